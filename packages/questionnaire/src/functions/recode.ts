import { toText } from '../value.ts';
import { argument, type Functions } from './definition.ts';

export const recodingFunctions: Functions = {
  translate: {
    takes: [3, 3],
    apply: (given) =>
      translate(toText(argument(given, 0)), toText(argument(given, 1)), toText(argument(given, 2))),
  },
  'base64-decode': { takes: [1, 1], apply: (given) => base64(toText(argument(given, 0))) },
};

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
