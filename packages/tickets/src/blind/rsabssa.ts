import { emsaPssEncode, emsaPssVerify } from './emsa-pss.ts';
import { inverseMod, powerMod } from './modular.ts';
import { concat, i2osp, os2ip } from './octets.ts';
import type { Octets } from './octets.ts';
import { pass, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { PublicKey } from './public-key.ts';
import { bitLength, modulusLength } from './public-key.ts';

/**
 * The four functions of RSABSSA, https://www.rfc-editor.org/rfc/rfc9474#section-4, with the salt and the blinding factor
 * as arguments so that the RFC's vectors can be set beside them. Only this folder calls them: Respondent draws both.
 */

/** The raw operation with the private key on `modulusLength` octets, without padding: OpenSSL's, handed in by the app. */
export type RawSign = (z: Uint8Array) => Uint8Array;

export interface Blinded {
  readonly z: Octets;
  readonly inv: bigint;
}

/** 4.1 PrepareRandomize: 2. input_msg = concat(msg_prefix, msg) */
export function prepare(message: Uint8Array, prefix: Uint8Array): Octets {
  return concat(prefix, message);
}

/** 4.2 Blind; undefined is its "blinding error", after which another r is drawn. */
export async function blind(
  { n, e }: PublicKey,
  inputMsg: Uint8Array,
  salt: Uint8Array,
  r: bigint,
): Promise<Blinded | undefined> {
  // 1. encoded_msg = EMSA-PSS-ENCODE(msg, bit_len(n)): so the text, but its vectors and RFC 8017, 8.1.1, which the
  // verification follows, take one bit less.
  const encodedMsg = await emsaPssEncode(inputMsg, bitLength(n) - 1, salt);
  // 3. m = bytes_to_int(encoded_msg)
  const m = os2ip(encodedMsg);
  // 4. c = is_coprime(m, n)  5. If c is false, raise an "invalid input" error and stop
  if (inverseMod(m, n) === undefined) throw new Error('invalid input: message has a factor of the key');
  // 7. inv = inverse_mod(r, n)  8. If inverse_mod fails, raise an "blinding error" error and stop
  const inv = inverseMod(r, n);
  if (inv === undefined) return undefined;
  // 9. x = RSAVP1(pk, r)  10. z = (m * x) mod n
  const z = (m * powerMod(r, e, n)) % n;
  // 11. blinded_msg = int_to_bytes(z, modulus_len)  12. output blinded_msg, inv
  return { z: i2osp(z, modulusLength(n)), inv };
}

export type BlindSignRefusal = 'wrong-length' | 'out-of-range';

/** What BlindSign refuses, before anything is signed: besides the RFC's range 0, 1 and n − 1, whose signatures say nothing. */
export function blindSignRefusal({ n }: PublicKey, blindedMsg: Uint8Array): BlindSignRefusal | undefined {
  if (blindedMsg.length !== modulusLength(n)) return 'wrong-length';
  const m = os2ip(blindedMsg);
  return m <= 1n || m >= n - 1n ? 'out-of-range' : undefined;
}

/**
 * 4.3 BlindSign.
 * @throws "signing failure" when the private operation went wrong: a faulty s would give the key away
 */
export function blindSign(
  key: PublicKey,
  rawSign: RawSign,
  blindedMsg: Uint8Array,
): Outcome<Octets, BlindSignRefusal> {
  const refusal = blindSignRefusal(key, blindedMsg);
  if (refusal !== undefined) return refuse(refusal);
  const { n, e } = key;
  // 1. m = bytes_to_int(blinded_msg)
  const m = os2ip(blindedMsg);
  // 2. s = RSASP1(sk, m)
  const s = os2ip(rawSign(concat(blindedMsg)));
  // 3. m' = RSAVP1(pk, s)  4. If m != m', raise "signing failure" and stop
  if (s >= n || powerMod(s, e, n) !== m) throw new Error('signing failure');
  // 5. blind_sig = int_to_bytes(s, modulus_len)  6. output blind_sig
  return pass(i2osp(s, modulusLength(n)));
}

export type FinalizeRefusal = 'wrong-length' | 'invalid-signature';

/** 4.4 Finalize */
export async function finalize(
  key: PublicKey,
  inputMsg: Uint8Array,
  blindSig: Uint8Array,
  inv: bigint,
  saltLength: number,
): Promise<Outcome<Octets, FinalizeRefusal>> {
  const { n } = key;
  // 1. If len(blind_sig) != modulus_len, raise "unexpected input size" and stop
  if (blindSig.length !== modulusLength(n)) return refuse('wrong-length');
  // 2. z = bytes_to_int(blind_sig)  3. s = (z * inv) mod n
  const s = (os2ip(blindSig) * inv) % n;
  // 4. sig = int_to_bytes(s, modulus_len)
  const sig = i2osp(s, modulusLength(n));
  // 5. result = RSASSA-PSS-VERIFY(pk, msg, sig)  6. If result = "valid signature", output sig
  return (await verify(key, inputMsg, sig, saltLength)) ? pass(sig) : refuse('invalid-signature');
}

/** 4.5 Verification: RSASSA-PSS-VERIFY, https://www.rfc-editor.org/rfc/rfc8017#section-8.1.2 */
export async function verify(
  { n, e }: PublicKey,
  inputMsg: Uint8Array,
  sig: Uint8Array,
  saltLength: number,
): Promise<boolean> {
  // 1. If the length of the signature S is not k octets, output "invalid signature" and stop.
  if (sig.length !== modulusLength(n)) return false;
  // 2. a. s = OS2IP (S).  b. m = RSAVP1 ((n, e), s): out of range unless 0 <= s < n.
  const s = os2ip(sig);
  if (s >= n) return false;
  const m = powerMod(s, e, n);
  // 2. c. EM = I2OSP (m, emLen), emLen = \ceil ((modBits - 1)/8): m with more octets than that is invalid.
  const emBits = bitLength(n) - 1;
  const emLen = Math.ceil(emBits / 8);
  if (bitLength(m) > 8 * emLen) return false;
  // 3. Result = EMSA-PSS-VERIFY (M, EM, modBits - 1).
  return emsaPssVerify(inputMsg, i2osp(m, emLen), emBits, saltLength);
}
