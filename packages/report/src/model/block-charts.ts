import type { ProtectedColumn, PublishableTable } from '@langnghe/disclosure';
import { barChart } from '../charts/bars.ts';
import { dotChart, type DotScale } from '../charts/dots.ts';
import { figureText, type Figure } from '../charts/figures.ts';
import { likertChart } from '../charts/likert.ts';
import type { Variable } from '@langnghe/dataset';
import {
  categoriesOf,
  categoryLabel,
  everybody,
  figureOf,
  groupLabel,
  variableNamed,
  type TableContext,
} from './context.ts';
import type { Chart, PlainTable } from './report-model.ts';
import { netFigure, scaleOf } from './scale.ts';
import { byLabel } from './tables.ts';
import type { VariableTables } from './variable-tables.ts';

/** The chart in words: what its table says, line by line. */
function described(table: PlainTable): string {
  return table.rows
    .map(({ label, cells }) => `${label}: ${cells.map(({ text }) => text).join(', ')}`)
    .join('; ');
}

/** More bars than this are no picture any more, and would not fit a page: the table has them. */
const mostBars = 30;

export function sharesChart(
  context: TableContext,
  title: string,
  all: PublishableTable,
  table: PlainTable,
): readonly Chart[] {
  if (table.rows.length > mostBars) return [];
  const variable = variableNamed(context, all.variable);
  const column = everybody(all);
  const roles = new Map(categoriesOf(variable).map(({ value, role }) => [value, role]));
  const bars = column.rows.map((row) => ({
    label: categoryLabel(context, variable, row.category),
    figure: figureOf(row, column),
    aside: roles.get(row.category ?? '') !== 'substantive',
  }));
  const description = described(table);
  const { language } = context;
  return [
    { title, description, draw: (canvas) => barChart({ title, description, language, ...canvas }, bars) },
  ];
}

export function meanChart(
  context: TableContext,
  title: string,
  all: PublishableTable,
  breaks: readonly PublishableTable[],
): Chart {
  const groups = breaks.flatMap((table) =>
    table.columns.filter((column) => column.groups.length > 0).map((column) => ({ table, column })),
  );
  const columns = [{ table: all, column: everybody(all) }, ...(groups.length < mostBars ? groups : [])];
  const dots = columns.flatMap(({ table, column }) => {
    const [row] = column.rows;
    if (row === undefined) return [];
    const label = groupLabel(context, table.by, column);
    return [{ label, figure: figureOf(row, column), everybody: column.groups.length === 0 }];
  });
  const variable = variableNamed(context, all.variable);
  const bounds = dots.flatMap(({ figure }) => [figure.value ?? 0, ...(figure.interval ?? [])]);
  const scale: DotScale = {
    kind: 'mean',
    minimum: (variable?.kind === 'number' ? variable.minimum : undefined) ?? Math.min(0, ...bounds),
    maximum: meanCeiling(variable, Math.max(...bounds)),
  };
  const { language } = context;
  const description = dots
    .map(({ label, figure }) => `${label}: ${figureText(figure, 'mean', language)}`)
    .join('; ');
  return {
    title,
    description,
    draw: (canvas) => dotChart({ title, description, language, ...canvas }, scale, dots),
  };
}

/** The variable's own maximum where the figures come near it, else the next round number above them. */
function meanCeiling(variable: Variable | undefined, greatest: number): number {
  const maximum = variable?.kind === 'number' ? variable.maximum : undefined;
  if (maximum !== undefined && greatest > maximum / 3) return maximum;
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(greatest, 1)));
  return Math.ceil(greatest / magnitude) * magnitude;
}

/** For the main question: its most frequent answer, compared between the groups of every break. */
export function groupCharts(context: TableContext, breaks: readonly PublishableTable[]): readonly Chart[] {
  return breaks.map((table) => answerDots(context, table));
}

/** The most frequent answer of everybody, in each group. */
export function answerDots(context: TableContext, table: PublishableTable): Chart {
  const top = everybody(table).rows.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
  const category = categoryLabel(context, variableNamed(context, table.variable), top.category);
  const title = context.word('byGroup', { category, by: byLabel(context, table.by ?? '') });
  return shareDots(context, table, title, (column) => {
    const row = column.rows.find((one) => one.category === top.category);
    return row === undefined ? null : figureOf(row, column);
  });
}

/** One share per column of a table, on a scale of 0 to 100 %. */
export function shareDots(
  context: TableContext,
  table: PublishableTable,
  title: string,
  shareOf: (column: ProtectedColumn) => Figure | null,
): Chart {
  const { language } = context;
  const dots = table.columns.flatMap((column) => {
    const figure = shareOf(column);
    const label = groupLabel(context, table.by, column);
    return figure === null ? [] : [{ label, figure, everybody: column.groups.length === 0 }];
  });
  const description = dots
    .map(({ label, figure }) => `${label}: ${figureText(figure, 'share', language)}`)
    .join('; ');
  const scale: DotScale = { kind: 'share', minimum: 0, maximum: 1 };
  return {
    title,
    description,
    draw: (canvas) => dotChart({ title, description, language, ...canvas }, scale, dots),
  };
}

/** Null where the grid has no common scale, or an item's answers are masked. */
export function gridChart(
  context: TableContext,
  title: string,
  rows: readonly VariableTables[],
  labels: readonly string[],
): Chart | null {
  const [first] = rows;
  if (first === undefined) return null;
  const drawn = rows.map(({ all }, i) => ({ label: labels[i] ?? '', column: everybody(all) }));
  return scaleChart(context, title, first.variable, drawn);
}

/** Columns of answers on one scale, each a row; null where there is no scale, or something is masked. */
export function scaleChart(
  context: TableContext,
  title: string,
  variable: Variable,
  rows: readonly { readonly label: string; readonly column: ProtectedColumn }[],
): Chart | null {
  const scale = scaleOf(variable);
  if (scale === null || rows.some(({ column }) => column.rows.some(({ mask }) => mask !== undefined)))
    return null;
  const steps = scale.steps.map(({ value }) => value);
  const drawn = rows.map(({ label, column }) => {
    const figures = steps.flatMap((value) => {
      const row = column.rows.find(({ category }) => category === value);
      return row === undefined ? [] : [figureOf(row, column)];
    });
    const net = netFigure(column, scale.favourable);
    return { label, steps: figures, ...(net === null ? {} : { net }) };
  });
  const said = (values: readonly string[]): string =>
    values.map((value) => categoryLabel(context, variable, value)).join(` ${context.word('or')} `);
  const { language } = context;
  const description = drawn
    .map(({ label, steps: figures }) => {
      const shares = figures.map(
        (figure, i) =>
          `${categoryLabel(context, variable, steps[i] ?? '')} ${figureText(figure, 'share', language)}`,
      );
      return `${label}: ${shares.join(', ')}`;
    })
    .join('; ');
  const legend = {
    steps: scale.steps.map(({ label }) => context.said(label)),
    reversed: scale.reversed,
    net: context.word('netOf', { categories: said(scale.favourable) }),
  };
  return {
    title,
    description,
    draw: (canvas) => likertChart({ title, description, language, ...canvas }, legend, drawn),
  };
}
