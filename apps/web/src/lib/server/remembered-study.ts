import type { Study } from '@langnghe/study';
import { studyOf } from './study-of.ts';

/** Short enough that nobody waits for a change, long enough that a hall of people answering reads the folder once. */
const milliseconds = 1000;

const remembered = new Map<string, { readonly until: number; readonly study: Promise<Study> }>();

/**
 * The study as it stood at most a second ago, for pages that many people load at once. Nothing rests on it: whether an
 * answer may still come in is the collector's to say.
 */
export function rememberedStudyOf(id: string): Promise<Study> {
  const known = remembered.get(id);
  if (known !== undefined && known.until > Date.now()) return known.study;
  const study = studyOf(id);
  remembered.set(id, { until: Date.now() + milliseconds, study });
  study.catch(() => remembered.delete(id));
  return study;
}
