import {
  above,
  all,
  column,
  double,
  filled,
  present,
  rounded,
  times,
  where,
  whole,
  type ColumnType,
  type DerivedColumn,
  type Expression,
  type SqlEngine,
} from '@langnghe/sql';
import { accepted, refused, type Checked } from '@langnghe/language';
import type { CellAuxiliaries, LonelyPsu } from '@langnghe/weighting';
import { placesOf } from '../cells/fixed-point-weights.ts';
import type { DesignSize } from '../cells/prepared-design.ts';
import { estimationIssue } from '../issues.ts';
import type { PsuFrame } from '../tables/psu-design.ts';
import { databaseFrame } from './database-frame.ts';
import { designColumns } from './design-columns.ts';
import { jointWords, wordValue, type JointWord } from './joint-columns.ts';
import type { StoredColumn } from './stored-column.ts';

/** Answers and design as an engine holds them: a row an answer. PSUs and strata are dense from 0. */
export interface StoredSample {
  readonly engine: SqlEngine;
  readonly table: string;
  readonly columns: Readonly<Record<string, StoredColumn>>;
  /** The columns of the design; `postStratum` and `weightBefore` after a post-stratification. */
  readonly design: {
    readonly weight: string;
    readonly stratum: string;
    readonly psu: string;
    readonly postStratum?: string;
    readonly weightBefore?: string;
    /** As in `WeightedDesign`. */
    readonly assumedDesignEffect?: number;
    /** After a calibration: its auxiliary variables by cell, the cells being in `postStratum`. */
    readonly auxiliaries?: CellAuxiliaries;
  };
}

/** A stored sample made ready to be added up: the same answers with weights as whole numbers, in a table of its own. */
export interface SampleDatabase {
  readonly engine: SqlEngine;
  readonly table: string;
  readonly rows: number;
  readonly columns: Readonly<Record<string, StoredColumn>>;
  readonly frame: PsuFrame;
  readonly size: DesignSize;
  readonly auxiliaries?: CellAuxiliaries;
  /** Of the weights, and of those before the post-stratification: 2⁻ᵏ. */
  readonly weightUnit: number;
  readonly weightBeforeUnit: number;
  /** The rows with weight in the order of their PSUs, for engines that read them in parts; null: grouped by the engine. */
  readonly parts: StoredParts | null;
}

export interface StoredParts {
  readonly table: string;
  readonly psuType: 'short' | 'integer';
  readonly words: readonly JointWord[];
}

/** How cells are added up: by `GROUP BY` in the engine, or read in parts, where the engine can. */
export type WayOfCells = 'grouped' | 'in-parts';

/** Refused where the table has rows without a weight: then design and answers are of different rows. */
export async function openSample(
  stored: StoredSample,
  lonelyPsu: LonelyPsu = 'adjust',
  way: WayOfCells = 'in-parts',
): Promise<Checked<SampleDatabase>> {
  const { engine, design } = stored;
  const table = `${stored.table}_sums`;
  const weight = column(design.weight);
  const before = column(design.weightBefore ?? design.weight);
  const told = filled(where(above(weight, double(0)), before), weight);
  const { numbers } = await engine.select({
    from: stored.table,
    take: {
      rows: { kind: 'count', of: whole(1) },
      weighted: { kind: 'count', of: weight },
      negative: { kind: 'count', of: where(above(double(0), told), whole(1)) },
      least: { kind: 'least', of: told },
      largest: { kind: 'greatest', of: weight },
      largestBefore: { kind: 'greatest', of: where(above(weight, double(0)), before) },
      psu: { kind: 'greatest', of: column(design.psu) },
    },
  });
  const at = (name: string): number => numbers[name]?.[0] ?? NaN;
  const rows = at('rows');
  if (at('weighted') !== rows) {
    return refused([estimationIssue('estimate.rows-differ', {}, { design: at('weighted'), rows })]);
  }
  if (at('negative') > 0) {
    const told = { rows: at('negative'), least: at('least') };
    return refused([estimationIssue('estimate.negative-weights', { field: 'weight' }, told)]);
  }
  const places = placesOf(largestWeight(at('largest')), rows);
  const placesBefore = placesOf(largestWeight(at('largestBefore')), rows);
  const psuType = at('psu') < 2 ** 16 ? 'short' : 'integer';
  await engine.deriveTable(table, stored.table, {
    [designColumns.psu]: { type: psuType, value: column(design.psu) },
    [designColumns.stratum]: { type: 'integer', value: column(design.stratum) },
    [designColumns.weight]: { type: 'double', value: weight },
    [designColumns.fixed]: { type: 'long', value: fixedPoint(weight, weight, places) },
    ...(design.postStratum === undefined
      ? {}
      : {
          [designColumns.postStratum]: { type: 'integer', value: column(design.postStratum) },
          [designColumns.before]: { type: 'double', value: before },
          [designColumns.fixedBefore]: { type: 'long', value: fixedPoint(weight, before, placesBefore) },
        }),
    ...answerColumns(stored.columns),
  });
  const read = {
    engine,
    table,
    rows,
    postStratified: design.postStratum !== undefined,
    assumedDesignEffect: design.assumedDesignEffect ?? 1,
    auxiliaries: design.auxiliaries,
  };
  const parts =
    way === 'in-parts' && engine.readParts !== undefined
      ? await derivedParts(engine, table, psuType, stored.columns)
      : null;
  const { frame, size } = await databaseFrame(read, lonelyPsu);
  return accepted({
    engine,
    table,
    rows,
    columns: stored.columns,
    frame,
    size,
    ...(design.auxiliaries === undefined ? {} : { auxiliaries: design.auxiliaries }),
    weightUnit: 2 ** -places,
    weightBeforeUnit: 2 ** -placesBefore,
    parts,
  });
}

/** Drops what `openSample` has made. */
export async function dropSample({ engine, table, parts }: SampleDatabase): Promise<void> {
  await engine.dropTable(table);
  if (parts !== null) await engine.dropTable(parts.table);
}

async function derivedParts(
  engine: SqlEngine,
  from: string,
  psuType: StoredParts['psuType'],
  columns: StoredSample['columns'],
): Promise<StoredParts> {
  const words = jointWords(columns);
  const table = `${from}_parts`;
  await engine.deriveTable(
    table,
    from,
    {
      [designColumns.psu]: { type: psuType, value: column(designColumns.psu) },
      [designColumns.fixed]: { type: 'long', value: column(designColumns.fixed) },
      ...Object.fromEntries(
        words.map((word): [string, DerivedColumn] => [
          word.name,
          { type: 'integer', value: wordValue(word) },
        ]),
      ),
    },
    { where: present(column(designColumns.fixed)), orderBy: designColumns.psu },
  );
  return { table, psuType, words };
}

/** An aggregate of no rows is NaN. */
function largestWeight(value: number): number {
  if (value === Infinity) throw new Error('a weight is Infinity');
  return value > 0 ? value : 0;
}

function fixedPoint(weight: Expression, value: Expression, places: number): Expression {
  const counted = all(above(weight, double(0)), above(value, double(0)));
  return where(counted, rounded(times(value, double(2 ** places))));
}

function answerColumns(columns: SampleDatabase['columns']): Record<string, DerivedColumn> {
  return Object.fromEntries(
    Object.values(columns).map((of): [string, DerivedColumn] => {
      if (of.kind === 'number') return [of.in, { type: 'double', value: column(of.in) }];
      return [of.in, { type: codeType(of.levels.length), value: filled(column(of.in), whole(0)) }];
    }),
  );
}

export function codeType(levels: number): ColumnType {
  return levels < 2 ** 8 ? 'byte' : levels < 2 ** 16 ? 'short' : 'integer';
}
