/** Tickets per second of CPU time: `node bench/tickets.ts`. One class, 3072 bit; other load changes nothing but the wait. */
import { constants, createHash, generateKeyPairSync, privateDecrypt, randomBytes } from 'node:crypto';
import { cpuUsage } from 'node:process';
import {
  Collector,
  Issuer,
  manifestHash,
  manifestKey,
  Respondent,
  serializeManifest,
  serializeTicket,
} from '@langnghe/tickets';

const people = 300;
const entropy = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65537 });
const hex = Buffer.from(privateKey.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex');
const key = { n: BigInt(`0x${hex}`), e: 65537n };
const questions = '{}';
const manifest = serializeManifest({
  version: 1,
  study: 'bench',
  questions: sha256(questions),
  client: sha256('client'),
  tables: ['t1'],
  windows: {
    tickets: { from: '2026-12-01', to: '2026-12-10' },
    answers: { from: '2026-12-11', to: '2026-12-20' },
  },
  minima: { invited: 30, issued: 30, base: 30 },
  classes: [{ id: 'everyone', invited: people, key: manifestKey(key) }],
});
const opened = Respondent.open({
  manifest,
  questions: new TextEncoder().encode(questions),
  classId: 'everyone',
  printed: { hash: manifestHash(manifest) },
});
if (!opened.ok) throw new Error(opened.refusal);
const respondent = opened.value;
const issuer = new Issuer(key, (z) =>
  privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, z),
);
const collector = new Collector(manifest);

/** Runs one after the other; prints how many of them a second of CPU time has room for. */
async function timed<T, R>(
  what: string,
  items: readonly T[],
  work: (item: T) => R | Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const before = cpuUsage();
  for (const item of items) results.push(await work(item));
  const { user, system } = cpuUsage(before);
  console.log(`${what.padEnd(24)} ${(items.length / ((user + system) / 1e6)).toFixed(0)} per CPU second`);
  return results;
}

const everybody = Array.from({ length: people }, (_, n) => n);
const asked = await timed('blind (respondent)', everybody, () => respondent.request(entropy));
const responses = await timed('issue (register)', asked, ({ request }) => {
  const issued = issuer.issue(request);
  if (!issued.ok) throw new Error(issued.refusal);
  return issued.value;
});
const tickets = await timed('finalize (respondent)', everybody, async (n) => {
  const [one, response] = [asked[n], responses[n]];
  if (one === undefined || response === undefined) throw new Error('not asked');
  const ticket = await respondent.finalize(one.pending, response);
  if (!ticket.ok) throw new Error(ticket.refusal);
  return serializeTicket(ticket.value);
});
await timed('verify (answers)', tickets, async (ticket) => {
  if (!(await collector.accept(ticket)).ok) throw new Error('refused');
});
