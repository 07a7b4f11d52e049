import type { Checked } from '@langnghe/language';
import type { LinearizedDesign } from '@langnghe/weighting';
import fc from 'fast-check';

export function valueOf<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.issues.map((issue) => issue.message.en).join(' '));
}

export interface DesignAndValues {
  readonly design: LinearizedDesign;
  /** Weighted influence values. */
  readonly u: Float64Array;
}

/** One row of a two-stage sample: ids are dense over the table. */
interface Row {
  readonly h: number;
  readonly psu: number;
  readonly ssu: number;
  readonly u: number;
}

/**
 * A counterexample is made simpler in so many steps at most: one that rests on rounding has no simplest form, and
 * shrinking it would wander for minutes.
 */
export const mostShrinks = 200;

/** Strata of 2 to 4 PSUs of 2 or 3 second-stage units, populations three times the sample at both stages. */
const anyTwoStages: fc.Arbitrary<DesignAndValues> = fc
  .array(
    fc.array(fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((strata) => {
    let [psu, ssu] = [0, 0];
    const rows = strata.flatMap((clusters, h) =>
      clusters.flatMap((values) => {
        const own = psu++;
        return values.map((u): Row => ({ h, psu: own, ssu: ssu++, u }));
      }),
    );
    return designOf(rows);
  });

export const twoStages = fc.limitShrink(anyTwoStages, mostShrinks);

export function designOf(rows: readonly Row[]): DesignAndValues {
  const ids = (of: (row: Row) => number): Uint32Array => Uint32Array.from(rows, of);
  const counted = (of: (row: Row) => number, within: (row: Row) => number): Float64Array =>
    Float64Array.from(rows, (row) => new Set(rows.filter((one) => within(one) === within(row)).map(of)).size);
  const stage = (of: (row: Row) => number, within: (row: Row) => number) => {
    const sampled = counted(of, within);
    return { cluster: ids(of), stratum: ids(within), sampled, population: sampled.map((n) => 3 * n) };
  };
  return {
    u: Float64Array.from(rows, (row) => row.u),
    design: {
      kind: 'linearized',
      rows: rows.length,
      weight: new Float64Array(rows.length).fill(9),
      stages: [
        stage(
          (row) => row.psu,
          (row) => row.h,
        ),
        stage(
          (row) => row.ssu,
          (row) => row.psu,
        ),
      ],
      lonelyPsu: 'fail',
      adjustDomainLonely: false,
      ultimateCluster: false,
      adjustments: [],
    },
  };
}

/** The same design with its rows in another order. */
export function permuted({ design, u }: DesignAndValues, order: readonly number[]): DesignAndValues {
  const pick = <T extends Float64Array | Uint32Array>(values: T): T => {
    const out = values.slice() as T;
    order.forEach((from, to) => (out[to] = values[from] ?? 0));
    return out;
  };
  return {
    u: pick(u),
    design: {
      ...design,
      weight: pick(design.weight),
      stages: design.stages.map(({ cluster, stratum, sampled, population }) => ({
        cluster: pick(cluster),
        stratum: pick(stratum),
        sampled: pick(sampled),
        population: pick(population),
      })),
    },
  };
}
