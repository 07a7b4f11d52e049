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
    classId: 'c01',
    copies: ['ABC234'],
    ...change,
  };
}

export async function printed(change: Partial<PrintRequest> = {}): Promise<PrintedForm> {
  const result = await printForm(await exampleRequest(change));
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
  return result.value;
}
