import type { CollectionTables } from '@langnghe/databases';
import { shuffle, type Entropy } from '@langnghe/tickets';
import type { Kysely } from 'kysely';
import { recordsOf, type OpenStudy } from './open-study.ts';
import type { SpoolRecord } from './spool-record.ts';
import { keepClosedStudy, type StoredAnswer, type StoredSpending } from './store.ts';

/**
 * Moves a study from its spool into the store: answers under new random keys and spent codes, each shuffled for
 * itself, in one transaction. Whatever stops it, either nothing was moved or everything.
 */
export async function flush(db: Kysely<CollectionTables>, study: OpenStudy, entropy: Entropy): Promise<void> {
  const { records, unreadable } = await study.spool.read();
  // A write that failed half-way may have left a record whose sender heard that nothing was kept.
  const kept = recordsOf(records, study).filter(({ hash }) => study.spent.has(hash));
  const answers = shuffle(kept, entropy).map((record) => storedAnswer(record, entropy));
  const spent = shuffle(kept, entropy).map(({ hash, classId, ticket }): StoredSpending => ({
    hash,
    classId,
    ticket,
  }));
  await keepClosedStudy(db, study.id, answers, spent, unreadable);
}

function storedAnswer(record: SpoolRecord, entropy: Entropy): StoredAnswer {
  const key = Buffer.from(entropy(16)).toString('hex');
  return { key, classId: record.classId, body: JSON.stringify(record.answers) };
}
