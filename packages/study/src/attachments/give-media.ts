import { refused, type Checked } from '@langnghe/language';
import { changeMedia, type MediaSpot } from '@langnghe/questionnaire/editing';
import { editQuestionnaire, type Editing } from '../editing/edit-questionnaire.ts';
import type { Study } from '../read-study.ts';
import { attachmentKind } from './attachment-kind.ts';
import { bareMedia } from './bare/bare-media.ts';
import { attachmentNames, readAttachment } from './kept-files.ts';
import { mediaIssue } from './media-issues.ts';
import { fileName, putFiles, type UploadedFile } from './put-files.ts';

/** Keeps one picture, sound or film and puts it beside a label. A file of that name with other content stays. */
export async function giveMedia(
  study: Study,
  spot: Omit<MediaSpot, 'kind'>,
  upload: UploadedFile,
): Promise<Checked<Editing>> {
  const name = await freeFileName(study, { ...upload, name: fileName(upload.name) });
  const format = attachmentKind(name);
  if (format === undefined)
    return refused([mediaIssue('file-no-media', { field: spot.item }, { file: upload.name })]);
  const put = await putFiles(study, [{ name, bytes: upload.bytes }]);
  if (!put.ok) return put;
  return editQuestionnaire(study, {
    seen: undefined,
    note: { kind: 'change', item: spot.item },
    under: '',
    change: (questionnaire) => changeMedia(questionnaire, { ...spot, kind: format.kind }, name),
  });
}

async function freeFileName({ folder }: Study, { name, bytes }: UploadedFile): Promise<string> {
  const taken = await attachmentNames(folder);
  const [, stem = name, ending = ''] = /^(.*)(\.[^.]+)$/.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.includes(free); number++) {
    const there = await readAttachment(folder, free);
    if (there !== undefined && Buffer.compare(there, bareMedia(name, bytes) ?? bytes) === 0) return free;
    free = `${stem}-${number}${ending}`;
  }
  return free;
}
