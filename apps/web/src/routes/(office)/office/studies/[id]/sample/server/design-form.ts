import type { Frame, SampleDesign } from '@langnghe/sampling';
import { randomInt } from 'node:crypto';
import { textOf } from '#lib/server/form.ts';

/** The design's fields as typed: kept when something is wrong with them. */
export interface DesignValues {
  readonly method: string;
  readonly units: string;
  readonly take: string;
  readonly seed: string;
}

/** What most of our users do: 25 units, 20 people in each. The seed is offered, shown and recorded: not a secret. */
export function suggestedDesign(frame: Frame): DesignValues {
  return {
    method: frame.units.length <= 25 ? 'all' : 'pps',
    units: String(Math.min(25, frame.units.length)),
    take: '20',
    seed: String(randomInt(100_000, 1_000_000)),
  };
}

export function designValues(form: FormData | URLSearchParams): DesignValues {
  const named = (name: string): string => textOf(form, name);
  return { method: named('method'), units: named('units'), take: named('take'), seed: named('seed') };
}

/** Numbers that are none become NaN: the draw says what is wrong with them. */
export function designOf(values: DesignValues, frame: Frame): SampleDesign {
  const method = values.method === 'all' ? 'all' : 'pps';
  return {
    method,
    units: method === 'all' ? frame.units.length : wholeNumber(values.units),
    take: wholeNumber(values.take),
    seed: values.seed,
  };
}

function wholeNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
