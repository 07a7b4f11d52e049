import { hashSlipCode, randomCode } from './code.ts';
import { shuffle } from './random.ts';
import type { Entropy, Slip } from './slip.ts';

/** Makes the slips of a study, in an order that says nothing of class or of making. All codes differ. */
export function mintSlips(
  classes: readonly { readonly id: string; readonly invited: number }[],
  entropy: Entropy,
): Slip[] {
  const codes = new Set<string>();
  const slips = classes.flatMap(({ id, invited }) =>
    Array.from({ length: invited }, () => ({ classId: id, code: newCode(codes, entropy) })),
  );
  return shuffle(slips, entropy);
}

/** A repeated code is one in 10²⁹: rather a broken source of randomness than chance. */
function newCode(codes: Set<string>, entropy: Entropy): string {
  const code = randomCode(entropy);
  if (codes.has(code)) throw new Error('the source of randomness repeats itself');
  codes.add(code);
  return code;
}

/** Hashes by class, sorted: all that a server needs of the slips, with no order left to read off. */
export function slipHashes(slips: readonly Slip[]): Record<string, string[]> {
  const byClass: Record<string, string[]> = {};
  for (const { classId, code } of slips) (byClass[classId] ??= []).push(hashSlipCode(code));
  for (const hashes of Object.values(byClass)) hashes.sort();
  return byClass;
}
