import { expect, test } from 'vitest';
import { isOffice, officePath } from '#lib/server/office-path.ts';

test.each([
  ['/office/studies/a?x=1', '/office/studies/a?x=1'],
  ['/office', '/office'],
  ['/officers', '/office'],
  ['/r/a-study', '/office'],
  ['//elsewhere.example/office', '/office'],
  ['https://elsewhere.example/office', '/office'],
  ['/office/../r/a', '/office'],
  ['\\\\elsewhere.example/office', '/office'],
  ['', '/office'],
])('after a form that says %j the way leads to %s', (wanted, path) => {
  expect(officePath(wanted)).toBe(path);
});

test('only the office knows people', () => {
  expect(isOffice('/office/sign-in')).toBe(true);
  expect(isOffice('/officer')).toBe(false);
});
