import type { Variable } from '@langnghe/dataset';
import type { PublishableTable } from '@langnghe/disclosure';
import { gridChart, groupCharts, meanChart, sharesChart } from './block-charts.ts';
import { differenceSentences, type ClearDifferences } from './clear-differences.ts';
import { conditionInWords, conditionsOf } from './condition.ts';
import { brief, categoryLabel, everybody, variableLabel, type Context } from './context.ts';
import { finding } from './findings.ts';
import { gridFinding } from './grid-finding.ts';
import type { Block, PlainTable } from './report-model.ts';
import { scaleOf } from './scale.ts';
import { answersTable, breakTable, gridBreakTable, gridTable } from './tables.ts';
import type { VariableTables } from './variable-tables.ts';

export function questionBlock(
  context: Context,
  { variable, all, breaks }: VariableTables,
  clear: ClearDifferences,
): Block {
  const heading = variableLabel(context, variable);
  const table = answersTable(context, all, heading);
  const grouped = breakTable(context, breaks, heading);
  return {
    id: variable.name,
    weight: weightOf(context, variable.name, all.statistic === 'mean' || scaleOf(variable) !== null),
    heading,
    sentences: [
      ...finding(context, all),
      ...differenceSentences(context, clear, breaks),
      baseSentence(context, all),
      ...askedOf(context, variable.name),
    ],
    charts: [
      ...(all.statistic === 'mean'
        ? [meanChart(context, heading, all, breaks)]
        : sharesChart(context, heading, all, table)),
      ...(variable.name === context.facts.mainQuestion ? groupCharts(context, breaks) : []),
    ],
    comment: commentOn(context, [variable.name]),
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
  clear: ClearDifferences,
): Block {
  const [first] = rows;
  if (first === undefined) throw new Error(`grid ${id} without rows`);
  const labels = rows.map(({ variable }) => variableLabel(context, variable));
  const tables = rows.map(({ all }) => all);
  const charts = chunked(rows).flatMap(
    (some, i) => gridChart(context, heading, some, labels.slice(i * mostItems)) ?? [],
  );
  return {
    id,
    weight: weightOf(context, first.variable.name, scaleOf(first.variable) !== null),
    heading,
    sentences: [
      ...gridFinding(context, rows, labels),
      ...differenceSentences(
        context,
        clear,
        rows.flatMap(({ breaks }) => breaks),
      ),
      baseSentence(context, first.all),
      ...askedOf(context, first.variable.name),
    ],
    charts:
      charts.length === 0
        ? rows.flatMap(({ all }, i) => {
            const label = labels[i] ?? '';
            return sharesChart(context, label, all, answersTable(context, all, label));
          })
        : charts,
    comment: commentOn(context, [id, ...rows.map(({ variable }) => variable.name)]),
    table: gridTable(context, tables, labels, heading),
    breaks: gridBreaks(context, heading, rows, labels),
    notes: notesOf(context, first.variable, tables),
    breakNotes: breakNotesOf(
      context,
      rows.flatMap(({ breaks }) => breaks),
    ),
  };
}

function commentOn({ facts, said }: Context, names: readonly string[]): readonly string[] {
  const own = facts.comments ?? {};
  return names
    .filter((name) => Object.hasOwn(own, name))
    .flatMap((name) => said(own[name] ?? {}).split(/\n+/u))
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Items of a grid that one chart takes, so that it stays on a page. */
const mostItems = 18;

function chunked<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / mostItems) }, (_unused, i) =>
    rows.slice(i * mostItems, (i + 1) * mostItems),
  );
}

function weightOf(context: Context, name: string, isScale: boolean): Block['weight'] {
  if (conditionsOf(context, name).length > 0) return 'some';
  return isScale ? 'scale' : 'general';
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

/** A scale's favourable share by group in one table; without a scale, a table of its own for each item. */
function gridBreaks(
  context: Context,
  heading: string,
  rows: readonly VariableTables[],
  labels: readonly string[],
): readonly PlainTable[] {
  const [first] = rows;
  const scale = first === undefined ? null : scaleOf(first.variable);
  if (first === undefined || scale === null)
    return rows.flatMap(({ breaks }, i) => breakTable(context, breaks, labels[i] ?? '') ?? []);
  const items = rows.map(({ all, breaks }, i) => ({ label: labels[i] ?? '', all, breaks }));
  const categories = scale.favourable.map((value) => brief(categoryLabel(context, first.variable, value)));
  const caption = context.word('favourableByGroup', {
    title: heading,
    categories: categories.join(` ${context.word('or')} `),
  });
  return gridBreakTable(context, items, scale, caption);
}
