import { describe, expect, it } from 'vitest';
import { idleAt, patience } from '../src/lib/respond/ticket/idle-clock.ts';

const minute = 60_000;

describe('a shared device', () => {
  it('is in use until 30 seconds before the five minutes are over', () => {
    for (const idle of [0, minute, 4.5 * minute - 1]) expect(idleAt(idle, 0)).toEqual({ kind: 'in-use' });
  });

  it('asks in the last 30 seconds and says how many are left', () => {
    expect(idleAt(4.5 * minute, 0)).toEqual({ kind: 'asking', secondsLeft: 30 });
    expect(idleAt(5 * minute - 10_500, 0)).toEqual({ kind: 'asking', secondsLeft: 11 });
    expect(idleAt(5 * minute - 1, 0)).toEqual({ kind: 'asking', secondsLeft: 1 });
  });

  it('forgets after five minutes, also when it slept through them', () => {
    for (const idle of [5 * minute, 60 * minute]) expect(idleAt(idle, 0)).toEqual({ kind: 'gone' });
  });

  it('does not wait for hours when its clock was set back, and takes no notice of a second', () => {
    expect(idleAt(0, 1000)).toEqual({ kind: 'in-use' });
    expect(idleAt(0, patience - 1)).toEqual({ kind: 'in-use' });
    expect(idleAt(0, 3 * 60 * minute)).toEqual({ kind: 'gone' });
  });
});
