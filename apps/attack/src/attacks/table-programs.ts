import loadHighs from 'highs';

/** Everybody's answers to one question and to the questions for groups, as the attacker could ever know their margins. */
export interface Person {
  readonly answer: string;
  /** Value of each grouping; '' = left blank. */
  readonly groups: readonly string[];
}

/** Some people of a table, by their answers. */
export type Cell = (one: Person) => boolean;

/** A figure that was published: how many the people of a cell may be. */
export interface Shown {
  readonly cell: Cell;
  readonly least: number;
  readonly greatest: number;
}

/**
 * Least and greatest count of each cell, in whole numbers, over all sets of answers that agree with everything shown and
 * with the exact margin of each question: one unknown for every combination of answer and groups. Throws when nothing
 * agrees.
 */
export async function cellWidths(
  people: readonly Person[],
  shown: readonly Shown[],
  cells: readonly Cell[],
): Promise<readonly Shown[]> {
  const highs = await loadHighs();
  const answers = [...new Set(people.map(({ answer }) => answer))];
  const groupings = people[0]?.groups.length ?? 0;
  const valuesOf = Array.from({ length: groupings }, (_, g) => [
    ...new Set(people.map(({ groups }) => groups[g] ?? '')),
  ]);
  const combinations = valuesOf.reduce<readonly (readonly string[])[]>(
    (made, values) => made.flatMap((head) => values.map((value) => [...head, value])),
    [[]],
  );
  const unknowns = answers.flatMap((answer) => combinations.map((groups) => ({ answer, groups })));
  const name = (i: number): string => `x${String(i)}`;
  const sum = (holds: Cell): string =>
    unknowns.flatMap((one, i) => (holds(one) ? [name(i)] : [])).join(' + ');
  const margins = [
    ...answers.map(
      (answer) =>
        (one: Person): boolean =>
          one.answer === answer,
    ),
    ...valuesOf.flatMap((values, g) =>
      values.map(
        (value) =>
          (one: Person): boolean =>
            one.groups[g] === value,
      ),
    ),
  ].map((holds) => `${sum(holds)} = ${String(people.filter(holds).length)}`);
  const limits = shown.flatMap(({ cell, least, greatest }) => [
    `${sum(cell)} >= ${String(least)}`,
    `${sum(cell)} <= ${String(greatest)}`,
  ]);
  const constraints = [...margins, ...limits].map((text, i) => ` c${String(i)}: ${text}`).join('\n');
  const whole = unknowns.map((_, i) => name(i)).join(' ');
  const extreme = (sense: 'Minimize' | 'Maximize', cell: Cell): number => {
    const text = `${sense}\n o: ${sum(cell)}\nSubject To\n${constraints}\nGenerals\n ${whole}\nEnd`;
    const solved = highs.solve(text, { output_flag: false });
    if (solved.Status !== 'Optimal') throw new Error(`no counts agree with what was shown: ${solved.Status}`);
    return Math.round(solved.ObjectiveValue);
  };
  return cells.map((cell) => ({
    cell,
    least: extreme('Minimize', cell),
    greatest: extreme('Maximize', cell),
  }));
}
