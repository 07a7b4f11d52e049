import { createPublicKey } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { describe, expect, it } from 'vitest';
import { concat, os2ip } from '../src/blind/octets.ts';
import { blind, blindSign, finalize, prepare, verify } from '../src/blind/rsabssa.ts';
import { entropy, newKey } from './blind-study.ts';

/** https://github.com/cloudflare/blindrsa-ts, written by others from the same RFC: each side with the other's half. */
describe('with @cloudflare/blindrsa-ts at 3072 bit', async () => {
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const { publicKey: key, rawSign, privateKey } = newKey();
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const theirs = await crypto.subtle.importKey(
    'spki',
    new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' })),
    algorithm,
    true,
    ['verify'],
  );
  const theirPrivate = await crypto.subtle.importKey(
    'pkcs8',
    new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' })),
    algorithm,
    true,
    ['sign'],
  );
  const message = concat(entropy(70));

  it('signs what the library blinded; the library finalizes, both verify', async () => {
    const inputMsg = suite.prepare(message);
    const { blindedMsg, inv } = await suite.blind(theirs, inputMsg);
    const blindSig = blindSign(key, rawSign, blindedMsg);
    if (!blindSig.ok) throw new Error(blindSig.refusal);
    const sig = await suite.finalize(theirs, inputMsg, blindSig.value, inv);
    expect(await verify(key, inputMsg, sig, 48)).toBe(true);
    const ours = await finalize(key, inputMsg, blindSig.value, os2ip(inv), 48);
    expect(ours.ok && ours.value).toEqual(new Uint8Array(sig));
  });

  it('blinds for the library’s signer, and the library verifies', async () => {
    const inputMsg = prepare(message, entropy(32));
    const blinded = await blind(key, inputMsg, entropy(48), (os2ip(entropy(384)) % (key.n - 1n)) + 1n);
    if (blinded === undefined) throw new Error('blinding error');
    const blindSig = await suite.blindSign(theirPrivate, blinded.z);
    const sig = await finalize(key, inputMsg, blindSig, blinded.inv, 48);
    if (!sig.ok) throw new Error(sig.refusal);
    expect(await suite.verify(theirs, sig.value, inputMsg)).toBe(true);
  });
});
