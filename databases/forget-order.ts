import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect.ts';

/**
 * Writes tables anew in random order, in one transaction: what they held before, in which order and by which
 * transactions it came, is in their files no more. PostgreSQL keeps the order in row places, `xmin` and TOAST numbers,
 * and neither CLUSTER nor VACUUM FULL takes `xmin` away; SQLite keeps it in deleted rows and the places within pages.
 * Nobody else may use the store meanwhile.
 */
export async function forgetOrder<Tables>(
  db: Kysely<Tables>,
  tables: readonly (keyof Tables & string)[],
): Promise<void> {
  if (dialectOf(db) === 'sqlite') {
    await emptyWriteAheadLog(db);
    await sql`vacuum`.execute(db);
  } else
    await db.transaction().execute(async (transaction) => {
      for (const table of tables) {
        const name = sql.table(table);
        await sql`lock table ${name} in access exclusive mode`.execute(transaction);
        await sql`create temporary table moved on commit drop as select * from ${name}`.execute(transaction);
        // A new file for the table: with wal_level = minimal its rows do not pass through the write-ahead log.
        await sql`truncate ${name}`.execute(transaction);
        await sql`insert into ${name} select * from moved order by gen_random_uuid()`.execute(transaction);
        await sql`drop table moved`.execute(transaction);
      }
    });
  await emptyWriteAheadLog(db);
}

/** What the write-ahead log still holds moves into the tables' files, and the log is cut to nothing. */
export async function emptyWriteAheadLog<Tables>(db: Kysely<Tables>): Promise<void> {
  if (dialectOf(db) === 'sqlite') {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
    return;
  }
  // Twice: a checkpoint keeps the segment before the one it stands in.
  for (let time = 0; time < 2; time += 1) {
    await sql`select pg_switch_wal()`.execute(db);
    await sql`checkpoint`.execute(db);
  }
}
