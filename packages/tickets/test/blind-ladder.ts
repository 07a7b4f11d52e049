import { constants, createHash, generateKeyPairSync, privateDecrypt, randomBytes } from 'node:crypto';
import { Collector, Issuer, Respondent } from '@langnghe/tickets';
import { deserializeTicketRequest, deserializeTicketResponse } from '@langnghe/tickets';
import { hashWords, manifestHash, manifestKey, readHashWords, serializeManifest } from '@langnghe/tickets';
import { serializeTicket, serializeTicketRequest, serializeTicketResponse } from '@langnghe/tickets';

const entropy = (bytes: number) => new Uint8Array(randomBytes(bytes));
const sha256 = (octets: Uint8Array) => createHash('sha256').update(octets).digest('hex');

// The Issuer makes a key for the class and promises everything in one text.
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65537 });
const n = BigInt(
  `0x${Buffer.from(privateKey.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex')}`,
);
const questions = new TextEncoder().encode('{"title":"Điều kiện làm việc"}');
const manifest = serializeManifest({
  version: 1,
  study: 'Điều kiện làm việc 2026',
  questions: sha256(questions),
  client: sha256(new TextEncoder().encode('program of the page')),
  tables: ['satisfaction'],
  windows: {
    tickets: { from: '2026-12-01', to: '2026-12-10' },
    answers: { from: '2026-12-11', to: '2026-12-20' },
  },
  minima: { invited: 30, issued: 30, base: 30 },
  classes: [{ id: 'everyone', invited: 240, key: manifestKey({ n, e: 65537n }) }],
});
const onPaper = hashWords(manifestHash(manifest)).join(' ');

const issuer = new Issuer({ n, e: 65537n }, (z) =>
  privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, z),
);
const collector = new Collector(manifest);

//  Respondent                              Issuer                              Collector
//  ------------------------------------------------------------------------------------------
//                     manifest, questions
//                   <---------------------
//  compares the manifest with the paper, checks the keys
const typed = readHashWords(onPaper);
if (typed.kind !== 'words') throw new Error(typed.kind);
const opened = Respondent.open({ manifest, questions, classId: 'everyone', printed: { words: typed.words } });
if (!opened.ok) throw new Error(opened.refusal);
const respondent = opened.value;
//
//  m = "v1" || H(manifest) || class || nonce
//  z, inv = Blind(pk, prefix || m)
const { request, pending } = await respondent.request(entropy);
const z = serializeTicketRequest(request);
//
//                      code, z
//                   --------------------->
//                                    s = BlindSign(sk, z)
const received = deserializeTicketRequest(z);
if (received === undefined) throw new Error('not a request');
const issued = issuer.issue(received);
if (!issued.ok) throw new Error(issued.refusal);
const s = serializeTicketResponse(issued.value);
//
//                      s
//                   <---------------------
//  sig = Finalize(pk, prefix || m, s, inv)
const response = deserializeTicketResponse(s);
if (response === undefined) throw new Error('not a response');
const finalized = await respondent.finalize(pending, response);
if (!finalized.ok) throw new Error(finalized.refusal);
const ticket = serializeTicket(finalized.value);
//
//  ... waits for the answer window, then over another connection ...
//
//                      sig, prefix, m, answers
//                   --------------------------------------------------------->
//                                                          Verify(pk, prefix || m, sig)
//                                                          nullifier = H(m || prefix)
const accepted = await collector.accept(ticket);
if (!accepted.ok) throw new Error(accepted.refusal);
export const { classId, nullifier } = accepted.value;
