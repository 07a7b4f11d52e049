import type { Category, Codebook, Variable } from '@langnghe/dataset';
import type { ProtectedColumn, ProtectedRow, Publication, PublishableTable } from '@langnghe/disclosure';
import { pickTranslation, type Language, type Translations } from '@langnghe/language';
import type { Figure } from '../charts/figures.ts';
import type { ReportFacts } from '../facts.ts';
import { reportWords, type Word } from '../words.ts';

/** Published tables, and the words to read them with. */
export interface TableContext {
  readonly publication: Publication;
  readonly codebook: Codebook;
  readonly language: Language;
  readonly word: Word;
  readonly said: (texts: Translations) => string;
}

/** All that the parts of a report are made from. */
export interface Context extends TableContext {
  readonly facts: ReportFacts;
}

export function tableContext(publication: Publication, codebook: Codebook, language: Language): TableContext {
  const said = (texts: Translations): string => pickTranslation(texts, language).normalize('NFC').trim();
  return { publication, codebook, language, word: reportWords(language), said };
}

export function contextOf(
  facts: ReportFacts,
  publication: Publication,
  codebook: Codebook,
  language: Language,
): Context {
  return { ...tableContext(publication, codebook, language), facts };
}

/** Answers of people who agreed to take part. */
export function validAnswers({ publication }: TableContext): number {
  return publication.answers;
}

export function variableNamed({ codebook }: TableContext, name: string): Variable | undefined {
  return codebook.variables.find((variable) => variable.name === name);
}

export function categoriesOf(variable: Variable | undefined): readonly Category[] {
  return variable?.kind === 'category' || variable?.kind === 'set' ? variable.categories : [];
}

export function categoryLabel(
  context: TableContext,
  variable: Variable | undefined,
  value: string | null,
): string {
  const category = categoriesOf(variable).find((one) => one.value === value);
  return category === undefined ? (value ?? '') : context.said(category.label) || category.value;
}

/** A label where there is little room: within a sentence, at the head of a column. Elsewhere it stands in full. */
export function brief(label: string): string {
  const longest = 140;
  const letters = Array.from(label);
  return letters.length <= longest
    ? label
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

export function variableLabel(context: TableContext, variable: Variable): string {
  return context.said(variable.label) || variable.name;
}

/** A label without its number: `Câu 5. Thông tin …` → `Thông tin …`. */
export function withoutNumber(label: string): string {
  return label.replace(/^(?:Câu|Q|Question)\s*\d+[A-Za-z]?\s*[.:)]\s*/u, '');
}

export function figureOf(row: ProtectedRow, { decimals }: Pick<ProtectedColumn, 'decimals'>): Figure {
  const { value, mask, interval } = row;
  return { value, interval, decimals, ...(mask === undefined ? {} : { mask }) };
}

/** The column of everybody. */
export function everybody(table: PublishableTable): ProtectedColumn {
  const column = table.columns.find(({ groups }) => groups.length === 0);
  if (column === undefined) throw new Error(`table ${table.id} without the column of everybody`);
  return column;
}

export function groupLabel(context: TableContext, by: string | undefined, column: ProtectedColumn): string {
  if (column.groups.length === 0) return context.word('total');
  const label = groupsLabel(context, by, column.groups);
  return column.smallBase ? `${label} *` : label;
}

export function groupsLabel(
  context: TableContext,
  by: string | undefined,
  groups: readonly string[],
): string {
  const variable = by === undefined ? undefined : variableNamed(context, by);
  return groups.map((group) => categoryLabel(context, variable, group)).join(' + ');
}
