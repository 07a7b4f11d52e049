import type { CodedTable, Column } from '@langnghe/dataset';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The collection of reference cases: R's answers, kept beside the repository; part of it within. */
const folders = ['../../../../shared/reference/', '../../../test/reference/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

export const referenceFolder = folders.find((folder) => existsSync(`${folder}cases`));

export interface Case {
  readonly id: string;
  readonly data: string;
  readonly rtol: number;
  readonly design: Record<string, unknown> & {
    readonly type: string;
    readonly base?: Record<string, unknown>;
  };
  readonly steps: readonly (Record<string, unknown> & { readonly op: string })[];
  readonly options: Record<string, unknown>;
  readonly analysis: { readonly stat: string };
  readonly expected: Record<string, unknown>;
}

export function casesOf(stats: readonly string[]): Case[] {
  if (referenceFolder === undefined) return [];
  return readdirSync(`${referenceFolder}cases`)
    .map((file) => JSON.parse(readFileSync(`${referenceFolder}cases/${file}`, 'utf8')) as Case)
    .filter((one) => stats.includes(one.analysis.stat));
}

export function table(name: string): CodedTable {
  const schema = JSON.parse(readFileSync(`${referenceFolder ?? ''}data/${name}.schema.json`, 'utf8')) as {
    columns: { name: string; type: string; levels?: string[] }[];
  };
  const records = cells(`data/${name}.csv`);
  const columns = schema.columns.map(({ name: column, type, levels }, j): [string, Column] => {
    const values = records.map((record) => record[j] ?? '');
    if (type === 'number') {
      return [
        column,
        { kind: 'number', values: Float64Array.from(values, (x) => (x === '' ? NaN : Number(x))) },
      ];
    }
    const known = levels ?? [...new Set(values.filter((x) => x !== ''))].sort();
    return [
      column,
      { kind: 'coded', levels: known, codes: Uint32Array.from(values, (x) => known.indexOf(x) + 1) },
    ];
  });
  return { rows: records.length, columns: Object.fromEntries(columns) };
}

export function matrix(name: string): Float64Array[] {
  const records = cells(`reps/${name}.csv`);
  return (records[0] ?? []).map((_, j) => Float64Array.from(records, (record) => Number(record[j])));
}

/** No cell of the collection holds a comma or a quote. */
function cells(file: string): string[][] {
  const lines = readFileSync(`${referenceFolder ?? ''}${file}`, 'utf8')
    .trim()
    .split('\n');
  return lines.slice(1).map((line) => line.split(','));
}
