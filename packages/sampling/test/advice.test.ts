import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample, frameOf, sampleAdvice, type PlannedSample, type Sample } from '../src/index.ts';
import { tQuantile975 } from '../src/student-t.ts';

const said = (sample: Sample | PlannedSample, language: 'vi' | 'en', code: string): string | undefined =>
  sampleAdvice(sample).sentences.find((sentence) => sentence.code === code)?.text[language];

async function sampleOf(sizes: readonly number[], method: 'pps' | 'all', units: number): Promise<Sample> {
  const frame = await frameOf(
    sizes.map((size, i) => ({ id: `u${String(i)}`, name: `Cơ sở ${String(i)}`, stratum: '', size })),
  );
  const sample = await drawSample(frame, { method, units, take: 20, seed: 'a' });
  if (!sample.ok) throw new Error('refused');
  return sample.value;
}

describe('advice on 500 slips at 25 units', () => {
  const plan = { units: 25, take: 20 };

  it('has the effective size and the margin of the design notes', () => {
    const { precision } = sampleAdvice(plan);
    expect(precision.designEffect).toBeCloseTo(1.95, 10);
    expect(Math.round(precision.effectiveSampleSize)).toBe(256);
    expect(precision.margin).toBeCloseTo(0.064, 3);
    expect(precision.classes).toBe(12);
    expect(precision.classMargin).toBeCloseTo(0.0687, 4);
  });

  it('says so in plain words, with numbers as Vietnamese and English write them', () => {
    expect(said(plan, 'vi', 'overall')).toContain('±6,4 điểm phần trăm');
    expect(said(plan, 'en', 'overall')).toContain('±6.4 percentage points');
    expect(said(plan, 'vi', 'no-ranking')).toBe(
      'Không xếp hạng 25 cơ sở: mỗi nơi 20 phiếu, sai số ±22 điểm. Xếp hạng như vậy chỉ là may rủi.',
    );
    expect(said(plan, 'vi', 'small-groups')).toContain('dưới 30 người');
    expect(said(plan, 'vi', 'classes')).toContain('12 nhóm phiếu');
    expect(said({ ...plan, people: 8000 }, 'vi', 'population')).toContain('8.000 người');
  });
});

describe('advice', () => {
  it('speaks without formulas and jargon, with every gap filled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (units, take) => {
        for (const { text } of sampleAdvice({ units, take, people: 9000 }).sentences)
          for (const words of Object.values(text))
            expect(words).not.toMatch(/[{}=√]|NaN|undefined|ICC|deff|design effect|hệ số thiết kế|Infinity/i);
      }),
    );
  });

  it('never promises more with fewer answers or fewer units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 60 }), (units, take) => {
        const { margin = 0, marginAtSevenInTen = 0 } = sampleAdvice({ units, take }).precision;
        const fewer = sampleAdvice({ units: units + 1, take }).precision.margin ?? 0;
        expect(marginAtSevenInTen).toBeGreaterThanOrEqual(margin);
        expect(fewer).toBeLessThanOrEqual(margin);
      }),
    );
  });

  it('gives no margin for a single unit, and none for publication without two classes', async () => {
    expect(said({ units: 1, take: 60 }, 'vi', 'overall')).toBeUndefined();
    expect(said({ units: 1, take: 60 }, 'vi', 'no-margin')).toBeDefined();
    const small = await sampleOf([300, 300, 300], 'pps', 2);
    expect(sampleAdvice(small).precision.classMargin).toBeUndefined();
    expect(said(small, 'vi', 'classes')).toContain('cần ít nhất 60 phiếu');
  });

  it('counts classes, unequal slips and weights of a drawn sample', async () => {
    const equal = await sampleOf(
      Array.from({ length: 90 }, (_, i) => 60 + i),
      'pps',
      25,
    );
    expect(sampleAdvice(equal).precision.margin).toBeCloseTo(0.0644, 3);
    expect(sampleAdvice(equal).precision.classes).toBe(12);
    const unequal = await sampleOf([3000, ...Array.from({ length: 24 }, () => 60)], 'all', 25);
    const { precision } = sampleAdvice(unequal);
    expect(precision.margin).toBeGreaterThan(0.1);
    expect(said(unequal, 'vi', 'no-ranking')).toMatch(/mỗi nơi từ 6 đến 338 phiếu/);
    expect(said(unequal, 'vi', 'all-units')).toContain('Tất cả 25 cơ sở');
  });
});

describe('the t point', () => {
  // R 4.2.2: qt(0.975, c(1, 2, 3, 11, 24, 100, 2000))
  it('is that of R', () => {
    const fromR = [12.706205, 4.302653, 3.182446, 2.200985, 2.063899, 1.983972, 1.961151];
    [1, 2, 3, 11, 24, 100, 2000].forEach((df, i) => expect(tQuantile975(df)).toBeCloseTo(fromR[i] ?? NaN, 5));
    expect(() => tQuantile975(0)).toThrow('whole number of 1 or more: 0');
  });
});
