import { addItem, allItems, changeItem, removeItem, renameItem } from '@langnghe/questionnaire/editing';
import { readQuestionnaire } from '@langnghe/questionnaire';
import { beginning, insertPart } from '@langnghe/questionnaire/library';
import { readWorkbook } from '@langnghe/spreadsheet';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  artefact,
  correctStudy,
  exampleBlocks,
  createExampleStudy,
  describeStudy,
  editQuestionnaire,
  keepVersion,
  readArtefact,
  readEditing,
  readStudy,
  redoEdit,
  replaceWorkbook,
  restoreVersion,
  undoEdit,
  versionsOf,
  type Edit,
  type Study,
} from '../src/index.ts';
import { unwrap, workplace, type Workplace } from './workplace.ts';

let place: Workplace;
let study: Study;
beforeEach(async () => {
  place = await workplace();
  study = unwrap(await createExampleStudy(place.data));
});
afterEach(() => place.leave());

const again = async (): Promise<Study> => unwrap(await readStudy(place.data, study.id));
const labelled = (words: string, more: Partial<Edit> = {}): Edit => ({
  seen: undefined,
  note: { kind: 'change', item: 'c01' },
  under: '',
  change: (questionnaire) => changeItem(questionnaire, 'c01', { label: { vi: words, en: words } }),
  ...more,
});
const words = async (): Promise<string> => {
  const item = allItems((await again()).questionnaire?.items ?? []).find(({ name }) => name === 'c01');
  return item !== undefined && 'label' in item ? (item.label['vi'] ?? '') : '';
};

describe('editing a draft', () => {
  it('keeps every change at once, in the workbook too, and goes back and forth', async () => {
    const first = await words();
    unwrap(await editQuestionnaire(study, labelled('Một')));
    unwrap(await editQuestionnaire(study, labelled('Hai')));
    expect(await words()).toBe('Hai');
    const bytes = await readArtefact(study.folder, artefact.workbook);
    const sheets = unwrap(await readWorkbook(bytes ?? new Uint8Array()));
    expect(unwrap(readQuestionnaire(sheets))).toEqual((await again()).questionnaire);
    unwrap(await undoEdit(study));
    expect(await words()).toBe('Một');
    unwrap(await undoEdit(study));
    expect([await words(), unwrap(await readEditing(await again())).undo]).toEqual([first, undefined]);
    unwrap(await redoEdit(study));
    unwrap(await redoEdit(study));
    expect(await words()).toBe('Hai');
  });

  it('takes changes in a row under one word for one step', async () => {
    const first = await words();
    for (const letter of ['M', 'Mộ', 'Một'])
      unwrap(await editQuestionnaire(study, labelled(letter, { under: 'tab c01' })));
    unwrap(await undoEdit(study));
    expect(await words()).toBe(first);
  });

  it('tells a page that another one was faster, and loses neither', async () => {
    const { revision } = unwrap(await readEditing(study));
    unwrap(await editQuestionnaire(study, labelled('Một', { seen: revision })));
    const late = await editQuestionnaire(study, labelled('Hai', { seen: revision }));
    expect([late.issues.map(({ code }) => code), await words()]).toEqual([['edited-elsewhere'], 'Một']);
    const both = await Promise.all(
      ['Ba', 'Bốn'].map((one) => editQuestionnaire(study, labelled(one, { seen: revision + 1 }))),
    );
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
  });

  it('follows a renamed question in the description, drops a deleted one, and asks for another look', async () => {
    unwrap(await describeStudy(study, { breaks: ['c01', 'c02'], questionsReviewed: true }));
    const rename: Edit = {
      ...labelled(''),
      renamed: { from: 'c01', to: 'tu_cach' },
      change: (questionnaire) => renameItem(questionnaire, 'c01', 'tu_cach'),
    };
    unwrap(await editQuestionnaire(study, rename));
    expect((await again()).description).toMatchObject({
      breaks: ['tu_cach', 'c02'],
      questionsReviewed: false,
    });
    const remove = labelled('', { change: (questionnaire) => removeItem(questionnaire, 'c02', 'drop') });
    unwrap(await editQuestionnaire(study, remove));
    expect((await again()).description.breaks).toEqual(['tu_cach']);
  });

  it('makes one row of the states when a workbook came in between, or a file was lost', async () => {
    unwrap(await editQuestionnaire(study, labelled('Một')));
    const workbook = await readArtefact(study.folder, artefact.workbook);
    unwrap(await editQuestionnaire(study, labelled('Hai')));
    unwrap(await replaceWorkbook(await again(), workbook ?? new Uint8Array()));
    expect([await words(), unwrap(await readEditing(await again())).undo?.kind]).toEqual(['Một', 'workbook']);
    unwrap(await undoEdit(study));
    expect(await words()).toBe('Hai');
    await rm(join(study.folder, 'editing'), { recursive: true });
    unwrap(await editQuestionnaire(study, labelled('Ba')));
    unwrap(await undoEdit(study));
    expect(await words()).toBe('Hai');
  });

  it('keeps versions to compare with and to come back to', async () => {
    unwrap(await keepVersion(await again(), 'đầu tiên'));
    const first = await words();
    unwrap(
      await editQuestionnaire(
        study,
        labelled('', {
          change: (questionnaire) => {
            const added = addItem(questionnaire, 'text', { at: 'end' });
            return added.ok ? { ...added, value: added.value.questionnaire } : added;
          },
        }),
      ),
    );
    unwrap(await editQuestionnaire(study, labelled('Một')));
    unwrap(await keepVersion(await again(), 'sau họp'));
    expect((await versionsOf(study)).map(({ number, note }) => [number, note])).toEqual([
      [2, 'sau họp'],
      [1, 'đầu tiên'],
    ]);
    unwrap(await restoreVersion(study, 1));
    expect(await words()).toBe(first);
    unwrap(await undoEdit(study));
    expect(await words()).toBe('Một');
  });
});

describe('a correction', () => {
  it('is a new study with the next version, that says what it corrects; the first stays as it is', async () => {
    const before = (await again()).questionnaire;
    const corrected = unwrap(await correctStudy(place.data, study, 'ban-sua'));
    expect(corrected.description.corrects).toEqual({ study: study.id, version: before?.version });
    expect(corrected.description.opensOn).toBeNull();
    expect(corrected.questionnaire?.version).not.toBe(before?.version);
    expect(corrected.questionnaire?.items).toEqual(before?.items);
    expect((await again()).questionnaire).toEqual(before);
  });
});

describe('blocks of the example', () => {
  it('can be put into a form of one’s own', async () => {
    const blocks = await exampleBlocks();
    expect(blocks.length).toBeGreaterThan(4);
    let form = beginning('Khảo sát');
    for (const { part } of blocks) {
      const put = insertPart(form, part, { at: 'end' });
      form = unwrap(put).questionnaire;
    }
    expect(allItems(form.items).length).toBeGreaterThan(40);
  });
});
