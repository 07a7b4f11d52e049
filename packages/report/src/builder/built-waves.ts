import type { EarlierWave } from '../facts.ts';
import type { TableContext } from '../model/context.ts';
import type { Chart, PlainTable } from '../model/report-model.ts';
import { endsWords } from './ends.ts';
import { dateOf, judgedWaves, trend, waveTexts } from '../model/waves.ts';

/** A question in this wave and the last, as they were published; null where it was not asked alike in both. */
export interface BuiltWaves {
  readonly table: PlainTable;
  readonly charts: readonly Chart[];
}

const mostCharts = 6;

/** Earlier waves, the last first. */
export function builtWaves(
  context: TableContext,
  earlier: readonly EarlierWave[],
  variable: string,
): BuiltWaves | null {
  const { word } = context;
  const [last] = earlier;
  if (last === undefined) return null;
  const own = judgedWaves(context, last).questions.find((one) => one.variable === variable);
  if (own === undefined) return null;
  return {
    table: {
      caption: word('wavesHeading'),
      head: ['', dateOf(context, last), word('waveNow'), word('waveDifference'), word('builderVerdict')],
      rows: own.differences.map((one) => ({
        label: one.categories.length === 0 ? word('mean') : endsWords(context, variable, one.categories),
        cells: [...waveTexts(context, one), word(one.clear ? 'builderClear' : 'builderUnclear')].map(
          (text) => ({
            text,
          }),
        ),
      })),
    },
    charts: own.differences.slice(0, mostCharts).map((one) => trend(context, earlier, one)),
  };
}
