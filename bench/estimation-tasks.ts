import {
  crosstabTests,
  crosstabTestsInThreads,
  estimateTables,
  estimateTablesInThreads,
  rakeFactors,
  type CrosstabTest,
  type Estimates,
  type Threads,
} from '@langnghe/estimation';
import { linearizedFromWeights, type LinearizedDesign, type Margin } from '@langnghe/weighting';
import { margins, type BenchData } from './estimation-data.ts';

function unwrap<T>(
  checked: { ok: true; value: T } | { ok: false; issues: readonly { message: { en: string } }[] },
): T {
  if (!checked.ok) throw new Error(checked.issues.map((issue) => issue.message.en).join('; '));
  return checked.value;
}

/** What the tasks need, made once: designs are objects that estimation remembers its sorted columns by. */
export interface Tasks {
  readonly shares: () => Estimates;
  readonly sharesByAge: () => Estimates;
  readonly tests: () => readonly CrosstabTest[];
  readonly factors: () => Float64Array;
  readonly factorsAndWeights: () => Float64Array;
  readonly inThreads: (threads: Threads) => TasksInThreads;
}

export interface TasksInThreads {
  readonly shares: () => Promise<Estimates>;
  readonly sharesByAge: () => Promise<Estimates>;
  readonly tests: () => Promise<readonly CrosstabTest[]>;
}

/** A copy of the design stands for a new session, in which nothing is sorted yet. */
export function tasksOf(data: BenchData): Tasks {
  const design = { ...data.design };
  const linearized: LinearizedDesign = linearizedFromWeights(design);
  const table = { rows: data.rows, columns: data.columns };
  const tables = (by?: string) => ({
    tables: data.questions.map((variable) => ({
      id: variable,
      variable,
      statistic: 'share' as const,
      ...(by === undefined ? {} : { by }),
    })),
  });
  const request = (by?: string) => ({
    table,
    codebook: data.codebook,
    design,
    plan: tables(by),
    hashes: { dataset: design.datasetHash, weights: design.hash },
  });
  const spec = { margins: populationMargins(data), maxit: 100, epsilon: 1e-6 };
  return {
    shares: () => unwrap(estimateTables(request())),
    sharesByAge: () => unwrap(estimateTables(request('age'))),
    tests: () =>
      crosstabTests(table, linearized, data.demographics, data.questions).map((one) => unwrap(one)),
    factors: () => unwrap(rakeFactors(table, design.weight, spec)).factor,
    factorsAndWeights: () => unwrap(rakeFactors(table, design.weight, spec)).weights(),
    inThreads: (threads) => ({
      shares: async () => unwrap(await estimateTablesInThreads(threads, request())),
      sharesByAge: async () => unwrap(await estimateTablesInThreads(threads, request('age'))),
      tests: async () => {
        const { demographics, questions } = data;
        const made = await crosstabTestsInThreads(threads, table, linearized, demographics, questions);
        return made.map((one) => unwrap(one));
      },
    }),
  };
}

/** Ten people of the population for each row; later categories are rarer in it than in the sample. */
export function populationMargins(data: BenchData): Margin[] {
  return margins.map((name) => {
    const levels = data.columns[name]?.levels ?? [];
    const parts = levels.map((_, k) => 1 / (4 + k));
    const all = parts.reduce((sum, part) => sum + part, 0);
    return {
      vars: [name],
      population: levels.map((level, k) => ({
        [name]: level,
        Freq: (10 * data.rows * (parts[k] ?? 0)) / all,
      })),
    };
  });
}
