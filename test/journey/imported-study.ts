import { codebookOf, importAnswers } from '@langnghe/dataset';
import type { Checked } from '@langnghe/language';
import { readDelimited } from '@langnghe/spreadsheet';
import {
  createStudy,
  describeStudy,
  estimateStudy,
  freezeImport,
  openDataFolder,
  protectStudy,
  publishStudy,
  questionnaireOfAnswers,
  readStudy,
  reportStudy,
  weighStudy,
  type Study,
  type StudyDescription,
} from '@langnghe/study';

export interface ImportedStudy {
  readonly id: string;
  readonly title: string;
  /** Delimited, with a heading. */
  readonly answers: string;
  /** By how many of the first questions the others are broken down. */
  readonly breaks: number;
  readonly description?: Partial<StudyDescription>;
  readonly through: 'weighed' | 'reported' | 'published';
}

const today = '2026-11-22';

export function unwrapped<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message.en).join('; '));
  return checked.value;
}

/** A study of answers from a spreadsheet, taken through the product's own functions as far as said. */
export async function importedStudy(dataFolder: string, given: ImportedStudy): Promise<Study> {
  const data = await openDataFolder(dataFolder);
  const now = async (): Promise<Study> => unwrapped(await readStudy(data, given.id));
  const sheet = unwrapped(readDelimited(given.answers));
  const { workbook, questionnaire } = unwrapped(await questionnaireOfAnswers(sheet, undefined));
  const made = unwrapped(
    await createStudy(data, { id: given.id, title: { vi: given.title, en: given.title }, workbook }),
  );
  unwrapped(await freezeImport(made, unwrapped(importAnswers({ sheet, questionnaire })), undefined, today));
  const names = codebookOf(questionnaire).variables.map(({ name }) => name);
  const draft = { ...(await now()), stage: 'described' as const };
  const breaks = names.slice(0, given.breaks);
  unwrapped(await describeStudy(draft, { ...described, breaks, ...given.description }));
  unwrapped(await weighStudy(await now()));
  if (given.through === 'weighed') return now();
  unwrapped(await estimateStudy(await now()));
  unwrapped(await protectStudy(await now()));
  unwrapped(await reportStudy(await now(), today));
  if (given.through === 'published') unwrapped(await publishStudy(await now(), today));
  return now();
}

const both = (text: string): { vi: string; en: string } => ({ vi: text, en: text });
const described: Partial<StudyDescription> = {
  purpose: both('Để biết người dân nghĩ gì.'),
  sponsor: both('Ủy ban Mặt trận phường Ví Dụ'),
  conductor: both('Tổ khảo sát phường Ví Dụ'),
  population: both('Người từ 18 tuổi trở lên ở phường'),
  place: both('Phường Ví Dụ'),
  contact: 'Số 1 đường Ví Dụ',
  publishedAt: 'https://vidu.example',
};
