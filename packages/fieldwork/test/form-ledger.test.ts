import { expect, test } from 'vitest';
import { ledgerIssues, type FormLedgerRow } from '../src/index.ts';

/** 60 people: 20 took a slip, 40 were given a form; 30 filled, 4 spoiled, 3 refused, 3 not back yet. */
const right: FormLedgerRow = {
  classId: 'c01',
  invited: 60,
  slipsHandedOut: 20,
  printed: 50,
  handedOut: 40,
  returned: 30,
  spoiled: 4,
  refused: 3,
};
const codes = (change: Partial<FormLedgerRow>, entered = right.returned): string[] =>
  ledgerIssues([{ ...right, ...change }], { c01: entered }).map(({ code }) => code);

test('a ledger that adds up is told nothing, also while forms are still out', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ refused: 6 })).toEqual([]);
  expect(ledgerIssues([], {})).toEqual([]);
});

test('every way in which it does not add up is named alone', () => {
  expect(codes({ printed: 39 })).toEqual(['forms-handed-unprinted']);
  expect(codes({ printed: 40 })).toEqual([]);
  expect(codes({ spoiled: 8 })).toEqual(['forms-back-unhanded']);
  expect(codes({ spoiled: 7 })).toEqual([]);
  // 33 people hold or filled a form.
  expect(codes({ slipsHandedOut: 27 })).toEqual([]);
  expect(codes({ slipsHandedOut: 28 })).toEqual(['forms-more-than-people']);
  expect(codes({}, 31)).toEqual(['forms-entered-more']);
  expect(codes({}, 29)).toEqual(['forms-entered-fewer']);
});

test('the class and the counts that differ stand in the words, in both languages', () => {
  const other = { ...right, classId: 'c02' };
  const [issue, ...rest] = ledgerIssues([right, other], { c01: 30, c02: 12 });
  expect(rest).toEqual([]);
  expect(issue).toMatchObject({ severity: 'warning', place: { field: 'c02' } });
  for (const words of Object.values(issue?.message ?? {})) {
    expect(words).toContain('c02');
    expect(words).toContain('30');
    expect(words).toContain('12');
  }
});

test('forms entered of a class without a ledger row are not lost from sight', () => {
  expect(ledgerIssues([right], { c01: 30, c03: 2 }).map(({ place }) => place.field)).toEqual(['c03']);
});
