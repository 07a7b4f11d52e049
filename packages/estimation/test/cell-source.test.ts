import type { CodedTable, Codebook } from '@langnghe/dataset';
import type { WeightedDesign } from '@langnghe/weighting';
import { describe, expect, test } from 'vitest';
import type { CellRequest } from '../src/cells/cell-request.ts';
import { cellSource, cellsOf } from '../src/cells/cell-source.ts';
import { preparedDesign } from '../src/cells/prepared-design.ts';
import { estimateTables } from '../src/index.ts';
import { valueOf } from './designs.ts';

/** Two strata of three PSUs; enough rows in each PSU that two columns share their cells. */
const rows = 6000;
const codes = (step: number, size: number) =>
  Uint8Array.from({ length: rows }, (_, i) => (i * step + Math.floor(i / 11)) % (size + 1));
const answers = { one: codes(3, 2), two: codes(7, 3), three: codes(5, 2), group: codes(13, 4) };
const sizes = { one: 2, two: 3, three: 2, group: 4 };
type Name = keyof typeof answers;

function designOf(order: readonly number[], psuNames: readonly number[]): WeightedDesign {
  const psu = order.map((i) => (i * 17) % 6);
  return {
    datasetHash: 'd',
    rows,
    weight: Float64Array.from(order, (i) => (i % 97 === 0 ? 0 : 0.1 + ((i * 31) % 113) / 7)),
    stratum: Uint32Array.from(psu, (unit) => unit % 2),
    psu: Uint32Array.from(psu, (unit) => psuNames[unit] ?? 0),
    postStratum: Uint32Array.from(order, (i) => (i * 5) % 3),
    weightBefore: Float64Array.from(order, (i) => 1 + ((i * 29) % 101) / 9),
    hash: 'w',
  };
}

const inOrder = Array.from({ length: rows }, (_, i) => i);
const coded = (name: Name) => ({ codes: answers[name], categories: sizes[name] });
const requests: readonly CellRequest[] = [
  { column: coded('one') },
  { column: coded('two') },
  { column: coded('three') },
  { column: coded('three'), by: coded('group') },
  { column: coded('two'), by: coded('group') },
];

describe('tables of one reading of the rows', () => {
  const alone = requests.map((request) => {
    const [made] = cellsOf(preparedDesign(designOf(inOrder, [0, 1, 2, 3, 4, 5])), [request]);
    return made?.cells;
  });

  test('are those of a reading each, by PSU and by post-stratum', () => {
    const source = cellSource(preparedDesign(designOf(inOrder, [0, 1, 2, 3, 4, 5])), requests);
    for (const [k, request] of requests.entries()) {
      const made = source(request);
      expect(made.byPsu).toEqual(alone[k]?.byPsu);
      expect(made.byPostStratum).not.toBeNull();
      expect(made.byPostStratum).toEqual(alone[k]?.byPostStratum);
    }
  });

  test('come in any order, expected or not', () => {
    const source = cellSource(preparedDesign(designOf(inOrder, [0, 1, 2, 3, 4, 5])), requests.slice(0, 2));
    for (const k of [4, 1, 1, 0, 3]) {
      const request = requests[k];
      if (request !== undefined) expect(source(request).byPsu).toEqual(alone[k]?.byPsu);
    }
  });

  test('everybody in a column is counted once', () => {
    const counted = alone[1]?.byPsu.count ?? [];
    const weighted = (i: number): boolean => i % 97 !== 0;
    expect([...counted]).toEqual(
      [1, 2, 3].map((code) => inOrder.filter((i) => weighted(i) && answers.two[i] === code).length),
    );
  });
});

const label = { vi: '', en: '' };
const codebook: Codebook = {
  questionnaire: { id: 'q', version: '1', title: label },
  languages: [],
  variables: Object.entries(sizes).map(([name, size]) => ({
    kind: 'category',
    name,
    label,
    section: [],
    ordered: false,
    categories: Array.from({ length: size }, (_, k) => ({ value: String(k), label, role: 'substantive' })),
  })),
};

test('the order of rows and the labels of PSUs change no bit of a plan with shared cells', () => {
  const estimated = (order: readonly number[], psuNames: readonly number[]) => {
    const columns = Object.entries(answers).map(([name, column]) => [
      name,
      { kind: 'coded', codes: Uint8Array.from(order, (i) => column[i] ?? 0), levels: [] },
    ]);
    return valueOf(
      estimateTables({
        table: { rows, columns: Object.fromEntries(columns) as CodedTable['columns'] },
        codebook,
        design: designOf(order, psuNames),
        hashes: { dataset: 'd', weights: 'w' },
        plan: {
          tables: [
            { id: 'a', variable: 'one', statistic: 'share' },
            { id: 'b', variable: 'two', statistic: 'share', by: 'group' },
            { id: 'c', variable: 'three', statistic: 'share' },
          ],
        },
      }),
    );
  };
  const shuffled = inOrder.toSorted((a, b) => ((a * 7919) % rows) - ((b * 7919) % rows));
  expect(shuffled).not.toEqual(inOrder);
  expect(estimated(shuffled, [3, 5, 0, 4, 1, 2])).toEqual(estimated(inOrder, [0, 1, 2, 3, 4, 5]));
});
