import { artefact, readText, type Study, type WeightingRecord } from '@langnghe/study';

/**
 * One weighting step as the office shows it. Numbers of answers are in fives, as counts by class are told; sums of weights
 * by cell are not shown, since divided by the design weight they would be exact counts.
 */
export interface WeightStepView {
  readonly step: WeightingRecord['steps'][number]['step'];
  readonly source: string;
  readonly kish: Change;
  readonly effective: Change;
  /** Smallest and largest weight, in means; null in records made before it was kept. */
  readonly range: { readonly least: number; readonly largest: number } | null;
  readonly cells: readonly CellView[];
  readonly thin: readonly string[];
  /** The largest weight, in means; null unless it is extreme. */
  readonly extreme: number | null;
}

interface Change {
  readonly before: number;
  readonly after: number;
}

interface CellView {
  readonly cell: string;
  readonly answers: number;
  readonly target: number | null;
}

/** How the answers were weighted, step by step; null before they are. */
export async function weightsOf(study: Study): Promise<readonly WeightStepView[] | null> {
  const text = await readText(study.folder, artefact.weighting);
  if (text === undefined) return null;
  const { steps } = JSON.parse(text) as WeightingRecord;
  return steps.map(stepView);
}

export function stepView(taken: WeightingRecord['steps'][number]): WeightStepView {
  const { step, source, cells, weightsBefore, warnings, ...after } = taken;
  return {
    step,
    source,
    kish: { before: weightsBefore.kishDesignEffect, after: after.kishDesignEffect },
    effective: {
      before: inFives(weightsBefore.effectiveSampleSize),
      after: inFives(after.effectiveSampleSize),
    },
    range: after.range ?? null,
    cells: cells.map(({ cell, answers, target }) => ({
      cell,
      answers: inFives(answers),
      target: target ?? null,
    })),
    thin: warnings.flatMap(({ code, cell }) => (code === 'thin-cell' ? [cell ?? ''] : [])),
    extreme: warnings.find(({ code }) => code === 'extreme-weight')?.value ?? null,
  };
}

function inFives(answers: number): number {
  return Math.round(answers / 5) * 5;
}
