import { alphabet, codeLength, payloadLength, symbolAt } from './alphabet.ts';
import { checkSymbol } from './check-symbol.ts';
import { randomBelow } from './random.ts';
import { sha256Hex } from './sha256.ts';
import type { Entropy } from './slip.ts';

export function randomCode(entropy: Entropy): string {
  const payload = Array.from({ length: payloadLength }, () =>
    symbolAt(randomBelow(alphabet.length, entropy)),
  ).join('');
  return payload + checkSymbol(payload);
}

/** As printed: `XXXX-XXXX-XXXX-XXXX-XXXXX`, the last group with the check symbol. */
export function printSlipCode(code: string): string {
  return [0, 4, 8, 12, 16].map((at) => code.slice(at, at === 16 ? codeLength : at + 4)).join('-');
}

/**
 * What is stored of a code: SHA-256 (hex) of `langnghe slip v1`, a line feed and the code without dashes.
 * @throws when it is not a code; what a person typed goes through `readSlipCode` first
 */
export function hashSlipCode(code: string): string {
  if (!isCode(code)) throw new Error('not a slip code');
  return sha256Hex(new TextEncoder().encode(`langnghe slip v1\n${code}`));
}

function isCode(code: string): boolean {
  return (
    code.length === codeLength &&
    Array.from(code).every((symbol) => alphabet.includes(symbol)) &&
    checkSymbol(code.slice(0, payloadLength)) === code.at(-1)
  );
}
