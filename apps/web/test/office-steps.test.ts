import { describe, expect, test } from 'vitest';
import { stepsOf, type Standing } from '#lib/server/steps.ts';

const study: Standing = { stage: 'described', described: false, hasQuestionnaire: true, source: 'slips' };

function named(standing: Standing, state: 'done' | 'next' | 'later'): string[] {
  return stepsOf(standing)
    .filter((step) => step.state === state)
    .map(({ name }) => name);
}

describe('the steps of a study', () => {
  test('a new study asks first who asks, though its questionnaire is there', () => {
    expect(named(study, 'next')).toEqual(['describe']);
    expect(named(study, 'done')).toEqual(['questionnaire']);
  });

  test.each([
    ['described', 'frame'],
    ['framed', 'sample'],
    ['drawn', 'open'],
    ['open', 'progress'],
    ['closed', 'results'],
    ['estimated', 'results'],
  ] as const)('at stage %s the one thing to do is %s', (stage, next) => {
    expect(named({ ...study, described: true, stage }, 'next')).toEqual([next]);
  });

  test('a published study has nothing left to do', () => {
    expect(named({ ...study, described: true, stage: 'published' }, 'done')).toHaveLength(8);
  });

  test('answers collected elsewhere need no list, no draw and no slips', () => {
    const imported: Standing = { ...study, described: true, stage: 'frozen', source: 'import' };
    expect(stepsOf(imported).map(({ name }) => name)).toEqual(['describe', 'questionnaire', 'results']);
    expect(named(imported, 'next')).toEqual(['results']);
  });
});
