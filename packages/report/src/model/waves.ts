import { moreThanChance, waveDifferences, type WaveDifference } from '@langnghe/comparison';
import type { Codebook, Variable } from '@langnghe/dataset';
import type { PublishableTable } from '@langnghe/disclosure';
import { formatDate, formatNumber } from '@langnghe/language';
import { figureText, type Figure } from '../charts/figures.ts';
import { trendChart } from '../charts/trend.ts';
import { level } from './clear-differences.ts';
import type { EarlierWave } from '../facts.ts';
import {
  brief,
  categoryLabel,
  everybody,
  figureOf,
  variableLabel,
  variableNamed,
  withoutNumber,
  type Context,
  type TableContext,
} from './context.ts';
import type { Chart, PlainTable, WaveSection } from './report-model.ts';
import { netFigure, scaleOf } from './scale.ts';

/** Trends drawn; the table has all that changed. */
const mostCharts = 6;

/** What changed since the last wave, by the rule for differences between groups; null where there is none before. */
export function waveSection(context: Context): WaveSection | null {
  const { facts, word, said } = context;
  const [last] = facts.earlier ?? [];
  if (last === undefined) return null;
  const { questions, changed } = judgedWaves(context, last);
  const clear = questions.flatMap(({ differences }) => differences.filter((one) => one.clear));
  const named = changed.flatMap((name) => variableNamed(context, name) ?? []);
  return {
    paragraphs: [
      word('waveSince', { title: said(last.title), date: dateOf(context, last) }),
      clear.length === 0
        ? word('waveNone', { n: questions.length })
        : word('waveClear', { n: clear.length, all: questions.length }),
      ...(named.length === 0
        ? []
        : [
            word('waveChanged', {
              list: named.map((variable) => `«${brief(variableLabel(context, variable))}»`).join('; '),
            }),
          ]),
      word('waveCaution'),
    ],
    charts: drawn(context, clear).map((one) => trend(context, facts.earlier ?? [], one)),
    table: clear.length === 0 ? null : table(context, clear, last),
  };
}

export interface JudgedWaves {
  readonly questions: readonly {
    readonly variable: string;
    readonly differences: readonly JudgedDifference[];
  }[];
  /** Asked in both waves, but not alike. */
  readonly changed: readonly string[];
}

/** `clear`: more than chance, all questions of the two waves judged together. */
export type JudgedDifference = WaveDifference & { readonly clear: boolean };

export function judgedWaves(context: TableContext, last: EarlierWave): JudgedWaves {
  const { publication, codebook } = context;
  const summedOf = (variable: Variable): readonly string[] | null => scaleOf(variable)?.favourable ?? null;
  const { differences, changed } = waveDifferences(last, { publication, codebook }, summedOf);
  const byQuestion = [...Map.groupBy(differences, ({ variable }) => variable)];
  const verdicts = moreThanChance(
    byQuestion.map(([, own]) => own.map(({ pValue }) => pValue)),
    level,
  );
  const questions = byQuestion.map(([variable, own], i) => ({
    variable,
    differences: own.map((one, k) => ({ ...one, clear: verdicts[i]?.[k] === true })),
  }));
  return { questions, changed };
}

/** The main question first, then what changed most. */
function drawn(context: Context, clear: readonly WaveDifference[]): readonly WaveDifference[] {
  const main = (one: WaveDifference): number => (one.variable === context.facts.mainQuestion ? 0 : 1);
  return [...clear]
    .sort((a, b) => main(a) - main(b) || Math.abs(b.value) - Math.abs(a.value))
    .slice(0, mostCharts);
}

function whatIs(context: TableContext, { variable, categories }: WaveDifference): string {
  const found = variableNamed(context, variable);
  const question = found === undefined ? variable : withoutNumber(variableLabel(context, found));
  if (categories.length === 0) return question;
  const labels = categories.map((value) => brief(categoryLabel(context, found, value)));
  return `${question} «${labels.join(` ${context.word('or')} `)}»`;
}

function table(context: TableContext, clear: readonly WaveDifference[], last: EarlierWave): PlainTable {
  const { word } = context;
  return {
    caption: word('waveTable'),
    head: ['', dateOf(context, last), word('waveNow'), word('waveDifference')],
    rows: clear.map((one) => ({
      label: whatIs(context, one),
      cells: waveTexts(context, one).map((text) => ({ text })),
    })),
  };
}

/** Earlier, now, and the difference with its sign. */
export function waveTexts(
  { publication, language }: TableContext,
  { variable, value, values }: WaveDifference,
): readonly [earlier: string, now: string, difference: string] {
  const now = tableOf(publication.tables, variable);
  const kind = now?.statistic ?? 'share';
  const decimals = now === undefined ? 0 : everybody(now).decimals;
  const written = (one: number): string =>
    figureText({ value: one, interval: null, decimals }, kind, language);
  const size = formatNumber(language, Math.abs(value) * (kind === 'share' ? 100 : 1), decimals, true);
  const sign = value === 0 ? '' : value > 0 ? '+' : '−';
  return [written(values[0]), written(values[1]), `${sign}${size}`];
}

export function trend(context: TableContext, earlier: readonly EarlierWave[], one: WaveDifference): Chart {
  const { word, language, publication, codebook } = context;
  const waves = [
    ...earlier.toReversed().map((wave) => ({
      label: dateOf(context, wave),
      tables: wave.publication.tables,
      codebook: wave.codebook,
    })),
    { label: word('waveNow'), tables: publication.tables, codebook },
  ];
  const asked = variableNamed(context, one.variable);
  const points = waves.flatMap(({ label, tables, codebook: of }) => {
    const figure = figureIn(tables, of, one);
    return figure === null ? [] : [{ label, figure }];
  });
  const kind = tableOf(publication.tables, one.variable)?.statistic ?? 'share';
  const title = whatIs(context, one);
  const description = points
    .map(({ label, figure }) => `${label}: ${figureText(figure, kind, language)}`)
    .join('; ');
  const ends = points.flatMap(({ figure: { value, interval } }) => [value ?? 0, ...(interval ?? [])]);
  const bounds = asked?.kind === 'number' ? { minimum: asked.minimum, maximum: asked.maximum } : {};
  const scale =
    kind === 'share'
      ? { kind, minimum: 0, maximum: 1 }
      : { kind, minimum: bounds.minimum ?? Math.min(...ends), maximum: bounds.maximum ?? Math.max(...ends) };
  return {
    title,
    description,
    draw: (canvas) => trendChart({ title, description, language, ...canvas }, scale, points),
  };
}

function figureIn(
  tables: readonly PublishableTable[],
  codebook: Codebook,
  { variable, categories }: WaveDifference,
): Figure | null {
  const found = tableOf(tables, variable);
  if (found === undefined || !codebook.variables.some(({ name }) => name === variable)) return null;
  const column = everybody(found);
  if (categories.length > 0) return netFigure(column, categories);
  const [row] = column.rows;
  return row === undefined ? null : figureOf(row, column);
}

function tableOf(tables: readonly PublishableTable[], variable: string): PublishableTable | undefined {
  return tables.find((one) => one.variable === variable && one.by === undefined);
}

export function dateOf({ said }: TableContext, { closedOn, title }: EarlierWave): string {
  return closedOn === null ? said(title) : formatDate(closedOn).slice(3);
}
