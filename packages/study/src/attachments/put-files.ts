import { accepted, hasErrors, nfc, refused, type Checked, type Issue } from '@langnghe/language';
import { unpackArchive } from '@langnghe/spreadsheet';
import { artefact, writeJson } from '../folder.ts';
import { inTurn } from '../editing/in-turn.ts';
import { studyIssue } from '../issues.ts';
import { attachFiles } from '../read-form.ts';
import { isFixed, readStudyFolder, type Study } from '../read-study.ts';
import { attachmentKind } from './attachment-kind.ts';
import { bareFiles } from './bare/bare-media.ts';
import { mediaFileIssues, togetherIssues } from './check-media.ts';
import { keepAttachments, readAttachments, type Attachments } from './kept-files.ts';
import { mediaIssue } from './media-issues.ts';
import { sortFiles } from './sort-files.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Keeps files beside the questionnaire: media, tables it names, or a .zip of them; a file of a name that is there takes
 * its place. Nothing is kept when one of them is wrong; all that is wrong is said. Gives the names kept.
 */
export function putFiles(
  { folder, id }: Study,
  uploads: readonly UploadedFile[],
): Promise<Checked<readonly string[]>> {
  return inTurn(folder, async () => {
    const read = await readStudyFolder(folder, id);
    if (!read.ok) return read;
    const study = read.value;
    const { questionnaire } = study;
    if (isFixed(study)) return refused([studyIssue('already-open', { field: 'files' })]);
    if (questionnaire === undefined)
      return refused([studyIssue('too-early', {}, { missing: artefact.workbook, step: 'questionnaire' })]);
    const unpacked = unpackedFiles(uploads);
    if (!unpacked.ok) return unpacked;
    const earlier = await readAttachments(study.folder);
    const { kept, issues } = sortFiles(questionnaire, unpacked.value, earlier);
    const changed = new Map([...kept].filter(([name, bytes]) => earlier.get(name) !== bytes));
    const attached = attachFiles(questionnaire, kept);
    const own = [...unpacked.value].flatMap(([name, bytes]) => ownIssues(name, bytes));
    const wrong: readonly Issue[] = [
      ...issues.filter(({ place }) => !own.some((other) => other.place.file === place.file)),
      ...own,
      ...togetherIssues(kept),
      ...attached.issues.filter(({ severity, code }) => severity === 'error' && !code.startsWith('media-')),
    ];
    if (hasErrors(wrong) || !attached.ok) return refused(wrong);
    if (unpacked.value.size === wrong.filter(({ code }) => code === 'file-left-out').length)
      return refused([...wrong, mediaIssue('files-none', { field: 'files' })]);
    await keepAttachments(study.folder, kept);
    if (JSON.stringify(attached.value) !== JSON.stringify(questionnaire))
      await writeJson(study.folder, artefact.questionnaire, attached.value);
    return accepted([...changed.keys()], wrong);
  });
}

const ownIssues = (name: string, bytes: Uint8Array): readonly Issue[] =>
  attachmentKind(name) === undefined ? [] : mediaFileIssues(name, bytes, { file: name });

function unpackedFiles(uploads: readonly UploadedFile[]): Checked<Attachments> {
  const files = new Map<string, Uint8Array>();
  for (const { name, bytes } of uploads) {
    const archive = unpackArchive(bytes);
    if (archive === undefined) files.set(fileName(name), bytes);
    else if (!archive.ok)
      return refused(archive.issues.map((issue) => ({ ...issue, place: { file: name } })));
    else for (const [inner, content] of archive.value) files.set(fileName(inner), content);
  }
  const workbook = [...files.keys()].find((name) => /\.(?:xlsx|xlsm|xls)$/i.test(name));
  return workbook === undefined
    ? accepted(bareFiles(files))
    : refused([mediaIssue('zip-has-workbook', { file: workbook }, { file: workbook })]);
}

/** A name that every system's folder takes: no path, no character with a meaning, and room for an ending. */
export function fileName(given: string): string {
  const plain = nfc(given)
    .replace(/^[^]*[\\/]/, '')
    .replace(/[\p{Cc}\p{Bidi_Control}<>:"|?*]/gu, '')
    .replace(/^\.+/, '')
    .trim();
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - ending.length).slice(0, 80);
  return `${stem === '' ? 'tep' : stem}${ending}`;
}
