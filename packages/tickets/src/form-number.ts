import { randomBelow, shuffle } from './random.ts';
import { sha256Hex } from './sha256.ts';
import type { Entropy } from './slip.ts';

/**
 * A form on paper that counts once: its number takes the place of a slip's code. It is all digits, so that it can be
 * keyed in; drawn at random, so that it says nothing of when, where or to whom the form was given.
 */
export interface FormTicket {
  readonly classId: string;
  /** 11 random digits and a check digit. */
  readonly number: string;
}

const payloadDigits = 11;

/** Shuffled; no number comes twice. */
export function mintForms(
  classes: readonly { readonly id: string; readonly forms: number }[],
  entropy: Entropy,
): FormTicket[] {
  const numbers = new Set<string>();
  const forms = classes.flatMap(({ id, forms: count }) =>
    Array.from({ length: count }, () => ({ classId: id, number: newNumber(numbers, entropy) })),
  );
  return shuffle(forms, entropy);
}

function newNumber(taken: Set<string>, entropy: Entropy): string {
  for (;;) {
    const payload = Array.from({ length: payloadDigits }, () => randomBelow(10, entropy)).join('');
    const number = payload + checkDigit(payload);
    if (taken.has(number)) continue;
    taken.add(number);
    return number;
  }
}

/** As typed or scanned, spaces and dashes aside; undefined when it is no form's number. */
export function readFormNumber(typed: string): string | undefined {
  const number = typed.replace(/[\s.-]/g, '');
  return new RegExp(`^\\d{${payloadDigits + 1}}$`).test(number) && checkDigit(number) === '0'
    ? number
    : undefined;
}

/** As printed: `1234 5678 9012`. */
export function printFormNumber(number: string): string {
  return [0, 4, 8].map((at) => number.slice(at, at + 4)).join(' ');
}

/**
 * What is stored of a number: SHA-256 (hex) of `langnghe form v1`, the study and the number, apart from every slip's.
 * @throws when it is not a number; what a person typed goes through `readFormNumber` first
 */
export function hashFormNumber(study: string, number: string): string {
  if (readFormNumber(number) !== number) throw new Error('not the number of a form');
  return sha256Hex(new TextEncoder().encode(`langnghe form v1\n${study}\n${number}`));
}

/** Hashes by class, sorted: no order of printing left to read off. */
export function formHashes(study: string, forms: readonly FormTicket[]): Record<string, string[]> {
  const byClass: Record<string, string[]> = {};
  for (const { classId, number } of forms) (byClass[classId] ??= []).push(hashFormNumber(study, number));
  for (const hashes of Object.values(byClass)) hashes.sort();
  return byClass;
}

/** Damm (2004): a quasigroup that shows every wrong digit and every exchange of two neighbours. */
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** The digit that brings a number to 0; of a number that has it, '0'. */
export function checkDigit(digits: string): string {
  return Array.from(digits).reduce((at, digit) => quasigroup[Number(at)]?.[Number(digit)] ?? at, '0');
}
