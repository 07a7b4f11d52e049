import type { Translations } from '@langnghe/language';
import { csv, type CsvValue } from './csv.ts';

/** A table of the open data: its CSV and its description (CSVW, DDI) come from this one place. */
export interface DataFile {
  readonly name: string;
  readonly title: Translations;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly CsvValue[])[];
  /** Columns that together are unique in every row. */
  readonly key: readonly string[];
}

export interface DataColumn {
  readonly name: string;
  readonly datatype: 'string' | 'integer' | 'decimal' | 'boolean';
  readonly title: Translations;
  /** An empty field is allowed, and means that there is no value. */
  readonly optional?: true;
}

export function dataFileCsv({ columns, rows }: DataFile): string {
  return csv(
    columns.map(({ name }) => name),
    rows,
  );
}
