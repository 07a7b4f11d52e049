import { accepted, refused, type Checked } from '@langnghe/language';
import { toSheets } from '@langnghe/questionnaire';
import { changeWhole } from '@langnghe/questionnaire/editing';
import { writeWorkbook } from '@langnghe/spreadsheet';
import { keepAttachments, readAttachments } from '../attachments/kept-files.ts';
import { attachFiles, readForm } from '../read-form.ts';
import { createStudy } from '../create-study.ts';
import type { DataFolder } from '../data-folder.ts';
import { artefact, readArtefact, writeJson } from '../folder.ts';
import { studyIssue } from '../issues.ts';
import { readStudy, type Study } from '../read-study.ts';

/**
 * A new draft that corrects a study whose questionnaire is fixed: the same form under the next version number, and a
 * description that says what it corrects. Days and units are to be set anew: other people will be asked.
 */
export async function correctStudy(data: DataFolder, study: Study, id: string): Promise<Checked<Study>> {
  const given = await readArtefact(study.folder, artefact.workbook);
  if (given === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.workbook, step: 'questionnaire' })]);
  const read = await readForm(given);
  if (!read.ok) return read;
  const { version } = read.value;
  const next = changeWhole(read.value, { version: nextVersion(version) });
  if (!next.ok) return next;
  const { title } = study.description;
  const workbook = await writeWorkbook(toSheets(next.value));
  const made = await createStudy(data, { id, title, workbook });
  if (!made.ok) return made;
  const attachments = await readAttachments(study.folder);
  await keepAttachments(made.value.folder, attachments);
  const attached = attachFiles(next.value, attachments);
  await writeJson(made.value.folder, artefact.questionnaire, attached.ok ? attached.value : next.value);
  await writeJson(made.value.folder, artefact.description, {
    ...study.description,
    id,
    opensOn: null,
    closesOn: null,
    publishesOn: null,
    questionsReviewed: false,
    witness: null,
    example: false,
    corrects: { study: study.id, version },
  });
  const again = await readStudy(data, id);
  return again.ok ? accepted(again.value, again.issues) : again;
}

/** `3` after `2`, `2026-a.2` after `2026-a`. */
export function nextVersion(version: string): string {
  const number = /^(.*?)(\d{1,9})$/.exec(version);
  if (version === '') return '2';
  return number === null ? `${version}.2` : `${number[1] ?? ''}${Number(number[2]) + 1}`;
}
