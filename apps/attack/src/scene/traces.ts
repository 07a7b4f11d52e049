import { createHash } from 'node:crypto';
import type { Scene } from './scene.ts';
import type { Field } from './field.ts';
import { markersIn } from './marker.ts';

/** Arrival numbers of a study's answers, in the order of some trace; each once. */
export type Trace = readonly number[];

/** From rows in the order in which a query gives them. */
export async function traceOfRows(scene: Scene, study: string, statement: string): Promise<Trace> {
  const rows = await scene.tools.rows('collection', statement);
  return once(
    rows.flatMap((row) => markersIn(Buffer.from(String(row['found'])), study).map(({ arrival }) => arrival)),
  );
}

/** By the places of the markers in some bytes. */
export function traceInBytes(bytes: Buffer, study: string): Trace {
  return once(markersIn(bytes, study).map(({ arrival }) => arrival));
}

/** Of the spent codes, whose owners the attacker knows. */
export async function traceOfSpent(scene: Scene, field: Field, order: string): Promise<Trace> {
  const arrivals = new Map(field.codes.map((code, arrival) => [slipHash(code), arrival]));
  const rows = await scene.tools.rows(
    'collection',
    `select hash from spent where study_id = '${field.id}' ${order}`,
  );
  return rows.flatMap((row) => arrivals.get(String(row['hash'])) ?? []);
}

/** Written after docs/methods/slips.md, not with the product's own code. */
function slipHash(code: string): string {
  return createHash('sha256')
    .update(`langnghe slip v1\n${code.replaceAll('-', '')}`)
    .digest('hex');
}

function once(arrivals: readonly number[]): Trace {
  return [...new Set(arrivals)];
}
