import { curveFunctions, dateFunctions, placeFunctions } from '@langnghe/questionnaire';
import { describe, expect, it } from 'vitest';
import { notOnPhones } from '../src/lib/respond/phone-expressions.ts';

describe('the script on the phone', () => {
  it('is never asked for a function that its build leaves out', () => {
    const leftOut = [curveFunctions, dateFunctions, placeFunctions].flatMap((group) => Object.keys(group));
    expect(leftOut.length).toBeGreaterThan(10);
    expect(leftOut.filter((name) => !notOnPhones.has(name))).toEqual([]);
  });
});
