import {
  crowdedClasses,
  issuerOf,
  issueTicket,
  readClassKeys,
  type IssueOutcome,
  type IssueRefusal,
  type Issuers,
  type TicketAsked,
} from '@langnghe/fieldwork';
import { civilDate } from '@langnghe/language';
import { keysFile, readTicketManifest, tellCrowded, type Study } from '@langnghe/study';
import { register } from './register.ts';
import { studies } from './studies.ts';

export type TicketRefusal = IssueRefusal | 'early' | 'late' | 'too-many-guesses';

/** Wrong codes that one minute may bring to a study; right ones are never held up by them. */
const guessesPerMinute = 60;

const issuersOf = new Map<string, Promise<Issuers>>();
const crowded = new Map<string, Set<string>>();
const guesses = new Map<string, number>();

/** Hands out a ticket on the promised days. Nothing is kept of who asked from where, or when. */
export async function handOutTicket(
  study: Study,
  asked: TicketAsked,
): Promise<Exclude<IssueOutcome, { outcome: 'refused' }> | { outcome: 'refused'; refusal: TicketRefusal }> {
  const promised = await readTicketManifest(study);
  if (promised === undefined) return { outcome: 'refused', refusal: 'not-open' };
  const today = civilDate(new Date());
  const { from, to } = promised.manifest.windows.tickets;
  if (today < from) return { outcome: 'refused', refusal: 'early' };
  if (today > to) return { outcome: 'refused', refusal: 'late' };
  const outcome = await issueTicket(register.read(), await issuers(study.id), study.id, asked);
  if (outcome.outcome === 'issued')
    await tellNewlyCrowded(study, asked.classId, promised.manifest.minima.issued);
  else if (outcome.refusal === 'unknown-code' || outcome.refusal === 'not-a-code')
    return { outcome: 'refused', refusal: counted(study.id, outcome.refusal) };
  return outcome;
}

function issuers(study: string): Promise<Issuers> {
  const known = issuersOf.get(study);
  if (known !== undefined) return known;
  const read = readClassKeys(keysFile(studies.read(), study)).then(
    (keys) => new Map([...keys].map(([id, key]) => [id, issuerOf(key)])),
  );
  issuersOf.set(study, read);
  read.catch(() => issuersOf.delete(study));
  return read;
}

async function tellNewlyCrowded(study: Study, classId: string, least: number): Promise<void> {
  const known = crowded.get(study.id);
  if (known?.has(classId) === true) return;
  const now = await crowdedClasses(register.read(), study.id, least);
  if (now.length > (known?.size ?? 0)) await tellCrowded(study, now, civilDate(new Date()));
  crowded.set(study.id, new Set(now));
}

/** Counted, not timed: the count of a study goes back to nothing each minute. */
function counted(study: string, refusal: IssueRefusal): TicketRefusal {
  const before = guesses.get(study) ?? 0;
  if (before === 0) setTimeout(() => guesses.delete(study), 60_000).unref();
  guesses.set(study, before + 1);
  return before >= guessesPerMinute ? 'too-many-guesses' : refusal;
}
