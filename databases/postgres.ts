import pg from 'pg';

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`integer out of range: ${text}`);
  return value;
}

export function openServer(url: string): pg.Pool {
  const types = new pg.TypeOverrides();
  // Counts and sums come as 8-byte integers, which `pg` leaves as text.
  types.setTypeParser(pg.types.builtins.INT8, safeInteger);
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 10_000, types });
  // An idle connection that the server drops would end the process; the next query opens another or fails itself.
  pool.on('error', () => undefined);
  return pool;
}
