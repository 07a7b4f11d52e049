import { above, column, double, where, whole, type SqlEngine } from '@langnghe/sql';
import { fitByCell, type CellAuxiliaries, type LonelyPsu } from '@langnghe/weighting';
import type { DesignSize } from '../cells/prepared-design.ts';
import { clustersAndStrata, oneStage, type PostStratumSums, type PsuFrame } from '../tables/psu-design.ts';
import { orderFreeSums } from './order-free-sums.ts';
import { designColumns } from './design-columns.ts';

interface DesignTable {
  readonly engine: SqlEngine;
  readonly table: string;
  readonly rows: number;
  readonly postStratified: boolean;
  readonly assumedDesignEffect: number;
  readonly auxiliaries?: CellAuxiliaries | undefined;
}

/** What `psuDesign` and `preparedDesign` read from rows in memory. */
export async function databaseFrame(
  stored: DesignTable,
  lonelyPsu: LonelyPsu,
): Promise<{ frame: PsuFrame; size: DesignSize }> {
  const stratum = await stratumOfPsus(stored);
  const collapsed = oneStage(stratum, lonelyPsu);
  const weight = column(designColumns.weight);
  const { numbers } = await stored.engine.select({
    from: stored.table,
    take: { rows: { kind: 'count', of: where(above(weight, double(0)), whole(1)) } },
  });
  const total = await orderFreeSums(stored, { weight });
  const byPsu = await orderFreeSums(
    { ...stored, by: [{ name: designColumns.psu, size: stratum.length }] },
    { weight },
  );
  return {
    frame: {
      psus: stratum.length,
      collapsed,
      assumedDesignEffect: stored.assumedDesignEffect,
      ...(stored.postStratified ? { postStrata: await postStrata(stored, stratum.length) } : {}),
    },
    size: {
      rows: numbers['rows']?.[0] ?? 0,
      weight: total.weight[0] ?? 0,
      ...clustersAndStrata({ collapsed }, byPsu.weight),
    },
  };
}

async function stratumOfPsus({ engine, table }: DesignTable): Promise<Uint32Array> {
  const stratum = column(designColumns.stratum);
  const { numbers, rows } = await engine.select({
    from: table,
    by: [designColumns.psu],
    take: { least: { kind: 'least', of: stratum }, greatest: { kind: 'greatest', of: stratum } },
  });
  const of = new Uint32Array(rows);
  for (let i = 0; i < rows; i++) {
    const psu = numbers[designColumns.psu]?.[i] ?? NaN;
    if (!(psu < rows)) throw new Error(`PSUs are not numbered from 0 without gaps: ${psu} of ${rows}`);
    if (numbers['least']?.[i] !== numbers['greatest']?.[i]) throw new Error(`PSU ${psu} is in two strata`);
    of[psu] = numbers['least']?.[i] ?? 0;
  }
  return of;
}

async function postStrata(stored: DesignTable, psus: number): Promise<PostStratumSums> {
  const { numbers } = await stored.engine.select({
    from: stored.table,
    take: { last: { kind: 'greatest', of: column(designColumns.postStratum) } },
  });
  const count = (numbers['last']?.[0] ?? -1) + 1;
  const ofStratum = { name: designColumns.postStratum, size: count };
  const before = await orderFreeSums({ ...stored, by: [ofStratum] }, { total: column(designColumns.before) });
  const final = await orderFreeSums(
    { ...stored, by: [{ name: designColumns.psu, size: psus }, ofStratum] },
    { total: column(designColumns.weight) },
  );
  return { count, fit: fitByCell(before.total, stored.auxiliaries), weightByPsu: final.total };
}
