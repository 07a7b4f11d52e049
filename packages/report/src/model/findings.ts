import type { PublishableTable } from '@langnghe/disclosure';
import { figureText, intervalText } from '../charts/figures.ts';
import {
  brief,
  categoriesOf,
  categoryLabel,
  everybody,
  figureOf,
  variableNamed,
  type TableContext,
} from './context.ts';

/** What a table says of everybody, in one or two sentences; empty where the answers are masked. */
export function finding(context: TableContext, table: PublishableTable): readonly string[] {
  return table.statistic === 'mean' ? meanFinding(context, table) : shareFinding(context, table);
}

function meanFinding({ word, language }: TableContext, table: PublishableTable): readonly string[] {
  const column = everybody(table);
  const [row] = column.rows;
  if (row?.value == null) return [];
  const figure = figureOf(row, column);
  const mean = figureText(figure, 'mean', language);
  const interval = intervalText(figure, 'mean', language);
  return [interval === '' ? word('meanOnly', { mean }) : word('meanIs', { mean, interval })];
}

/** The most frequent opinion, and whether the next one is really less frequent. */
function shareFinding(context: TableContext, table: PublishableTable): readonly string[] {
  const { word, language } = context;
  const variable = variableNamed(context, table.variable);
  const column = everybody(table);
  const opinions = new Set(
    categoriesOf(variable).flatMap(({ value, role }) => (role === 'substantive' ? [value] : [])),
  );
  const [first, second] = column.rows
    .filter(({ category, value }) => value !== null && opinions.has(category ?? ''))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  if (first === undefined || first.value === 0) return [];
  const figure = figureOf(first, column);
  const category = brief(categoryLabel(context, variable, first.category));
  const share = figureText(figure, 'share', language);
  const interval = intervalText(figure, 'share', language);
  const most =
    interval === '' ? word('mostOnly', { category, share }) : word('most', { category, share, interval });
  if (second?.interval == null || first.interval === null || second.interval[1] < first.interval[0])
    return [most];
  const next = {
    category: brief(categoryLabel(context, variable, second.category)),
    share: figureText(figureOf(second, column), 'share', language),
  };
  return [most, word('close', next)];
}

/** Largest half-width of an interval, in percentage points, over questions asked of (nearly) everybody. */
export function largestMargin({ publication }: TableContext): number | null {
  const halves = publication.tables
    .filter(({ statistic, by }) => statistic === 'share' && by === undefined)
    .map(everybody)
    .filter(({ base }) => base >= 0.8 * publication.answers)
    .flatMap(({ rows }) =>
      rows.flatMap(({ interval }) => (interval === null ? [] : [(interval[1] - interval[0]) / 2])),
    );
  return halves.length === 0 ? null : Math.ceil(Math.max(...halves) * 100 - 1e-9);
}
