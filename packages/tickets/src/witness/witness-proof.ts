import { sha256Hex } from '../sha256.ts';
import { fromHex } from '../blind/octets.ts';
import type { Octets } from '../blind/octets.ts';

/**
 * What the witness is shown in the place of an invitation's code: SHA-256 of `langnghe witness v1`, a line feed and the
 * code without dashes. It leads to no code, so the witness cannot ask the office in anybody's name; and what the office
 * keeps of a code, or hands to the witness, does not lead to it.
 */
export function witnessProof(code: string): Octets {
  return fromHex(sha256Hex(new TextEncoder().encode(`langnghe witness v1\n${code}`)));
}

/** What the office hands over and the witness keeps: SHA-256 of the proof, 64 hexadecimal digits. */
export function hashWitnessProof(proof: Uint8Array): string {
  return sha256Hex(proof);
}
