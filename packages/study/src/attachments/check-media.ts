import type { Issue, Place } from '@langnghe/language';
import { attachmentIssue, namedFiles, type Questionnaire } from '@langnghe/questionnaire';
import { attachmentKind } from './attachment-kind.ts';
import { bareMedia } from './bare/bare-media.ts';
import type { Attachments } from './kept-files.ts';
import { mediaIssue } from './media-issues.ts';

/** kB; sound and film are fetched only when somebody presses play. */
const most = { image: 300, audio: 2000, video: 8000 } as const;
const good = { image: 60, audio: 400, video: 2000 } as const;
/** kB/s of a slow mobile network. */
const slow = 50;

/** What is wrong with the pictures, sounds and films that a questionnaire names. */
export function mediaIssues(questionnaire: Questionnaire, attachments: Attachments): readonly Issue[] {
  return namedFiles(questionnaire).flatMap(({ name, kind, place }) => {
    if (kind === 'table') return [];
    if (attachmentKind(name)?.kind !== kind) return [mediaIssue('media-format', place, { file: name, kind })];
    const bytes = attachments.get(name);
    if (bytes === undefined) return [attachmentIssue('media-missing', place, { file: name })];
    return mediaFileIssues(name, bytes, place);
  });
}

/** What is wrong with one file, whoever names it. */
export function mediaFileIssues(name: string, bytes: Uint8Array, place: Place): readonly Issue[] {
  const format = attachmentKind(name);
  if (format === undefined) return [mediaIssue('file-no-media', place, { file: name })];
  if (bareMedia(name, bytes) === undefined) return [mediaIssue('media-content', place, { file: name })];
  const { kind } = format;
  const size = Math.ceil(bytes.length / 1000);
  const told = { file: name, size };
  if (size > most[kind]) return [mediaIssue('media-large', place, { ...told, limit: most[kind] })];
  if (size <= good[kind]) return [];
  const seconds = Math.ceil(size / slow);
  return [mediaIssue('media-heavy', place, { ...told, seconds, limit: good[kind] })];
}

/** MB and number of all files of a study: what a backup, and a browser that lists them, bear well. */
const mostTogether = 40;
const mostFiles = 500;

export function togetherIssues(attachments: Attachments): readonly Issue[] {
  const size = Math.ceil([...attachments.values()].reduce((sum, { length }) => sum + length, 0) / 1_000_000);
  const heavy = size > mostTogether ? [mediaIssue('files-heavy', {}, { size, limit: mostTogether })] : [];
  const count = attachments.size;
  return count > mostFiles ? [...heavy, mediaIssue('files-many', {}, { count, limit: mostFiles })] : heavy;
}
