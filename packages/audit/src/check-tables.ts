import { canonicalHash, hashOfText, isRecord } from './canonical-hash.ts';
import { check, type PublicCheck } from './public-check.ts';
import { parsed, type PublishedTickets } from './published-tickets.ts';

/** Bases are published rounded to 5 or 10. */
const rounding = 10;

/** The published tables against their hashes, the promised catalogue and the number of answers. */
export async function checkTables(published: PublishedTickets, text: string): Promise<PublicCheck[]> {
  const found = await hashOfText(text);
  const publication = parsed(text);
  if (!isRecord(publication)) return [check('tables', false, found)];
  const { hash, ...rest } = publication;
  const own = await canonicalHash(rest);
  const tables = listOf(publication['tables']);
  const ids = tables.map((table) => String(table['id']));
  const { tables: plan, smallestBase } = published.manifest;
  const promised = isRecord(plan) ? listOf(plan['tables']).map((table) => String(table['id'])) : [];
  const least = typeof smallestBase === 'number' ? smallestBase - rounding / 2 : Infinity;
  const bases = tables.flatMap((table) => listOf(table['columns']).map((column) => Number(column['base'])));
  const counted = Number(publication['answers']);
  const [low, high] = [Math.min(...bases), Math.max(...bases)];
  return [
    check('tables', found === published.tablesHash && own === hash, found),
    check(
      'catalogue',
      new Set(ids).size === ids.length && ids.every((id) => promised.includes(id)),
      `${String(ids.length)} / ${String(promised.length)}`,
    ),
    check(
      'bases',
      counted <= published.answers && high <= published.answers + rounding / 2 && low >= least,
      `${String(low)} … ${String(high)}; ${String(counted)} ≤ ${String(published.answers)}`,
    ),
  ];
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
