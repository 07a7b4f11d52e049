import { expect, test } from 'vitest';
import { extremes } from '../src/extremes.ts';

test('the single greatest and least value never stand by themselves', () => {
  expect(extremes([5, 1, 9, 3])).toEqual({ minimum: 3, maximum: 5 });
});

test('one percent at each end counts as the next value', () => {
  const values = Array.from({ length: 500 }, (_unused, i) => i + 1);
  expect(extremes(values)).toEqual({ minimum: 6, maximum: 495 });
});

test('two values or none leave nothing to code', () => {
  expect(extremes([4, 4])).toEqual({ minimum: 4, maximum: 4 });
  expect(extremes([])).toEqual({ minimum: -Infinity, maximum: Infinity });
});
