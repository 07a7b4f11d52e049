import { csv } from './csv.ts';
import { sha256Hex } from './digest.ts';
import type { Frame, FrameUnit, Sample } from './sample.ts';

/** `frame.csv`: units by id, so that the order of the rows changes neither the hash nor the draw. */
export function canonicalFrameCsv(units: readonly FrameUnit[]): string {
  const sorted = [...units].sort((a, b) => (a.id < b.id ? -1 : 1));
  return csv(
    ['id', 'name', 'stratum', 'size'],
    sorted.map(({ id, name, stratum, size }) => [id, name, stratum, size]),
  );
}

/** A frame of units already checked; people's lists come in through `readFrame`. */
export async function frameOf(units: readonly FrameUnit[]): Promise<Frame> {
  return { units, hash: await sha256Hex(canonicalFrameCsv(units)) };
}

/** `sample/sample.csv`: the drawn units with stratum, inclusion probability, slips and class. */
export function sampleCsv(sample: Sample): string {
  return csv(
    ['id', 'name', 'stratum', 'size', 'inclusion_probability', 'take', 'class'],
    sample.units.map((unit) => [
      unit.id,
      unit.name,
      unit.stratum,
      unit.size,
      unit.inclusionProbability,
      unit.take,
      unit.classId,
    ]),
  );
}
