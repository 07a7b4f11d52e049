import { readFile } from 'node:fs/promises';
import { readQuestionnaire, type Questionnaire } from '@langnghe/questionnaire';
import { readWorkbook } from '@langnghe/spreadsheet';

const workbook = new URL('../../../examples/grassroots-democracy/questionnaire.xlsx', import.meta.url);

/** The example's questionnaire as its study asks it: without the question for the workplace. */
export async function exampleQuestionnaire(): Promise<Questionnaire> {
  const sheets = await readWorkbook(new Uint8Array(await readFile(workbook)));
  if (!sheets.ok) throw new Error('the example has no workbook');
  const read = readQuestionnaire(sheets.value);
  if (!read.ok) throw new Error('the example has no questionnaire');
  return { ...read.value, items: read.value.items.filter(({ name }) => name !== 'ma_co_so') };
}
