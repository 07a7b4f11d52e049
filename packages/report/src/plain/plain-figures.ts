import type { Variable } from '@langnghe/dataset';
import type { PublishableTable } from '@langnghe/disclosure';
import { formatNumber } from '@langnghe/language';
import {
  figureOf,
  brief,
  categoriesOf,
  categoryLabel,
  everybody,
  variableLabel,
  withoutNumber,
} from '../model/context.ts';
import type { Context } from '../model/context.ts';
import { conditionsOf, questionNamed } from '../model/condition.ts';
import { netFigure, scaleOf } from '../model/scale.ts';
import { ofTen, type OfTen } from './of-ten.ts';
import type { PlainWord } from './words.ts';

export interface PlainFigure extends OfTen {
  readonly question: string;
}

export const mostFigures = 3;

/**
 * The main question and two more, in the order they were asked: questions that everybody was asked, on a scale before
 * others, none of them about the respondents themselves.
 */
export function plainFigures(context: Context, word: PlainWord): readonly PlainFigure[] {
  const { codebook, facts, publication } = context;
  const personal = aboutRespondents(context);
  const candidates = codebook.variables.flatMap((variable) => {
    const table = publication.tables.find((one) => one.variable === variable.name && one.by === undefined);
    if (table === undefined || !isForEverybody(context, variable, table)) return [];
    const said = personal.has(variable.name) ? null : figureIn(context, word, variable, table);
    return said === null ? [] : [{ variable, said, main: variable.name === facts.mainQuestion }];
  });
  const inGrid = gridItems(context);
  const main = candidates.filter((one) => one.main);
  const others = candidates.filter((one) => !one.main);
  const ranks = [
    others.filter(({ variable }) => !inGrid.has(variable.name) && scaleOf(variable) !== null),
    others.filter(({ variable }) => !inGrid.has(variable.name) && variable.kind === 'number'),
    others.filter(({ variable }) => !inGrid.has(variable.name)),
    others,
  ];
  const chosen = new Set(
    [...main, ...ranks.flatMap((rank) => spread(rank, mostFigures - main.length))].slice(0, mostFigures),
  );
  return candidates.filter((one) => chosen.has(one)).map(({ said }) => said);
}

function figureIn(
  context: Context,
  word: PlainWord,
  variable: Variable,
  table: PublishableTable,
): PlainFigure | null {
  const question = brief(withoutNumber(variableLabel(context, variable)));
  const said =
    table.statistic === 'mean'
      ? meanIn(context, word, variable, table)
      : shareIn(context, word, variable, table);
  return said === null ? null : { question, ...said };
}

function meanIn(
  { language }: Context,
  word: PlainWord,
  variable: Variable,
  table: PublishableTable,
): OfTen | null {
  const column = everybody(table);
  const value = column.rows[0]?.value ?? null;
  if (value === null) return null;
  const mean = formatNumber(language, value, column.decimals, true);
  const { minimum, maximum } = variable.kind === 'number' ? variable : {};
  const sentence =
    minimum === undefined || maximum === undefined
      ? word('average', { mean })
      : word('averageWithin', { from: minimum, to: maximum, mean });
  return { sentence, people: null };
}

/** The favourable half of a scale, or the answer most often given. */
function shareIn(
  context: Context,
  word: PlainWord,
  variable: Variable,
  table: PublishableTable,
): OfTen | null {
  const column = everybody(table);
  const named = (values: readonly (string | null)[]): string =>
    values
      .map((value) => quoted(context, brief(categoryLabel(context, variable, value))))
      .join(` ${word('or')} `);
  const masked = column.rows.find(({ mask }) => mask === 'at-least-90');
  if (masked !== undefined) return ofTen(figureOf(masked, column), named([masked.category]), word);
  const scale = scaleOf(variable);
  if (scale !== null) {
    const net = netFigure(column, scale.favourable);
    return net === null ? null : ofTen(net, named(scale.favourable), word);
  }
  const opinions = new Set(
    categoriesOf(variable).flatMap(({ value, role }) => (role === 'substantive' ? [value] : [])),
  );
  const [first] = column.rows
    .filter(({ category, value }) => value !== null && opinions.has(category ?? ''))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return first === undefined ? null : ofTen(figureOf(first, column), named([first.category]), word);
}

function quoted({ language }: Context, text: string): string {
  return language === 'vi' ? `«${text}»` : `“${text}”`;
}

function isForEverybody(context: Context, { name }: Variable, table: PublishableTable): boolean {
  const { facts, publication } = context;
  return (
    questionNamed(facts.questionnaire, name) !== null &&
    conditionsOf(context, name).length === 0 &&
    everybody(table).base >= 0.8 * publication.answers
  );
}

/** Questions by which others are broken down, and those that stand among them. */
function aboutRespondents({ codebook, publication }: Context): ReadonlySet<string> {
  const breaks = new Set(publication.tables.flatMap(({ by }) => by ?? []));
  const sections = Map.groupBy(codebook.variables, ({ section }) => JSON.stringify(section));
  const personal = [...sections.values()].filter(
    (own) => own.filter(({ name }) => breaks.has(name)).length * 2 >= own.length,
  );
  return new Set([...breaks, ...personal.flat().map(({ name }) => name)]);
}

/** Items of grids read less well alone. */
function gridItems({ facts }: Context): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (item: (typeof facts.questionnaire.items)[number]): void => {
    if (!('items' in item)) return;
    if (item.kind === 'group' && item.appearance.includes('table-list'))
      for (const { name } of item.items) found.add(name);
    item.items.forEach(visit);
  };
  facts.questionnaire.items.forEach(visit);
  return found;
}

/** `count` of the list, evenly from its beginning to its end. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  return list.filter(
    (_one, i) =>
      i === 0 || Math.floor((i * count) / list.length) > Math.floor(((i - 1) * count) / list.length),
  );
}
