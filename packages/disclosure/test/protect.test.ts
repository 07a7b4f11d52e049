import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { cellKeys, describeProtection, pollProfile, protect, readPublication } from '@langnghe/disclosure';
import type { ProtectedTable, Publication } from '@langnghe/disclosure';
import { codebook, codedTable, estimates, plan, rowsOf, type Answers } from './survey.ts';

const rules = pollProfile('ordinary');

/** Skewed on purpose: small groups, nearly unanimous groups, unanswered breaks. */
const surveys: fc.Arbitrary<Answers> = fc
  .record({
    rows: fc.integer({ min: 20, max: 400 }),
    categories: fc.integer({ min: 2, max: 6 }),
    groups: fc.integer({ min: 1, max: 14 }),
    agreement: fc.constantFrom(0, 0.5, 0.97),
    skew: fc.constantFrom(1, 3),
    seed: fc.nat(),
  })
  .map(({ rows, categories, groups, agreement, skew, seed }) => {
    const random = generator(seed);
    const draw = (count: number): number => 1 + Math.floor(random() ** skew * count);
    return {
      categories,
      groups,
      question: Array.from({ length: rows }, () =>
        random() < 0.04 ? 0 : random() < agreement ? 1 : draw(categories),
      ),
      group: Array.from({ length: rows }, () => (random() < 0.05 ? 0 : draw(groups))),
      weight: Array.from({ length: rows }, () => 10 * (0.5 + random())),
    };
  });

function generator(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
  };
}

function published(answers: Answers, seed = 1): Publication {
  const random = generator(seed);
  const recordKeys = Uint32Array.from(answers.question, () => Math.floor(random() * 2 ** 32));
  const keys = cellKeys(codedTable(answers), recordKeys, plan, Float64Array.from(answers.weight));
  return protect(estimates(answers), codebook(answers), rules, { cellKeys: keys });
}

const plain = (answers: Partial<Answers> & Pick<Answers, 'question'>): Answers => ({
  categories: 3,
  groups: 2,
  group: answers.question.map((_unused, i) => 1 + (i % 2)),
  weight: answers.question.map(() => 1),
  ...answers,
});

const repeated = (...runs: readonly (readonly [value: number, times: number])[]): number[] =>
  runs.flatMap(([value, times]) => Array.from({ length: times }, () => value));

const byTable = ({ tables }: Publication, id: string): ProtectedTable | undefined =>
  tables.find((table) => table.id === id);

describe('protection', () => {
  test('never publishes a column of fewer than 30 answers, nor a remainder of groups left out', () => {
    fc.assert(
      fc.property(surveys, fc.nat(), (answers, seed) => {
        for (const table of published(answers, seed).tables) {
          for (const { groups } of table.columns)
            expect(rowsOf(answers, groups).length).toBeGreaterThanOrEqual(rules.minimumBase);
          if (table.by === undefined) continue;
          const shown = table.columns.slice(1).flatMap(({ groups }) => groups);
          expect(shown).toEqual(Array.from({ length: answers.groups }, (_unused, i) => String(i + 1)));
          expect(table.columns.length).toBeGreaterThan(2);
        }
      }),
    );
  });

  test('a mask stands only where no sum of groups undoes it', () => {
    let masks = 0;
    fc.assert(
      fc.property(surveys, fc.nat(), (answers, seed) => {
        const { tables } = published(answers, seed);
        const isMasked = (table: ProtectedTable | undefined): boolean =>
          table?.columns.some(({ rows }) => rows.some(({ mask }) => mask !== undefined)) === true;
        const all = tables.find(({ id }) => id === 'q');
        const broken = tables.find(({ id }) => id === 'q-by-g');
        expect(isMasked(broken)).toBe(false);
        if (isMasked(all)) {
          masks++;
          expect(broken).toBeUndefined();
        }
      }),
      { numRuns: 200 },
    );
    expect(masks).toBeGreaterThan(0);
  });

  test('under a base of 200 no published share reaches 90 %', () => {
    fc.assert(
      fc.property(surveys, fc.nat(), (answers, seed) => {
        for (const { columns } of published(answers, seed).tables)
          for (const { groups, rows } of columns)
            if (rowsOf(answers, groups).length < rules.dominanceBase)
              for (const { value } of rows) expect(value ?? 0).toBeLessThanOrEqual(0.9);
      }),
      { numRuns: 200 },
    );
  });

  test('shares add to 1, stand on whole percents, within their intervals', () => {
    fc.assert(
      fc.property(surveys, fc.nat(), (answers, seed) => {
        for (const { columns } of published(answers, seed).tables)
          for (const { rows } of columns) {
            if (rows.some(({ mask }) => mask !== undefined)) continue;
            expect(rows.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(1, 9);
            for (const { value, interval } of rows) {
              expect((value ?? 0) * 100).toBeCloseTo(Math.round((value ?? 0) * 100), 9);
              if (interval === null) continue;
              expect(interval[0]).toBeLessThanOrEqual(value ?? 0);
              expect(interval[1]).toBeGreaterThanOrEqual(value ?? 0);
            }
          }
      }),
    );
  });

  test('the same input gives the same bytes; they survive a round trip; a changed figure does not', () => {
    fc.assert(
      fc.property(surveys, fc.nat(), (answers, seed) => {
        const publication = published(answers, seed);
        const json = JSON.stringify(publication);
        expect(JSON.stringify(published(answers, seed))).toBe(json);
        expect(readPublication(json)).toEqual({ ok: true, value: publication, issues: [] });
        const tampered = JSON.stringify({ ...publication, answers: publication.answers + 1 });
        expect(readPublication(tampered)).toMatchObject({
          ok: false,
          issues: [{ code: 'publication-hash' }],
        });
      }),
      { numRuns: 40 },
    );
  });

  test('under 30 answers nothing is published, and the log says so', () => {
    const publication = published(plain({ question: repeated([1, 15], [2, 14]) }));
    expect(publication.tables).toEqual([]);
    expect(publication.log.map(({ code, rule }) => [code, rule])).toEqual([['study-withheld', 'R1']]);
  });

  test('an employer publishes nothing under 50 answers', () => {
    const answers = plain({ question: repeated([1, 20], [2, 20]) });
    const keys = cellKeys(codedTable(answers), new Uint32Array(40), plan);
    const options = { cellKeys: keys };
    const ordinary = protect(estimates(answers), codebook(answers), rules, options);
    const employer = protect(estimates(answers), codebook(answers), pollProfile('sensitive'), options);
    expect(ordinary.tables.map(({ id }) => id)).toEqual(['q']);
    expect(employer.tables).toEqual([]);
  });

  test('a small group joins its smaller neighbour, and the log names both', () => {
    const group = repeated([1, 100], [2, 12], [3, 40], [4, 60]);
    const publication = published(
      plain({ groups: 4, group, question: group.map((_unused, i) => 1 + (i % 3)) }),
    );
    expect(byTable(publication, 'q-by-g')?.columns.map(({ groups }) => groups)).toEqual([
      [],
      ['1'],
      ['2', '3'],
      ['4'],
    ]);
    const merged = publication.log.find(({ code }) => code === 'groups-merged');
    expect(merged).toMatchObject({ groups: ['2', '3'], table: 'q-by-g', rule: 'R2' });
    expect(merged && describeProtection(merged, 'vi', codebook(plain({ groups: 4, question: [] })))).toBe(
      '«Câu hỏi» theo «Nhóm»: gộp các nhóm «Mức 2» + «Mức 3» để mỗi nhóm có ít nhất 30 người.',
    );
  });

  test('a merged column is the weighted average of its groups', () => {
    const group = repeated([1, 2000], [2, 20], [3, 1500]);
    const question = group.map((g, i) => (g === 1 ? 1 + (i % 2) : 1 + (i % 5 === 0 ? 0 : 1)));
    const publication = published(plain({ groups: 3, group, question }));
    const merged = byTable(publication, 'q-by-g')?.columns.find(({ groups }) => groups.includes('2'));
    expect(merged?.groups).toEqual(['2', '3']);
    expect(merged?.rows[0]?.value).toBeCloseTo(0.2, 2);
  });

  test('where only one group would remain the break is withheld', () => {
    const group = repeated([1, 200], [2, 9]);
    const publication = published(plain({ group, question: group.map((_unused, i) => 1 + (i % 3)) }));
    expect(publication.tables.map(({ id }) => id)).toEqual(['q']);
    expect(publication.log.map(({ code }) => code)).toEqual(['break-withheld-small', 'noise']);
  });

  test('one answer with a tenth of the weight withholds the table', () => {
    const question = repeated([1, 40], [2, 40]);
    const publication = published(
      plain({ question, weight: question.map((_unused, i) => (i === 0 ? 20 : 1)) }),
    );
    expect(publication.tables).toEqual([]);
    expect(publication.log.map(({ code }) => code)).toEqual([
      'table-withheld-weights',
      'break-withheld-weights',
    ]);
  });

  test('a sum of steps is the sum of the published shares, with an interval of its own', () => {
    const answers = plain({ categories: 4, question: repeated([1, 60], [2, 70], [3, 90], [4, 80]) });
    const whole = estimates(answers);
    const [one] = whole.tables;
    if (one === undefined) throw new Error('no table');
    const upper = { categories: ['3', '4'], count: 170, estimate: 170 / 300, designEffect: 1.2 };
    const sums = [{ ...upper, standardError: 0.03, interval: [0.503, 0.628] as const }];
    const tables = [{ ...one, columns: one.columns.map((column) => ({ ...column, sums })) }];
    const keys = cellKeys(codedTable(answers), new Uint32Array(300).fill(123_456_789), plan);
    const publication = protect({ ...whole, tables }, codebook(answers), rules, { cellKeys: keys });
    const column = byTable(publication, 'q')?.columns[0];
    const [sum] = column?.sums ?? [];
    expect(sum?.value).toBeCloseTo((column?.rows[2]?.value ?? 0) + (column?.rows[3]?.value ?? 0), 9);
    // Half a width of 2.09 × 0.03 = 6.3 points, a little more for the noise, each end up to half a point away.
    const [lower, high] = sum?.interval ?? [0, 0];
    expect(high - lower).toBeGreaterThan(0.125);
    expect(high - lower).toBeLessThan(0.15);
    expect(readPublication(JSON.stringify(publication)).ok).toBe(true);
  });

  test('every entry reads in both languages without a gap', () => {
    fc.assert(
      fc.property(surveys, fc.nat(), (answers, seed) => {
        for (const entry of published(answers, seed).log)
          for (const language of ['vi', 'en'] as const) {
            const words = describeProtection(entry, language, codebook(answers));
            expect(words).not.toMatch(/[{}]|undefined|NaN|«»|“”/u);
          }
      }),
    );
  });
});

describe('reading a publication', () => {
  const json = (): string => JSON.stringify(published(plain({ question: repeated([1, 50], [2, 60]) })));

  test.each([
    ['no JSON', (text: string) => text.slice(1), 'publication-not-json'],
    ['no object', () => '[]', 'publication-shape'],
    ['a field more', (text: string) => text.replace('{', '{"raw":[1],'), 'publication-shape'],
    [
      'a share as text',
      (text: string) => text.replace(/"value":0\.\d+/u, '"value":"12"'),
      'publication-shape',
    ],
    ['another share', (text: string) => text.replace(/"value":0\.\d+/u, '"value":0.123'), 'publication-hash'],
  ])('refuses %s', (_name, change, code) => {
    const result = readPublication(change(json()));
    expect(result).toMatchObject({ ok: false, issues: [{ code }] });
  });
});

describe('published errors', () => {
  const rowsWithError = (publication: Publication) =>
    publication.tables.flatMap(({ statistic, columns }) =>
      columns.flatMap((column) => column.rows.map((row) => ({ statistic, column, row }))),
    );

  test('stand where intervals do, to half a step, and say nothing that the interval does not', () => {
    fc.assert(
      fc.property(surveys, fc.nat(), (answers, seed) => {
        for (const { statistic, column, row } of rowsWithError(published(answers, seed))) {
          expect(row.standardError === undefined).toBe(row.interval === null);
          if (row.standardError === undefined || row.value === null) continue;
          const half = 10 ** -(column.decimals + (statistic === 'share' ? 2 : 0)) / 2;
          const steps = row.standardError / half;
          expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
          if (statistic !== 'share' || row.designEffect === undefined) continue;
          const simple = (row.value * (1 - row.value)) / column.base;
          expect(row.designEffect).toBeCloseTo(row.standardError ** 2 / simple, 0.9);
        }
      }),
    );
  });

  test('hold the noise beside the error of sampling; the weighted base follows the rounded one', () => {
    const question = repeated([1, 60], [2, 60], [3, 80]);
    const [table] = published(plain({ question })).tables;
    const [column] = table?.columns ?? [];
    for (const { value, standardError } of column?.rows ?? []) {
      const sampling = Math.sqrt(((value ?? 0) * (1 - (value ?? 0))) / 200);
      expect(standardError).toBeGreaterThan(sampling);
    }
    expect(column?.weightedBase).toBe(200);
  });
});
