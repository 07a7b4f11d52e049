import { stratumColumn, weightColumn, classColumn, type CodedTable, type Column } from '@langnghe/dataset';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import type { Frame } from '@langnghe/sampling';
import { strataNotInFrame, usualRatio, weightingStep } from '@langnghe/weighting';
import type { Weighed } from './weighed.ts';

/**
 * Answers collected elsewhere keep the weights, strata and clusters that came with them; what did not come is taken as
 * simple random: weight 1, one stratum, every answer its own PSU. The record says so. Where the study has a list of units
 * with strata, theirs must be among them.
 */
export function weighImported(table: CodedTable, rows: Uint32Array, frame?: Frame): Checked<Weighed> {
  const strangers = strataOutsideFrame(table.columns[stratumColumn], frame);
  if (strangers.length > 0) return refused(strangers);
  const given = table.columns[weightColumn];
  const weight = Float64Array.from(rows, (row) => (given?.kind === 'number' ? (given.values[row] ?? 0) : 1));
  const stratum = codesOf(table, stratumColumn, rows) ?? new Uint32Array(rows.length);
  const clusters = codesOf(table, classColumn, rows);
  const several = clusters !== undefined && new Set(clusters).size > 1;
  const psu = several ? clusters : Uint32Array.from(rows, (_, index) => index);
  return accepted({
    design: { rows: rows.length, weight, stratum, psu: dense(psu, stratum) },
    steps: [
      weightingStep('design', {
        cells: { names: [''], totals: new Float64Array(1), ofRow: new Uint32Array(rows.length) },
        before: new Float64Array(rows.length).fill(1),
        after: weight,
        source: given === undefined ? 'none' : 'import',
        ratio: usualRatio,
      }),
    ],
  });
}

function strataOutsideFrame(column: Column | undefined, frame: Frame | undefined): Issue[] {
  return column?.kind === 'coded' ? outsideFrame(column.levels, frame) : [];
}

/** Nothing where the study has no list of units, or one without strata. */
export function outsideFrame(strata: readonly string[], frame: Frame | undefined): Issue[] {
  const inFrame = [...new Set(frame?.units.map(({ stratum }) => stratum))].filter((name) => name !== '');
  return inFrame.length === 0 ? [] : strataNotInFrame(strata, inFrame);
}

function codesOf(table: CodedTable, name: string, rows: Uint32Array): Uint32Array | undefined {
  const column = table.columns[name];
  return column?.kind === 'coded' ? Uint32Array.from(rows, (row) => column.codes[row] ?? 0) : undefined;
}

/** Clusters numbered from 0, one number per stratum and cluster. */
function dense(psu: Uint32Array, stratum: Uint32Array): Uint32Array {
  const numbers = new Map<string, number>();
  return psu.map((cluster, row) => {
    const key = `${stratum[row] ?? 0}/${cluster}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
