import { hashWords, manifestHash } from '@langnghe/tickets';
import { checkPromises } from './check-promises.ts';
import { checkSealed } from './check-sealed.ts';
import { checkTables } from './check-tables.ts';
import { checkTickets } from './check-tickets.ts';
import { check, type PublicCheck } from './public-check.ts';
import { readPublishedTickets } from './published-tickets.ts';

export interface PublicationFiles {
  /** Text of `tickets.json`. */
  readonly tickets: string;
  /** Text of `tables.json`. */
  readonly tables: string;
}

export interface PublicAudit {
  readonly holds: boolean;
  readonly checks: readonly PublicCheck[];
  readonly source: 'slips' | 'tickets' | null;
  /** To be compared with an invitation: the first 64 bits of the tickets' manifest, and all of it; null of slips. */
  readonly printed: { readonly words: readonly string[]; readonly hash: string } | null;
}

/** Checks a publication with nothing but its own files. Never throws on what a publisher may have written. */
export async function checkPublication({ tickets, tables }: PublicationFiles): Promise<PublicAudit> {
  const published = readPublishedTickets(tickets);
  if (published === undefined)
    return { holds: false, checks: [check('readable', false, 'tickets.json')], source: null, printed: null };
  const checks = [
    check('readable', true, 'tickets.json, tables.json'),
    ...(await checkPromises(published)),
    ...(await checkTickets(published)),
    ...(await checkSealed(published, tables)),
    ...(await checkTables(published, tables)),
  ];
  const { source, ticketManifest } = published;
  const hash = ticketManifest === null ? null : manifestHash(ticketManifest);
  return {
    holds: checks.every(({ holds }) => holds),
    checks,
    source,
    printed: hash === null ? null : { words: hashWords(hash), hash },
  };
}
