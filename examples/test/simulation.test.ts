import { describe, expect, it } from 'vitest';
import {
  behaviourOf,
  seededRandom,
  shuffled,
  simulatePerson,
  simulatePopulation,
  trueMean,
  trueShare,
  writtenAnswers,
} from '../src/index.ts';

const units = Array.from({ length: 40 }, (_, i) => ({
  id: `u${String(i)}`,
  name: '',
  stratum: 'Khu dân cư',
  size: 100,
}));

describe('the simulated population', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(simulatePerson('a', 'u1', 'Khu dân cư', 3)).toEqual(simulatePerson('a', 'u1', 'Khu dân cư', 3));
    const other = simulatePopulation('b', units.slice(0, 1)).map(({ answers }) => answers);
    expect(simulatePopulation('a', units.slice(0, 1)).map(({ answers }) => answers)).not.toEqual(other);
  });

  it('has a truth that adds up to one over the answers of a question', () => {
    const population = simulatePopulation('a', units);
    const shares = ['1', '2', '3', '4', '99'].map((value) => trueShare(population, 'c17', value));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const mean = trueMean(population, 'c19');
    expect(mean).toBeGreaterThan(0);
    expect(mean).toBeLessThan(10);
  });

  it('counts only those who are asked', () => {
    const population = simulatePopulation('a', units);
    const asked = population.filter(({ answers }) => answers['c14'] === '1');
    const good = asked.filter(({ answers }) => answers['c15'] === '1');
    expect(trueShare(population, 'c15', '1')).toBeCloseTo(good.length / asked.length, 12);
  });

  it('is alike within units: an intraclass correlation of a few hundredths', () => {
    const population = simulatePopulation('a', units);
    const at = (unit: string): number =>
      trueShare(
        population.filter((person) => person.unit === unit),
        'c17',
        '3',
      ) +
      trueShare(
        population.filter((person) => person.unit === unit),
        'c17',
        '4',
      );
    const shares = units.map(({ id }) => at(id));
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    const between = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (shares.length - 1);
    const correlation = (between - (mean * (1 - mean)) / 100) / (mean * (1 - mean));
    expect(correlation).toBeGreaterThan(0.01);
    expect(correlation).toBeLessThan(0.12);
  });

  it('keeps the rules of the form: at most three channels, an exclusive answer alone', () => {
    for (const { answers } of simulatePopulation('a', units.slice(0, 5))) {
      const channels = (answers['c03'] ?? '').split(' ').filter(Boolean);
      expect(channels.length).toBeLessThanOrEqual(3);
      if (channels.includes('97')) expect(channels).toEqual(['97']);
    }
  });
});

describe('behaviour', () => {
  it('refuses with nothing but the refusal', () => {
    const person = simulatePerson('a', 'u1', 'Khu dân cư', 1);
    expect(writtenAnswers(seededRandom('x'), person, 'refuses')).toEqual({ dong_y: '2' });
  });

  it('has all four kinds in the shares of the model', () => {
    const random = seededRandom('y');
    const counts = Map.groupBy(
      simulatePopulation('a', units).map((person) => behaviourOf(random, person)),
      (behaviour) => behaviour,
    );
    const share = (behaviour: 'answers' | 'refuses'): number => (counts.get(behaviour)?.length ?? 0) / 4000;
    expect(share('answers')).toBeCloseTo(0.9, 1);
    expect(share('refuses')).toBeGreaterThan(0.01);
    expect(counts.size).toBe(4);
  });
});

describe('the small generator', () => {
  it('is uniform to the eye of a chi-square test with a fixed seed', () => {
    const random = seededRandom('đều');
    const bins = new Array<number>(20).fill(0);
    for (let i = 0; i < 20_000; i += 1) {
      const bin = Math.floor(random() * 20);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(43.8); // 0.999 quantile, 19 degrees of freedom
  });

  it('shuffles without losing anybody', () => {
    const items = Array.from({ length: 50 }, (_, i) => i);
    expect([...shuffled(seededRandom('z'), items)].sort((a, b) => a - b)).toEqual(items);
  });
});
