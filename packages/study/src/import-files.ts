import { inferQuestionnaire } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import type { Questionnaire } from '@langnghe/questionnaire';
import { readDelimited, readWorkbook, writeWorkbook, type Sheet } from '@langnghe/spreadsheet';
import { readForm } from './read-form.ts';

/** A file of answers: the first sheet of a workbook that has anything in it, or a delimited file. */
export async function answerSheet(fileName: string, bytes: Uint8Array): Promise<Checked<Sheet>> {
  if (!/\.xls[xm]?$/i.test(fileName)) return readDelimited(bytes);
  const sheets = await readWorkbook(bytes);
  if (!sheets.ok) return sheets;
  const filled = sheets.value.find(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)));
  return filled === undefined ? readDelimited('') : accepted(filled, sheets.issues);
}

export interface AskedQuestions {
  readonly questionnaire: Questionnaire;
  /** The given workbook, or one written from what the answers look like, to be checked and mended by a person. */
  readonly workbook: Uint8Array;
  readonly inferred: boolean;
}

/** The questionnaire that answers belong to: from its workbook, or inferred from the answers. */
export async function questionnaireOfAnswers(
  sheet: Sheet,
  workbook: Uint8Array | undefined,
): Promise<Checked<AskedQuestions>> {
  if (workbook !== undefined) {
    const read = await readForm(workbook);
    return read.ok
      ? accepted({ questionnaire: read.value, workbook, inferred: false }, read.issues)
      : refused(read.issues);
  }
  const inferred = inferQuestionnaire(sheet);
  if (!inferred.ok) return inferred;
  const { questionnaire, sheets } = inferred.value;
  return accepted({ questionnaire, workbook: await writeWorkbook(sheets), inferred: true }, inferred.issues);
}
