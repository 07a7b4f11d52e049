import type { Issue } from '@langnghe/language';
import { namedFiles, type Questionnaire } from '@langnghe/questionnaire';
import { attachmentKind } from './attachment-kind.ts';
import { bareMedia } from './bare/bare-media.ts';
import type { Attachments } from './kept-files.ts';
import { mediaIssue } from './media-issues.ts';

/** Files that came, by what becomes of them. */
export interface SortedFiles {
  /** Those that the questionnaire names, and media that it may come to name. */
  readonly kept: Attachments;
  readonly issues: readonly Issue[];
}

/**
 * What of the files stays with the study. Earlier ones all do, so that undo finds them again; of those that come now,
 * what the questionnaire names (`Bien.PNG` for `bien.png`, as other systems have it) and any picture, sound or film.
 */
export function sortFiles(
  questionnaire: Questionnaire,
  arrived: Attachments,
  earlier: Attachments,
): SortedFiles {
  const names = namesAsked(questionnaire);
  const kept = new Map(earlier);
  const issues: Issue[] = [];
  for (const [name, bytes] of arrived) {
    const asked = names.has(name) ? name : sameBut(name, names, arrived);
    if (asked !== undefined) kept.set(asked, bytes);
    else if (bareMedia(name, bytes) !== undefined) {
      kept.set(name, bytes);
      issues.push(mediaIssue('media-unused', { file: name }, { file: name }));
    } else issues.push(mediaIssue('file-left-out', { file: name }, { file: name }));
  }
  return { kept, issues };
}

/** Media that stand with the study and that the questionnaire does not name. */
export function unusedMedia(questionnaire: Questionnaire, kept: readonly string[]): readonly Issue[] {
  const names = namesAsked(questionnaire);
  return kept
    .filter((name) => !names.has(name) && attachmentKind(name) !== undefined)
    .map((name) => mediaIssue('media-unused', { file: name }, { file: name }));
}

/** Expressions name a table without its ending. */
export function namesAsked(questionnaire: Questionnaire): ReadonlySet<string> {
  return new Set(
    namedFiles(questionnaire).flatMap(({ name, kind }) =>
      kind === 'table' ? [name, `${name}.csv`, `${name}.geojson`] : [name],
    ),
  );
}

/** The name asked for that differs in letter case alone, if no other file has it. */
function sameBut(name: string, asked: ReadonlySet<string>, arrived: Attachments): string | undefined {
  const lower = name.toLowerCase();
  return [...asked].find((one) => one.toLowerCase() === lower && !arrived.has(one));
}
