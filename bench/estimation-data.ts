/** The survey that the estimation bench measures on: shared/design/estimation.md has the same shape. */
import type { CategoryVariable, Codebook, CodedColumn } from '@langnghe/dataset';
import { seededRandom } from '@langnghe/examples';
import type { WeightedDesign } from '@langnghe/weighting';

export interface BenchData {
  readonly rows: number;
  readonly questions: readonly string[];
  readonly demographics: readonly string[];
  readonly columns: Readonly<Record<string, CodedColumn>>;
  readonly design: WeightedDesign;
  readonly codebook: Codebook;
}

export const strata = 50;
export const psusOfStratum = 40;
const missing = 0.03;
/** 87 categories. */
const questionSizes = [2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 6, 6, 7, 7];
/** 29 categories; the first four (17) are the raking margins, the six-way one is the domain of T2. */
const demographicSizes = { sex: 2, age: 6, region: 5, schooling: 4, work: 5, income: 7 };
export const margins = ['sex', 'age', 'region', 'schooling'] as const;

/** Σ of the logarithms of the weights' factors: a coefficient of variation of 0.68. */
const weightSpread = Math.sqrt(Math.log(1 + 0.68 ** 2));

/**
 * Rows in random order: each row's PSU is drawn anew. Answers lean by PSU and by age, so that designs and tests have
 * something to find.
 */
export function benchData(rows: number, seed: string): BenchData {
  const random = seededRandom(seed);
  const psus = strata * psusOfStratum;
  const psu = Uint32Array.from({ length: rows }, (_, row) =>
    row < psus ? row : Math.floor(random() * psus),
  );
  const lean = Float64Array.from({ length: psus }, () => random() - 0.5);
  const demographics = Object.keys(demographicSizes);
  const questions = questionSizes.map((_, q) => `q${String(q + 1).padStart(2, '0')}`);
  const columns: Record<string, CodedColumn> = {};
  for (const [name, size] of Object.entries(demographicSizes)) {
    const codes = Uint8Array.from({ length: rows }, () => 1 + Math.floor(random() * size));
    columns[name] = { kind: 'coded', codes, levels: levelsOf(size) };
  }
  const age = columns['age']?.codes ?? new Uint8Array(rows);
  for (const [q, name] of questions.entries()) {
    const size = questionSizes[q] ?? 2;
    const codes = Uint8Array.from({ length: rows }, (_, row) => {
      if (random() < missing) return 0;
      const shift = (lean[psu[row] ?? 0] ?? 0) + (age[row] ?? 0) / 20;
      return 1 + Math.floor(Math.min(0.999999, random() ** (1 + shift)) * size);
    });
    columns[name] = { kind: 'coded', codes, levels: levelsOf(size) };
  }
  return {
    rows,
    questions,
    demographics,
    columns,
    design: {
      datasetHash: 'bench',
      rows,
      weight: Float64Array.from({ length: rows }, () => Math.exp(weightSpread * gaussian(random))),
      stratum: psu.map((unit) => Math.floor(unit / psusOfStratum)),
      psu,
      hash: 'bench',
    },
    codebook: {
      questionnaire: { id: 'bench', version: '1', title: { vi: '', en: '' } },
      languages: [],
      variables: [...demographics, ...questions].map((name) => variable(name, columns[name]?.levels ?? [])),
    },
  };
}

function levelsOf(size: number): string[] {
  return Array.from({ length: size }, (_, k) => String(k + 1));
}

function variable(name: string, levels: readonly string[]): CategoryVariable {
  const label = { vi: name, en: name };
  return {
    kind: 'category',
    name,
    label,
    section: [],
    ordered: false,
    categories: levels.map((value) => ({ value, label, role: 'substantive' })),
  };
}

/** Box and Muller (1958). */
function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
