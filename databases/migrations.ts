import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';

/** One step of a store's schema, written once for both dialects. */
export interface Migration {
  /** `0001-accounts`: the number orders them; neither number nor content changes once released. */
  readonly name: string;
  readonly up: (db: Kysely<unknown>) => Promise<void>;
}

/**
 * Brings the schema up to the newest migration.
 * @throws when one fails, or when the database has migrations this version does not know (a newer version wrote it)
 */
export async function migrate<Tables>(db: Kysely<Tables>, migrations: readonly Migration[]): Promise<void> {
  const steps = Object.fromEntries(migrations.map(({ name, up }) => [name, { up }]));
  if (Object.keys(steps).length !== migrations.length) throw new Error('two migrations have the same name');
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(steps) } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const list = (status: string): string =>
    results
      .filter((result) => result.status === status)
      .map((result) => result.migrationName)
      .join(', ') || 'none';
  throw new Error(
    `migration failed: ${list('Error')}; done: ${list('Success')}; not started: ${list('NotExecuted')}`,
    { cause: error },
  );
}
