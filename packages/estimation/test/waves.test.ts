import { linearizedDesign, postStratify, type LinearizedDesign } from '@langnghe/weighting';
import type { CodedTable } from '@langnghe/dataset';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  meanStatistic,
  referenceFolder,
  restrict,
  runCaseFile,
  stackedWaves,
  totalStatistic,
  waveDifference,
  type Wave,
} from '../src/index.ts';

/*
 * R 4.2.2, survey 4.1.1:
 * i <- 0:119; one <- data.frame(wave = 1, psu = i %% 12, h = (i %% 12) %% 3, w = 5 + (i*7) %% 4,
 *   y = (i*i + 11*(i %% 12)) %% 17 + i %% 12, g = c("a","b")[1 + (i*3) %% 5 %% 2])
 * j <- 0:143; two <- data.frame(wave = 2, psu = (j %% 12) + 1, h = ((j %% 12) + 1) %% 3, w = 4 + (j*5) %% 6,
 *   y = (j*j + 5*(j %% 12)) %% 19 + (j %% 12) + 1, g = c("a","b")[1 + (j*3) %% 7 %% 2])
 * both <- rbind(one, two); both$wave <- factor(both$wave)
 * ov <- svydesign(~psu, strata = ~h, weights = ~w, data = both)
 * ind <- svydesign(~psu, strata = ~interaction(wave, h), weights = ~w, data = both, nest = TRUE)
 * for (d in list(ov, ind)) for (f in c(svymean, svytotal)) {
 *   m <- svyby(~y, ~wave, d, f, covmat = TRUE); k <- svycontrast(m, c(`1` = -1, `2` = 1)); print(c(coef(k), SE(k))) }
 * for (d in list(ov, ind)) svycontrast(svyby(~y, ~wave, subset(d, g == "a"), svymean, covmat = TRUE), c(`1` = -1, `2` = 1))
 * p <- function(d, t) postStratify(svydesign(~psu, strata = ~h, weights = ~w, data = d), ~g,
 *   data.frame(g = c("a","b"), Freq = t))
 * a <- svymean(~y, p(one, c(500, 300))); b <- svymean(~y, p(two, c(480, 320)))
 * c(coef(b) - coef(a), sqrt(SE(a)^2 + SE(b)^2))
 */
interface Row {
  readonly psu: number;
  readonly w: number;
  readonly y: number;
  readonly g: 'a' | 'b';
}

const one = Array.from({ length: 120 }, (_, i): Row => {
  const psu = i % 12;
  const y = ((i * i + 11 * psu) % 17) + psu;
  return { psu, w: 5 + ((i * 7) % 4), y, g: ((i * 3) % 5) % 2 === 0 ? 'a' : 'b' };
});
const two = Array.from({ length: 144 }, (_, j): Row => {
  const psu = (j % 12) + 1;
  const y = ((j * j + 5 * (j % 12)) % 19) + psu;
  return { psu, w: 4 + ((j * 5) % 6), y, g: ((j * 3) % 7) % 2 === 0 ? 'a' : 'b' };
});

const tableOf = (rows: readonly Row[]): CodedTable => ({
  rows: rows.length,
  columns: {
    psu: { kind: 'number', values: Float64Array.from(rows, ({ psu }) => psu) },
    h: { kind: 'number', values: Float64Array.from(rows, ({ psu }) => psu % 3) },
    w: { kind: 'number', values: Float64Array.from(rows, ({ w }) => w) },
    g: { kind: 'coded', codes: Uint8Array.from(rows, ({ g }) => (g === 'a' ? 1 : 2)), levels: ['a', 'b'] },
  },
});

function designOf(rows: readonly Row[]): LinearizedDesign {
  const made = linearizedDesign(tableOf(rows), { ids: ['psu'], strata: ['h'], weights: 'w' });
  if (!made.ok) throw new Error('no design');
  return made.value;
}

function unwrap<T>(made: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!made.ok) throw new Error('refused');
  return made.value;
}

const names = (rows: readonly Row[]): NonNullable<Wave['units']> => ({
  stratum: rows.map(({ psu }) => `h${psu % 3}`),
  psu: rows.map(({ psu }) => `p${psu}`),
});
const overlapping = unwrap(
  stackedWaves([one, two].map((rows) => ({ design: designOf(rows), units: names(rows) }))),
);
const independent = unwrap(stackedWaves([one, two].map((rows) => ({ design: designOf(rows) }))));
const y = Float64Array.from([...one, ...two], (row) => row.y);
const inA = Uint8Array.from([...one, ...two], ({ g }) => (g === 'a' ? 1 : 0));

describe('differences between waves', () => {
  test.each([
    ['with units in common', overlapping, 0.98236804607074, 1779.19579211133, 1.338672130807, 10],
    ['drawn independently', independent, 1.88837444691783, 2021.49037428659, 2.01477884022783, 18],
  ] as const)('%s, as R has them on the stacked rows', (_, waves, ofMeans, ofTotals, inDomain, df) => {
    const [mean] = unwrap(waveDifference(waves, meanStatistic([y])));
    expect(mean?.estimates).toEqual([
      expect.closeTo(13.6512820512821, 12),
      expect.closeTo(15.2521367521368, 12),
    ]);
    expect(mean?.difference).toBeCloseTo(1.6008547008547, 12);
    expect(mean?.standardError).toBeCloseTo(ofMeans, 12);
    expect(mean?.degreesOfFreedom).toBe(df);
    const [total] = unwrap(waveDifference(waves, totalStatistic([y])));
    expect(total?.difference).toBe(3628);
    expect(total?.standardError).toBeCloseTo(ofTotals, 8);
    const domain = { ...waves, design: restrict(waves.design, inA) };
    const [own] = unwrap(waveDifference(domain, meanStatistic([y])));
    expect(own?.difference).toBeCloseTo(1.82804477305401, 12);
    expect(own?.standardError).toBeCloseTo(inDomain, 12);
    const [back] = unwrap(waveDifference(waves, meanStatistic([y]), [1, 0]));
    expect(back?.difference).toBe(-(mean?.difference ?? NaN));
    expect(back?.standardError).toBe(mean?.standardError);
  });

  test('each wave keeps the residuals of its own post-stratification', () => {
    const waves = [
      [one, [500, 300]],
      [two, [480, 320]],
    ] as const;
    const stratified = waves.map(([rows, [a, b]]): Wave => {
      const population = [
        { g: 'a', Freq: a },
        { g: 'b', Freq: b },
      ];
      return { design: unwrap(postStratify(designOf(rows), tableOf(rows), { vars: ['g'], population })) };
    });
    const [mean] = unwrap(waveDifference(unwrap(stackedWaves(stratified)), meanStatistic([y])));
    expect(mean?.difference).toBeCloseTo(1.60880707858952, 12);
    expect(mean?.standardError).toBeCloseTo(1.88988308450211, 12);
  });

  test('the same wave twice does not differ, and a wave there is not is named', () => {
    const twice = unwrap(
      stackedWaves([one, one].map((rows) => ({ design: designOf(rows), units: names(rows) }))),
    );
    const [none] = unwrap(
      waveDifference(twice, meanStatistic([Float64Array.from([...one, ...one], (row) => row.y)])),
    );
    expect(none?.difference).toBe(0);
    expect(none?.standardError).toBeLessThan(1e-12);
    const refused = waveDifference(independent, meanStatistic([y]), [0, 2]);
    expect(refused.issues.map(({ code }) => code)).toEqual(['waves.unknown-wave']);
  });

  test.each([
    ['overlapping', 0.98236804607074],
    ['independent', 1.88837444691783],
  ])('the command line’s case %s', async (name, se) => {
    const folder = fileURLToPath(new URL('./data/waves', import.meta.url));
    const outcome = await runCaseFile(`${folder}/cases/${name}.json`, referenceFolder(folder), (error) => {
      throw error;
    });
    const { contrasts } = (outcome as unknown as { result: { contrasts: { est: number; se: number }[] } })
      .result;
    expect(contrasts[0]?.est).toBeCloseTo(1.6008547008547, 12);
    expect(contrasts[0]?.se).toBeCloseTo(se, 12);
  });
});
