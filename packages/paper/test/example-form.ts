import { readFile } from 'node:fs/promises';
import { readQuestionnaire, type Questionnaire } from '@langnghe/questionnaire';
import { readWorkbook } from '@langnghe/spreadsheet';
import { printForm, type PrintedForm, type PrintRequest } from '@langnghe/paper';

const workbook = new URL('../../../examples/grassroots-democracy/questionnaire.xlsx', import.meta.url);

/** The example's questionnaire as its study asks it: without the question for the workplace. */
export async function exampleQuestionnaire(): Promise<Questionnaire> {
  const sheets = await readWorkbook(new Uint8Array(await readFile(workbook)));
  if (!sheets.ok) throw new Error('the example has no workbook');
  const read = readQuestionnaire(sheets.value);
  if (!read.ok) throw new Error('the example has no questionnaire');
  return { ...read.value, items: read.value.items.filter(({ name }) => name !== 'ma_co_so') };
}

export async function exampleRequest(change: Partial<PrintRequest> = {}): Promise<PrintRequest> {
  return {
    study: {
      id: 'dan-chu-co-so',
      title: { vi: 'Khảo sát ý kiến', en: 'Opinion survey' },
      purpose: { vi: 'Để biết', en: 'To know' },
    },
    organiser: { vi: 'Tổ khảo sát phường Ví Dụ', en: 'Survey team' },
    questionnaire: await exampleQuestionnaire(),
    languages: ['vi'],
    large: false,
    copies: [{ classId: 'c01', number: '482109375526' }],
    ...change,
  };
}

/** Printing sets the form twice and takes seconds on a busy machine: each edition is printed once for all tests. */
const editions = new Map<string, Promise<PrintedForm>>();

export function printed(change: Partial<PrintRequest> = {}): Promise<PrintedForm> {
  const key = JSON.stringify(change);
  const edition = editions.get(key) ?? printedAfresh(change);
  editions.set(key, edition);
  return edition;
}

export async function printedAfresh(change: Partial<PrintRequest> = {}): Promise<PrintedForm> {
  const result = await printForm(await exampleRequest(change));
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
  return result.value;
}

/** Printing and drawing are several programs each; a busy machine needs time for them. */
export const patience = 240_000;
