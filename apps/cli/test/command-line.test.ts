import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const form = fileURLToPath(
  new URL('../../../examples/grassroots-democracy/questionnaire.xlsx', import.meta.url),
);

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function langnghe(words: readonly string[], language: 'vi' | 'en' = 'vi'): Promise<Ran> {
  const env = { ...process.env, LANGNGHE_LANGUAGE: language };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...words], { env, maxBuffer: 64e6 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'langnghe-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the command line', () => {
  it('helps in both languages, the terminal’s first', async () => {
    const { code, out } = await langnghe(['--help']);
    expect(code).toBe(0);
    expect(out.indexOf('Các lệnh')).toBeLessThan(out.indexOf('Commands'));
    const english = await langnghe(['sample', 'draw', '--help'], 'en');
    expect(english.out.indexOf('Usage')).toBeLessThan(english.out.indexOf('Cách dùng'));
  });

  it.each([
    [['nonsense']],
    [['sample']],
    [['close']],
    [['serve', '--port', 'x']],
    [['demo', '--unknown']],
    [['dataset', 'import', 'x', 'y', '--misfits', 'drop']],
  ])('answers wrong usage %j with code 2 and the usage', async (words) => {
    const { code, out, err } = await langnghe(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Cách dùng');
  });

  it('answers issues with code 1, place and remedy on standard error', async () => {
    const { code, out, err } = await langnghe(['weigh', join(folder, 'nowhere')]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('[study-missing]');
    expect(err).toContain('→');
  });

  it('answers one line for each case, also for what is no case file', async () => {
    const cases = fileURLToPath(new URL('../../../test/reference/cases/', import.meta.url));
    const reference = join(cases, '..');
    const bare = join(folder, 'bare-case');
    await writeFile(bare, await readFile(join(cases, 'clus1_degf.json')));
    const malformed = join(folder, 'malformed.json');
    await writeFile(malformed, '{"id": "own-id", "data": 7}');
    const words = [join(cases, 'clus1_degf.json'), bare, folder, malformed, join(folder, 'nowhere')];
    for (const order of [words, [...words].reverse()]) {
      const { code, out, err } = await langnghe(['estimate', '--data', reference, ...order]);
      expect([code, err]).toEqual([0, '']);
      const lines = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; result?: unknown; issue?: { code: string } });
      const told = lines.map(({ id, result, issue }) => [id, issue?.code ?? typeof result]);
      expect(order === words ? told : told.reverse()).toEqual([
        ['clus1_degf', 'object'],
        ['clus1_degf', 'object'],
        [basename(folder), 'case.no-file'],
        ['own-id', 'case.malformed'],
        ['nowhere', 'case.no-file'],
      ]);
    }
    const alone = await langnghe(['estimate', '--data', reference, folder]);
    expect([alone.code, alone.out.includes('case.no-file'), alone.err]).toEqual([0, true, '']);
  });

  it('answers a file in the place of a study with an issue', async () => {
    const { code, err } = await langnghe(['weigh', form]);
    expect([code, err.includes('[study-missing]')]).toEqual([1, true]);
  });

  it('checks a workbook, in words and as JSON', async () => {
    const good = await langnghe(['questionnaire', 'check', form]);
    expect(good.code).toBe(0);
    // Nothing but advice on the wording of its statements.
    const told = good.err.split('\n').filter((line) => line.startsWith('!') || line.startsWith('✗'));
    for (const line of told) expect(line).toMatch(/ \[double-barrelled\]$/u);
    const bad = join(folder, 'bad.xlsx');
    await writeFile(bad, 'not a workbook');
    const refused = await langnghe(['questionnaire', 'check', bad, '--json']);
    expect(refused.code).toBe(1);
    expect((JSON.parse(refused.out) as { ok: boolean }).ok).toBe(false);
  });
});

describe('bringing answers in', () => {
  const rows = Array.from(
    { length: 90 },
    (_, i) => `${i % 2 ? 'Nam' : 'Nữ'},${String(1 + (i % 5))},Trần Thị ${String(i)}`,
  );
  const study = (): string => join(folder, 'data', 'studies', 'nhap');

  it('infers a questionnaire and waits for somebody to confirm it', async () => {
    const file = join(folder, 'answers.csv');
    await writeFile(file, ['Giới tính,Mức hài lòng,Họ và tên', ...rows].join('\n'));
    const first = await langnghe(['dataset', 'import', study(), file]);
    expect(first.code).toBe(1);
    expect(first.err).toContain('[questionnaire-unconfirmed]');
    expect(first.out).toContain('họ tên người');
    expect(existsSync(`${study()}.questionnaire.xlsx`)).toBe(true);
    expect(existsSync(study())).toBe(false);
    const second = await langnghe(['dataset', 'import', study(), file, '--confirm']);
    expect([second.code, second.err]).toEqual([0, '']);
    expect(second.out).toContain('90 câu trả lời');
  });

  it('estimates the same bytes in memory and in DuckDB, and nowhere else', async () => {
    expect((await langnghe(['weigh', study()])).code).toBe(0);
    const estimated = join(study(), 'estimates', 'estimates.json');
    const bytes: Buffer[] = [];
    for (const engine of ['arrays', 'duckdb']) {
      await rm(estimated, { force: true });
      expect(await langnghe(['estimate', study(), '--engine', engine])).toMatchObject({ code: 0, err: '' });
      bytes.push(await readFile(estimated));
    }
    expect(bytes[0]?.byteLength).toBeGreaterThan(1000);
    expect(bytes[1]).toEqual(bytes[0]);
    const elsewhere = await langnghe(['estimate', study(), '--engine', 'oracle']);
    expect([elsewhere.code, elsewhere.err.includes('arrays|duckdb')]).toEqual([2, true]);
  }, 60_000);

  it('goes on stage by stage to the report', async () => {
    for (const stage of ['weigh', 'estimate', 'protect', 'report']) {
      const { code, err } = await langnghe([stage, study(), '--json']);
      expect([stage, code, err]).toEqual([stage, 0, '']);
    }
    expect(existsSync(join(study(), 'publication', 'report.vi.pdf'))).toBe(true);
    const published = await langnghe(['publish', study()]);
    expect([published.code, published.out.includes('published.json')]).toEqual([0, true]);
    const absent = await langnghe(['table', study(), '--question', 'khong_co']);
    expect([absent.code, absent.err.includes('[table-not-in-catalogue]')]).toEqual([1, true]);
    const answers = await langnghe(['microdata', study()]);
    expect([answers.code, answers.err.includes('[microdata-not-promised]')]).toEqual([1, true]);
    const again = await langnghe(['protect', study()]);
    expect([again.code, again.err.includes('[already-protected]')]).toEqual([1, true]);
  }, 240_000);

  it('lists every cell that does not fit and drops nothing by itself', async () => {
    const file = join(folder, 'misfit.csv');
    await writeFile(file, 'dong_y,c22,c19\n1,Nữ,7\n1,Trời,5\n1,1,99\n');
    const target = join(folder, 'data', 'studies', 'lech');
    const undecided = await langnghe(['dataset', 'import', target, file, '--form', form]);
    expect(undecided.code).toBe(1);
    expect(undecided.err).toMatch(/dòng 3/u);
    expect(undecided.err).toMatch(/dòng 4/u);
    const decided = await langnghe([
      'dataset',
      'import',
      target,
      file,
      '--form',
      form,
      '--misfits',
      'leave-out-rows',
    ]);
    expect(decided.code).toBe(0);
    expect(decided.out).toContain('1 câu trả lời');
  });
});
