import { inferQuestionnaire } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import type { Questionnaire } from '@langnghe/questionnaire';
import { readDelimited, readWorkbook, writeWorkbook, type Sheet } from '@langnghe/spreadsheet';
import { readForm } from '@langnghe/study';
import type { UploadedFile } from '#lib/server/form.ts';

/** The first sheet of a workbook that has anything in it, or a delimited file. */
export async function answerSheet({ name, bytes }: UploadedFile): Promise<Checked<Sheet>> {
  if (!/\.xls[xm]$/i.test(name)) return readDelimited(bytes);
  const sheets = await readWorkbook(bytes);
  if (!sheets.ok) return sheets;
  const filled = sheets.value.find(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)));
  return filled === undefined ? readDelimited('') : accepted(filled, sheets.issues);
}

export interface AskedQuestions {
  /** Absent when it is to be inferred from the answers. */
  readonly questionnaire?: Questionnaire;
  readonly workbook: Uint8Array;
}

/** The questionnaire the answers belong to: from its file, or inferred and written as a file that can be mended. */
export async function questionnaireFor(
  sheet: Sheet,
  file: UploadedFile | undefined,
): Promise<Checked<AskedQuestions>> {
  if (file !== undefined) {
    const read = await readForm(file.bytes);
    return read.ok ? accepted({ questionnaire: read.value, workbook: file.bytes }) : refused(read.issues);
  }
  const inferred = inferQuestionnaire(sheet);
  return inferred.ok
    ? accepted({ workbook: await writeWorkbook(inferred.value.sheets) })
    : refused(inferred.issues);
}
