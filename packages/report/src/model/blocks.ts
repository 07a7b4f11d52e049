import type { Variable } from '@langnghe/dataset';
import type { PublishableTable } from '@langnghe/disclosure';
import { barChart } from '../charts/bars.ts';
import { dotChart, type DotScale } from '../charts/dots.ts';
import { figureText } from '../charts/figures.ts';
import { likertChart } from '../charts/likert.ts';
import { conditionInWords, conditionsOf } from './condition.ts';
import {
  categoriesOf,
  categoryLabel,
  everybody,
  figureOf,
  groupLabel,
  variableLabel,
  variableNamed,
  type Context,
} from './context.ts';
import { finding } from './findings.ts';
import type { Block, Chart, PlainTable } from './report-model.ts';
import { netFigure, scaleOf } from './scale.ts';
import { answersTable, breakTable, byLabel, gridBreakTable, gridTable } from './tables.ts';

/** The tables of one variable. */
export interface VariableTables {
  readonly variable: Variable;
  readonly all: PublishableTable;
  readonly breaks: readonly PublishableTable[];
}

export function questionBlock(context: Context, { variable, all, breaks }: VariableTables): Block {
  const heading = variableLabel(context, variable);
  const table = answersTable(context, all, heading);
  const grouped = breakTable(context, breaks, heading);
  return {
    id: variable.name,
    heading,
    sentences: [...finding(context, all), baseSentence(context, all), ...askedOf(context, variable.name)],
    charts: [
      all.statistic === 'mean'
        ? meanChart(context, heading, all, breaks)
        : sharesChart(context, heading, all, table),
      ...(variable.name === context.facts.mainQuestion ? groupCharts(context, all, breaks) : []),
    ],
    table,
    breaks: grouped === null ? [] : [grouped],
    notes: notesOf(context, variable, [all]),
    breakNotes: breakNotesOf(context, breaks),
  };
}

/** The rows of a grid in one chart and one table. */
export function gridBlock(
  context: Context,
  id: string,
  heading: string,
  rows: readonly VariableTables[],
): Block {
  const [first] = rows;
  if (first === undefined) throw new Error(`grid ${id} without rows`);
  const labels = rows.map(({ variable }) => variableLabel(context, variable));
  const tables = rows.map(({ all }) => all);
  const chart = gridChart(context, heading, rows, labels);
  return {
    id,
    heading,
    sentences: [
      ...gridFinding(context, rows, labels),
      baseSentence(context, first.all),
      ...askedOf(context, first.variable.name),
    ],
    charts:
      chart === null
        ? rows.map(({ all }, i) => {
            const label = labels[i] ?? '';
            return sharesChart(context, label, all, answersTable(context, all, label));
          })
        : [chart],
    table: gridTable(context, tables, labels, heading),
    breaks: gridBreaks(context, heading, rows, labels),
    notes: notesOf(context, first.variable, tables),
    breakNotes: breakNotesOf(
      context,
      rows.flatMap(({ breaks }) => breaks),
    ),
  };
}

function baseSentence({ word }: Context, table: PublishableTable): string {
  return word('baseOf', { n: everybody(table).base });
}

function askedOf(context: Context, name: string): readonly string[] {
  const conditions = conditionsOf(context, name);
  if (conditions.length === 0) return [];
  const condition = conditionInWords(context, conditions);
  return [condition === null ? context.word('onlySome') : context.word('askedOf', { condition })];
}

function notesOf(
  { word }: Context,
  variable: Variable,
  tables: readonly PublishableTable[],
): readonly string[] {
  const has = (note: string): boolean => tables.some(({ notes }) => notes.includes(note));
  return [...(variable.kind === 'set' ? [word('multiple')] : []), ...(has('masked') ? [word('masked')] : [])];
}

function breakNotesOf({ word }: Context, breaks: readonly PublishableTable[]): readonly string[] {
  return breaks.some(({ notes }) => notes.includes('small-base')) ? [word('smallBase')] : [];
}

/** The chart in words: what its table says, line by line. */
function described(table: PlainTable): string {
  return table.rows
    .map(({ label, cells }) => `${label}: ${cells.map(({ text }) => text).join(', ')}`)
    .join('; ');
}

function sharesChart(context: Context, title: string, all: PublishableTable, table: PlainTable): Chart {
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
  return {
    title,
    description,
    draw: (canvas) => barChart({ title, description, language, ...canvas }, bars),
  };
}

function meanChart(
  context: Context,
  title: string,
  all: PublishableTable,
  breaks: readonly PublishableTable[],
): Chart {
  const columns = [
    { table: all, column: everybody(all) },
    ...breaks.flatMap((table) =>
      table.columns.filter(({ groups }) => groups.length > 0).map((column) => ({ table, column })),
    ),
  ];
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

/** For the main question: its favourable or most frequent answer, compared between the groups of every break. */
function groupCharts(
  context: Context,
  all: PublishableTable,
  breaks: readonly PublishableTable[],
): readonly Chart[] {
  const variable = variableNamed(context, all.variable);
  const top = everybody(all).rows.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
  const category = categoryLabel(context, variable, top.category);
  const { language, word } = context;
  return breaks.map((table) => {
    const dots = table.columns.flatMap((column) => {
      const row = column.rows.find((one) => one.category === top.category);
      const label = groupLabel(context, table.by, column);
      return row === undefined
        ? []
        : [{ label, figure: figureOf(row, column), everybody: column.groups.length === 0 }];
    });
    const title = word('byGroup', { category, by: byLabel(context, table.by ?? '') });
    const description = dots
      .map(({ label, figure }) => `${label}: ${figureText(figure, 'share', language)}`)
      .join('; ');
    const scale: DotScale = { kind: 'share', minimum: 0, maximum: 1 };
    return {
      title,
      description,
      draw: (canvas) => dotChart({ title, description, language, ...canvas }, scale, dots),
    };
  });
}

/** Null where the grid has no common scale, or an item's answers are masked. */
function gridChart(
  context: Context,
  title: string,
  rows: readonly VariableTables[],
  labels: readonly string[],
): Chart | null {
  const [first] = rows;
  const scale = first === undefined ? null : scaleOf(context, first.variable);
  if (scale === null || rows.some(({ all }) => everybody(all).rows.some(({ mask }) => mask !== undefined)))
    return null;
  const steps = scale.steps.map(({ value }) => value);
  const drawn = rows.map(({ all }, i) => {
    const column = everybody(all);
    const figures = steps.flatMap((value) => {
      const row = column.rows.find(({ category }) => category === value);
      return row === undefined ? [] : [figureOf(row, column)];
    });
    const net = netFigure(everybody(all), scale.favourable);
    return { label: labels[i] ?? '', steps: figures, ...(net === null ? {} : { net }) };
  });
  const said = (values: readonly string[]): string =>
    values.map((value) => categoryLabel(context, first?.variable, value)).join(` ${context.word('or')} `);
  const { language } = context;
  const description = drawn
    .map(({ label, steps: figures }) => {
      const shares = figures.map(
        (figure, i) =>
          `${categoryLabel(context, first?.variable, steps[i] ?? '')} ${figureText(figure, 'share', language)}`,
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

function gridFinding(
  context: Context,
  rows: readonly VariableTables[],
  labels: readonly string[],
): readonly string[] {
  const [first] = rows;
  const scale = first === undefined ? null : scaleOf(context, first.variable);
  if (first === undefined || scale === null || rows.length < 2) return [];
  const ranked = rows
    .flatMap(({ all }, i) => {
      const net = netFigure(everybody(all), scale.favourable);
      return net?.value == null ? [] : [{ item: labels[i] ?? '', net, value: net.value }];
    })
    .sort((a, b) => b.value - a.value);
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  if (highest === undefined || lowest === undefined || highest === lowest) return [];
  const category = scale.favourable
    .map((value) => categoryLabel(context, first.variable, value))
    .join(` ${context.word('or')} `);
  const share = (figure: typeof highest.net): string => figureText(figure, 'share', context.language);
  return [
    context.word('batteryHighest', { item: highest.item, share: share(highest.net), category }),
    context.word('batteryLowest', { item: lowest.item, share: share(lowest.net) }),
  ];
}

/** A scale's favourable share by group in one table; without a scale, a table of its own for each item. */
function gridBreaks(
  context: Context,
  heading: string,
  rows: readonly VariableTables[],
  labels: readonly string[],
): readonly PlainTable[] {
  const [first] = rows;
  const scale = first === undefined ? null : scaleOf(context, first.variable);
  if (first === undefined || scale === null)
    return rows.flatMap(({ breaks }, i) => breakTable(context, breaks, labels[i] ?? '') ?? []);
  const items = rows.map(({ all, breaks }, i) => ({ label: labels[i] ?? '', all, breaks }));
  const categories = scale.favourable.map((value) => categoryLabel(context, first.variable, value));
  const caption = context.word('favourableByGroup', {
    title: heading,
    categories: categories.join(` ${context.word('or')} `),
  });
  return gridBreakTable(context, items, scale, caption);
}
