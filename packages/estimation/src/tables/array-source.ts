import type { CodedTable } from '@langnghe/dataset';
import type { CellRequest } from '../cells/cell-request.ts';
import { cellSource, type MadeCells } from '../cells/cell-source.ts';
import type { PreparedDesign } from '../cells/prepared-design.ts';
import type { Coded } from '../cells/sorted-codes.ts';
import { numberSums } from './number-sums.ts';
import type { NamedColumn, TableSource, WantedSums } from './table-source.ts';

/** Sums of typed arrays; what is `expected` is made in as few readings of the rows as memory allows. */
export function arraySource(
  table: CodedTable,
  prepared: PreparedDesign,
  expected: readonly WantedSums[],
  made: readonly MadeCells[] = [],
): TableSource {
  const requestOf = (wanted: WantedSums): CellRequest => cellRequest(table, wanted);
  const cells = cellSource(prepared, expected.map(requestOf), made);
  return {
    columns: table.columns,
    design: prepared.psu,
    size: prepared.size,
    cells: (wanted) => cells(requestOf(wanted)),
    numbers: ({ column, by }) => {
      const values = valuesOf(table, column);
      if (by === undefined) return [numberSums(prepared.psu, values)];
      const codes = codesOf(table, by.name);
      return Array.from({ length: by.categories }, (_, group) =>
        numberSums(
          prepared.psu,
          values,
          Uint8Array.from(codes, (code) => (code === group + 1 ? 1 : 0)),
        ),
      );
    },
  };
}

export function cellRequest(table: CodedTable, { column, by }: WantedSums): CellRequest {
  const coded = ({ name, categories }: NamedColumn): Coded => ({ codes: codesOf(table, name), categories });
  return by === undefined ? { column: coded(column) } : { column: coded(column), by: coded(by) };
}

function codesOf(table: CodedTable, name: string): Uint8Array | Uint16Array | Uint32Array {
  const column = table.columns[name];
  if (column?.kind !== 'coded') throw new Error(`no codes in column ${name}`);
  return column.codes;
}

function valuesOf(table: CodedTable, name: string): Float64Array {
  const column = table.columns[name];
  if (column?.kind !== 'number') throw new Error(`no numbers in column ${name}`);
  return column.values;
}
