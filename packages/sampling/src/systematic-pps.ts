import { randomKey, shuffled, uniform } from './random-key.ts';
import type { FrameUnit, Seed } from './sample.ts';

/** A unit with its first-stage inclusion probability. */
export interface Chance {
  readonly unit: FrameUnit;
  readonly inclusionProbability: number;
}

/**
 * Inclusion probabilities proportional to size when `draws` of the units are drawn. A unit at least as large as the
 * sampling interval is taken with certainty, and the interval is computed anew for the rest until none is.
 */
export function inclusionProbabilities(units: readonly FrameUnit[], draws: number): Chance[] {
  const certain = new Set<FrameUnit>();
  for (;;) {
    const rest = units.filter((unit) => !certain.has(unit));
    const left = draws - certain.size;
    const size = totalSize(rest);
    const tooLarge = rest.filter((unit) => left > 0 && unit.size * left >= size);
    if (tooLarge.length === 0)
      return units.map((unit) => ({
        unit,
        inclusionProbability: certain.has(unit) ? 1 : (left * unit.size) / size,
      }));
    for (const unit of tooLarge) certain.add(unit);
  }
}

/**
 * Systematic selection with probability proportional to size, after putting the units into random order.
 * @param stratum names the random start of this selection
 */
export async function drawSystematically(
  seed: Seed,
  stratum: string,
  units: readonly FrameUnit[],
  draws: number,
): Promise<Chance[]> {
  const chances = inclusionProbabilities(units, draws);
  const certain = chances.filter(({ inclusionProbability }) => inclusionProbability === 1);
  const rest = chances.filter(({ inclusionProbability }) => inclusionProbability < 1);
  const left = draws - certain.length;
  if (left === 0) return certain;
  const ordered = await shuffled(
    seed,
    'order',
    rest.map((chance) => ({ id: chance.unit.id, chance })),
  );
  const start = uniform(await randomKey(seed, 'start', stratum));
  const drawn = every(
    ordered.map(({ chance }) => chance),
    start,
    left,
  );
  return [...certain, ...drawn];
}

/** The units that hold the points (start + k)·X/n, k = 0 … n − 1, of the cumulated sizes. */
function every(ordered: readonly Chance[], start: number, draws: number): Chance[] {
  const size = totalSize(ordered.map(({ unit }) => unit));
  const drawn: Chance[] = [];
  let reached = 0;
  for (const chance of ordered) {
    reached += chance.unit.size;
    if (drawn.length < draws && reached * draws > (start + drawn.length) * size) drawn.push(chance);
  }
  if (drawn.length !== draws) throw new Error(`systematic selection drew ${drawn.length} of ${draws} units`);
  return drawn;
}

export function totalSize(units: readonly { readonly size: number }[]): number {
  return units.reduce((sum, { size }) => sum + size, 0);
}
