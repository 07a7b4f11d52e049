import type { CollectionTables } from '@langnghe/databases';
import type { Questionnaire } from '@langnghe/questionnaire';
import type { Kysely, Transaction } from 'kysely';

type Handle = Kysely<CollectionTables> | Transaction<CollectionTables>;

/** Rows of one INSERT: well below the parameter limits of both dialects. */
const rowsTogether = 500;

export interface StoredStudy {
  readonly id: string;
  readonly state: 'open' | 'closed';
  readonly questionnaire: Questionnaire;
  readonly unreadable: number;
  /** undefined = slips only. */
  readonly manifest: string | undefined;
  /** undefined = answers come in the clear. */
  readonly sealedLength: number | undefined;
}

export interface StoredSlip {
  readonly hash: string;
  readonly classId: string;
}

export interface StoredSpending extends StoredSlip {
  /** '' of a slip. */
  readonly ticket: string;
}

export interface StoredAnswer {
  readonly key: string;
  readonly classId: string;
  readonly body: string;
}

export async function keepStudy(
  db: Kysely<CollectionTables>,
  {
    id,
    questionnaire,
    manifest,
    sealedLength,
  }: Pick<StoredStudy, 'id' | 'questionnaire' | 'manifest' | 'sealedLength'>,
  slips: readonly StoredSlip[],
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('collected_study')
      .values({
        study_id: id,
        state: 'open',
        questionnaire: JSON.stringify(questionnaire),
        unreadable: 0,
        manifest: manifest ?? null,
        sealed_length: sealedLength ?? null,
      })
      .execute();
    await insertSlips(transaction, id, slips);
  });
}

/** All or none. */
export async function keepSlips(
  db: Kysely<CollectionTables>,
  id: string,
  slips: readonly StoredSlip[],
): Promise<void> {
  await db.transaction().execute((transaction) => insertSlips(transaction, id, slips));
}

async function insertSlips(db: Handle, id: string, slips: readonly StoredSlip[]): Promise<void> {
  for (const some of inGroups(slips))
    await db
      .insertInto('slip')
      .values(some.map(({ hash, classId }) => ({ study_id: id, hash, class_id: classId })))
      .execute();
}

export async function readStudies(db: Handle): Promise<StoredStudy[]> {
  return (await db.selectFrom('collected_study').selectAll().execute()).map(storedStudy);
}

export async function readStudy(db: Handle, study: string): Promise<StoredStudy | undefined> {
  const row = await db
    .selectFrom('collected_study')
    .selectAll()
    .where('study_id', '=', study)
    .executeTakeFirst();
  return row && storedStudy(row);
}

function storedStudy(row: CollectionTables['collected_study']): StoredStudy {
  return {
    id: row.study_id,
    state: row.state === 'closed' ? 'closed' : 'open',
    questionnaire: JSON.parse(row.questionnaire) as Questionnaire,
    unreadable: row.unreadable,
    manifest: row.manifest ?? undefined,
    sealedLength: row.sealed_length ?? undefined,
  };
}

export async function readSlips(db: Handle, study: string): Promise<StoredSlip[]> {
  const rows = await db
    .selectFrom('slip')
    .select(['hash', 'class_id'])
    .where('study_id', '=', study)
    .execute();
  return rows.map((row) => ({ hash: row.hash, classId: row.class_id }));
}

/** The one transaction of the close: answers and spent codes come in, the codes that could be spent go out. */
export async function keepClosedStudy(
  db: Kysely<CollectionTables>,
  study: string,
  answers: readonly StoredAnswer[],
  spent: readonly StoredSpending[],
  unreadable: number,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const closed = await transaction
      .updateTable('collected_study')
      .set({ state: 'closed', unreadable })
      .where('study_id', '=', study)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (closed.numUpdatedRows !== 1n) throw new Error(`study is not open: ${study}`);
    for (const some of inGroups(answers))
      await transaction
        .insertInto('answer')
        .values(some.map(({ key, classId, body }) => ({ study_id: study, key, class_id: classId, body })))
        .execute();
    for (const some of inGroups(spent))
      await transaction
        .insertInto('spent')
        .values(
          some.map(({ hash, classId, ticket }) => ({
            study_id: study,
            hash,
            class_id: classId,
            ticket: ticket === '' ? null : ticket,
          })),
        )
        .execute();
    await transaction.deleteFrom('slip').where('study_id', '=', study).execute();
  });
}

export async function countAnswers(db: Handle, study: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('answer')
    .select(['class_id', (expression) => expression.fn.countAll<number | string | bigint>().as('answers')])
    .where('study_id', '=', study)
    .groupBy('class_id')
    .orderBy('class_id')
    .execute();
  return new Map(rows.map((row) => [row.class_id, Number(row.answers)]));
}

/** Spent tickets, sorted by their text: no order of arrival to read off. */
export async function readSpentTickets(db: Handle, study: string): Promise<string[]> {
  const rows = await db
    .selectFrom('spent')
    .select('ticket')
    .where('study_id', '=', study)
    .where('ticket', 'is not', null)
    .execute();
  return rows.flatMap(({ ticket }) => ticket ?? []).sort();
}

/** In the order of their random keys. */
export async function readAnswers(db: Handle, study: string): Promise<StoredAnswer[]> {
  const rows = await db
    .selectFrom('answer')
    .select(['key', 'class_id', 'body'])
    .where('study_id', '=', study)
    .orderBy('key')
    .execute();
  return rows.map((row) => ({ key: row.key, classId: row.class_id, body: row.body }));
}

function inGroups<T>(items: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < items.length; at += rowsTogether) groups.push(items.slice(at, at + rowsTogether));
  return groups;
}
