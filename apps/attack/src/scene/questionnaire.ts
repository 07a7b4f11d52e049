import { readQuestionnaire, toSheets } from '@langnghe/questionnaire';
import { readDelimited, writeWorkbook } from '@langnghe/spreadsheet';

const survey = [
  'type,name,label',
  'select_one y,dong_y,Ông/Bà có đồng ý trả lời không?',
  'select_one m,hai_long,Ông/Bà hài lòng thế nào?',
  'text,gop_y,Xin góp ý bằng lời của mình',
].join('\n');
const choices = [
  'list_name,name,label',
  'y,1,Đồng ý',
  'y,2,Không',
  'm,1,Rất hài lòng',
  'm,2,Hài lòng',
  'm,3,Không hài lòng',
].join('\n');

/** A short form: consent, one scale, and an answer in one's own words, which carries the marker. */
export async function attackedWorkbook(): Promise<Uint8Array> {
  return workbookOf(survey, choices);
}

/** From the two sheets as comma-separated text. */
export async function workbookOf(survey: string, choices: string): Promise<Uint8Array> {
  const sheets = [];
  for (const [name, text] of [
    ['survey', survey],
    ['choices', choices],
  ] as const) {
    const sheet = readDelimited(text);
    if (!sheet.ok) throw new Error(`the sheet ${name} cannot be read`);
    sheets.push({ ...sheet.value, name });
  }
  const questionnaire = readQuestionnaire(sheets);
  if (!questionnaire.ok) throw new Error(questionnaire.issues.map(({ message }) => message.en).join('; '));
  return writeWorkbook(toSheets(questionnaire.value));
}

export function givenAnswers(satisfied: number, words: string): Readonly<Record<string, string>> {
  return { dong_y: '1', hai_long: String((satisfied % 3) + 1), gop_y: words };
}
