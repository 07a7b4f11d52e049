import { above, all, column, double, equal, minus, over, present, times, whole } from '@langnghe/sql';
import type { NumberSums } from '../tables/number-sums.ts';
import type { WantedSums } from '../tables/table-source.ts';
import { storedName } from './database-cells.ts';
import { designColumns } from './design-columns.ts';
import { orderFreeSums } from './order-free-sums.ts';
import type { SampleDatabase } from './sample-database.ts';

/** `numberSums` by a database, group by group: the mean first, then the deviations from it. */
export async function databaseNumbers(
  sample: SampleDatabase,
  { column: name, by }: WantedSums<string>,
): Promise<NumberSums[]> {
  if (by === undefined) return [await numbersOfGroup(sample, name)];
  const made: NumberSums[] = [];
  const groups = storedName(sample.columns, by.name);
  for (let group = 1; group <= by.categories; group++) {
    made.push(await numbersOfGroup(sample, name, { column: groups, code: group }));
  }
  return made;
}

async function numbersOfGroup(
  sample: SampleDatabase,
  name: string,
  group?: { column: string; code: number },
): Promise<NumberSums> {
  const { engine, table, frame } = sample;
  const weight = column(designColumns.weight);
  const y = column(storedName(sample.columns, name));
  const answered = all(above(weight, double(0)), present(y));
  const where =
    group === undefined ? answered : all(answered, equal(column(group.column), whole(group.code)));
  const used = { ...sample, where };
  const counted = await engine.select({
    from: table,
    where,
    take: { base: { kind: 'count', of: whole(1) } },
  });
  const base = counted.numbers['base']?.[0] ?? 0;
  if (base === 0) return noNumbers(sample);
  const totals = await orderFreeSums(used, { weight, product: times(weight, y) });
  const weightedBase = totals.weight[0] ?? NaN;
  const mean = (totals.product[0] ?? NaN) / weightedBase;
  const deviation = minus(y, double(mean));
  const influence = over(times(weight, deviation), double(weightedBase));
  const { squares } = await orderFreeSums(used, { squares: times(weight, times(deviation, deviation)) });
  const byPsu = await orderFreeSums(
    { ...used, by: [{ name: designColumns.psu, size: frame.psus }] },
    { weight, influence },
  );
  const before = times(over(influence, weight), column(designColumns.before));
  const postStratum = { name: designColumns.postStratum, size: frame.postStrata?.count ?? 0 };
  return {
    base,
    weightedBase,
    mean,
    spread: (squares[0] ?? NaN) / weightedBase,
    weightOfPsu: byPsu.weight,
    influenceOfPsu: byPsu.influence,
    influenceOfPostStratum:
      frame.postStrata === undefined
        ? null
        : (await orderFreeSums({ ...used, by: [postStratum] }, { before })).before,
  };
}

function noNumbers({ frame }: SampleDatabase): NumberSums {
  return {
    base: 0,
    weightedBase: 0,
    mean: NaN,
    spread: NaN,
    weightOfPsu: new Float64Array(frame.psus),
    influenceOfPsu: new Float64Array(frame.psus),
    influenceOfPostStratum: frame.postStrata === undefined ? null : new Float64Array(frame.postStrata.count),
  };
}
