import type { PublishableTable } from '@langnghe/disclosure';
import { formatNumber } from '@langnghe/language';
import { figureText, intervalText, type Figure, type FigureKind } from '../charts/figures.ts';
import {
  brief,
  categoriesOf,
  categoryLabel,
  everybody,
  figureOf,
  groupLabel,
  withoutNumber,
  variableNamed,
  type TableContext,
} from './context.ts';
import type { Cell, PlainTable, TableRow } from './report-model.ts';
import { netFigure, type Scale } from './scale.ts';

/** One row per category: share, interval. A mean has one row. */
export function answersTable(context: TableContext, table: PublishableTable, caption: string): PlainTable {
  const { word } = context;
  const variable = variableNamed(context, table.variable);
  const column = everybody(table);
  const isMean = table.statistic === 'mean';
  return {
    caption,
    head: [isMean ? '' : word('answer'), word(isMean ? 'mean' : 'share'), word('interval')],
    rows: column.rows.map((row) => {
      const figure = figureOf(row, column);
      const [value, interval] = texts(context, figure, table.statistic);
      return {
        label: isMean ? word('mean') : categoryLabel(context, variable, row.category),
        cells: [{ text: value }, { text: interval }],
      };
    }),
  };
}

/** One row per item of a grid, one column per step of its scale. */
export function gridTable(
  context: TableContext,
  tables: readonly PublishableTable[],
  labels: readonly string[],
  caption: string,
): PlainTable {
  const [first] = tables;
  const variable = first === undefined ? undefined : variableNamed(context, first.variable);
  const steps = first === undefined ? [] : everybody(first).rows;
  return {
    caption,
    head: [
      context.word('statement'),
      context.word('baseShort'),
      ...steps.map(({ category }) => brief(categoryLabel(context, variable, category))),
    ],
    rows: tables.map((table, i) => figuresRow(context, table, labels[i] ?? '', everybody(table))),
  };
}

/** Rows are groups, so that the figures to be compared stand beneath each other. */
export function breakTable(
  context: TableContext,
  tables: readonly PublishableTable[],
  caption: string,
): PlainTable | null {
  const [first] = tables;
  if (first === undefined) return null;
  const { word } = context;
  const variable = variableNamed(context, first.variable);
  const head =
    first.statistic === 'mean'
      ? [word('mean')]
      : everybody(first).rows.map(({ category }) => brief(categoryLabel(context, variable, category)));
  return {
    caption,
    head: [word('group'), word('baseShort'), ...head],
    rows: [
      figuresRow(context, first, word('total'), everybody(first)),
      ...tables.flatMap((table) => [
        { heading: true, label: byLabel(context, table.by ?? ''), cells: [] } satisfies TableRow,
        ...table.columns
          .filter(({ groups }) => groups.length > 0)
          .map((column) => figuresRow(context, table, groupLabel(context, table.by, column), column)),
      ]),
    ],
  };
}

/** Rows are groups, columns the items of a grid: the share of the favourable steps of each. */
export function gridBreakTable(
  context: TableContext,
  items: readonly {
    readonly label: string;
    readonly all: PublishableTable;
    readonly breaks: readonly PublishableTable[];
  }[],
  { favourable }: Scale,
  caption: string,
): readonly PlainTable[] {
  const { word } = context;
  const breaks = [...new Set(items.flatMap(({ breaks: own }) => own.flatMap(({ by }) => by ?? [])))];
  const cell = (column: Column | undefined): Cell => {
    const figure = column === undefined ? null : netFigure(column, favourable);
    return figure === null ? { text: '…' } : figureCell(context, figure, 'share');
  };
  const sections = breaks.map((by) => {
    const tables = items.map(({ breaks: own }) => own.find((table) => table.by === by));
    const labels = new Map<string, Column>();
    for (const column of tables.flatMap((table) => table?.columns ?? []))
      if (column.groups.length > 0) labels.set(JSON.stringify(column.groups), column);
    const rows = [...labels].sort(byFirstGroup(context, by)).map(([key, column]) => ({
      label: groupLabel(context, by, column),
      cells: tables.map((table) => cell(table?.columns.find(({ groups }) => JSON.stringify(groups) === key))),
    }));
    return [{ heading: true, label: byLabel(context, by), cells: [] } satisfies TableRow, ...rows];
  });
  if (sections.length === 0) return [];
  const all = { label: word('total'), cells: items.map((item) => cell(everybody(item.all))) };
  return [
    {
      caption,
      head: [word('group'), ...items.map(({ label }) => brief(label))],
      rows: [all, ...sections.flat()],
    },
  ];
}

type Column = PublishableTable['columns'][number];

/** Merged differently in different items, groups still stand in the order of the codebook. */
function byFirstGroup(
  context: TableContext,
  by: string,
): (a: readonly [string, Column], b: readonly [string, Column]) => number {
  const order = categoriesOf(variableNamed(context, by)).map(({ value }) => value);
  const first = (column: Column): number => order.indexOf(column.groups[0] ?? '');
  return ([, a], [, b]) => first(a) - first(b) || a.groups.length - b.groups.length;
}

export function byLabel(context: TableContext, by: string): string {
  const variable = variableNamed(context, by);
  return variable === undefined ? by : withoutNumber(context.said(variable.label)) || by;
}

function figuresRow(
  context: TableContext,
  table: PublishableTable,
  label: string,
  column: PublishableTable['columns'][number],
): TableRow {
  return {
    label,
    cells: [
      { text: formatNumber(context.language, column.base) },
      ...column.rows.map((row) => figureCell(context, figureOf(row, column), table.statistic)),
    ],
  };
}

function figureCell(context: TableContext, figure: Figure, kind: FigureKind): Cell {
  const [text, detail] = texts(context, figure, kind);
  return { text, detail: detail.replace('%', '') };
}

function texts(
  { language }: TableContext,
  figure: Figure,
  kind: FigureKind,
): readonly [value: string, interval: string] {
  return [figureText(figure, kind, language), intervalText(figure, kind, language)];
}
