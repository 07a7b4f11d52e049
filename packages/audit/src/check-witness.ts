import { manifestHash, verifiedStatement, type AcceptedTicket, type Manifest } from '@langnghe/tickets';
import { check, type PublicCheck } from './public-check.ts';
import type { PublishedTickets } from './published-tickets.ts';

/**
 * What the witness says it signed, in its own signed words, against what was spent and promised; nothing where no witness
 * was promised. That each ticket carries its signature is seen with the tickets.
 */
export async function checkWitness(
  { witness: said, ticketManifest }: PublishedTickets,
  { witness, classes }: Manifest,
  genuine: readonly AcceptedTicket[],
): Promise<PublicCheck[]> {
  if (witness === undefined) return said === undefined ? [] : [check('witnessed', false, '')];
  const statement = said && (await verifiedStatement(witness, said));
  if (statement?.manifestHash !== manifestHash(ticketManifest ?? ''))
    return [check('witnessed', false, `${witness.name}: ?`)];
  const lines = classes.map(({ id, invited }) => {
    const spent = genuine.filter(({ classId }) => classId === id).length;
    const told = statement.classes.filter((one) => one.id === id);
    const { signed = -1, invitations = -1, codes = 0 } = told[0] ?? {};
    return {
      holds: told.length === 1 && spent <= signed && signed <= invitations && invitations === invited,
      text: `${id}: ${String(spent)} ≤ ${String(signed)} ≤ ${String(invited)} (${String(codes)})`,
    };
  });
  const holds = statement.classes.length === classes.length && lines.every((line) => line.holds);
  return [check('witnessed', holds, `${witness.name}: ${lines.map(({ text }) => text).join('; ')}`)];
}
