import type { CollectionTables } from '@langnghe/databases';
import type { AnswerSet } from '@langnghe/questionnaire';
import type { Kysely } from 'kysely';
import { readAnswers, readStudy } from './store.ts';

/** One answer after the close. The key is random and says nothing of when or from whom it came. */
export interface ClosedAnswer {
  readonly key: string;
  readonly classId: string;
  readonly answers: AnswerSet;
}

/** An answer that only the trustees can open. */
export interface ClosedSealed {
  readonly classId: string;
  readonly sealed: string;
}

/** For `dataset` only: the answers of a closed study, in the order of their random keys. Throws while it is open. */
export async function readClosedAnswers(
  db: Kysely<CollectionTables>,
  study: string,
): Promise<ClosedAnswer[]> {
  const stored = await readStudy(db, study);
  if (stored?.state !== 'closed') throw new Error(`study is not closed: ${study}`);
  const answers = await readAnswers(db, study);
  return answers.map(({ key, classId, body }) => ({ key, classId, answers: JSON.parse(body) as AnswerSet }));
}

/** Of a closed sealed study: its sealed texts in their own order, which is random. Throws while it is open. */
export async function readClosedSealed(db: Kysely<CollectionTables>, study: string): Promise<ClosedSealed[]> {
  const stored = await readStudy(db, study);
  if (stored?.state !== 'closed') throw new Error(`study is not closed: ${study}`);
  const answers = await readAnswers(db, study);
  return answers
    .map(({ classId, body }) => ({ classId, sealed: JSON.parse(body) as string }))
    .sort((a, b) => (a.sealed < b.sealed ? -1 : 1));
}
