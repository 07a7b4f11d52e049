import type { LinearizedDesign, Stage } from './design.ts';

/** PSUs of one stratum in order of first appearance, with the population they come from. */
export interface PsuStratum {
  readonly name: string;
  readonly psus: readonly number[];
  /** 1 − n/N. */
  readonly unsampled: number;
}

export function firstStage(design: LinearizedDesign): Stage {
  const stage = design.stages[0];
  if (stage === undefined) throw new Error('a design has at least one stage');
  return stage;
}

/** Strata in order of first appearance. */
export function psuStrata(design: LinearizedDesign): PsuStratum[] {
  const stage = firstStage(design);
  const strata = new Map<number, { row: number; psus: Set<number> }>();
  stage.stratum.forEach((h, row) => {
    let stratum = strata.get(h);
    if (stratum === undefined) strata.set(h, (stratum = { row, psus: new Set() }));
    stratum.psus.add(stage.cluster[row] as number);
  });
  return [...strata].map(([h, { row, psus }]) => ({
    name: stage.stratumNames?.[h] ?? String(h + 1),
    psus: [...psus],
    unsampled: 1 - (stage.sampled[row] as number) / (stage.population[row] as number),
  }));
}

export function isStratified(design: LinearizedDesign): boolean {
  return firstStage(design).stratumNames !== undefined;
}
