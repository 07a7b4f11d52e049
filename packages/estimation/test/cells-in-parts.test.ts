import type { Codebook, CodedColumn } from '@langnghe/dataset';
import { openDuckDb } from '@langnghe/sql';
import { linearizedFromWeights, type WeightedDesign } from '@langnghe/weighting';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  crosstabTests,
  crosstabTestsInDatabase,
  estimateTables,
  estimateTablesInDatabase,
  openSample,
  type SampleDatabase,
} from '../src/index.ts';
import { jointPlaces, jointWords } from '../src/database/joint-columns.ts';
import { mostRowsAdded } from '../src/database/joint-words.ts';
import { valueOf } from './designs.ts';
import { stored } from './stored-sample.ts';

/** Lehmer's generator of Park and Miller (1988). */
let state = 20_261_122;
const random = (): number => (state = (48_271 * state) % 2_147_483_647) / 2_147_483_647;
const label = { vi: '', en: '' };

/** Many small columns to a byte, one with a byte of its own, one alone in its word, one that no word holds. */
const sizes = { a: 2, b: 2, c: 2, d: 5, e: 7, f: 61, g: 62, h: 100, i: 254, j: 300, k: 3 };
/** The first PSU has more rows than are added before they are taken, the next are in the same part. */
const rowsOfPsus = [2 * mostRowsAdded + 5, 3, 1, 2500, 4000, 2];
const rows = rowsOfPsus.reduce((sum, n) => sum + n, 0);
const psuOfRow = rowsOfPsus.flatMap((n, psu) => Array.from({ length: n }, () => psu));
const order = Float64Array.from({ length: rows }, () => random());
const psu = Uint32Array.from(
  [...psuOfRow.keys()].sort((x, y) => (order[x] ?? 0) - (order[y] ?? 0)),
  (i) => psuOfRow[i] ?? 0,
);

const levels = (size: number): string[] => Array.from({ length: size }, (_, k) => `l${k}`);
const table = {
  rows,
  columns: Object.fromEntries(
    Object.entries(sizes).map(([name, size]): [string, CodedColumn] => {
      const code = (): number => Math.floor(random() ** 2 * (size + 1));
      const codes = size < 256 ? Uint8Array.from(psu, code) : Uint16Array.from(psu, code);
      return [name, { kind: 'coded', codes, levels: levels(size) }];
    }),
  ),
};
const design: WeightedDesign = {
  datasetHash: 'd',
  hash: 'w',
  rows,
  weight: Float64Array.from(psu, () => (random() < 0.01 ? 0 : random() ** 3 * 1e4)),
  stratum: psu.map((unit) => unit % 2),
  psu,
};
const names = Object.keys(sizes);
const codebook: Codebook = {
  questionnaire: { id: 'q', version: '1', title: label },
  languages: [],
  variables: Object.entries(sizes).map(([name, size]) => ({
    kind: 'category',
    name,
    label,
    section: [],
    ordered: false,
    // A column that holds codes its codebook does not know.
    categories: levels(name === 'e' ? 4 : size).map((value) => ({ value, label, role: 'substantive' })),
  })),
};
const plan = {
  tables: [
    ...names.map((variable) => ({ id: variable, variable, statistic: 'share' as const })),
    ...['d', 'h', 'j'].flatMap((by) =>
      ['a', 'e', 'g', 'k'].map((variable) => ({
        id: variable + by,
        variable,
        statistic: 'share' as const,
        by,
      })),
    ),
  ],
};
const input = { codebook, plan, hashes: { dataset: 'd', weights: 'w' } };

describe('cells of rows read in parts', () => {
  let sample: SampleDatabase;
  beforeAll(async () => {
    const engine = await openDuckDb({ threads: 2 });
    sample = valueOf(await openSample(await stored(engine, table, design)));
  });
  afterAll(() => sample.engine.close());

  it('are packed several to a byte, at most 255 cells to a word', () => {
    const words = jointWords(sample.columns);
    const places = jointPlaces(words);
    expect(names.filter((name) => !places.has(name))).toEqual(['j']);
    expect(places.get('a')?.byte).toBe(places.get('c')?.byte);
    for (const { bytes, width } of words) {
      expect(bytes.length).toBeLessThanOrEqual(4);
      expect(bytes.reduce((cells, { size }) => cells + size, 1)).toBe(width);
      expect(width).toBeLessThanOrEqual(256);
    }
  });

  it('make tables with the bits of those from typed arrays', async () => {
    expect(sample.parts).not.toBeNull();
    expect(await estimateTablesInDatabase(sample, input)).toEqual(
      estimateTables({ ...input, table, design }),
    );
  });

  it('make tests with the bits of those from typed arrays', async () => {
    const of = ['a', 'e', 'k'];
    const by = ['b', 'd', 'f'];
    expect(await crosstabTestsInDatabase(sample, of, by)).toEqual(
      crosstabTests(table, linearizedFromWeights(design), of, by),
    );
  });
});
