import { describe, expect, test } from 'vitest';
import { inArms, leastPrinted } from '../src/demo/paper/paper-people.ts';
import type { InvitedPerson } from '../src/demo/people.ts';

const people = (classId: string, count: number): InvitedPerson[] =>
  Array.from({ length: count }, (_, i) => ({
    code: `${classId}-${i}`,
    classId,
    answers: {},
    behaviour: 'answers',
  }));
const invited = [...people('c01', 20), ...people('c02', 60), ...people('c03', 40), ...people('c04', 40)];
const share = (wanted: number): Readonly<Record<string, number>> => {
  const { paper } = inArms(invited, wanted);
  return Object.fromEntries(
    [...Map.groupBy(paper, ({ classId }) => classId)].map(([id, all]) => [id, all.length]),
  );
};

describe('who answers on paper', () => {
  test.each([
    [0, {}],
    [3, { c02: 3 }],
    [60, { c02: 60 }],
    [75, { c02: 45, c03: 30 }],
    [100, { c02: 60, c03: 40 }],
  ])('%i of the invited fill the boxes of as few classes as can be', (wanted, expected) => {
    expect(share(wanted)).toEqual(expected);
  });

  test('everybody is in one arm, and no box holds fewer than 30 forms', () => {
    const { web, paper } = inArms(invited, 3);
    expect(new Set([...web, ...paper])).toEqual(new Set(invited));
    expect(web.length + paper.length).toBe(invited.length);
    expect(leastPrinted(paper)).toEqual({ c02: 30 });
  });
});
