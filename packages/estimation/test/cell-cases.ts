import type { Codebook, CodedTable, Column } from '@langnghe/dataset';
import { linearizedDesign, type LinearizedDesign, type WeightedDesign } from '@langnghe/weighting';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { categoriesOf } from '../src/analysed.ts';
import { restrict, weightsInDomain } from '../src/domain.ts';
import { readCase, referenceFolder, type Estimates, type TablePlan } from '../src/index.ts';
import type { ReferenceCase } from '../src/reference/reference-case.ts';
import { applySteps } from '../src/reference/steps.ts';
import { valueOf } from './designs.ts';

const [collection, copy] = ['../../../../shared/reference', '../../../test/reference'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
) as [string, string];

/** The whole collection where there is one; else the copy of a part of it in this repository. */
export const whole = existsSync(`${collection}/cases`);
const folder = whole ? collection : copy;

/** A cell of a table, and what R gives for it. */
export interface Figure {
  readonly variable: string;
  readonly category: string | null;
  readonly by?: string;
  readonly group: string | null;
  readonly expected: { readonly est: unknown; readonly se: unknown };
}

export interface PreparedCase {
  readonly id: string;
  readonly rtol: number;
  readonly given: ReferenceCase;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly table: CodedTable;
  /** As sampled, and after the case's steps. */
  readonly sampled: LinearizedDesign;
  readonly design: LinearizedDesign;
}

export interface CellCase extends PreparedCase {
  readonly figures: readonly Figure[];
  /** Their variables, as the tables of a study name them. */
  readonly codebook: Codebook;
  readonly plan: TablePlan;
}

/** The cases of linearised designs that R answers, with the design after their steps. */
export function preparedCases(): PreparedCase[] {
  const data = referenceFolder(folder);
  return readdirSync(`${folder}/cases`).flatMap((file): PreparedCase[] => {
    const written: unknown = JSON.parse(readFileSync(`${folder}/cases/${file}`, 'utf8'));
    const { rtol, expected } = written as Pick<PreparedCase, 'rtol' | 'expected'>;
    const given = valueOf(readCase(written, file));
    if (expected['error'] === true || given.design.type !== 'taylor' || given.design.joint !== undefined)
      return [];
    const table = valueOf(data.table(given.data));
    const options = { ...given.options, compat: 'r-4.5' as const };
    const sampled = valueOf(linearizedDesign(table, given.design, options));
    const design = valueOf(applySteps(sampled, table, given.steps));
    return design.kind === 'linearized'
      ? [{ id: given.id, rtol, given, expected, table, sampled, design }]
      : [];
  });
}

/** The case as tables of shares and means; none where it asks for something else. */
export function cellCase(one: PreparedCase): CellCase | null {
  const { analysis } = one.given;
  const asked = variablesOf(analysis);
  if (asked === null) return null;
  const complete = completeRows(one.table, asked);
  const lost = weightsInDomain(one.design).some((w, row) => w > 0 && complete[row] === 0);
  if (lost && !('na_rm' in analysis && analysis.na_rm)) return null;
  const figures = figuresOf(one);
  if (figures.length === 0) return null;
  const design = lost ? restrict(one.design, complete) : one.design;
  const columns = new Map<string, Column>();
  for (const { variable, by, category } of figures) {
    columns.set(variable, category === null ? columnOf(one.table, variable) : crossed(one.table, variable));
    if (by !== undefined) columns.set(by, crossed(one.table, by));
  }
  const tables = new Map(
    figures.map(({ variable, by, category }) => [
      `${variable}|${by ?? ''}`,
      {
        id: `${variable}|${by ?? ''}`,
        variable,
        statistic: category === null ? ('mean' as const) : ('share' as const),
        ...(by === undefined ? {} : { by }),
      },
    ]),
  );
  return {
    ...one,
    design: design,
    figures,
    table: { rows: one.table.rows, columns: Object.fromEntries(columns) },
    codebook: codebookOf(columns),
    plan: { tables: [...tables.values()] },
  };
}

/** The study's way to write a one-stage design: what lies outside its domain weighs nothing. */
export function weightedDesign(design: LinearizedDesign): WeightedDesign {
  const [stage] = design.stages;
  if (stage === undefined) throw new Error('a design without stages');
  return {
    datasetHash: 'd',
    hash: 'w',
    rows: design.rows,
    weight: weightsInDomain(design),
    stratum: stage.stratum,
    psu: stage.cluster,
  };
}

/** PSUs drawn with replacement, the weights as sampled: all that a `WeightedDesign` says of the variance. */
export function withReplacement({
  stages,
  unequal,
  adjustments,
  adjustDomainLonely,
}: LinearizedDesign): boolean {
  const infinite = stages[0]?.population.every((size) => size === Infinity) ?? false;
  return infinite && unequal === undefined && adjustments.length === 0 && !adjustDomainLonely;
}

/** The figures as an engine estimated them, beside R's, for `differences`. */
export function beside(
  { figures }: CellCase,
  { tables }: Estimates,
  parts: readonly ('est' | 'se')[],
): { expected: Record<string, unknown>; actual: Record<string, unknown> } {
  const expected: Record<string, unknown> = {};
  const actual: Record<string, unknown> = {};
  for (const { variable, category, by, group, expected: told } of figures) {
    const name = JSON.stringify([variable, category, by, group]);
    if (told.est === undefined || told.se === undefined) throw new Error(`R gives no ${name}`);
    const column = tables
      .find((table) => table.id === `${variable}|${by ?? ''}`)
      ?.columns.find((of) => of.group === group);
    const row = column?.rows.find((of) => of.category === category);
    const made = { est: row?.estimate, se: row?.standardError };
    expected[name] = Object.fromEntries(parts.map((part) => [part, told[part]]));
    actual[name] = Object.fromEntries(parts.map((part) => [part, made[part]]));
  }
  return { expected, actual };
}

type Analysis = ReferenceCase['analysis'];

function variablesOf(analysis: Analysis): readonly string[] | null {
  switch (analysis.stat) {
    case 'mean':
      return [...analysis.vars, ...(analysis.by ?? [])];
    case 'crosstab':
      return [analysis.row, analysis.col];
    case 'ciprop':
      return [analysis.var];
    default:
      return null;
  }
}

interface Told {
  readonly est: unknown;
  readonly se: unknown;
}
interface ToldRow extends Told {
  readonly variable: string;
  readonly level?: string;
}

function figuresOf({ given: { analysis }, expected }: PreparedCase): Figure[] {
  if (analysis.stat === 'ciprop') {
    if (analysis.level_value === undefined) return [];
    const { est, se } = expected;
    return [
      { variable: analysis.var, category: String(analysis.level_value), group: null, expected: { est, se } },
    ];
  }
  if (analysis.stat === 'crosstab') return crosstabFigures(analysis.row, analysis.col, expected);
  if (analysis.stat !== 'mean') return [];
  const by = analysis.by ?? [];
  const groups =
    by.length === 0
      ? [{ by: {}, rows: expected['rows'] as ToldRow[] }]
      : (expected['groups'] as { by: Record<string, unknown>; rows: ToldRow[] }[]);
  return groups.flatMap((group) =>
    group.rows.map(({ variable, level, est, se }) => ({
      variable,
      category: level ?? null,
      ...(by.length === 0 ? {} : { by: by.join(cross) }),
      group: by.length === 0 ? null : by.map((name) => String(group.by[name])).join(cross),
      expected: { est, se },
    })),
  );
}

type Matrices = {
  readonly est: readonly (readonly unknown[])[];
  readonly se: readonly (readonly unknown[])[];
};

function crosstabFigures(row: string, col: string, expected: PreparedCase['expected']): Figure[] {
  const [rows, cols] = [expected['row_levels'], expected['col_levels']] as [unknown[], unknown[]];
  const [joint, rowProp, colProp] = ['joint', 'row_prop', 'col_prop'].map((key) => expected[key] as Matrices);
  const told = (of: Matrices | undefined, r: number, c: number): Told => ({
    est: of?.est[r]?.[c],
    se: of?.se[r]?.[c],
  });
  return rows.flatMap((a, r) =>
    cols.flatMap((b, c): Figure[] => [
      {
        variable: row + cross + col,
        category: String(a) + cross + String(b),
        group: null,
        expected: told(joint, r, c),
      },
      { variable: col, category: String(b), by: row, group: String(a), expected: told(rowProp, r, c) },
      { variable: row, category: String(a), by: col, group: String(b), expected: told(colProp, r, c) },
    ]),
  );
}

const cross = ' × ';

/** The categories of a variable, or of several together. */
function crossed(table: CodedTable, name: string): Column {
  const parts = name.split(cross).map((part) => valueOf(categoriesOf(table, part)));
  return parts.reduce((a, b) => ({
    kind: 'coded',
    levels: a.levels.flatMap((one) => b.levels.map((two) => one + cross + two)),
    codes: Uint32Array.from(a.codes, (code, row) => {
      const other = b.codes[row] ?? 0;
      return code === 0 || other === 0 ? 0 : (code - 1) * b.levels.length + other;
    }),
  }));
}

function columnOf(table: CodedTable, name: string): Column {
  const column = table.columns[name];
  if (column === undefined) throw new Error(`no column ${name}`);
  return column;
}

function completeRows(table: CodedTable, names: readonly string[]): Uint8Array {
  const columns = names.map((name) => columnOf(table, name));
  return Uint8Array.from({ length: table.rows }, (_, row) =>
    columns.every((of) => (of.kind === 'number' ? !Number.isNaN(of.values[row]) : of.codes[row] !== 0))
      ? 1
      : 0,
  );
}

const label = { vi: '', en: '' };

function codebookOf(columns: ReadonlyMap<string, Column>): Codebook {
  return {
    questionnaire: { id: 'q', version: '1', title: label },
    languages: [],
    variables: [...columns].map(([name, column]) => {
      const named = { name, label, section: [] };
      if (column.kind === 'number') return { ...named, kind: 'number' as const };
      const categories = column.levels.map((value) => ({ value, label, role: 'substantive' as const }));
      return { ...named, kind: 'category' as const, ordered: false, categories };
    }),
  };
}
