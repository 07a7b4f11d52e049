import { expect, test } from 'vitest';
import { wilson } from '../src/index.ts';

test('the interval of the error rate is that of R’s prop.test(x, n, correct = FALSE)', () => {
  // R 4.2: prop.test(3, 500, correct = FALSE)$conf.int and prop.test(0, 200, correct = FALSE)$conf.int
  const [low, high] = wilson(3, 500);
  expect([low, high].map((one) => one.toFixed(6))).toEqual(['0.002043', '0.017490']);
  expect(wilson(0, 200)[1].toFixed(6)).toBe('0.018845');
});
