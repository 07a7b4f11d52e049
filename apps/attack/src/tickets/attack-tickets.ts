import type { Finding } from '../attack.ts';
import { attackBlindness } from './blindness.ts';
import { attackForgery } from './forgery.ts';
import { attackOwnKey } from './own-key.ts';
import { attackSigningOracle } from './signing-oracle.ts';
import { newTicketStudy } from './ticket-study.ts';

/** The attacks on the tickets themselves: the operator has everything, and no store is needed. */
export async function attackTickets(people: number): Promise<Finding[]> {
  const study = newTicketStudy();
  return [
    await attackBlindness(study, people),
    await attackForgery(study),
    await attackSigningOracle(study),
    attackOwnKey(study),
  ];
}
