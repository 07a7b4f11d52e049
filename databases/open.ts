import { Kysely } from 'kysely';
import { dialectAt, type Location } from './dialect.ts';
import { migrate, type Migration } from './migrations.ts';

/** Opens a store and brings its schema up to date. Close it with `destroy()`. */
export async function openDatabase<Tables>(
  location: Location,
  migrations: readonly Migration[],
): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: dialectAt(location) });
  try {
    await migrate(db, migrations);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}
