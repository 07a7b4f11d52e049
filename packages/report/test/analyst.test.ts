import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analystFiles, analystZip, type EarlierWave } from '@langnghe/report';
import { exampleQuestionnaire } from './example/questionnaire.ts';
import { surveyOf } from './example/survey.ts';

const now = surveyOf();
const { publication, codebook } = now;
const older = surveyOf(exampleQuestionnaire, { rows: 400 });
const earlier: EarlierWave = {
  title: { vi: 'Khảo sát năm 2025' },
  closedOn: '2025-11-20',
  publication: {
    tables: older.publication.tables.filter(({ by }) => by === undefined),
    degreesOfFreedom: older.publication.degreesOfFreedom,
  },
  codebook: older.codebook,
};
const facts = { ...now.facts, earlier: [earlier] };
const files = analystFiles(facts, publication, codebook);
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'analyst-'));
  for (const [name, bytes] of Object.entries(unzipSync(analystZip(facts, publication, codebook)))) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  folder = join(folder, `${facts.id}-analyst`);
});
afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

/** The file with one field of its first row that has one made greater. */
function moved(name: string, column: string, by: number): string {
  const [heading = '', ...lines] = (files.get(name) ?? '').split('\r\n');
  const at = heading.split(',').indexOf(column);
  const row = lines.findIndex((line) => Number(line.split(',')[at]) > 0);
  const changed = lines.map((line, i) =>
    i === row
      ? line
          .split(',')
          .map((field, k) => (k === at ? String(Number(field) + by) : field))
          .join(',')
      : line,
  );
  return [heading, ...changed].join('\r\n');
}

const runs = [
  ['python3', 'recompute.py'],
  ['Rscript', 'recompute.R'],
] as const;

const recomputed = [
  'shares',
  'sums',
  'design effects',
  'differences between groups',
  'verdicts on differences between groups',
  'differences between waves',
  'verdicts on differences between waves',
];

describe('figures for analysts', () => {
  for (const [program, script] of runs) {
    const missing = has(program) ? '' : ' (not installed)';

    test.skipIf(missing !== '')(`${program}${missing} works every figure out again`, () => {
      const printed = execFileSync(program, [script], { cwd: folder, encoding: 'utf8' });
      for (const what of recomputed)
        expect(printed).toMatch(new RegExp(`^[1-9]\\d* ${what} recomputed, 0 differ$`, 'mu'));
      const off = Number(/intervals recomputed, at most ([\d.]+) steps/u.exec(printed)?.[1]);
      expect(off).toBeLessThan(3);
      const shares = publication.tables
        .filter(({ statistic }) => statistic === 'share')
        .flatMap(({ columns }) => columns.flatMap(({ rows }) => rows))
        .filter(({ value }) => value !== null);
      const counted = Number(/^(\d+) shares recomputed/mu.exec(printed)?.[1]);
      expect(counted).toBeGreaterThan(shares.length * 0.95);
    });

    // Each run of Python takes seconds: there one file is enough.
    const changes = [
      ['tables.csv', 'value', 0.02],
      ['people.csv', 'people', 900],
      ['differences.csv', 'difference', 0.01],
      ['waves.csv', 'p_value', 0.01],
    ] as const;
    const tried = program === 'Rscript' ? changes : changes.slice(0, 1);
    test.skipIf(missing !== '').each(tried)(
      `${program}${missing} sees a figure of %s changed`,
      (name, column, by) => {
        writeFileSync(join(folder, name), moved(name, column, by));
        const { status, stdout } = spawnSync(program, [script], { cwd: folder, encoding: 'utf8' });
        writeFileSync(join(folder, name), files.get(name) ?? '');
        expect(status).toBe(1);
        expect(stdout).toMatch(/recomputed, [1-9]\d* differ/u);
      },
    );
  }

  test('the same publication gives the same bytes', () => {
    const zip = analystZip(facts, publication, codebook);
    expect(Buffer.from(analystZip(facts, publication, codebook)).equals(Buffer.from(zip))).toBe(true);
  });

  test('nothing of it is finer than what is published: no count, no error that the tables do not have', () => {
    const published = new Set(
      publication.tables.flatMap(({ columns }) =>
        columns.flatMap(({ rows, sums = [] }) => [...rows, ...sums].map((row) => String(row.standardError))),
      ),
    );
    const [heading = '', ...lines] = (files.get('tables.csv') ?? '').trim().split('\r\n');
    const at = heading.split(',').indexOf('standard_error');
    const errors = lines.map((line) => line.split(',')[at] ?? '').filter((error) => error !== '');
    expect(errors.length).toBeGreaterThan(500);
    expect(errors.filter((error) => !published.has(error))).toEqual([]);
    expect(Object.keys(facts.response?.classes[0] ?? {})).toContain('answered');
    for (const [name, content] of files)
      if (name !== 'weighting.json') expect(content).not.toContain('"answered"');
  });

  test('without an earlier wave there is none in it', () => {
    const alone = analystFiles(now.facts, publication, codebook);
    expect([...alone.keys()].filter((name) => /wave|earlier/u.test(name))).toEqual([]);
  });
});
