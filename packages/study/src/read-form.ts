import { accepted, hasErrors, refused, type Checked } from '@langnghe/language';
import { attachTables, readQuestionnaire, type Questionnaire } from '@langnghe/questionnaire';
import { readDelimited, readWorkbook, unpackArchive, type Sheet } from '@langnghe/spreadsheet';
import { bareFiles } from './attachments/bare/bare-media.ts';
import type { Attachments } from './attachments/kept-files.ts';
import { mediaIssues, togetherIssues } from './attachments/check-media.ts';
import { sortFiles } from './attachments/sort-files.ts';
import { sheetOfGeoJson } from './geojson-table.ts';
import { studyIssue } from './issues.ts';

/** A workbook with what belongs to it. */
export interface Form {
  readonly questionnaire: Questionnaire;
  readonly workbook: Uint8Array;
  /** The files beside it: those it names, as far as they are there, and media it may come to name. */
  readonly attachments: Attachments;
}

/** A workbook's questionnaire, with every issue of file and form; a .zip brings tables and media beside the workbook. */
export async function readForm(upload: Uint8Array): Promise<Checked<Questionnaire>> {
  const form = await readFormFiles(upload);
  return form.ok ? accepted(form.value.questionnaire, form.issues) : form;
}

/** `earlier`: files that came with a former version; they stay unless one of the same name comes anew. */
export async function readFormFiles(
  upload: Uint8Array,
  earlier: Attachments = new Map(),
): Promise<Checked<Form>> {
  const files = unpackArchive(upload);
  if (files === undefined) return formOf(upload, new Map(), earlier);
  if (!files.ok) return files;
  const workbooks = [...files.value].filter(([name]) => /\.(?:xlsx|xlsm|xls)$/i.test(name));
  const [only] = workbooks;
  if (only === undefined || workbooks.length > 1)
    return refused([studyIssue('zip-workbooks', {}, { count: workbooks.length })]);
  const beside = new Map([...files.value].filter(([name]) => name !== only[0]));
  return formOf(only[1], bareFiles(beside), earlier);
}

async function formOf(
  workbook: Uint8Array,
  arrived: Attachments,
  earlier: Attachments,
): Promise<Checked<Form>> {
  const sheets = await readWorkbook(workbook);
  if (!sheets.ok) return sheets;
  const read = readQuestionnaire(sheets.value);
  if (!read.ok) return refused([...sheets.issues, ...read.issues]);
  const sorted = sortFiles(read.value, arrived, earlier);
  const attached = attachFiles(read.value, sorted.kept);
  const issues = [
    ...sheets.issues,
    ...read.issues.filter(({ code }) => code !== 'list-in-file'),
    ...attached.issues,
    ...sorted.issues,
    ...togetherIssues(sorted.kept),
  ];
  if (!attached.ok || hasErrors(issues)) return refused(issues);
  return accepted({ questionnaire: attached.value, workbook, attachments: sorted.kept }, issues);
}

/** The questionnaire with its tables, and what is wrong with the files it names. */
export function attachFiles(questionnaire: Questionnaire, files: Attachments): Checked<Questionnaire> {
  const tables = new Map(
    [...files].flatMap(([name, bytes]) => (isTable(name) ? [[name, sheetOf(name, bytes)] as const] : [])),
  );
  const attached = attachTables(questionnaire, tables);
  const issues = [...attached.issues, ...mediaIssues(questionnaire, files)];
  return attached.ok && !hasErrors(issues) ? accepted(attached.value, issues) : refused(issues);
}

const isTable = (name: string): boolean => /\.(?:csv|geojson)$/i.test(name);

function sheetOf(name: string, bytes: Uint8Array): Sheet | null {
  if (/\.geojson$/i.test(name)) return sheetOfGeoJson(bytes);
  const read = readDelimited(bytes);
  return read.ok ? read.value : null;
}
