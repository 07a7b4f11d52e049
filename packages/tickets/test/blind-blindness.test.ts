import { Issuer, manifestHash, Respondent } from '@langnghe/tickets';
import { expect, it } from 'vitest';
import { inverseMod, powerMod } from '../src/blind/modular.ts';
import { os2ip } from '../src/blind/octets.ts';
import { entropy, newKey, questions, textOf } from './blind-study.ts';

/**
 * Attack test 8: who holds every transcript (z, s), every ticket and the private key asks which belong together. For
 * each pair there is exactly one r that explains it, so the answer is: all of them, alike.
 */
it('every transcript is consistent with every ticket', { timeout: 120_000 }, async () => {
  const people = 20;
  const { publicKey, rawSign } = newKey();
  const { n, e } = publicKey;
  const text = textOf({ everyone: publicKey });
  const printed = { hash: manifestHash(text) };
  const respondent = Respondent.open({ manifest: text, questions, classId: 'everyone', printed });
  if (!respondent.ok) throw new Error(respondent.refusal);
  const issuer = new Issuer(publicKey, rawSign);

  const transcripts: { z: bigint; s: bigint; r: bigint }[] = [];
  const signatures: bigint[] = [];
  for (let i = 0; i < people; i += 1) {
    const { request, pending } = await respondent.value.request(entropy);
    const response = issuer.issue(request);
    if (!response.ok) throw new Error(response.refusal);
    const ticket = await respondent.value.finalize(pending, response.value);
    if (!ticket.ok) throw new Error(ticket.refusal);
    transcripts.push({
      z: os2ip(request.blindedMsg),
      s: os2ip(response.value.blindSig),
      r: inverseMod(pending.inv, n) ?? 0n,
    });
    signatures.push(os2ip(ticket.value.sig));
  }

  let consistent = 0;
  const explained = new Set<bigint>();
  for (const { z, s } of transcripts)
    for (const sig of signatures) {
      const r = (s * (inverseMod(sig, n) ?? 0n)) % n;
      const m = powerMod(sig, e, n);
      if (r > 0n && inverseMod(r, n) !== undefined && (m * powerMod(r, e, n)) % n === z) consistent += 1;
      explained.add(r);
    }
  expect(consistent).toBe(people ** 2);
  expect(explained.size).toBe(people ** 2);
  expect(transcripts.every(({ r }) => explained.has(r))).toBe(true);
});

it('two requests of one person have nothing in common', async () => {
  const { publicKey } = newKey();
  const text = textOf({ everyone: publicKey });
  const respondent = Respondent.open({
    manifest: text,
    questions,
    classId: 'everyone',
    printed: { hash: manifestHash(text) },
  });
  if (!respondent.ok) throw new Error(respondent.refusal);
  const [a, b] = [await respondent.value.request(entropy), await respondent.value.request(entropy)];
  expect(a.request.blindedMsg).not.toEqual(b.request.blindedMsg);
  expect(a.pending.prefix).not.toEqual(b.pending.prefix);
  expect(a.pending.message.nonce).not.toEqual(b.pending.message.nonce);
  expect(a.pending.inv).not.toBe(b.pending.inv);
});
