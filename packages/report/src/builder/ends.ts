import { brief, categoryLabel, variableNamed, type TableContext } from '../model/context.ts';
import type { Scale } from '../model/scale.ts';
import type { TableChoice } from './table-choice.ts';

/** The steps of a scale that are taken together; null where each answer stands alone. */
export function endsOf(
  scale: Scale | null,
  { statistic }: Pick<TableChoice, 'statistic'>,
): readonly string[] | null {
  if (scale === null) return null;
  if (statistic === 'upper') return scale.favourable;
  return statistic === 'lower' ? scale.unfavourable : null;
}

/** «Good or Very good» */
export function endsWords(context: TableContext, name: string, ends: readonly string[]): string {
  const variable = variableNamed(context, name);
  return ends.map((value) => brief(categoryLabel(context, variable, value))).join(` ${context.word('or')} `);
}
