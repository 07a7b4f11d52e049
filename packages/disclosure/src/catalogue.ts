import type { PlannedTable, TablePlan } from '@langnghe/estimation';
import { createHash } from 'node:crypto';
import { canonicalJson } from './seal.ts';

/** SHA-256 (hex) of a catalogue of tables: what is published is held to the one that was fixed. */
export function catalogueHash({ tables }: TablePlan): string {
  const planned = tables.map(({ id, variable, statistic, by }): PlannedTable => ({
    id,
    variable,
    statistic,
    ...(by === undefined ? {} : { by }),
  }));
  return createHash('sha256').update(canonicalJson(planned)).digest('hex');
}
