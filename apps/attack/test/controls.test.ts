import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anyMarkers, markedText, markersIn } from '../src/scene/marker.ts';
import { kendallTau, tauDeviation } from '../src/statistics/kendall-tau.ts';
import { orderFigures } from '../src/statistics/order-trace.ts';
import { normalPValue, uniformityPValue } from '../src/statistics/uniformity.ts';

const what = { vi: 'thử', en: 'control' };
const random = (): number => randomBytes(4).readUInt32BE() / 0x1_0000_0000;
const shuffled = (n: number): number[] =>
  Array.from({ length: n }, (_, value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
const inOrder = Array.from({ length: 500 }, (_, n) => n);

describe('the measure of order', () => {
  it('is 1 in order, −1 backwards, and 5/45 where 25 of 45 pairs agree', () => {
    expect([kendallTau(inOrder), kendallTau([...inOrder].reverse())]).toEqual([1, -1]);
    expect(kendallTau([4, 7, 2, 10, 3, 6, 8, 1, 5, 9])).toBeCloseTo(5 / 45, 12);
  });

  it('knows its own chance: R 4.2, sqrt(2*(2*500+5)/(9*500*499))', () => {
    expect(tauDeviation(500)).toBeCloseTo(0.029918, 5);
    expect(normalPValue(1.959964)).toBeCloseTo(0.05, 6);
  });

  it('finds order that is there, also when only every seed leans a little', () => {
    const found = orderFigures(
      what,
      Array.from({ length: 20 }, () => inOrder),
    );
    expect(found.map(({ held }) => held)).toEqual([false, false]);
    // Batches of 25, each shuffled, as in the table of the design page: τ ≈ 0.95.
    const batches = Array.from({ length: 20 }, () => shuffled(25)).flatMap((batch, i) =>
      batch.map((one) => one + 25 * i),
    );
    expect(
      orderFigures(
        what,
        Array.from({ length: 20 }, () => batches),
      )[0]?.held,
    ).toBe(false);
    // A tenth of the answers in order at the start of an otherwise random file.
    const leaning = Array.from({ length: 20 }, () => [
      ...inOrder.slice(0, 150),
      ...shuffled(350).map((one) => one + 150),
    ]);
    expect(orderFigures(what, leaning)[0]?.held).toBe(false);
  });

  it('finds none where there is none', () => {
    const none = Array.from({ length: 20 }, () => shuffled(500));
    expect(orderFigures(what, none).map(({ held }) => held)).toEqual([true, true]);
    expect(uniformityPValue(Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20))).toBeGreaterThan(0.99);
  });
});

describe('the search for answers', () => {
  it('finds every marker, with the place of its arrival', () => {
    const bytes = Buffer.concat([
      randomBytes(999),
      Buffer.from(markedText('hat-01', 7, true)),
      Buffer.from(markedText('hat-01', 3, false)),
    ]);
    expect(markersIn(bytes, 'hat-01').map(({ arrival }) => arrival)).toEqual([7, 3]);
    expect([anyMarkers(bytes), markersIn(bytes, 'hat-02').length]).toEqual([2, 0]);
  });
});
