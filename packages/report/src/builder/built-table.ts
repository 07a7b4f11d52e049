import type { PublishableTable } from '@langnghe/disclosure';
import { formatNumber, formatPercent } from '@langnghe/language';
import { figureText, intervalText, type Figure } from '../charts/figures.ts';
import {
  brief,
  categoryLabel,
  everybody,
  groupLabel,
  variableLabel,
  variableNamed,
  type TableContext,
} from '../model/context.ts';
import { clearDifferences, differenceSentences } from '../model/clear-differences.ts';
import type { Chart, PlainTable } from '../model/report-model.ts';
import { netFigure, scaleOf } from '../model/scale.ts';
import { answersTable, breakTable } from '../model/tables.ts';
import { builtChart } from './built-chart.ts';
import { endsOf, endsWords } from './ends.ts';
import { sharesOfBase } from './percent-base.ts';
import type { TableChoice } from './table-choice.ts';

/** One table as somebody asked for it, every figure of it published or worked out of published ones. */
export interface BuiltTable {
  readonly table: PlainTable;
  readonly chart: Chart | null;
  /** Differences that are more than chance, all tables of the report judged together. */
  readonly sentences: readonly string[];
  readonly notes: readonly string[];
}

export function builtTable(context: TableContext, table: PublishableTable, choice: TableChoice): BuiltTable {
  const { word } = context;
  const variable = variableNamed(context, table.variable);
  if (variable === undefined) throw new Error(`table of an unknown question: ${table.variable}`);
  const caption = variableLabel(context, variable);
  const scale = scaleOf(variable);
  const ends = endsOf(scale, choice);
  const broken = table.by !== undefined;
  const differences = broken ? differenceSentences(context, clearDifferences(context), [table]) : [];
  return {
    table:
      ends !== null
        ? endsTable(context, table, ends, caption)
        : choice.percent !== 'group' && broken
          ? derivedTable(context, table, choice.percent, caption)
          : ((broken ? breakTable(context, [table], caption) : null) ??
            answersTable(context, table, caption)),
    chart: builtChart(context, table, choice, ends),
    sentences: broken && differences.length === 0 ? [word('builderAlike')] : differences,
    notes: [
      ...(variable.kind === 'set' ? [word('multiple')] : []),
      ...(table.notes.includes('masked') ? [word('masked')] : []),
      ...(table.notes.includes('small-base') ? [word('smallBase')] : []),
      ...(choice.percent === 'group'
        ? []
        : [word(choice.percent === 'all' ? 'builderAll' : 'builderAnswer')]),
    ],
  };
}

function endsTable(
  context: TableContext,
  table: PublishableTable,
  ends: readonly string[],
  caption: string,
): PlainTable {
  const { word, language } = context;
  return {
    caption,
    head: [word('group'), word('baseShort'), endsWords(context, table.variable, ends), word('interval')],
    rows: table.columns.map((column) => {
      const figure: Figure = netFigure(column, ends) ?? { value: null, interval: null, decimals: 0 };
      return {
        label: groupLabel(context, table.by, column),
        cells: [
          { text: formatNumber(language, column.base) },
          { text: figureText(figure, 'share', language) },
          { text: intervalText(figure, 'share', language) },
        ],
      };
    }),
  };
}

function derivedTable(
  context: TableContext,
  table: PublishableTable,
  base: 'all' | 'answer',
  caption: string,
): PlainTable {
  const { word, language } = context;
  const variable = variableNamed(context, table.variable);
  const shares = sharesOfBase(table, base);
  const groups = table.columns.filter(({ groups: members }) => members.length > 0);
  return {
    caption,
    head: [
      word('group'),
      word('baseShort'),
      ...everybody(table).rows.map(({ category }) => brief(categoryLabel(context, variable, category))),
    ],
    rows: groups.map((column, i) => ({
      label: groupLabel(context, table.by, column),
      cells: [
        { text: formatNumber(language, column.base) },
        ...(shares[i] ?? []).map((share) => ({
          text: share === null ? '…' : `≈ ${formatPercent(language, share)}`,
        })),
      ],
    })),
  };
}
