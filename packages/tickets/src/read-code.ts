import { alphabet, codeLength, payloadLength } from './alphabet.ts';
import { checkSymbol } from './check-symbol.ts';

/**
 * What a person typed, read as a code, or how it cannot be one. Positions count the symbols from 1, without spaces and
 * dashes; the texts for people are made by the app.
 */
export type SlipCodeReading =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'empty' }
  /** Characters that are in no code, such as 0 O 1 I L. */
  | {
      readonly kind: 'never-in-a-code';
      readonly characters: readonly { readonly position: number; readonly character: string }[];
    }
  | { readonly kind: 'wrong-length'; readonly typed: number; readonly needed: number }
  /** The right length and characters, but one is wrong or two are exchanged. */
  | { readonly kind: 'wrong-check-symbol' };

/** Accepts spaces, dashes and dots anywhere, lower case, and full-width forms. */
export function readSlipCode(typed: string): SlipCodeReading {
  const symbols = Array.from(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}\p{Cf}._]/gu, ''),
  );
  if (symbols.length === 0) return { kind: 'empty' };
  const characters = symbols
    .map((character, i) => ({ position: i + 1, character }))
    .filter(({ character }) => !alphabet.includes(character));
  if (characters.length > 0) return { kind: 'never-in-a-code', characters: characters.slice(0, codeLength) };
  if (symbols.length !== codeLength)
    return { kind: 'wrong-length', typed: symbols.length, needed: codeLength };
  const code = symbols.join('');
  return checkSymbol(code.slice(0, payloadLength)) === code.at(-1)
    ? { kind: 'code', code }
    : { kind: 'wrong-check-symbol' };
}
