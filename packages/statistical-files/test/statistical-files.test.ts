import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dtaFile, savFile, type StatisticalTable } from '@langnghe/statistical-files';

const hasHaven =
  spawnSync('Rscript', ['-e', 'library(haven)'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'statistical-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const long = 'Ông/Bà có được biết trước các khoản đóng góp của thôn, tổ dân phố không? '.repeat(30);
const table: StatisticalTable = {
  title: 'Ý kiến người dân về dân chủ ở cơ sở',
  weight: 'weight',
  columns: [
    {
      name: 'gioi-tinh',
      label: 'Giới tính',
      values: Float64Array.from([1, 2, 99, Number.NaN]),
      codes: [
        { code: 1, label: 'Nam', isMissing: false },
        { code: 2, label: 'Nữ', isMissing: false },
        { code: 98, label: 'Không biết', isMissing: true },
        { code: 99, label: 'Không muốn trả lời', isMissing: true },
      ],
      measure: 'nominal',
      decimals: 0,
    },
    {
      name: 'gioi_tinh',
      label: long,
      values: Float64Array.from([0, -3, 10, 4]),
      codes: [],
      measure: 'scale',
      decimals: 0,
    },
    {
      name: '2026',
      label: '<b>مرحبا</b>\nhai dòng',
      values: Float64Array.from([1, 1, 95, 99]),
      codes: [
        { code: 1, label: long, isMissing: false },
        ...[95, 96, 97, 99].map((code) => ({ code, label: `lý do ${String(code)}`, isMissing: true })),
      ],
      measure: 'ordinal',
      decimals: 0,
    },
    {
      name: 'weight',
      label: 'Trọng số',
      values: Float64Array.from([0.5, 1.25, 2, 1 / 3]),
      codes: [],
      measure: 'scale',
      decimals: 4,
    },
  ],
};

/** Variables as haven reads them. */
function readBack(
  name: string,
  bytes: Uint8Array,
): Map<string, { label: string; codes: Map<string, string>; missing: string; values: string[] }> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const run = spawnSync('Rscript', [join(import.meta.dirname, 'read-back.R'), path], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (run.status !== 0) throw new Error(run.stderr);
  const found = new Map<
    string,
    { label: string; codes: Map<string, string>; missing: string; values: string[] }
  >();
  let current = { label: '', codes: new Map<string, string>(), missing: '', values: [] as string[] };
  for (const line of run.stdout.split('\n')) {
    const [kind = '', first = '', second = '', ...rest] = line.split('\t');
    if (kind === 'variable') {
      current = { label: second, codes: new Map(), missing: '', values: [] };
      found.set(first, current);
    } else if (kind === 'code') current.codes.set(first, second);
    else if (kind === 'missing') current.missing = first;
    else if (kind === 'values') current.values = [first, second, ...rest].filter((value) => value !== '');
  }
  return found;
}

test('the same columns give the same bytes', () => {
  expect(savFile(table)).toEqual(savFile(table));
  expect(dtaFile(table)).toEqual(dtaFile(table));
});

describe.skipIf(!hasHaven)('read by haven (skipped where R has no haven)', () => {
  test('an SPSS file has its names, labels, user-missing values and numbers', () => {
    const found = readBack('x.sav', savFile(table));
    expect([...found.keys()]).toEqual(['gioi_tinh', 'gioi_tinh_2', 'v_2026', 'weight']);
    const sex = found.get('gioi_tinh');
    expect(sex?.label).toBe('Giới tính');
    expect([...(sex?.codes ?? [])]).toEqual([
      ['1', 'Nam'],
      ['2', 'Nữ'],
      ['98', 'Không biết'],
      ['99', 'Không muốn trả lời'],
    ]);
    expect(sex?.missing).toBe('98 99');
    expect(sex?.values).toEqual(['1', '2', '99', '.']);
    const cut = found.get('gioi_tinh_2')?.label ?? '';
    expect(long.startsWith(cut.slice(0, -1))).toBe(true);
    expect(cut.endsWith('…')).toBe(true);
    expect(found.get('v_2026')?.label).toBe('<b>مرحبا</b> hai dòng');
    expect(found.get('v_2026')?.missing).toBe('95 99');
    expect(found.get('weight')?.values.map(Number)).toEqual([0.5, 1.25, 2, 1 / 3]);
  });

  test('a Stata file has them too, with .a, .b for what was said instead of an answer', () => {
    const found = readBack('x.dta', dtaFile(table));
    expect([...found.keys()]).toEqual(['gioi_tinh', 'gioi_tinh_2', 'v_2026', 'weight']);
    const sex = found.get('gioi_tinh');
    expect(sex?.label).toBe('Giới tính');
    expect([...(sex?.codes ?? [])]).toEqual([
      ['1', 'Nam'],
      ['2', 'Nữ'],
      ['.a', 'Không biết'],
      ['.b', 'Không muốn trả lời'],
    ]);
    expect(sex?.values).toEqual(['1', '2', '.b', '.']);
    expect(found.get('gioi_tinh_2')?.values).toEqual(['0', '-3', '10', '4']);
    expect(found.get('weight')?.values.map(Number)).toEqual([0.5, 1.25, 2, 1 / 3]);
  });
});
