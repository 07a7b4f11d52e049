import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWorkbook } from '@langnghe/spreadsheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError, type Command } from '../src/command.ts';
import { checkQuestionnaire, convertQuestionnaire } from '../src/questionnaire.ts';

const form = fileURLToPath(
  new URL('../../../examples/grassroots-democracy/questionnaire.xlsx', import.meta.url),
);
let folder = '';
let bad = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'langnghe-questionnaire-'));
  bad = join(folder, 'bad.xlsx');
  const rows = [
    ['type', 'name', 'label'],
    ['intger', 'a', 'A'],
    ['select_one none', 'b', 'B'],
  ];
  await writeFile(bad, await writeWorkbook([{ name: 'survey', rows }]));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(
  command: Command,
  file: string,
  options: Readonly<Record<string, string>> = {},
  json = false,
) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await command.run(
    { positional: [file], options },
    {
      language: 'en',
      json,
      print: (line) => void printed.push(line),
      complain: (line) => void complained.push(line),
      progress: () => undefined,
    },
  );
  return { code, printed: printed.join('\n'), complained: complained.join('\n') };
}

describe('questionnaire check', () => {
  it('finds nothing wrong with the example, gives advice on its wording, and ends with 0', async () => {
    const { code, printed, complained } = await run(checkQuestionnaire, form);
    expect([code, complained.split('\n').filter((line) => line.includes('[')).length]).toEqual([0, 1]);
    expect(complained).toContain('[double-barrelled]');
    expect(printed).toContain('14 screens, 24 choice lists; languages: vi, en');
    expect(printed).toContain('1 thing to look at (no error)');
    expect(printed).toMatch(/About \d+ minutes to answer/);
  });

  it('names every mistake with its place and ends with 1', async () => {
    const { code, complained } = await run(checkQuestionnaire, bad);
    expect(code).toBe(1);
    expect(complained).toContain('sheet survey, row 2, column type');
    expect(complained).toContain('sheet survey, row 3, column type');
    expect(complained).toContain('integer');
  });

  it('gives the same as JSON', async () => {
    const { code, printed } = await run(checkQuestionnaire, bad, {}, true);
    const result = JSON.parse(printed) as { ok: boolean; issues: { code: string }[] };
    expect([code, result.ok, result.issues.map((issue) => issue.code)]).toEqual([
      1,
      false,
      ['type-unknown', 'list-unknown'],
    ]);
  });

  it('says so when there is no such file, or no workbook in it', async () => {
    const missing = await run(checkQuestionnaire, join(folder, 'none.xlsx'));
    expect([missing.code, missing.complained.includes('none.xlsx')]).toEqual([1, true]);
    await writeFile(join(folder, 'text.xlsx'), 'hello');
    const text = await run(checkQuestionnaire, join(folder, 'text.xlsx'));
    expect([text.code, text.complained.includes('[workbook-not-one]')]).toEqual([1, true]);
  });
});

describe('questionnaire convert', () => {
  const convert = async (to: string): Promise<Uint8Array> => {
    const output = join(folder, `form.${to}`);
    const { code, printed } = await run(convertQuestionnaire, form, { to, output });
    expect([code, printed]).toEqual([0, `Wrote ${output}`]);
    return readFile(output);
  };

  it('writes JSON, an XForm, and a workbook that says the same', async () => {
    const json = new TextDecoder().decode(await convert('json'));
    expect(JSON.parse(json)).toMatchObject({ id: 'phieu_dan_chu_co_so', languages: ['vi', 'en'] });
    expect(new TextDecoder().decode(await convert('xform'))).toContain('<h:title>Phiếu khảo sát');
    const schema = JSON.parse(new TextDecoder().decode(await convert('json-schema'))) as object;
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    await convert('xlsx');
    const again = join(folder, 'again.json');
    await run(convertQuestionnaire, join(folder, 'form.xlsx'), { to: 'json', output: again });
    const withoutRows = (text: string): string => text.replace(/"row": \d+/g, '');
    expect(withoutRows(await readFile(again, 'utf8'))).toBe(withoutRows(json));
  });

  it('asks for a known format', async () => {
    await expect(run(convertQuestionnaire, form, { to: 'pdf' })).rejects.toThrow(UsageError);
  });
});
