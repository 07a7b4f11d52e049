import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codebookOf,
  freeze,
  readDataset,
  readTexts,
  type AnswerRow,
  type FreezeInput,
} from '../src/index.ts';
import { questionnaire } from './questionnaire-fixture.ts';

const codebook = codebookOf(questionnaire);
const key = (): string => randomBytes(16).toString('hex');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'langnghe-freeze-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
const place = (): string => join(folder, String((made += 1)), 'dataset');

const input = (answers: readonly AnswerRow[], more: Partial<FreezeInput> = {}): FreezeInput => ({
  study: 'mau',
  codebook,
  answers,
  classes: ['B', 'A'],
  folder: place(),
  frozenOn: '2026-11-22',
  ...more,
});

const rows: readonly AnswerRow[] = [
  {
    key: 'ff',
    classId: 'A',
    answers: { gioi: '1', kenh: '1 96', so_buoi: '3', gap_doi: '6', gop_y: 'Nên họp sớm hơn' },
  },
  { key: '0a', classId: 'A', answers: { gioi: '2', c18_a: '5', diem: '7.5', uu_tien: '96 1' } },
  {
    key: '10',
    classId: 'B',
    answers: { gioi: '99', gop_y: 'Đường làng', ngay: '2026-11-01', noi_chuoi: 'bí mật' },
  },
  { key: '00', classId: 'A', answers: {} },
];

async function outside(path: string): Promise<Record<string, unknown>[]> {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  return parquetReadObjects({ file, compressors });
}

describe('a frozen dataset', () => {
  it('reads the same with a reader that is not ours', async () => {
    const frozen = input(rows);
    await freeze(frozen);
    const read = await outside(join(frozen.folder, 'answers.parquet'));
    expect(
      read.map((row) => [row['class'], row['gioi'], row['c18_a'], row['so_buoi'], row['gap_doi']]),
    ).toEqual([
      [1, 4, 0, null, null],
      [2, 0, 0, null, null],
      [2, 2, 5, null, null],
      [2, 1, 0, 3, 6],
    ]);
    expect(read.map((row) => [row['kenh__1'], row['kenh__2'], row['kenh__96'], row['kenh__97']])).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [2, 1, 2, 1],
    ]);
    expect(read.map((row) => [row['uu_tien__1'], row['uu_tien__96'], row['diem']])).toEqual([
      [null, null, null],
      [null, null, null],
      [2, 1, 7.5],
      [null, null, null],
    ]);
  });

  it('reads back as typed arrays with the levels of the codebook', async () => {
    const frozen = input(rows);
    const manifest = await freeze(frozen);
    const { table, codebook: read, manifest: found } = await readDataset(frozen.folder);
    expect(found).toEqual(manifest);
    expect(read).toEqual(codebook);
    expect(table.rows).toBe(4);
    expect(table.columns['class']).toEqual({
      kind: 'coded',
      codes: Uint16Array.of(1, 2, 2, 2),
      levels: ['B', 'A'],
    });
    expect(table.columns['gioi']).toEqual({
      kind: 'coded',
      codes: Uint8Array.of(4, 0, 2, 1),
      levels: ['1', '2', '3', '99'],
    });
    expect(table.columns['so_buoi']).toEqual({ kind: 'number', values: Float64Array.of(NaN, NaN, NaN, 3) });
    expect(manifest.rowsByClass).toEqual({ B: 1, A: 3 });
  });

  it('keeps free text and dates apart from everything else', async () => {
    const frozen = input(rows);
    await freeze(frozen);
    const texts = await readTexts(frozen.folder);
    expect(texts['gop_y']?.sort()).toEqual(['Nên họp sớm hơn', 'Đường làng']);
    expect(texts['ngay']).toEqual(['2026-11-01']);
    const bytes = readFileSync(join(frozen.folder, 'answers.parquet'));
    expect(bytes.includes('Đường làng')).toBe(false);
    expect(Object.keys((await outside(join(frozen.folder, 'answers.parquet')))[0] ?? {})).not.toContain(
      'gop_y',
    );
    expect(Object.keys((await outside(join(frozen.folder, 'texts.parquet')))[0] ?? {})).toEqual([
      'question',
      'text',
    ]);
    for (const name of ['answers.parquet', 'texts.parquet', 'codebook.json', 'manifest.json'])
      expect(readFileSync(join(frozen.folder, name)).includes('bí mật')).toBe(false);
  });

  it('shuffles the texts of a question', async () => {
    const answers = Array.from({ length: 200 }, (_, i) => ({
      key: key(),
      classId: 'A',
      answers: { gop_y: String(i) },
    }));
    const frozen = input(answers);
    await freeze(frozen);
    const texts = (await readTexts(frozen.folder))['gop_y'] ?? [];
    expect(texts.length).toBe(200);
    expect(texts).not.toEqual(answers.map(({ answers: { gop_y } }) => gop_y));
    const sorted = [...answers].sort((a, b) => (a.key < b.key ? -1 : 1));
    expect(texts).not.toEqual(sorted.map(({ answers: { gop_y } }) => gop_y));
  });

  it('has the same bytes whatever the order in which its answers are handed over', async () => {
    const hashes = [];
    for (const answers of [rows, [...rows].reverse()]) {
      const frozen = input(answers, { entropy: (bytes) => new Uint8Array(bytes) });
      hashes.push((await freeze(frozen)).hash);
    }
    expect(hashes[0]).toBe(hashes[1]);
  });

  it('is never written again', async () => {
    const frozen = input(rows);
    await freeze(frozen);
    const before = readFileSync(join(frozen.folder, 'manifest.json'), 'utf8');
    await expect(freeze({ ...frozen, answers: [] })).rejects.toMatchObject({ code: 'dataset-frozen' });
    expect(readFileSync(join(frozen.folder, 'manifest.json'), 'utf8')).toBe(before);
    expect(statSync(join(frozen.folder, 'answers.parquet')).mode & 0o222).toBe(0);
  });

  it('does not read when a byte of it was changed', async () => {
    for (const name of ['answers.parquet', 'codebook.json', 'texts.parquet', 'manifest.json']) {
      const frozen = input(rows);
      await freeze(frozen);
      const path = join(frozen.folder, name);
      chmodSync(path, 0o644);
      const bytes = readFileSync(path);
      const at = name === 'manifest.json' ? bytes.indexOf('2026') + 3 : Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      await expect(readDataset(frozen.folder), name).rejects.toMatchObject({ code: 'dataset-changed' });
    }
    await expect(readDataset(place())).rejects.toMatchObject({ code: 'dataset-missing' });
  });

  it('never says an answer in an error', async () => {
    const odd = [{ key: '1', classId: 'A', answers: { gioi: 'CANARY' } }];
    const failure = await freeze(input(odd)).catch((error: unknown) => String(error));
    expect(failure).toContain('gioi');
    expect(failure).not.toContain('CANARY');
  });

  it('leaves nothing half done where it is looked for', async () => {
    const frozen = input([{ key: '1', classId: 'nowhere', answers: {} }]);
    await expect(freeze(frozen)).rejects.toThrow('nowhere');
    expect(existsSync(frozen.folder)).toBe(false);
    await freeze({ ...frozen, answers: rows });
    expect((await readDataset(frozen.folder)).table.rows).toBe(4);
  });

  it('carries weight and stratum of answers collected elsewhere', async () => {
    const frozen = input(
      rows.map((row, i) => ({ ...row, weight: i + 0.5, stratum: i % 2 === 0 ? 'x' : 'y' })),
      { collectedElsewhere: { clustered: true } },
    );
    await freeze(frozen);
    const { table, manifest } = await readDataset(frozen.folder);
    expect(manifest.design).toEqual({ strata: ['x', 'y'], weighted: true, clustered: true });
    expect(table.columns['_weight']).toEqual({ kind: 'number', values: Float64Array.of(2.5, 3.5, 1.5, 0.5) });
    expect(table.columns['_stratum']).toMatchObject({ codes: Uint8Array.of(1, 2, 2, 1) });
  });

  it('holds any answers of its codebook, more than a chunk of them', async () => {
    const answer = fc.record({
      gioi: fc.constantFrom('', '1', '2', '3', '99'),
      so_buoi: fc.oneof(fc.constant(''), fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 120 }),
        async (some, times) => {
          const answers = Array.from({ length: times }, () => some)
            .flat()
            .map((each, i) => ({ key: String(i).padStart(6, '0'), classId: 'A', answers: each }));
          const frozen = input(answers);
          await freeze(frozen);
          const { table } = await readDataset(frozen.folder);
          const gender = table.columns['gioi'];
          const meetings = table.columns['so_buoi'];
          if (gender?.kind !== 'coded' || meetings?.kind !== 'number') throw new Error('wrong columns');
          expect(Array.from(gender.codes, (code) => gender.levels[code - 1] ?? '')).toEqual(
            answers.map(({ answers: { gioi } }) => gioi),
          );
          expect(Array.from(meetings.values)).toEqual(
            answers.map(({ answers: { so_buoi } }) => (so_buoi === '' ? NaN : Number(so_buoi))),
          );
        },
      ),
      { numRuns: 8 },
    );
  });
});
