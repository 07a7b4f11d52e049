import type { CodedTable, Column } from '@langnghe/dataset';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { completeColumn, labelOf } from './columns.ts';
import { firstRows, oneGroup, partitionBy, refine } from './dense-ids.ts';
import { populationIssue } from './population-issues.ts';

/** Population counts by cell, as the reference cases write them: `{ stype: 'E', Freq: 4421 }`. */
export interface Margin {
  readonly vars: readonly string[];
  readonly population: readonly Readonly<Record<string, string | number>>[];
}

/** The cells of a margin that the population has, and the one each row is in. */
export interface Cells {
  readonly names: readonly string[];
  /** Population count by cell. */
  readonly totals: Float64Array;
  /** Dense ids from 0; `noCell` where the population has no such cell. */
  readonly ofRow: Uint32Array;
}

export const noCell = 0xffffffff;

export function readCells(table: CodedTable, margin: Margin): Checked<Cells> {
  const read = margin.vars.map((name) => completeColumn(table, name));
  const broken = read.flatMap((column) => column.issues);
  if (broken.length > 0) return refused(broken);
  const columns = read.flatMap((column) => (column.ok ? [column.value] : []));
  const place = { field: margin.vars.join(' × ') };
  const names: string[] = [];
  const totals: number[] = [];
  const idOfName = new Map<string, number>();
  const issues: Issue[] = [];
  for (const entry of margin.population) {
    const name = margin.vars.map((variable) => String(entry[variable] ?? '')).join(separator);
    const total = entry['Freq'];
    if (typeof total !== 'number' || !(total >= 0) || total === Infinity) {
      issues.push(populationIssue('weighting.bad-total', place, { cell: shown(name), total: String(total) }));
    } else if (idOfName.has(name)) {
      issues.push(populationIssue('weighting.repeated-cell', place, { cell: shown(name) }));
    } else {
      idOfName.set(name, names.length);
      names.push(shown(name));
      totals.push(total);
    }
  }
  if (issues.length > 0) return refused(issues);
  return accepted({
    names,
    totals: Float64Array.from(totals),
    ofRow: cellOfRows(table.rows, columns, idOfName),
  });
}

const separator = '\u0000';

function shown(name: string): string {
  return name.replaceAll(separator, ' × ');
}

function cellOfRows(
  rows: number,
  columns: readonly Column[],
  idOfName: ReadonlyMap<string, number>,
): Uint32Array {
  const groups = columns.map(partitionBy).reduce(refine, oneGroup(rows));
  const cellOfGroup = Array.from(firstRows(groups), (row) => {
    const name = columns.map((column) => labelOf(column, row)).join(separator);
    return idOfName.get(name) ?? noCell;
  });
  return groups.ids.map((group) => cellOfGroup[group] as number);
}

/** Where the sample and the population do not meet: people of a cell that one has and the other lacks. */
export function unmatchedCells(
  table: CodedTable,
  margin: Margin,
  cells: Cells,
  weight: Float64Array,
): Issue[] {
  const place = { field: margin.vars.join(' × ') };
  const weighted = new Uint8Array(cells.totals.length);
  const strangers = new Set<string>();
  weight.forEach((w, row) => {
    if (w === 0) return;
    const cell = cells.ofRow[row] as number;
    if (cell === noCell || cells.totals[cell] === 0) strangers.add(nameOfRow(table, margin, row));
    else weighted[cell] = 1;
  });
  const empty = cells.names.filter((_, cell) => weighted[cell] === 0 && (cells.totals[cell] as number) > 0);
  return [
    ...[...strangers].map((cell) => populationIssue('weighting.cell-not-in-population', place, { cell })),
    ...empty.map((cell) => populationIssue('weighting.cell-not-in-sample', place, { cell })),
  ];
}

function nameOfRow(table: CodedTable, margin: Margin, row: number): string {
  return margin.vars
    .map((name) => {
      const column = table.columns[name];
      return column === undefined ? '' : labelOf(column, row);
    })
    .join(' × ');
}
