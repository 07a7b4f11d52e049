import { Collector, deserializeManifest, fromBase64url, type AcceptedTicket } from '@langnghe/tickets';
import { checkWitness } from './check-witness.ts';
import { isRecord } from './canonical-hash.ts';
import { check, type PublicCheck } from './public-check.ts';
import type { PublishedTickets } from './published-tickets.ts';

/** Every spent ticket against the promised keys, and their number against what was issued. */
export async function checkTickets(published: PublishedTickets): Promise<PublicCheck[]> {
  if (published.source === 'slips') return [checkSlips(published)];
  const { ticketManifest, spent, answers } = published;
  const manifest = deserializeManifest(ticketManifest ?? '');
  if (!manifest.ok) return [check('ticket-manifest', false, manifest.refusal)];
  const collector = collectorOf(ticketManifest ?? '');
  if (typeof collector === 'string') return [check('ticket-manifest', false, collector)];
  const genuine: AcceptedTicket[] = [];
  for (const text of spent) {
    const read = await collector.accept(fromBase64url(text) ?? new Uint8Array());
    if (read.ok) genuine.push(read.value);
  }
  const different = new Set(genuine.map(({ nullifier }) => nullifier)).size;
  return [
    check('genuine', genuine.length === spent.length, `${String(genuine.length)} / ${String(spent.length)}`),
    check('single', different === genuine.length, `${String(different)} / ${String(genuine.length)}`),
    check('answers-spent', answers === spent.length, `${String(answers)} = ${String(spent.length)}`),
    checkClasses(published, manifest.value.classes, genuine),
    ...(await checkWitness(published, manifest.value, genuine)),
  ];
}

function collectorOf(text: string): Collector | string {
  try {
    return new Collector(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function checkClasses(
  { classes, manifest }: PublishedTickets,
  promised: readonly { readonly id: string; readonly invited: number }[],
  genuine: readonly AcceptedTicket[],
): PublicCheck {
  const drawn = invitedIn(manifest);
  const lines = promised.map(({ id, invited }) => {
    const spent = genuine.filter(({ classId }) => classId === id).length;
    const told = classes.filter((one) => one.id === id);
    const issued = told[0]?.issued ?? -1;
    const holds =
      told.length === 1 &&
      told[0]?.invited === invited &&
      drawn.get(id) === invited &&
      spent <= issued &&
      issued <= invited;
    return { holds, text: `${id}: ${String(spent)} ≤ ${String(issued)} ≤ ${String(invited)}` };
  });
  const complete = classes.length === promised.length && drawn.size === promised.length && lines.length > 0;
  return check(
    'classes',
    complete && lines.every(({ holds }) => holds),
    lines.map(({ text }) => text).join('; '),
  );
}

/** People invited by class, as the study's own manifest promises. */
function invitedIn(manifest: PublishedTickets['manifest']): Map<string, number> {
  const { classes } = manifest;
  if (!Array.isArray(classes)) return new Map();
  return new Map(
    classes.flatMap((one: unknown) =>
      isRecord(one) && typeof one['id'] === 'string' && typeof one['invited'] === 'number'
        ? [[one['id'], one['invited']] as const]
        : [],
    ),
  );
}

/** Slips leave nothing to verify one by one; their number is promised. */
function checkSlips({ manifest, classes, answers, spent }: PublishedTickets): PublicCheck {
  const promised = invitedIn(manifest);
  const printed = [...promised.values()].reduce((sum, invited) => sum + invited, 0);
  const as = classes.every((one) => promised.get(one.id) === one.invited && one.issued <= one.invited);
  const holds =
    as && classes.length === promised.size && spent.length === 0 && printed > 0 && answers <= printed;
  return check('counted', holds, `${String(answers)} ≤ ${String(printed)}`);
}
