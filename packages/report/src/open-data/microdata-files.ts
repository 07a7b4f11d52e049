import type { Category, Codebook, Variable } from '@langnghe/dataset';
import type { Microdata, ReleasedColumn } from '@langnghe/disclosure';
import { pickTranslation } from '@langnghe/language';
import { dtaFile, savFile, type LabelledColumn, type StatisticalTable } from '@langnghe/statistical-files';
import { zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import type { ReportFacts } from '../facts.ts';
import { template } from '../template.ts';
import { citationFile } from './citation.ts';
import { categoriesFile, variablesFile } from './codebook-files.ts';
import { csv } from './csv.ts';
import { dataFileCsv } from './data-file.ts';
import { microdataReadMe } from './microdata-read-me.ts';

/** The columns of a release as SPSS, Stata and Parquet take them: labelled numbers, the weight last. */
export function microdataTable(
  { title }: Pick<ReportFacts, 'title'>,
  microdata: Microdata,
): StatisticalTable {
  return {
    title: pickTranslation(title, 'vi'),
    weight: 'weight',
    columns: [
      ...microdata.columns.map(labelled),
      {
        name: 'weight',
        label: 'Trọng số',
        values: microdata.weight,
        codes: [],
        measure: 'scale',
        decimals: 4,
      },
    ],
  };
}

function labelled({ variable, option, values }: ReleasedColumn): LabelledColumn {
  const label = pickTranslation(variable.label, 'vi');
  if (variable.kind === 'number' || variable.kind === 'text')
    return { name: variable.name, label, values, codes: [], measure: 'scale', decimals: 0 };
  if (option !== undefined) {
    const chosen = variable.categories.find(({ value }) => value === option);
    return {
      name: `${variable.name}__${option}`,
      label: `${label}: ${pickTranslation(chosen?.label ?? {}, 'vi')}`,
      // In the dataset 0 = not answered, 1 = not chosen, 2 = chosen.
      values: values.map((code) => (code === 0 ? Number.NaN : code - 1)),
      codes: [
        { code: 0, label: 'Không chọn', isMissing: false },
        { code: 1, label: 'Chọn', isMissing: false },
      ],
      measure: 'nominal',
      decimals: 0,
    };
  }
  const codes = codesOf(variable.categories);
  return {
    name: variable.name,
    label,
    values: values.map((at) => (at === 0 ? Number.NaN : (codes[at - 1] ?? Number.NaN))),
    codes: variable.categories.map(({ label: text, role }, i) => ({
      code: codes[i] ?? i + 1,
      label: pickTranslation(text, 'vi'),
      isMissing: role === 'dont-know' || role === 'refused',
    })),
    measure: 'ordered' in variable && variable.ordered ? 'ordinal' : 'nominal',
    decimals: 0,
  };
}

/** The workbook's own codes where all are whole numbers and differ, else 1, 2, 3, … */
function codesOf(categories: readonly Category[]): readonly number[] {
  const own = categories.map(({ value }) => (/^\d{1,6}$/.test(value) ? Number(value) : Number.NaN));
  const isUsable = own.every(Number.isInteger) && new Set(own).size === own.length;
  return isUsable ? own : categories.map((_category, i) => i + 1);
}

/** `microdata.zip`. The Parquet file is the caller's: writing one takes a database. */
export function microdataZip(
  facts: ReportFacts,
  microdata: Microdata,
  codebook: Codebook,
  parquet: Uint8Array,
): Uint8Array {
  const table = microdataTable(facts, microdata);
  const names = new Set(microdata.columns.map(({ variable }) => variable.name));
  const variables: readonly Variable[] = codebook.variables.filter(({ name }) => names.has(name));
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>([
    ['README.txt', encoder.encode(microdataReadMe(facts, microdata))],
    ['microdata.csv', encoder.encode(csvOf(table))],
    ['microdata.sav', savFile(table)],
    ['microdata.dta', dtaFile(table)],
    ['microdata.parquet', parquet],
    ['variables.csv', encoder.encode(dataFileCsv(variablesFile(variables)))],
    ['categories.csv', encoder.encode(dataFileCsv(categoriesFile(variables)))],
    ['CITATION.cff', encoder.encode(citationFile(facts))],
    ['read.R', encoder.encode(template('open-data/read-microdata.R'))],
    ['read.py', encoder.encode(template('open-data/read-microdata.py'))],
  ]);
  const sums = [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');
  files.set('SHA256SUMS', encoder.encode(sums));
  const folder = `${facts.id}-microdata`;
  const entries = [...files].map(([name, bytes]) => [`${folder}/${name}`, bytes] as const);
  // The first moment a zip can hold: a file's own time would say when it was made.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 9 });
}

function csvOf({ columns }: StatisticalTable): string {
  const rows = columns[0]?.values.length ?? 0;
  return csv(
    columns.map(({ name }) => name),
    Array.from({ length: rows }, (_unused, row) =>
      columns.map(({ values }) => {
        const value = values[row] ?? Number.NaN;
        return Number.isNaN(value) ? null : value;
      }),
    ),
  );
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
