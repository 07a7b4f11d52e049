import type { Issue } from '@langnghe/language';
import { studyIds } from '@langnghe/study';
import { troubleIssue } from '#lib/office/trouble-issue.ts';
import { collector } from './collection.ts';
import { studies } from './studies.ts';
import { studyOf } from './study-of.ts';
import { troubles } from './trouble.ts';

/** What is wrong now with the taking of answers, for those who can have it mended. */
export async function troubleNow(): Promise<Issue[]> {
  const damaged: Issue[] = [];
  for (const id of await studyIds(studies.read())) {
    const places = collector.read().unreadable(id);
    if (places === 0) continue;
    const study = await studyOf(id).catch(() => undefined);
    if (study?.stage === 'open') damaged.push(troubleIssue('spool-damaged', {}, { study: id, places }));
  }
  return [...Array.from(troubles.read().values(), ({ issue }) => issue), ...damaged];
}
