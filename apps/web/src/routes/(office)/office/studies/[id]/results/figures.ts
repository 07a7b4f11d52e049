import { formatNumber, formatPercent, type Language } from '@langnghe/language';
import type { resultsText } from './results-text.ts';
import type { ColumnView, RowView, TableView } from './server/tables.ts';

type Text = ReturnType<typeof resultsText>;

/** How a published figure reads: `62%`, `≥ 90%` in words, or a mean. */
export function figure(
  row: RowView,
  column: ColumnView,
  table: TableView,
  language: Language,
  t: Text,
): string {
  if (row.mask === 'at-least-90') return t('atLeast90');
  if (row.mask === 'below-10') return t('below10');
  return row.value === null ? t('hidden') : written(row.value, column, table, language);
}

export function written(value: number, column: ColumnView, table: TableView, language: Language): string {
  return table.statistic === 'share'
    ? formatPercent(language, value, column.decimals)
    : formatNumber(language, value, Math.max(1, column.decimals), true);
}

/** A standard error stands to half a step of its figure: one digit more. */
export function errorText(error: number, column: ColumnView, table: TableView, language: Language): string {
  return table.statistic === 'share'
    ? formatPercent(language, error, column.decimals + 1)
    : formatNumber(language, error, Math.max(1, column.decimals) + 1, true);
}

export function intervalText(row: RowView, column: ColumnView, table: TableView, language: Language): string {
  if (row.interval === null) return '';
  const [lower, upper] = row.interval;
  return `${written(lower, column, table, language)} – ${written(upper, column, table, language)}`;
}
