import { toText, type Value } from '../value.ts';
import { argument, type Functions } from './definition.ts';

const text = (given: readonly Value[], i: number): string => toText(argument(given, i));

export const recodingFunctions: Functions = {
  'substring-before': { takes: [2, 2], apply: (given) => around(text(given, 0), text(given, 1))[0] },
  'substring-after': { takes: [2, 2], apply: (given) => around(text(given, 0), text(given, 1))[1] },
  'normalize-space': {
    takes: [1, 1],
    apply: (given) => text(given, 0).trim().replace(/\s+/g, ' '),
  },
  'boolean-from-string': {
    takes: [1, 1],
    apply: (given) => ['1', 'true'].includes(text(given, 0).toLowerCase()),
  },
  translate: {
    takes: [3, 3],
    apply: (given) => translate(text(given, 0), text(given, 1), text(given, 2)),
  },
  'base64-decode': { takes: [1, 1], apply: (given) => base64(text(given, 0)) },
};

function around(whole: string, part: string): readonly [before: string, after: string] {
  const at = whole.indexOf(part);
  return at === -1 ? ['', ''] : [whole.slice(0, at), whole.slice(at + part.length)];
}

function translate(whole: string, from: string, to: string): string {
  const source = Array.from(from);
  const target = Array.from(to);
  return Array.from(whole, (character) => {
    const at = source.indexOf(character);
    return at === -1 ? character : (target[at] ?? '');
  }).join('');
}

function base64(encoded: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded), (byte) => byte.charCodeAt(0)));
  } catch {
    // ODK: what is not base64 decodes to nothing.
    return '';
  }
}
