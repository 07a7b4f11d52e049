import {
  orderFreeGroupSums,
  orderFreeSum,
  type LinearizedDesign,
  type LonelyPsu,
  type WeightedDesign,
} from '@langnghe/weighting';
import { clustersAndStrata, psuDesign, type PsuDesign } from '../tables/psu-design.ts';
import type { Coded } from './sorted-codes.ts';
import { unitRows, type UnitRows } from './unit-rows.ts';

/** Rows with weight, the sum of their weights, the PSUs and strata they are in. */
export interface DesignSize {
  readonly rows: number;
  readonly weight: number;
  readonly psus: number;
  readonly strata: number;
}

/** A design whose rows are sorted once, for all tables made under it. */
export interface PreparedDesign {
  readonly psu: PsuDesign;
  readonly rows: UnitRows;
  /** The rows by post-stratum, with the weights before the post-stratification. */
  readonly postStrata: UnitRows | null;
  readonly size: DesignSize;
  /** Σ w² by group of the rows where `column` and `by` are present. */
  readonly weightSquared: (column: Coded, by?: Coded) => Float64Array;
}

/** Kept as long as the design: designs and the columns estimated under them do not change. */
const preparedOf = new WeakMap<object, PreparedDesign>();

export function preparedDesign(
  design: LinearizedDesign | WeightedDesign,
  lonelyPsu: LonelyPsu = 'adjust',
): PreparedDesign {
  const known = preparedOf.get(design);
  if (known !== undefined && ('kind' in design || known.psu.collapsed.lonelyPsu === lonelyPsu)) return known;
  const psu = psuDesign(design, lonelyPsu);
  const { weight, postStrata } = psu;
  const made: PreparedDesign = {
    psu,
    rows: unitRows(weight, psu.psuOf, psu.psus),
    postStrata:
      postStrata === undefined
        ? null
        : unitRows(
            postStrata.before.map((before, row) => ((weight[row] as number) > 0 ? before : 0)),
            postStrata.of,
            postStrata.count,
          ),
    size: {
      rows: weight.reduce((count, w) => (w > 0 ? count + 1 : count), 0),
      weight: orderFreeSum(weight),
      ...clustersAndStrata(psu, orderFreeGroupSums(weight, psu.psuOf, psu.psus)),
    },
    weightSquared: (column, by) => squaresByGroup(weight, column, by),
  };
  preparedOf.set(design, made);
  return made;
}

function squaresByGroup(weight: Float64Array, column: Coded, by: Coded | undefined): Float64Array {
  const groups = by?.categories ?? 1;
  const group = new Uint32Array(weight.length);
  const squares = new Float64Array(weight.length);
  for (let i = 0; i < group.length; i++) {
    const w = weight[i] as number;
    const of = by === undefined ? 1 : (by.codes[i] as number);
    const used = w > 0 && of > 0 && (column.codes[i] as number) > 0;
    group[i] = used ? of - 1 : groups;
    squares[i] = used ? w * w : 0;
  }
  return orderFreeGroupSums(squares, group, groups + 1).subarray(0, groups);
}
