import loadHighs from 'highs';

/** Least cost of variables between 0 and 1 under «at least» constraints. */
export interface CoverProblem {
  readonly costs: readonly number[];
  readonly constraints: readonly {
    readonly terms: ReadonlyMap<number, number>;
    readonly atLeast: number;
  }[];
  /** Whole numbers only. */
  readonly whole: boolean;
}

export type CoverSolver = (problem: CoverProblem) => readonly number[];

/** HiGHS (Huangfu and Hall 2018), compiled to WebAssembly. */
export async function coverSolver(): Promise<CoverSolver> {
  const highs = await loadHighs();
  return ({ costs, constraints, whole }) => {
    if (constraints.length === 0) return costs.map(() => 0);
    const names = costs.map((_cost, i) => `y${String(i)}`);
    const sum = (terms: Iterable<readonly [number, number]>): string =>
      [...terms].map(([i, factor]) => `${String(factor)} y${String(i)}`).join(' + ');
    const text = [
      `Minimize\n cost: ${sum(costs.entries())}`,
      `Subject To\n${constraints.map(({ terms, atLeast }, k) => ` c${String(k)}: ${sum(terms)} >= ${String(atLeast)}`).join('\n')}`,
      `Bounds\n${names.map((name) => ` 0 <= ${name} <= 1`).join('\n')}`,
      ...(whole ? [`Generals\n ${names.join(' ')}`] : []),
      'End',
    ].join('\n');
    const solution = highs.solve(text, { output_flag: false, mip_rel_gap: 0 });
    if (solution.Status !== 'Optimal') throw new Error(`cover problem: ${solution.Status}`);
    return names.map((name) => {
      const column = solution.Columns[name];
      return column !== undefined && 'Primal' in column ? column.Primal : 0;
    });
  };
}
