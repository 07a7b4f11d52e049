import { groupDifferences, moreThanChance, type GroupDifference } from '@langnghe/comparison';
import type { PublishableTable } from '@langnghe/disclosure';
import { figureText } from '../charts/figures.ts';
import {
  brief,
  categoryLabel,
  groupsLabel,
  variableLabel,
  variableNamed,
  type TableContext,
} from './context.ts';
import { scaleOf } from './scale.ts';
import { byLabel } from './tables.ts';

/** Of each table by group: the differences that are more than chance, the greatest first; absent = none could be taken. */
export type ClearDifferences = ReadonlyMap<string, readonly GroupDifference[]>;

/** Share of the families named that may, on average, be named wrongly. */
export const level = 0.05;

/** `clear`: more than chance. */
export type JudgedGroups = GroupDifference & { readonly clear: boolean };

/** All tables by group of a report are judged together: it is one reader who goes through them all. */
export function judgedDifferences(
  context: TableContext,
): readonly { readonly table: PublishableTable; readonly differences: readonly JudgedGroups[] }[] {
  const { publication } = context;
  const families = publication.tables.flatMap((table) => {
    const variable = variableNamed(context, table.variable);
    if (table.by === undefined || variable === undefined) return [];
    const summed = scaleOf(variable)?.favourable ?? null;
    const differences = groupDifferences(table, variable, summed, publication.degreesOfFreedom);
    return differences.length === 0 ? [] : [{ table, differences }];
  });
  const verdicts = moreThanChance(
    families.map(({ differences }) => differences.map(({ pValue }) => pValue)),
    level,
  );
  return families.map(({ table, differences }, i) => ({
    table,
    differences: differences.map((one, k) => ({ ...one, clear: verdicts[i]?.[k] === true })),
  }));
}

export function clearDifferences(context: TableContext): ClearDifferences {
  return new Map(
    judgedDifferences(context).map(({ table, differences }) => [
      table.id,
      differences.filter(({ clear }) => clear).sort((a, b) => Math.abs(b.value) - Math.abs(a.value)),
    ]),
  );
}

/** Differences told of one break; the others are counted. */
const mostTold = 3;

/** One sentence for each break with clear differences. */
export function differenceSentences(
  context: TableContext,
  clear: ClearDifferences,
  breaks: readonly PublishableTable[],
): readonly string[] {
  const compared = breaks.filter(({ id }) => clear.has(id));
  const several = new Set(compared.map(({ variable }) => variable)).size > 1;
  const byBreak = Map.groupBy(compared, ({ by }) => by ?? '');
  return [...byBreak].flatMap(([by, tables]) => {
    const told = tables
      .flatMap((table) => (clear.get(table.id) ?? []).map((one) => ({ table, one })))
      .sort((a, b) => Math.abs(b.one.value) - Math.abs(a.one.value));
    if (told.length === 0) return [];
    const list = told
      .slice(0, mostTold)
      .map(({ table, one }) => differenceInWords(context, table, one, several))
      .join('; ');
    const values = { by: brief(byLabel(context, by)), list };
    const others = told.length - mostTold;
    return [others > 0 ? context.word('clearAnd', { ...values, n: others }) : context.word('clear', values)];
  });
}

function differenceInWords(
  context: TableContext,
  table: PublishableTable,
  { categories, groups, values }: GroupDifference,
  several: boolean,
): string {
  const { word, language } = context;
  const variable = variableNamed(context, table.variable);
  const decimals = table.columns[0]?.decimals ?? 0;
  const written = (value: number): string =>
    figureText({ value, interval: null, decimals }, table.statistic, language);
  const pair = word('pair', {
    a: brief(groupsLabel(context, table.by, groups[0])),
    valueA: written(values[0]),
    b: brief(groupsLabel(context, table.by, groups[1])),
    valueB: written(values[1]),
  });
  if (several && variable !== undefined)
    return word('pairOf', { what: brief(variableLabel(context, variable)), pair });
  if (categories.length === 0) return pair;
  const what = categories.map((value) => brief(categoryLabel(context, variable, value)));
  return word('pairOf', { what: what.join(` ${word('or')} `), pair });
}
