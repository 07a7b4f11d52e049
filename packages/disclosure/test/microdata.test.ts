import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { CodedTable, Codebook } from '@langnghe/dataset';
import { microdataGate, microdataRules } from '@langnghe/disclosure';
import { coarseWeights } from '../src/microdata/coarse-weights.ts';
import { seededBytes } from './random-bytes.ts';

const labels = (count: number) =>
  Array.from({ length: count }, (_unused, i) => ({
    value: String(i + 1),
    label: { vi: `Mức ${String(i + 1)}` },
    role: 'substantive' as const,
  }));
const category = (name: string, count: number): Codebook['variables'][number] => ({
  kind: 'category',
  name,
  label: { vi: `Câu ${name}` },
  section: [],
  ordered: false,
  categories: labels(count),
});
const codebook: Codebook = {
  questionnaire: { id: 'x', version: '1', title: {} },
  languages: ['vi'],
  variables: [
    category('a', 3),
    category('b', 2),
    category('q', 4),
    { kind: 'text', name: 't', label: {}, section: [] },
  ],
};
const levels = (count: number): string[] => labels(count).map(({ value }) => value);

const surveys = fc
  .record({ rows: fc.integer({ min: 40, max: 900 }), skew: fc.constantFrom(1, 4), seed: fc.nat() })
  .map(({ rows, skew, seed }): { table: CodedTable; weight: Float64Array; seed: number } => {
    const random = seededBytes(seed);
    const draw = (count: number): number => 1 + Math.floor(((random(1)[0] ?? 0) / 256) ** skew * count);
    const codes = (count: number): Uint8Array => Uint8Array.from({ length: rows }, () => draw(count));
    return {
      seed,
      table: {
        rows,
        columns: {
          a: { kind: 'coded', codes: codes(3), levels: levels(3) },
          b: { kind: 'coded', codes: codes(2), levels: levels(2) },
          q: { kind: 'coded', codes: codes(4), levels: levels(4) },
        },
      },
      // Some did not agree: no weight.
      weight: Float64Array.from({ length: rows }, (_unused, i) =>
        i % 17 === 0 ? 0 : 20 + (random(1)[0] ?? 0),
      ),
    };
  });

test('what passes the gate is anonymous among ten, diverse, with coarse weights; what does not is named', () => {
  let [passed, refused] = [0, 0];
  fc.assert(
    fc.property(surveys, ({ table, weight, seed }) => {
      const gate = microdataGate({
        table,
        codebook,
        weight,
        variables: ['a', 'q', 't'],
        keys: ['a', 'b'],
        random: seededBytes(seed),
      });
      const agreed = [...weight].filter((one) => one > 0).length;
      if (!gate.ok) {
        refused += 1;
        for (const { code } of gate.issues) expect(code).toMatch(/^microdata-/u);
        return;
      }
      passed += 1;
      const { columns, rows } = gate.value;
      expect(rows).toBe(agreed);
      expect(columns.map(({ variable }) => variable.name)).toEqual(['a', 'b', 'q']);
      const value = (name: string, row: number): number =>
        columns.find(({ variable }) => variable.name === name)?.values[row] ?? Number.NaN;
      const order = Array.from({ length: rows }, (_unused, row) => row);
      for (const members of Map.groupBy(order, (row) => `${value('a', row)} ${value('b', row)}`).values()) {
        expect(members.length).toBeGreaterThanOrEqual(microdataRules.smallestClass);
        const counts = [...Map.groupBy(members, (row) => value('q', row)).values()].map(
          ({ length }) => length,
        );
        expect(counts.length).toBeGreaterThanOrEqual(3);
        expect(Math.max(...counts) / members.length).toBeLessThan(0.9);
      }
    }),
    { numRuns: 150 },
  );
  expect(Math.min(passed, refused)).toBeGreaterThan(10);
});

test('weights keep their total, in at most twenty values of ten rows or more', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 20, maxLength: 500 }),
      (weights) => {
        const coarse = coarseWeights(weights);
        const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
        expect(sum(coarse)).toBeCloseTo(sum(weights), 6);
        const counts = [...Map.groupBy(coarse, String).values()].map(({ length }) => length);
        expect(counts.length).toBeLessThanOrEqual(20);
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(10);
      },
    ),
  );
});
