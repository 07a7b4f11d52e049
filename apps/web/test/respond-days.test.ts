import { describe, expect, it } from 'vitest';
import { phaseOf } from '../src/lib/respond/phase.ts';

const manifest = { opensOn: '2026-03-02', closesOn: '2026-03-16' };

describe('the days on which answers are taken', () => {
  it.each([
    ['2026-03-01', 'not-yet'],
    ['2026-03-02', 'open'],
    ['2026-03-16', 'open'],
    ['2026-03-17', 'closed'],
  ] as const)('on %s an open study is %s', (today, phase) => {
    expect(phaseOf({ stage: 'open', manifest }, today)).toBe(phase);
  });

  it('end with an early close, and do not begin before the study has been opened', () => {
    expect(phaseOf({ stage: 'closed', manifest }, '2026-03-05')).toBe('closed');
    expect(phaseOf({ stage: 'published', manifest }, '2026-03-01')).toBe('closed');
    expect(phaseOf({ stage: 'drawn' }, '2026-03-05')).toBe('not-yet');
  });
});
