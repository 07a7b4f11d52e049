import {
  issuerOf,
  issueTicket,
  readClassKeys,
  type Issuers,
  type PaperInvitation,
} from '@langnghe/fieldwork';
import { canonicalJson as canonical } from '../src/folder.ts';
import {
  Collector,
  deserializeTicketResponse,
  fromBase64url,
  manifestHash,
  Respondent,
  serializeTicket,
  serializeTicketRequest,
  toBase64url,
} from '@langnghe/tickets';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  artefact,
  closeRegister,
  closeStudy,
  describeStudy,
  keysFile,
  openingIssues,
  openStudy,
  readCrowded,
  readStudy,
  readTicketManifest,
  tellCrowded,
  type Study,
  type TicketsIssued,
  type TicketsSpent,
} from '../src/index.ts';
import { drawnExample, unwrap, workplace, type Workplace } from './workplace.ts';

const today = '2026-11-09';
const entropy = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));

describe('a study with tickets', () => {
  let place: Workplace;
  let study: Study;
  let invitations: readonly PaperInvitation[];
  let issuers: Issuers;
  let manifest: string;
  const respondents = new Map<string, Respondent>();
  const again = async (): Promise<Study> => unwrap(await readStudy(place.data, study.id));

  beforeAll(async () => {
    place = await workplace();
    const drawn = await drawnExample(place.data);
    unwrap(await describeStudy(drawn, { source: 'tickets', ticketsOn: '2026-11-10' }));
    study = unwrap(await readStudy(place.data, drawn.id));
  }, 120_000);
  afterAll(() => place.leave());

  it('needs a first day of tickets before the first day of answers', () => {
    expect(openingIssues(study)).toEqual([]);
    const opensOn = study.description.opensOn ?? '';
    for (const [ticketsOn, code] of [
      [null, 'tickets-day-missing'],
      [opensOn, 'tickets-day-late'],
    ] as const)
      expect(
        openingIssues({ ...study, description: { ...study.description, ticketsOn } }).map(
          (issue) => issue.code,
        ),
      ).toEqual([code]);
  });

  it('promises everything in one text with one hash, and prints it on every invitation', async () => {
    const opened = unwrap(
      await openStudy(study, {
        register: place.register,
        handOver: (handed) => place.collector.open(handed),
        address: 'http://localhost:8080',
        language: 'vi',
        today,
        entropy,
        tickets: { keysFile: keysFile(place.data, study.id), clientHash: '0'.repeat(64) },
      }),
    );
    invitations = opened.slips.map((slip) => ({ name: '', ...slip }));
    study = await again();
    const served = await readTicketManifest(study);
    manifest = served?.text ?? '';
    expect(study.manifest?.ticketManifest).toBe(manifestHash(manifest));
    expect(served?.manifest.classes.map(({ id, invited }) => ({ id, invited }))).toEqual(
      study.manifest?.classes.map(({ id, invited }) => ({ id, invited })),
    );
    expect(served?.manifest.questions).toBe(
      createHash('sha256').update(canonical(study.questionnaire)).digest('hex'),
    );
    expect(invitations).toHaveLength(500);
    const keys = await readClassKeys(keysFile(place.data, study.id));
    issuers = new Map([...keys].map(([id, key]) => [id, issuerOf(key)]));
  }, 120_000);

  it('takes each ticket once, spends it unlinked, and publishes what anyone can check', async () => {
    const tickets = await Promise.all(invitations.slice(0, 60).map(take));
    const answers = { dong_y: '1', c01: '1' };
    const submit = (code: string): Promise<string> =>
      place.collector
        .submit(study.id, { code, answers, nonce: '' })
        .then((one) => (one.outcome === 'refused' ? one.state : one.outcome));
    expect(await submit(tickets[0] ?? '')).toBe('waiting');
    await tellCrowded(study, study.manifest?.classes.map(({ id }) => id) ?? [], today);
    for (const ticket of tickets) expect(await submit(ticket)).toBe('accepted');
    expect(await submit(tickets[0] ?? '')).toBe('spent');
    const forged = fromBase64url(tickets[1] ?? '') ?? new Uint8Array();
    forged[10] = (forged[10] ?? 0) ^ 1;
    expect(await submit(toBase64url(forged))).toBe('unknown');
    expect(await submit(invitations[0]?.code ?? '')).toBe('unknown');

    expect((await closeStudy(await again(), place.collector, today)).issues.map(({ code }) => code)).toEqual([
      'too-early',
    ]);
    const closing = { register: place.register, keysFile: keysFile(place.data, study.id) };
    await closeRegister(await again(), closing, today);
    const dispositions = unwrap(await closeStudy(await again(), place.collector, today));
    expect(dispositions.answers).toBe(60);
    expect(existsSync(closing.keysFile)).toBe(false);
    await closeRegister(await again(), closing, today);

    const issued = JSON.parse(
      await readFile(join(study.folder, artefact.ticketsIssued), 'utf8'),
    ) as TicketsIssued;
    const spent = JSON.parse(
      await readFile(join(study.folder, artefact.ticketsSpent), 'utf8'),
    ) as TicketsSpent;
    expect(spent.tickets).toEqual([...tickets].sort());
    const verifier = new Collector(manifest);
    const accepted = await Promise.all(
      spent.tickets.map((text) => verifier.accept(fromBase64url(text) ?? new Uint8Array())),
    );
    for (const { id, issued: given, invited } of issued.classes) {
      const ofClass = accepted.filter((one) => one.ok && one.value.classId === id).length;
      expect(ofClass).toBe(given);
      expect(given).toBeLessThanOrEqual(invited);
      expect(dispositions.classes.find((one) => one.id === id)?.answered).toBe(ofClass);
    }
  }, 120_000);

  it('tells which classes may answer by the day alone', async () => {
    await tellCrowded(study, ['c01'], today);
    expect(await readCrowded(study)).toEqual(['c01']);
    const { mtime } = await stat(join(study.folder, artefact.crowdedClasses));
    expect(mtime.toISOString()).toBe('2026-11-09T00:00:00.000Z');
  });

  function open(classId: string): Respondent {
    const printed = { hash: study.manifest?.ticketManifest ?? '' };
    const questions = new TextEncoder().encode(canonical(study.questionnaire));
    const opened = Respondent.open({ manifest, questions, classId, printed });
    if (!opened.ok) throw new Error(opened.refusal);
    respondents.set(classId, opened.value);
    return opened.value;
  }

  /** What a respondent's phone does. */
  async function take({ classId, code }: PaperInvitation): Promise<string> {
    const checked = respondents.get(classId) ?? open(classId);
    const { request, pending } = await checked.request(entropy);
    const asked = { code, classId, request: serializeTicketRequest(request) };
    const issued = await issueTicket(place.register, issuers, study.id, asked);
    const response = 'response' in issued ? deserializeTicketResponse(issued.response) : undefined;
    if (response === undefined) throw new Error('no ticket');
    const ticket = await checked.finalize(pending, response);
    if (!ticket.ok) throw new Error(ticket.refusal);
    return toBase64url(serializeTicket(ticket.value));
  }
});
