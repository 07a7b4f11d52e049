import type { WeightingFacts } from '../facts.ts';

/**
 * `weighting.json`: every step with its totals and their source, and what it cost in precision. Numbers of answers are
 * rounded as published bases are, and so is what they could be worked out from: exact ones by cell stay in the office.
 */
export function weightingSummary(weighting: WeightingFacts | null): string {
  const steps = (weighting?.steps ?? []).map((step) => ({
    step: step.step,
    source: step.source,
    kishDesignEffect: Math.round(step.kishDesignEffect * 100) / 100,
    effectiveSampleSize: roundedAnswers(step.effectiveSampleSize),
    cells: step.cells.map(({ cell, answers, target }) => ({
      cell,
      answers: roundedAnswers(answers),
      ...(target === undefined ? {} : { target }),
    })),
  }));
  return `${JSON.stringify({ steps }, null, 2)}\n`;
}

function roundedAnswers(answers: number): number {
  const step = answers >= 100 ? 10 : 5;
  return Math.round(answers / step) * step;
}
