import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkDigit,
  formHashes,
  hashFormNumber,
  mintForms,
  printFormNumber,
  readFormNumber,
} from '@langnghe/tickets';

const entropy = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
const classes = [
  { id: 'c01', forms: 40 },
  { id: 'c02', forms: 31 },
];

test('the check digit is that of Damm’s own example', () => {
  expect(checkDigit('572')).toBe('4');
});

test('every wrong digit and every exchange of neighbours is seen', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^\d{11}$/),
      fc.nat(11),
      fc.integer({ min: 1, max: 9 }),
      (payload, at, by) => {
        const number = payload + checkDigit(payload);
        const digits = Array.from(number, Number);
        const wrong = digits.map((digit, i) => (i === at ? (digit + by) % 10 : digit)).join('');
        expect(readFormNumber(number)).toBe(number);
        expect(readFormNumber(wrong)).toBeUndefined();
        const [a, b] = [digits[at], digits[at + 1]];
        if (b === undefined || a === b) return;
        const exchanged = digits.map((digit, i) => (i === at ? b : i === at + 1 ? a : digit)).join('');
        expect(readFormNumber(exchanged)).toBeUndefined();
      },
    ),
  );
});

test('numbers are read as printed, and nothing else is one', () => {
  const [form] = mintForms(classes, entropy);
  if (form === undefined) throw new Error('no form');
  expect(readFormNumber(` ${printFormNumber(form.number)} `)).toBe(form.number);
  for (const typed of ['', '1234', 'ABCD 1234 5678', `${form.number}0`])
    expect(readFormNumber(typed)).toBeUndefined();
});

test('forms are minted by class, all different, and kept as hashes that another study does not know', () => {
  const forms = mintForms(classes, entropy);
  expect(new Set(forms.map(({ number }) => number)).size).toBe(71);
  const hashes = formHashes('a-study', forms);
  expect(Object.fromEntries(Object.entries(hashes).map(([id, all]) => [id, all.length]))).toEqual({
    c01: 40,
    c02: 31,
  });
  expect(hashes['c01']).toEqual([...(hashes['c01'] ?? [])].sort());
  const number = forms[0]?.number ?? '';
  expect(hashFormNumber('a-study', number)).not.toBe(hashFormNumber('b-study', number));
  expect(() => hashFormNumber('a-study', '1')).toThrow();
});
