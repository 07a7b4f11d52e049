import { createHash } from 'node:crypto';
import type { Questionnaire } from '@langnghe/questionnaire';
import { Collector as Verifier } from '@langnghe/tickets';
import type { Admission, Gate, NotAdmitted } from './admit.ts';
import { checkAnswers } from './check-answers.ts';
import type { Outcome, Submission, TicketState } from './collector.ts';
import { SpoolError } from './spool-error.ts';
import { decodeRecord, digestOf, encodeRecord, type SpoolRecord } from './spool-record.ts';
import type { Spool } from './spool.ts';
import type { StoredSlip, StoredStudy } from './store.ts';
import { notKeptIssue, sealedOnlyIssue, stateIssue, tooLongIssue } from './ticket-issues.ts';

/** A study while it takes answers. What is kept of an answer in memory is its code's hash and a digest. */
export interface OpenStudy extends Gate {
  readonly id: string;
  readonly questionnaire: Questionnaire;
  /** Of a study with tickets. */
  readonly manifest: string | undefined;
  /** Characters of every sealed answer; undefined = answers come in the clear. */
  readonly sealedLength: number | undefined;
  readonly spool: Spool;
  /** Spent codes by hash; an entry stands here from the moment its answer is on its way to the disk. */
  readonly spent: Map<string, Spending>;
  /** The same map as `classOf`: forms on paper may be printed while the study is open. */
  readonly admitted: Map<string, string>;
}

interface Spending {
  /** Digest of the page that was sent; '' when none is the same. */
  readonly sent: string;
  readonly onDisk: Promise<void>;
}

export function openStudy(
  stored: Pick<StoredStudy, 'id' | 'questionnaire' | 'manifest' | 'sealedLength'>,
  slips: readonly StoredSlip[],
  spool: Spool,
  crowded: Gate['crowded'],
): OpenStudy {
  const { id, questionnaire, manifest, sealedLength } = stored;
  const admitted = new Map(slips.map(({ hash, classId }) => [hash, classId]));
  const gate: Gate = {
    crowded,
    classOf: admitted,
    verifier: manifest === undefined ? undefined : new Verifier(manifest),
  };
  const spent = new Map<string, Spending>();
  for (const { hash, sent } of recordsOf(spool.found.records, gate))
    spent.set(hash, { sent, onDisk: Promise.resolve() });
  return { id, questionnaire, manifest, sealedLength, ...gate, admitted, spool, spent };
}

/** One record per code or ticket of the study: a crash while an answer was moved or taken back may leave a second. */
export function recordsOf(
  bytes: readonly Buffer[],
  { classOf, verifier }: Pick<Gate, 'classOf' | 'verifier'>,
): SpoolRecord[] {
  const byHash = new Map<string, SpoolRecord>();
  for (const record of bytes.map(decodeRecord)) {
    const ours = record.ticket === '' ? classOf.has(record.hash) : verifier !== undefined;
    if (ours && !byHash.has(record.hash)) byHash.set(record.hash, record);
  }
  return [...byHash.values()];
}

export function stateOf(study: OpenStudy, admitted: Admission | NotAdmitted): TicketState {
  if (typeof admitted === 'string') return admitted;
  return study.spent.has(admitted.hash) ? 'spent' : 'unspent';
}

export function refusal(state: Exclude<TicketState, 'unspent' | 'unavailable'>): Outcome {
  return { outcome: 'refused', state, issues: [stateIssue(state)] };
}

/**
 * Spends the code and keeps the answers, or does neither. From the look-up to the entry in `spent` nothing waits:
 * however many submissions of one code arrive together, one of them writes. Answers that are not valid hear so before
 * anything is said of the code: nobody learns whether a code is spent without sending answers that would spend it.
 */
export async function keepAnswers(
  study: OpenStudy,
  admission: Admission,
  { answers, nonce }: Pick<Submission, 'answers' | 'nonce'>,
  onTrouble: (error: SpoolError) => void,
  judge = checkAnswers,
): Promise<Outcome> {
  if (study.sealedLength !== undefined) return { outcome: 'invalid', issues: [sealedOnlyIssue()] };
  const check = judge(study.questionnaire, answers, nonce);
  const sent = digestOf(nonce, check.sent);
  const earlier = study.spent.get(admission.hash);
  if (earlier !== undefined && sent !== '' && earlier.sent === sent) return afterEarlier(earlier, accepted);
  if (!check.ok) return { outcome: 'invalid', issues: check.issues };
  return keep(study, admission, { sent, answers: check.kept }, onTrouble);
}

/** The same for a text that nobody here can read: its length is all there is to check. */
export async function keepSealed(
  study: OpenStudy,
  admission: Admission,
  sealed: string,
  onTrouble: (error: SpoolError) => void,
): Promise<Outcome> {
  if (sealed.length !== study.sealedLength || !/^[A-Za-z0-9_-]+$/.test(sealed))
    return { outcome: 'invalid', issues: [sealedOnlyIssue()] };
  const sent = createHash('sha256').update(sealed).digest('hex');
  const earlier = study.spent.get(admission.hash);
  if (earlier?.sent === sent) return afterEarlier(earlier, accepted);
  return keep(study, admission, { sent, answers: sealed }, onTrouble);
}

async function keep(
  study: OpenStudy,
  { hash, classId, ticket }: Admission,
  { sent, answers }: Pick<SpoolRecord, 'sent' | 'answers'>,
  onTrouble: (error: SpoolError) => void,
): Promise<Outcome> {
  const earlier = study.spent.get(hash);
  const record = encodeRecord({ hash, classId, sent, answers, ticket });
  if (record.length > study.spool.recordBytes) return { outcome: 'invalid', issues: [tooLongIssue()] };
  if (earlier !== undefined) return afterEarlier(earlier, refusal('spent'));

  const onDisk = study.spool.put(record);
  study.spent.set(hash, { sent, onDisk });
  try {
    await onDisk;
    return accepted;
  } catch (error) {
    study.spent.delete(hash);
    if (!(error instanceof SpoolError)) throw error;
    onTrouble(error);
    return { outcome: 'unavailable', issues: [notKeptIssue()] };
  }
}

const accepted: Outcome = { outcome: 'accepted' };

/** A page posted twice is one answer, and both posts hear the same of it, after it is on disk. */
async function afterEarlier(earlier: Spending, kept: Outcome): Promise<Outcome> {
  try {
    await earlier.onDisk;
  } catch {
    // The earlier submission reports its own failure; this one may be sent again as well.
    return { outcome: 'unavailable', issues: [notKeptIssue()] };
  }
  return kept;
}
