import { manifestHash } from '@langnghe/tickets';
import { canonicalHash } from './canonical-hash.ts';
import { check, type PublicCheck } from './public-check.ts';
import type { PublishedTickets } from './published-tickets.ts';

/** Everything promised at the opening, against its hashes. */
export async function checkPromises(published: PublishedTickets): Promise<PublicCheck[]> {
  const { manifest, questionnaire, ticketManifest, source } = published;
  const { hash, ...promises } = manifest;
  const found = await canonicalHash(promises);
  const questions = await canonicalHash(questionnaire);
  const checks = [
    check('promises', found === hash, found),
    check('questions', questions === manifest['questionnaireHash'], questions),
  ];
  if (source === 'slips')
    return [...checks, ...(ticketManifest === null ? [] : [check('ticket-manifest', false, source)])];
  const own = ticketManifest === null ? '' : manifestHash(ticketManifest);
  return [...checks, check('ticket-manifest', own === manifest['ticketManifest'], own)];
}
