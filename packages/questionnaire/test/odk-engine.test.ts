import { readWorkbook, writeWorkbook } from '@langnghe/spreadsheet';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allItems } from '../src/editing.ts';
import { answerSchema, readQuestionnaire, toSheets, toXForm, type Questionnaire } from '../src/index.ts';
import { loadInOdk, nodesOf } from './oracle/odk-engine.ts';

/** Workbooks to try: the example's, and whatever stands in a folder of forms beside the repository. */
const folders = ['../../../examples/grassroots-democracy/', '../../../../shared/forms/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const workbooks = (
  await Promise.all(
    folders
      .filter((folder) => existsSync(folder))
      .map(async (folder) =>
        (await readdir(folder)).filter((name) => /\.xlsx?$/.test(name)).map((name) => `${folder}${name}`),
      ),
  )
).flat();

async function formIn(bytes: Uint8Array): Promise<Questionnaire | undefined> {
  const sheets = await readWorkbook(bytes);
  const read = sheets.ok ? readQuestionnaire(sheets.value) : sheets;
  return read.ok ? read.value : undefined;
}

const plain = (form: Questionnaire | undefined): unknown =>
  JSON.parse(JSON.stringify(form, (key, value: unknown) => (key === 'row' ? undefined : value)));

const read = await Promise.all(
  workbooks.map(async (path) => ({ path, form: await formIn(await readFile(path)) })),
);
const converting = read.flatMap(({ path, form }) =>
  form === undefined ? [] : [[path.split('/').at(-1) ?? path, form] as const],
);

describe.each(converting)('%s', (_, form) => {
  it('comes back from our own workbook, and its XForm loads in ODK’s engine with every question', async () => {
    expect(plain(await formIn(await writeWorkbook(toSheets(form))))).toEqual(plain(form));
    expect(answerSchema(form)).toHaveProperty('properties');
    const { root } = await loadInOdk(toXForm(form));
    const nodes = nodesOf(root);
    const names = nodes.map(({ currentState }) => currentState.reference.split('/').at(-1));
    for (const item of allItems(form.items).filter(({ kind }) => kind === 'question'))
      expect(names).toContain(item.name);
    const menus = nodes.filter(({ currentState }) => (currentState.valueOptions ?? []).length > 0);
    expect(menus.length).toBeGreaterThan(0);
  }, 60_000);
});

it('there is something to try', () => {
  expect(converting.length).toBeGreaterThan(0);
});
