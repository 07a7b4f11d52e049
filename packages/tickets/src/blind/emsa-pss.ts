import { concat, i2osp, sameOctets } from './octets.ts';
import type { Octets } from './octets.ts';

/** Octets of a SHA-384 hash. */
const hLen = 48;

async function sha384(octets: Octets): Promise<Octets> {
  return new Uint8Array(await globalThis.crypto.subtle.digest('SHA-384', octets));
}

/** MGF1 with SHA-384: https://www.rfc-editor.org/rfc/rfc8017#appendix-B.2.1 */
async function mgf1(seed: Octets, maskLen: number): Promise<Octets> {
  // 3. For counter from 0 to \ceil (maskLen / hLen) - 1: T = T || Hash(mgfSeed || I2OSP(counter, 4))
  const blocks = Array.from({ length: Math.ceil(maskLen / hLen) }, (_, counter) =>
    sha384(concat(seed, i2osp(BigInt(counter), 4))),
  );
  // 4. Output the leading maskLen octets of T as the octet string mask.
  return concat(...(await Promise.all(blocks))).slice(0, maskLen);
}

/**
 * EMSA-PSS-ENCODE with SHA-384: https://www.rfc-editor.org/rfc/rfc8017#section-9.1.1
 * @throws when `emBits` leaves no room for hash and salt
 */
export async function emsaPssEncode(message: Uint8Array, emBits: number, salt: Uint8Array): Promise<Octets> {
  const emLen = Math.ceil(emBits / 8);
  // 2. Let mHash = Hash(M), an octet string of length hLen.
  const mHash = await sha384(concat(message));
  // 3. If emLen < hLen + sLen + 2, output "encoding error" and stop.
  if (emLen < hLen + salt.length + 2) throw new Error(`encoding error: ${emBits} bits are too few`);
  // 5. Let M' = (0x)00 00 00 00 00 00 00 00 || mHash || salt.  6. Let H = Hash(M').
  const H = await sha384(concat(new Uint8Array(8), mHash, salt));
  // 7. and 8. Let DB = PS || 0x01 || salt, PS being emLen - sLen - hLen - 2 zero octets.
  const DB = concat(new Uint8Array(emLen - salt.length - hLen - 2), Uint8Array.of(1), salt);
  // 9. Let dbMask = MGF(H, emLen - hLen - 1).  10. Let maskedDB = DB \xor dbMask.
  const maskedDB = xor(DB, await mgf1(H, emLen - hLen - 1));
  // 11. Set the leftmost 8emLen - emBits bits of the leftmost octet in maskedDB to zero.
  clearLeft(maskedDB, 8 * emLen - emBits);
  // 12. Let EM = maskedDB || H || 0xbc.
  return concat(maskedDB, H, Uint8Array.of(0xbc));
}

/** EMSA-PSS-VERIFY with SHA-384: https://www.rfc-editor.org/rfc/rfc8017#section-9.1.2 */
export async function emsaPssVerify(
  message: Uint8Array,
  EM: Uint8Array,
  emBits: number,
  sLen: number,
): Promise<boolean> {
  const emLen = Math.ceil(emBits / 8);
  // 2. Let mHash = Hash(M), an octet string of length hLen.
  const mHash = await sha384(concat(message));
  // 3. If emLen < hLen + sLen + 2, output "inconsistent" and stop.
  if (EM.length !== emLen || emLen < hLen + sLen + 2) return false;
  // 4. If the rightmost octet of EM does not have hexadecimal value 0xbc, output "inconsistent" and stop.
  if (EM.at(-1) !== 0xbc) return false;
  // 5. Let maskedDB be the leftmost emLen - hLen - 1 octets of EM, and let H be the next hLen octets.
  const maskedDB = EM.slice(0, emLen - hLen - 1);
  const H = concat(EM.subarray(emLen - hLen - 1, emLen - 1));
  // 6. If the leftmost 8emLen - emBits bits of the leftmost octet in maskedDB are not all equal to zero, stop.
  if (((maskedDB[0] ?? 0) & ~keptLeft(8 * emLen - emBits)) !== 0) return false;
  // 7. Let dbMask = MGF(H, emLen - hLen - 1).  8. Let DB = maskedDB \xor dbMask.
  const DB = xor(maskedDB, await mgf1(H, emLen - hLen - 1));
  // 9. Set the leftmost 8emLen - emBits bits of the leftmost octet in DB to zero.
  clearLeft(DB, 8 * emLen - emBits);
  // 10. If the emLen - hLen - sLen - 2 leftmost octets of DB are not zero or if the octet after them does not have
  // hexadecimal value 0x01, output "inconsistent" and stop.
  const psLen = emLen - hLen - sLen - 2;
  if (DB.subarray(0, psLen).some((octet) => octet !== 0) || DB[psLen] !== 1) return false;
  // 11. Let salt be the last sLen octets of DB.  12. Let M' = (0x)00 00 00 00 00 00 00 00 || mHash || salt.
  const salt = DB.subarray(psLen + 1);
  // 13. Let H' = Hash(M').  14. If H = H', output "consistent".
  return sameOctets(H, await sha384(concat(new Uint8Array(8), mHash, salt)));
}

const keptLeft = (bits: number): number => 0xff >> bits;

function clearLeft(octets: Octets, bits: number): void {
  octets[0] = (octets[0] ?? 0) & keptLeft(bits);
}

function xor(a: Uint8Array, b: Uint8Array): Octets {
  return Uint8Array.from(a, (octet, i) => octet ^ (b[i] ?? 0));
}
