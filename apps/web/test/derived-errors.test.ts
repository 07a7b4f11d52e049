import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivedErrors } from '../src/routes/(office)/office/studies/[id]/results/derived-errors.ts';

const row = { label: '', aside: false, mask: null };

test('a share of one half among 100 by simple random sampling has a standard error of 5 points', () => {
  const interval = [0.5 - 1.984 * 0.05, 0.5 + 1.984 * 0.05] as const;
  const { standardError, designEffect } = derivedErrors(
    { ...row, value: 0.5, interval },
    100,
    'share',
    1.984,
  );
  expect(standardError).toBeCloseTo(0.05, 12);
  expect(designEffect).toBeCloseTo(1, 12);
});

test('a wider interval never has a smaller standard error', () => {
  const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  const half = fc.double({ min: 0.001, max: 0.05, noNaN: true });
  fc.assert(
    fc.property(share, half, half, (value, a, b) => {
      const [narrow, wide] = [Math.min(a, b), Math.max(a, b)];
      const error = (by: number): number =>
        derivedErrors({ ...row, value, interval: [value - by, value + by] }, 200, 'share', 2).standardError ??
        0;
      expect(error(wide)).toBeGreaterThanOrEqual(error(narrow));
    }),
  );
});

test('what is masked has no error to derive, nor has anything without degrees of freedom', () => {
  const nothing = { standardError: null, designEffect: null };
  expect(derivedErrors({ ...row, value: null, interval: null }, 100, 'share', 2)).toEqual(nothing);
  expect(derivedErrors({ ...row, value: 0.5, interval: [0.4, 0.6] }, 100, 'share', null)).toEqual(nothing);
});
