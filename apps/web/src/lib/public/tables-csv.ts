import type { Codebook, Variable } from '@langnghe/dataset';
import type { ProtectedColumn, ProtectedRow, Publication } from '@langnghe/disclosure';
import { formatNumber, pickTranslation, type Language } from '@langnghe/language';
import { publicTexts, type PublicTexts } from './texts.ts';

interface Sheet {
  readonly language: Language;
  readonly t: PublicTexts;
  readonly variables: ReadonlyMap<string, Variable>;
}

/**
 * The published tables for a spreadsheet: one line per cell, as a Vietnamese (semicolon, decimal comma) or an English
 * Excel reads it. Holds nothing that `tables.json` does not.
 */
export function tablesCsv(publication: Publication, codebook: Codebook, language: Language): string {
  const t = publicTexts(language);
  const sheet: Sheet = { language, t, variables: new Map(codebook.variables.map((one) => [one.name, one])) };
  const heading = [
    t('csvTable'),
    t('csvQuestion'),
    t('csvGroup'),
    t('csvAnswer'),
    t('csvValue'),
    t('csvLower'),
    t('csvUpper'),
    t('csvBase'),
    t('csvNote'),
  ];
  const lines = publication.tables.flatMap((table) =>
    table.columns.flatMap((column) =>
      column.rows.map((row) => [
        table.id,
        questionWords(table.variable, sheet),
        groupWords(table.by, column.groups, sheet),
        categoryWords(table.variable, row.category, sheet),
        ...figures(row, column, table.statistic, sheet),
        String(column.base),
        noteWords(row, column, sheet),
      ]),
    ),
  );
  const separator = language === 'vi' ? ';' : ',';
  const text = [heading, ...lines].map((cells) => cells.map(cell).join(separator)).join('\r\n');
  // Excel takes the file for UTF-8 only with a byte order mark.
  return `\uFEFF${text}\r\n`;
}

/** Quoted always; a text that a spreadsheet would run as a formula is kept a text. */
function cell(text: string): string {
  const tame = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return `"${tame.replace(/"/g, '""')}"`;
}

function figures(
  row: ProtectedRow,
  column: ProtectedColumn,
  statistic: 'share' | 'mean',
  sheet: Sheet,
): readonly string[] {
  const numbers = [row.value, row.interval?.[0] ?? null, row.interval?.[1] ?? null];
  return numbers.map((number) => {
    if (number === null) return '';
    const shown = statistic === 'share' ? number * 100 : number;
    // No thousands separators in a file for machines: shares and means of questions stay below a thousand.
    return formatNumber(sheet.language, shown, column.decimals, true) + (statistic === 'share' ? '%' : '');
  });
}

function noteWords(row: ProtectedRow, column: ProtectedColumn, { t }: Sheet): string {
  const notes = [
    row.mask === 'at-least-90' ? t('csvAtLeast90') : row.mask === 'below-10' ? t('csvBelow10') : '',
    row.value === null && (row.mask ?? 'withheld') === 'withheld' ? t('csvWithheld') : '',
    column.smallBase ? t('csvSmallBase') : '',
  ];
  return notes.filter((note) => note !== '').join('; ');
}

function questionWords(name: string, { variables, language }: Sheet): string {
  const variable = variables.get(name);
  return variable === undefined ? name : pickTranslation(variable.label, language);
}

function groupWords(by: string | undefined, groups: readonly string[], sheet: Sheet): string {
  if (by === undefined || groups.length === 0) return sheet.t('csvEverybody');
  return groups.map((group) => categoryWords(by, group, sheet)).join(' + ');
}

function categoryWords(name: string, value: string | null, { variables, language }: Sheet): string {
  if (value === null) return '';
  const variable = variables.get(name);
  const categories = variable !== undefined && 'categories' in variable ? variable.categories : [];
  const category = categories.find((one) => one.value === value);
  return category === undefined ? value : pickTranslation(category.label, language);
}
