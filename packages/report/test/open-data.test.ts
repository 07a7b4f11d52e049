import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDataFiles, openDataZip } from '@langnghe/report';
import { csv } from '../src/open-data/csv.ts';
import { surveyOf } from './example/survey.ts';

const { facts, publication, codebook } = surveyOf();
const files = openDataFiles(facts, publication, codebook);
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-data-'));
  const zip = unzipSync(openDataZip(facts, publication, codebook));
  for (const [name, bytes] of Object.entries(zip)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  folder = join(folder, `${facts.id}-open-data`);
});
afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

const runs = [
  ['python3', ['read.py', 'c17']],
  ['Rscript', ['read.R', 'c17']],
] as const;

describe('open data', () => {
  test('the same publication gives the same bytes', () => {
    const zip = openDataZip(facts, publication, codebook);
    expect(Buffer.from(openDataZip(facts, publication, codebook)).equals(Buffer.from(zip))).toBe(true);
    expect(Object.keys(unzipSync(zip)).map((name) => name.split('/')[1])).toEqual([...files.keys()]);
  });

  for (const [program, arguments_] of runs) {
    const missing = !has(program);
    test.skipIf(missing)(
      `${program}${missing ? ' (not installed)' : ''} recomputes the sums and adds up every column`,
      () => {
        const printed = execFileSync(program, arguments_, { cwd: folder, encoding: 'utf8' });
        expect(printed).toMatch(/^[1-9]\d* sums recomputed, 0 differ$/mu);
        expect(printed).toMatch(/^[1-9]\d* columns added up, 0 do not give 1$/mu);
        const table = publication.tables.find(({ id }) => id === 'c17');
        for (const { value } of table?.columns[0]?.rows ?? [])
          if (value !== null && value > 0) expect(printed).toContain(String(Math.round(100 * value)));
      },
    );

    test.skipIf(missing)(`${program} sees a changed figure`, () => {
      const path = join(folder, 'sums.csv');
      const original = files.get('sums.csv') ?? '';
      const lines = original.split('\r\n');
      const [heading = '', first = ''] = lines;
      const at = heading.split(',').indexOf('value');
      const fields = first.split(',');
      fields[at] = String(Number(fields[at]) + 0.01);
      writeFileSync(path, [heading, fields.join(','), ...lines.slice(2)].join('\r\n'));
      const result = spawnSync(program, arguments_, { cwd: folder, encoding: 'utf8' });
      writeFileSync(path, original);
      expect(result.status).toBe(1);
      expect(result.stdout).toMatch(/sums recomputed, 1 differ$/mu);
    });
  }

  test('themes of answers in words are a table of their own where they are published; wordings never', () => {
    const variable = codebook.variables.find(({ name }) => name === 'c03');
    if (variable?.kind !== 'set') throw new Error('c03 takes several answers');
    const tables = publication.tables.filter(({ id }) => id === 'c03');
    const coded = {
      variable,
      publication: { ...publication, tables },
      coders: 2,
      readTwice: 20,
      alpha: 0.8,
      tooRare: 0,
      quotations: ['Lời của một người'],
    };
    const own = openDataFiles({ ...facts, freeText: [coded] }, publication, codebook);
    const [heading, ...rows] = (own.get('themes.csv') ?? '').trim().split('\r\n');
    expect(heading).toBe('variable,theme,label_vi,label_en,value,mask,base');
    const published = tables[0]?.columns[0]?.rows ?? [];
    expect(rows).toHaveLength(published.length);
    for (const [i, { category, value }] of published.entries())
      expect(rows[i]).toMatch(new RegExp(`^c03,${String(category)},.*,${String(value)},,\\d+0$`, 'u'));
    for (const name of ['README.txt', 'csv-metadata.json', 'codebook.xml', 'SHA256SUMS'])
      expect(own.get(name)).toContain('themes.csv');
    expect([...own.values()].some((text) => text.includes('Lời của một người'))).toBe(false);
    const withheld = { ...coded, publication: { ...publication, tables: [] } };
    expect(openDataFiles({ ...facts, freeText: [withheld] }, publication, codebook).has('themes.csv')).toBe(
      false,
    );
    expect(files.has('themes.csv')).toBe(false);
  });

  test('hashes are those that sha256sum computes', () => {
    const printed = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
    expect(printed.trim().split('\n')).toHaveLength(files.size - 1);
  });

  test('every column that is described is there, in the order described', () => {
    const metadata = JSON.parse(files.get('csv-metadata.json') ?? '') as {
      tables: { url: string; tableSchema: { columns: { name: string }[] } }[];
    };
    expect(metadata.tables).toHaveLength(4);
    for (const { url, tableSchema } of metadata.tables)
      expect((files.get(url) ?? '').split('\r\n')[0]).toBe(
        tableSchema.columns.map(({ name }) => name).join(','),
      );
  });

  test('the number of rows is that of the published cells', () => {
    const cells = publication.tables.flatMap(({ columns }) => columns.flatMap(({ rows }) => rows));
    expect((files.get('tables.csv') ?? '').trim().split('\r\n')).toHaveLength(cells.length + 1);
  });

  test('no exact number of answers of a class gets out', () => {
    const cells = [33, 47, 128].map((answers, i) => ({ cell: `L0${i + 1}`, answers, target: 300 + i }));
    const step = {
      step: 'design',
      cells,
      source: 'sample',
      kishDesignEffect: 1,
      effectiveSampleSize: 210,
    } as const;
    const exact = openDataFiles({ ...facts, weighting: { steps: [step] } }, publication, codebook);
    const record = JSON.parse(exact.get('weighting.json') ?? '') as { steps: (typeof step)[] };
    expect(record.steps[0]?.cells).toEqual([
      { cell: 'L01', answers: 35, target: 300 },
      { cell: 'L02', answers: 45, target: 301 },
      { cell: 'L03', answers: 130, target: 302 },
    ]);
  });

  test.each([
    ['a formula', '=cmd|calc', "'=cmd|calc"],
    ['a comma', 'a,b', '"a,b"'],
    ['quotes', 'nói "không"', '"nói ""không"""'],
    ['two lines', 'a\r\nb', '"a\r\nb"'],
    ['a negative number', -3, '-3'],
    ['nothing', null, ''],
  ])('csv keeps %s', (_name, value, written) => {
    expect(csv(['x'], [[value]])).toBe(`x\r\n${written}\r\n`);
  });
});

describe('codebook.xml', () => {
  const missing = !has('python3');
  test.skipIf(missing)(`is XML that python reads, with every answer of every question`, () => {
    const script = `
import sys, xml.etree.ElementTree as tree
d = '{ddi:codebook:2_5}'
root = tree.parse('codebook.xml').getroot()
print(root.tag, len(root.findall(f'.//{d}var')), len(root.findall(f'.//{d}catgry')), root.findtext(f'.//{d}stdyDscr/{d}citation/{d}titlStmt/{d}titl'))`;
    const printed = execFileSync('python3', ['-c', script], { cwd: folder, encoding: 'utf8' }).trim();
    const named = new Set(publication.tables.flatMap(({ variable, by }) => [variable, by]));
    const variables = codebook.variables.filter(({ name }) => named.has(name));
    const categories = variables.flatMap((one) => ('categories' in one ? one.categories : []));
    expect(printed).toBe(
      `{ddi:codebook:2_5}codeBook ${variables.length} ${categories.length} ${facts.title['vi'] ?? ''}`,
    );
  });

  test('markup and control characters in a label stay text', () => {
    const odd = {
      ...codebook,
      variables: codebook.variables.map((one) => ({
        ...one,
        label: { vi: '<b>"A" & B</b>\u0000\u000B' },
      })),
    };
    const xml = openDataFiles(facts, publication, odd).get('codebook.xml') ?? '';
    expect(xml).toContain('&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;<');
  });
});
