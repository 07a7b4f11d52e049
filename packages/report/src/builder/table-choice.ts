import type { Variable } from '@langnghe/dataset';
import { scaleOf } from '../model/scale.ts';

/** What of a question is shown: each answer, the ends of its scale, or its mean. */
export const statisticChoices = ['each', 'upper', 'lower', 'mean'] as const;
export type StatisticChoice = (typeof statisticChoices)[number];

/** Of what 100 % is: of a group as published, of everybody in a group, or of all who gave an answer. */
export const percentBases = ['group', 'all', 'answer'] as const;
export type PercentBase = (typeof percentBases)[number];

export const chartChoices = ['none', 'bars', 'dots', 'panels', 'scale'] as const;
export type ChartChoice = (typeof chartChoices)[number];

export interface TableChoice {
  readonly statistic: StatisticChoice;
  readonly percent: PercentBase;
  readonly chart: ChartChoice;
}

/** What a question's table can be asked for as; the first of each is what is shown when nothing is chosen. */
export interface TableChoices {
  readonly statistics: readonly StatisticChoice[];
  readonly percents: readonly PercentBase[];
  readonly charts: readonly ChartChoice[];
}

export function tableChoices(
  variable: Variable,
  chosen: { readonly broken: boolean; readonly statistic: StatisticChoice; readonly percent: PercentBase },
): TableChoices {
  const scale = scaleOf(variable);
  const statistics: readonly StatisticChoice[] =
    variable.kind === 'number' ? ['mean'] : scale === null ? ['each'] : ['each', 'upper', 'lower'];
  const statistic = among(statistics, chosen.statistic);
  const derivable = chosen.broken && statistic === 'each' && variable.kind === 'category';
  const percents: readonly PercentBase[] = derivable ? ['group', 'all', 'answer'] : ['group'];
  return { statistics, percents, charts: charts() };

  function charts(): readonly ChartChoice[] {
    // What is worked out of published figures has no interval, and so no chart.
    if (among(percents, chosen.percent) !== 'group') return ['none'];
    if (statistic !== 'each') return ['dots', 'none'];
    if (!chosen.broken) return ['bars', 'none'];
    return ['panels', ...(scale === null ? [] : ['scale' as const]), 'dots', 'none'];
  }
}

/** What was asked for where it is offered, else the first that is. */
export function settledChoice(
  variable: Variable,
  broken: boolean,
  asked: Readonly<Record<keyof TableChoice, string>>,
): TableChoice & { readonly offered: TableChoices } {
  const statistic = among(statisticChoices, asked.statistic);
  const percent = among(percentBases, asked.percent);
  const offered = tableChoices(variable, { broken, statistic, percent });
  return {
    statistic: among(offered.statistics, statistic),
    percent: among(offered.percents, percent),
    chart: among(offered.charts, asked.chart),
    offered,
  };
}

function among<T extends string>(offered: readonly T[], asked: string): T {
  const found = offered.find((one) => one === asked) ?? offered[0];
  if (found === undefined) throw new Error('nothing is offered');
  return found;
}
