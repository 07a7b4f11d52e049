import { accepted, type Checked } from '@langnghe/language';
import { column } from '@langnghe/sql';
import type { RakingSpec } from '@langnghe/weighting';
import {
  jointFactors,
  mostJointCells,
  rakeFactors,
  rakedWeights,
  type MarginColumn,
} from '../cells/rake-factors.ts';
import { storedName } from './database-cells.ts';
import { designColumns } from './design-columns.ts';
import { orderFreeSums } from './order-free-sums.ts';
import type { SampleDatabase } from './sample-database.ts';
import { storedRows } from './stored-rows.ts';

export interface StoredFactors {
  /** By joint cell of the margins' columns, the first leading, code 0 = missing; by row where rows were needed. */
  readonly factor: Float64Array;
  /** Weight times factor, row by row. */
  readonly weights: () => Promise<Float64Array>;
}

/**
 * `rakeFactors` with the sums of a database, one GROUP BY over the joint cells of the margins: the same bits. What a
 * person must correct is said of rows, so then the margins' columns are read.
 */
export async function rakeFactorsInDatabase(
  sample: SampleDatabase,
  spec: RakingSpec,
): Promise<Checked<StoredFactors>> {
  const names = [...new Set(spec.margins.flatMap(({ vars }) => vars))];
  const columns = names.flatMap((name): MarginColumn[] => {
    const of = Object.hasOwn(sample.columns, name) ? sample.columns[name] : undefined;
    return of?.kind === 'coded' ? [{ name, levels: of.levels }] : [];
  });
  const cells = columns.reduce((product, { levels }) => product * (levels.length + 1), 1);
  if (columns.length < names.length || cells > mostJointCells) return rakedByRow(sample, spec, names);
  const by = columns.map(({ name, levels }) => ({
    name: storedName(sample.columns, name),
    size: levels.length + 1,
  }));
  const { total } = await orderFreeSums({ ...sample, by }, { total: column(designColumns.weight) });
  const factors = jointFactors(columns, total, spec);
  if (!factors?.ok) return rakedByRow(sample, spec, names);
  const factor = factors.value;
  const weights = async (): Promise<Float64Array> => {
    const { table, design } = await storedRows(sample, names);
    return rakedWeights(table, design.weight, columns, factor);
  };
  return accepted({ factor, weights }, factors.issues);
}

async function rakedByRow(
  sample: SampleDatabase,
  spec: RakingSpec,
  names: readonly string[],
): Promise<Checked<StoredFactors>> {
  const { table, design } = await storedRows(sample, names);
  const raked = rakeFactors(table, design.weight, spec);
  if (!raked.ok) return raked;
  const { factor, weights } = raked.value;
  return accepted({ factor, weights: () => Promise.resolve(weights()) }, raked.issues);
}
