import type { CodedColumn, CodedTable } from '@langnghe/dataset';
import { accepted, type Checked } from '@langnghe/language';
import {
  linearizedFromWeights,
  orderFreeGroupSums,
  rake,
  type LinearizedDesign,
  type RakingSpec,
} from '@langnghe/weighting';

export interface RakingFactors {
  /** Factor of each row's weight, by joint cell of the margins. */
  readonly factor: Float64Array;
  /** Joint cell of each row. */
  readonly cellOfRow: Uint32Array;
  readonly weights: () => Float64Array;
}

/**
 * What `rake` multiplies each weight by. Raking sees only the weight sums of the joint cells of its margins, so it runs
 * on one row per joint cell. docs/methods/cell-sums.md
 */
export function rakeFactors(
  table: CodedTable,
  weight: Float64Array,
  spec: RakingSpec,
): Checked<RakingFactors> {
  const names = [...new Set(spec.margins.flatMap(({ vars }) => vars))];
  const columns = names.flatMap((name) => {
    const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
    return column?.kind === 'coded' ? [{ name, column }] : [];
  });
  const cells = columns.reduce((product, { column }) => product * (column.levels.length + 1), 1);
  if (columns.length < names.length || cells > mostJointCells) return rakedByRow(table, weight, spec);
  const cellOfRow = jointCells(
    table.rows,
    columns.map(({ column }) => column),
  );
  const sums = orderFreeGroupSums(weight, cellOfRow, cells);
  if (weight.some((w) => !(w >= 0))) return rakedByRow(table, weight, spec);
  const factor = jointFactors(
    columns.map(({ name, column: { levels } }) => ({ name, levels })),
    sums,
    spec,
  );
  // What a person must correct is said of rows, not of joint cells.
  if (!factor?.ok) return rakedByRow(table, weight, spec);
  return accepted(factorsOf(factor.value, cellOfRow, weight), factor.issues);
}

export const mostJointCells = 2 ** 20;

export interface MarginColumn {
  readonly name: string;
  readonly levels: readonly string[];
}

/** The factor of each joint cell from its sum of weights, 1 in empty cells; null when all are empty. */
export function jointFactors(
  columns: readonly MarginColumn[],
  sums: Float64Array,
  spec: RakingSpec,
): Checked<Float64Array> | null {
  const used = Uint32Array.from(sums.keys()).filter((cell) => sums[cell] !== 0);
  if (used.length === 0) return null;
  const collapsed = collapsedTable(columns, used);
  const raked = rake(plainDesign(Float64Array.from(used, (cell) => sums[cell] as number)), collapsed, spec);
  if (!raked.ok) return raked;
  const factor = new Float64Array(sums.length).fill(1);
  used.forEach((cell, k) => (factor[cell] = (raked.value.weight[k] as number) / (sums[cell] as number)));
  return accepted(factor, raked.issues);
}

/** Weights times the factors of their joint cells. */
export function rakedWeights(
  table: CodedTable,
  weight: Float64Array,
  columns: readonly MarginColumn[],
  factor: Float64Array,
): Float64Array {
  const coded = columns.map(({ name }): CodedColumn => {
    const column = table.columns[name];
    if (column?.kind !== 'coded') throw new Error(`no codes in column ${name}`);
    return column;
  });
  return factorsOf(factor, jointCells(table.rows, coded), weight).weights();
}

function factorsOf(factor: Float64Array, cellOfRow: Uint32Array, weight: Float64Array): RakingFactors {
  return {
    factor,
    cellOfRow,
    weights: () => {
      const raked = new Float64Array(weight.length);
      for (let i = 0; i < raked.length; i++) {
        raked[i] = (weight[i] as number) * (factor[cellOfRow[i] as number] as number);
      }
      return raked;
    },
  };
}

function rakedByRow(table: CodedTable, weight: Float64Array, spec: RakingSpec): Checked<RakingFactors> {
  const raked = rake(plainDesign(weight), table, spec);
  if (!raked.ok) return raked;
  const factor = raked.value.weight.map((after, row) =>
    weight[row] === 0 ? 1 : after / (weight[row] as number),
  );
  return accepted(
    factorsOf(
      factor,
      Uint32Array.from(weight, (_, row) => row),
      weight,
    ),
    raked.issues,
  );
}

/** Rows sampled on their own: raking does not look at the stages. */
function plainDesign(weight: Float64Array): LinearizedDesign {
  const rows = weight.length;
  return linearizedFromWeights({
    rows,
    weight,
    stratum: new Uint32Array(rows),
    psu: Uint32Array.from(weight, (_, row) => row),
  });
}

/** Codes as digits, the first column's leading; 0 = missing has its own digit. */
function jointCells(rows: number, columns: readonly CodedColumn[]): Uint32Array {
  const cell = new Uint32Array(rows);
  for (const { codes, levels } of columns) {
    const size = levels.length + 1;
    for (let i = 0; i < rows; i++) cell[i] = (cell[i] as number) * size + (codes[i] as number);
  }
  return cell;
}

function collapsedTable(columns: readonly MarginColumn[], cells: Uint32Array): CodedTable {
  let below = 1;
  const digits: Record<string, CodedColumn> = {};
  for (const { name, levels } of columns.toReversed()) {
    const size = levels.length + 1;
    const place = below;
    const codes = Uint32Array.from(cells, (cell) => Math.floor(cell / place) % size);
    digits[name] = { kind: 'coded', codes, levels };
    below *= size;
  }
  return { rows: cells.length, columns: digits };
}
