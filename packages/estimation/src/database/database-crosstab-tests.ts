import { accepted, type Checked } from '@langnghe/language';
import { column, whole } from '@langnghe/sql';
import { linearizedFromWeights } from '@langnghe/weighting';
import { mostValues, type TableCells } from '../cells/cell-source.ts';
import type { CrossedLevels } from '../cells/crosstab-sweep.ts';
import { tested, underDesignEffect, type CrosstabTest } from '../cells/crosstab-tests.ts';
import { plainFrame, type PlainFrame } from '../tables/plain-frame.ts';
import { mostCells } from '../crosstab.ts';
import { independenceTest, type TestResult } from '../independence-test.ts';
import type { WantedSums } from '../tables/table-source.ts';
import { databaseCells } from './database-cells.ts';
import { storedRows } from './stored-rows.ts';
import type { SampleDatabase } from './sample-database.ts';

interface Crossed extends Required<WantedSums> {
  readonly pair: { readonly row: string; readonly column: string };
}

/**
 * `crosstabTests` with the sums of a database: the same bits. Where cell sums do not give the answer (strata of one PSU,
 * post-stratification, empty rows or columns), the columns of that one table are read and tested row by row. A design
 * effect that stands in for clusters nobody can see widens tests as it widens intervals.
 */
export async function crosstabTestsInDatabase(
  sample: SampleDatabase,
  rows: readonly string[],
  columns: readonly string[],
): Promise<readonly Checked<CrosstabTest>[]> {
  const pairs = columns.flatMap((of) => rows.map((row) => ({ row, column: of })));
  const frame = sample.frame.postStrata === undefined ? plainFrame(sample.frame.collapsed) : null;
  const fromCells = new Map<string, Checked<TestResult>>();
  const crossed = frame === null ? [] : pairs.flatMap((pair) => crossing(sample, pair) ?? []);
  const seen = levelsOnce(sample);
  for (const batch of batches(sample, crossed)) {
    const cells = await databaseCells(sample, batch, 'without squares');
    for (const [k, one] of batch.entries()) {
      const test = await testOf(sample, frame, one, cells[k], seen);
      if (test !== null) fromCells.set(JSON.stringify(one.pair), test);
    }
  }
  const tests: Checked<CrosstabTest>[] = [];
  for (const pair of pairs) {
    const test = fromCells.get(JSON.stringify(pair)) ?? (await byRow(sample, pair));
    tests.push(
      test.ok
        ? accepted(
            { ...pair, ...underDesignEffect(test.value, sample.frame.assumedDesignEffect) },
            test.issues,
          )
        : test,
    );
  }
  return tests;
}

/** null where a column has no categories, or too many. */
function crossing({ columns }: SampleDatabase, pair: Crossed['pair']): Crossed | null {
  const [a, b] = [columns[pair.row], columns[pair.column]];
  if (a?.kind !== 'coded' || b?.kind !== 'coded' || a.levels.length * b.levels.length > mostCells)
    return null;
  return {
    pair,
    by: { name: pair.row, categories: a.levels.length },
    column: { name: pair.column, categories: b.levels.length },
  };
}

function batches({ frame }: SampleDatabase, crossed: readonly Crossed[]): Crossed[][] {
  const all: Crossed[][] = [];
  let room = 0;
  for (const one of crossed) {
    const values = frame.psus * one.by.categories * (one.column.categories + 1);
    if (all.length === 0 || values > room) {
      all.push([]);
      room = mostValues;
    }
    all.at(-1)?.push(one);
    room -= values;
  }
  return all;
}

async function testOf(
  sample: SampleDatabase,
  frame: PlainFrame | null,
  { by, column: of }: Crossed,
  cells: TableCells | undefined,
  seen: (name: string) => Promise<readonly number[]>,
): Promise<Checked<TestResult> | null> {
  if (frame === null || cells === undefined) return null;
  const { count, categories, groups } = cells.byPsu;
  const some = (at: (k: number) => number, length: number): boolean =>
    Array.from({ length }, (_, k) => count[at(k)] ?? 0).some((n) => n > 0);
  const everyRow = indices(groups).every((g) => some((k) => g * categories + k, categories));
  const everyColumn = indices(categories).every((k) => some((g) => g * categories + k, groups));
  const levels: CrossedLevels = {
    rows: everyRow ? indices(groups) : await seen(by.name),
    columns: everyColumn ? indices(categories) : await seen(of.name),
  };
  if (levels.rows.length < 2 || levels.columns.length < 2) return null;
  return tested(frame, sample.size.psus - sample.size.strata, cells.byPsu, levels);
}

function indices(length: number): number[] {
  return Array.from({ length }, (_, k) => k);
}

/** Levels that some row has, with weight or without; asked only where the cells leave it open. */
function levelsOnce(sample: SampleDatabase): (name: string) => Promise<readonly number[]> {
  const known = new Map<string, Promise<readonly number[]>>();
  return (name) => {
    const levels = known.get(name) ?? levelsSeen(sample, name);
    known.set(name, levels);
    return levels;
  };
}

async function levelsSeen({ engine, table, columns }: SampleDatabase, name: string): Promise<number[]> {
  const of = columns[name];
  if (of?.kind !== 'coded') throw new Error(`no codes in column ${name}`);
  const { numbers } = await engine.select({
    from: table,
    by: [of.in],
    take: { rows: { kind: 'count', of: whole(1) }, last: { kind: 'greatest', of: column(of.in) } },
  });
  const codes = new Set(numbers[of.in]);
  return indices(of.levels.length).filter((k) => codes.has(k + 1));
}

async function byRow(
  sample: SampleDatabase,
  { row, column: of }: Crossed['pair'],
): Promise<Checked<TestResult>> {
  const { table, design } = await storedRows(sample, [row, of]);
  return independenceTest(table, linearizedFromWeights(design), row, of, 'F');
}
