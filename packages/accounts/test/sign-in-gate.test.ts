import { describe, expect, it } from 'vitest';
import { createSignInGate } from '../src/index.ts';

function gateWithClock() {
  const clock = { now: 0 };
  return { clock, gate: createSignInGate(() => clock.now) };
}

describe('the sign-in gate', () => {
  it('lets five failures pass, then doubles the wait up to a quarter of an hour', () => {
    const { clock, gate } = gateWithClock();
    const waits: number[] = [];
    for (let failure = 1; failure <= 14; failure += 1) {
      expect(gate.enter('lan')).toBe(0);
      gate.failed('lan');
      if (failure < 5) continue;
      const wait = gate.enter('lan');
      waits.push(wait);
      clock.now += wait * 1000;
    }
    expect(waits.slice(0, 4)).toEqual([5, 10, 20, 40]);
    expect(Math.max(...waits)).toBe(900);
  });

  it('does not make others wait', () => {
    const { gate } = gateWithClock();
    for (let i = 0; i < 5; i += 1) {
      gate.enter('lan');
      gate.failed('lan');
    }
    expect(gate.enter('lan')).toBe(5);
    expect(gate.enter('hoa')).toBe(0);
  });

  it('runs one try of a login at a time, so that many at once count', () => {
    const { gate } = gateWithClock();
    expect(gate.enter('lan')).toBe(0);
    expect(gate.enter('lan')).toBe(1);
    gate.failed('lan');
    expect(gate.enter('lan')).toBe(0);
  });

  it('forgets failures after a good sign-in, and trusts a larger number known elsewhere', () => {
    const { gate } = gateWithClock();
    gate.enter('lan');
    gate.failed('lan', 7);
    expect(gate.enter('lan')).toBe(20);
    gate.succeeded('lan');
    expect(gate.enter('lan')).toBe(0);
  });

  it('is bounded against invented logins', () => {
    const { gate } = gateWithClock();
    gate.enter('lan');
    gate.failed('lan', 20);
    for (let i = 0; i < 10_001; i += 1) {
      gate.enter(`invented${i}`);
      gate.failed(`invented${i}`);
    }
    expect(gate.enter('lan')).toBe(0);
  });
});
