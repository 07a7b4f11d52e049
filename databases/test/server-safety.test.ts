import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openCollection, serverIssues } from '../index.ts';
import { describeStore } from '../testing.ts';

describeStore('the settings of a store’s server', (store) => {
  if (store.dialect === 'sqlite' || store.realServer)
    it('are safe here', async () => {
      expect(await serverIssues(await store.open(openCollection))).toEqual([]);
    });
  else
    it('are told of an engine that only stands in for a server', async () => {
      const issues = await serverIssues(await store.open(openCollection));
      expect(issues.map(({ place }) => place.field)).toContain('wal_level');
    });

  if (!store.realServer) return;

  it('are told one by one when they are not, with what to write instead', async () => {
    const db = await store.open(openCollection);
    const set = async (change: string): Promise<void> => {
      await sql.raw(`alter system ${change}`).execute(db);
      await sql`select pg_reload_conf()`.execute(db);
      // Another connection's reload reaches this one with its next statement, at the latest after the next.
      await sql`select pg_sleep(0.2)`.execute(db);
    };
    await set("set log_statement = 'all'");
    await set('set log_duration = on');
    try {
      const issues = await serverIssues(db);
      expect(issues.map(({ place }) => place.field)).toEqual(['log_duration', 'log_statement']);
      expect(issues[1]?.remedy.vi).toContain('«log_statement = none»');
    } finally {
      await set('reset log_statement');
      await set('reset log_duration');
    }
  });

  it('tell when the account may not empty the write-ahead log', async () => {
    const db = await store.open(openCollection);
    await db.connection().execute(async (connection) => {
      await sql`create role clerk`.execute(connection);
      await sql`set role clerk`.execute(connection);
      try {
        expect(await serverIssues(connection)).toMatchObject([
          { code: 'server-right-missing', values: { role: 'clerk' } },
        ]);
      } finally {
        await sql`reset role`.execute(connection);
        await sql`drop role clerk`.execute(connection);
      }
    });
  });
});
