import type { Question } from './questionnaire.ts';

/** Start, end and step of a range question; XLSForm's defaults are 1, 10, 1. */
export function rangeOf({ parameters }: Pick<Question, 'parameters'>): {
  readonly start: number;
  readonly end: number;
  readonly step: number;
} {
  const part = (name: string, otherwise: number): number => Number(parameters[name] ?? otherwise);
  return { start: part('start', 1), end: part('end', 10), step: part('step', 1) };
}
