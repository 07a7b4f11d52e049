import type { Category, Codebook, Variable } from '@langnghe/dataset';
import type { ProtectedColumn, ProtectedTable, Publication } from '@langnghe/disclosure';
import { pickTranslation, type Language } from '@langnghe/language';

/** A published table with its labels, ready to be read. */
export interface TableView {
  readonly id: string;
  readonly variable: string;
  readonly label: string;
  readonly section: string;
  readonly statistic: 'share' | 'mean';
  /** Several answers were possible: shares do not add up to 100. */
  readonly several: boolean;
  readonly by: string | null;
  readonly columns: readonly ColumnView[];
}

export interface ColumnView {
  /** '' = everybody. */
  readonly group: string;
  readonly base: number;
  readonly weightedBase: number | null;
  readonly smallBase: boolean;
  readonly decimals: number;
  readonly rows: readonly RowView[];
}

export interface RowView {
  readonly label: string;
  /** Not an opinion: does not know, does not want to say … */
  readonly aside: boolean;
  readonly value: number | null;
  readonly mask: 'at-least-90' | 'below-10' | 'withheld' | null;
  readonly interval: readonly [lower: number, upper: number] | null;
  readonly standardError: number | null;
  readonly designEffect: number | null;
}

/** Tables in the order of the questionnaire, those of one question together: everybody first, then by groups. */
export function tableViews(
  publication: Publication,
  codebook: Codebook,
  language: Language,
  by: string,
): TableView[] {
  return codebook.variables.flatMap((variable) =>
    publication.tables
      .filter((table) => table.variable === variable.name && (table.by === undefined || table.by === by))
      .map((table) => tableView(table, variable, codebook, language)),
  );
}

export function breaksIn(publication: Publication, codebook: Codebook, language: Language) {
  const names = new Set(publication.tables.map((table) => table.by));
  return codebook.variables
    .filter(({ name }) => names.has(name))
    .map(({ name, label }) => ({ name, label: pickTranslation(label, language) }));
}

function tableView(
  table: ProtectedTable,
  variable: Variable,
  codebook: Codebook,
  language: Language,
): TableView {
  const by = codebook.variables.find(({ name }) => name === table.by);
  return {
    id: table.id,
    variable: table.variable,
    label: pickTranslation(variable.label, language),
    section: pickTranslation(variable.section.at(-1) ?? {}, language),
    statistic: table.statistic,
    several: variable.kind === 'set',
    by: by === undefined ? null : pickTranslation(by.label, language),
    columns: table.columns.map((column) =>
      columnView(column, categoriesOf(variable), categoriesOf(by), language),
    ),
  };
}

function columnView(
  column: ProtectedColumn,
  categories: readonly Category[],
  groups: readonly Category[],
  language: Language,
): ColumnView {
  const labelIn = (among: readonly Category[], value: string): string => {
    const found = among.find((category) => category.value === value);
    return found === undefined ? value : pickTranslation(found.label, language);
  };
  return {
    group: column.groups.map((value) => labelIn(groups, value)).join(' + '),
    base: column.base,
    weightedBase: column.weightedBase ?? null,
    smallBase: column.smallBase,
    decimals: column.decimals,
    rows: column.rows.map((row) => ({
      label: row.category === null ? '' : labelIn(categories, row.category),
      aside: asideOf(categories, row.category),
      value: row.value,
      mask: row.mask ?? null,
      interval: row.interval,
      standardError: row.standardError ?? null,
      designEffect: row.designEffect ?? null,
    })),
  };
}

function categoriesOf(variable: Variable | undefined): readonly Category[] {
  return variable !== undefined && 'categories' in variable ? variable.categories : [];
}

function asideOf(categories: readonly Category[], value: string | null): boolean {
  const role = categories.find((category) => category.value === value)?.role;
  return role !== undefined && role !== 'substantive';
}
