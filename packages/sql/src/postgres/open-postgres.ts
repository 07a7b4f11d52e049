import pg from 'pg';
import type { SqlEngine } from '../engine.ts';
import { postgresEngine } from './postgres-engine.ts';

/** A connection of its own, so that its temporary tables and settings are its own. */
export async function openPostgres(url: string): Promise<SqlEngine> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const asText = { getTypeParser: () => (text: string) => text };
  return postgresEngine({
    query: async (text, values = []) => {
      const result = await client.query<(string | null)[]>({
        text,
        values: [...values],
        rowMode: 'array',
        types: asText,
      });
      return result.rows;
    },
    close: () => client.end(),
  });
}
