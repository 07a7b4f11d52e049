import { grassrootsDemocracy } from '@langnghe/examples';
import {
  accepted,
  civilDate,
  fold,
  hasErrors,
  refused,
  type Checked,
  type CivilDate,
  type Issue,
  type Translations,
} from '@langnghe/language';
import { toSheets, type Questionnaire } from '@langnghe/questionnaire';
import { beginning } from '@langnghe/questionnaire/library';
import { writeWorkbook } from '@langnghe/spreadsheet';
import { access } from 'node:fs/promises';
import { keepAttachments, readAttachments } from './attachments/kept-files.ts';
import { studyFolder, type DataFolder } from './data-folder.ts';
import { studyDescription, type StudyDescription } from './description.ts';
import { artefact, writeArtefact, writeJson } from './folder.ts';
import { studyIssue } from './issues.ts';
import { readFormFiles, type Form } from './read-form.ts';
import { isFixed, readStudy, type Study } from './read-study.ts';

export interface NewStudy {
  /** Folder name; made from the title when absent. */
  readonly id?: string;
  readonly title: Translations;
  /** An XLSForm workbook, or a .zip of one with the files it names. */
  readonly workbook: Uint8Array;
}

/** Makes a study's folder from a workbook. Nothing is written when the workbook has errors; all of them are returned. */
export async function createStudy(data: DataFolder, input: NewStudy): Promise<Checked<Study>> {
  const form = await readFormFiles(input.workbook);
  const id = input.id ?? idFrom(input.title);
  const issues = [...(await idIssues(data, id)), ...form.issues];
  if (!form.ok || hasErrors(issues)) return refused(issues);
  await keepDraft(data, emptyDescription(id, input.title, form.value.questionnaire), form.value);
  return withIssues(await readStudy(data, id), issues);
}

/** A study with the beginning of a form, to be written in the editor. */
export async function createBlankStudy(data: DataFolder, id: string, title: Translations): Promise<Study> {
  const workbook = await writeWorkbook(toSheets(beginning(title['vi'] ?? id)));
  const made = await createStudy(data, { id, title, workbook });
  if (!made.ok) throw new Error(made.issues.map(({ message }) => message.en).join('; '));
  return made.value;
}

/**
 * The shipped example, complete up to its description and workbook; the frame and the draw are the officer's to make.
 * It opens on the given day, today unless told, for two weeks.
 */
export async function createExampleStudy(
  data: DataFolder,
  id: string = grassrootsDemocracy.id,
  opensOn: CivilDate = civilDate(new Date()),
): Promise<Checked<Study>> {
  const shipped = studyDescription.parse(await grassrootsDemocracy.description());
  const description = {
    ...shipped,
    id,
    opensOn,
    closesOn: daysAfter(opensOn, 14),
    publishesOn: daysAfter(opensOn, 28),
  };
  const workbook = await grassrootsDemocracy.workbook();
  const form = await readFormFiles(workbook);
  const issues = [...(await idIssues(data, id)), ...form.issues];
  if (!form.ok || hasErrors(issues)) return refused(issues);
  await keepDraft(data, description, form.value);
  return readStudy(data, id);
}

/** Replaces the workbook of a study that is not open yet; files beside the former one stay if the new one names them. */
export async function replaceWorkbook(study: Study, workbook: Uint8Array): Promise<Checked<Questionnaire>> {
  if (isFixed(study)) return refused([studyIssue('already-open', { field: 'workbook' })]);
  const form = await readFormFiles(workbook, await readAttachments(study.folder));
  if (!form.ok) return form;
  await keepForm(study.folder, form.value);
  await writeJson(study.folder, artefact.description, { ...study.description, questionsReviewed: false });
  return accepted(form.value.questionnaire, form.issues);
}

async function keepDraft(data: DataFolder, description: StudyDescription, form: Form): Promise<void> {
  const folder = studyFolder(data, description.id);
  await keepForm(folder, form);
  await writeJson(folder, artefact.description, description);
}

async function keepForm(folder: string, { workbook, attachments, questionnaire }: Form): Promise<void> {
  await writeArtefact(folder, artefact.workbook, workbook);
  await keepAttachments(folder, attachments);
  await writeJson(folder, artefact.questionnaire, questionnaire);
}

export function idFrom(title: Translations): string {
  const text = fold(title['vi'] ?? Object.values(title)[0] ?? '');
  const id = text
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return id.length >= 2 ? id : `khao-sat${id === '' ? '' : `-${id}`}`;
}

async function idIssues(data: DataFolder, id: string): Promise<Issue[]> {
  if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(id))
    return [studyIssue('study-id-wrong', { field: 'id' }, { study: id })];
  const exists = await access(studyFolder(data, id)).then(
    () => true,
    () => false,
  );
  return exists ? [studyIssue('study-exists', { field: 'id' }, { study: id })] : [];
}

export function emptyDescription(
  id: string,
  title: Translations,
  questionnaire: Questionnaire,
): StudyDescription {
  return {
    id,
    title,
    purpose: {},
    sponsor: {},
    conductor: {},
    population: {},
    place: {},
    languages: [...questionnaire.languages],
    opensOn: null,
    closesOn: null,
    ticketsOn: null,
    publishesOn: null,
    publishedAt: '',
    contact: '',
    breaks: [],
    measures: [],
    previous: '',
    mainQuestion: '',
    consentQuestion: '',
    leftOut: [],
    questionsReviewed: false,
    sensitive: true,
    trustees: null,
    witnessed: 'undecided',
    witness: null,
    sealed: 'default',
    protection: 'cell-key',
    privacyBudget: 1,
    example: false,
    source: 'slips',
  };
}

function withIssues<T>(checked: Checked<T>, issues: readonly Issue[]): Checked<T> {
  return checked.ok ? accepted(checked.value, [...checked.issues, ...issues]) : checked;
}

function daysAfter(day: CivilDate, days: number): CivilDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
