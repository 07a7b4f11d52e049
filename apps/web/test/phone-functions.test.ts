import {
  checklistFunctions,
  curveFunctions,
  dateFunctions,
  digestFunctions,
  placeFunctions,
  recodingFunctions,
  regexFunctions,
} from '@langnghe/questionnaire';
import { describe, expect, it } from 'vitest';
import { notOnPhones } from '../src/lib/respond/phone-expressions.ts';

describe('the script on the phone', () => {
  it('is never asked for a function that its build leaves out', () => {
    const groups = [
      ...[checklistFunctions, curveFunctions, dateFunctions],
      ...[digestFunctions, placeFunctions, recodingFunctions, regexFunctions],
    ];
    const leftOut = groups.flatMap((group) => Object.keys(group));
    expect(leftOut.length).toBeGreaterThan(20);
    expect(leftOut.filter((name) => !notOnPhones.has(name))).toEqual([]);
  });
});
