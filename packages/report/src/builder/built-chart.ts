import type { PublishableTable } from '@langnghe/disclosure';
import { figureText } from '../charts/figures.ts';
import { multiplesChart } from '../charts/multiples.ts';
import { answerDots, meanChart, scaleChart, shareDots, sharesChart } from '../model/block-charts.ts';
import {
  categoryLabel,
  everybody,
  figureOf,
  groupLabel,
  variableLabel,
  variableNamed,
  type TableContext,
} from '../model/context.ts';
import type { Chart } from '../model/report-model.ts';
import { netFigure } from '../model/scale.ts';
import { answersTable } from '../model/tables.ts';
import { endsWords } from './ends.ts';
import type { TableChoice } from './table-choice.ts';

/** Null where none was asked for, or the figures make no picture. */
export function builtChart(
  context: TableContext,
  table: PublishableTable,
  { chart, statistic }: TableChoice,
  ends: readonly string[] | null,
): Chart | null {
  const variable = variableNamed(context, table.variable);
  if (chart === 'none' || variable === undefined) return null;
  const title = variableLabel(context, variable);
  if (statistic === 'mean') return meanChart(context, title, table, table.by === undefined ? [] : [table]);
  if (ends !== null)
    return shareDots(context, table, `${title} «${endsWords(context, table.variable, ends)}»`, (column) =>
      netFigure(column, ends),
    );
  switch (chart) {
    case 'bars':
      return sharesChart(context, title, table, answersTable(context, table, title))[0] ?? null;
    case 'dots':
      return answerDots(context, table);
    case 'panels':
      return panels(context, table, title);
    case 'scale': {
      const rows = table.columns.map((column) => ({ label: groupLabel(context, table.by, column), column }));
      return scaleChart(context, title, variable, rows);
    }
  }
}

/** More rows than this are no picture any more. */
const mostRows = 30;

function panels(context: TableContext, table: PublishableTable, title: string): Chart | null {
  const { language } = context;
  const variable = variableNamed(context, table.variable);
  const answers = everybody(table).rows;
  if (answers.length > mostRows) return null;
  const labels = table.columns.map((column) => groupLabel(context, table.by, column));
  const rows = answers.map(({ category }, i) => ({
    label: categoryLabel(context, variable, category),
    figures: table.columns.flatMap((column) => {
      const row = column.rows[i];
      return row === undefined ? [] : [figureOf(row, column)];
    }),
  }));
  const description = rows
    .map(({ label, figures }) => {
      const shares = figures.map((one, i) => `${labels[i] ?? ''} ${figureText(one, 'share', language)}`);
      return `${label}: ${shares.join(', ')}`;
    })
    .join('; ');
  return {
    title,
    description,
    draw: (canvas) => multiplesChart({ title, description, language, ...canvas }, { panels: labels, rows }),
  };
}
