import type { Codebook, CodedTable } from '@langnghe/dataset';
import type { EstimatedColumn, EstimatedRow, Estimates, TablePlan } from '@langnghe/estimation';

/** Answers to one question and one break, with weights: enough to make estimates the plain way. */
export interface Answers {
  readonly question: readonly number[];
  readonly group: readonly number[];
  readonly weight: readonly number[];
  readonly categories: number;
  readonly groups: number;
}

const labels = (count: number) =>
  Array.from({ length: count }, (_unused, i) => ({
    value: String(i + 1),
    label: { vi: `Mức ${i + 1}`, en: `Step ${i + 1}` },
    role: 'substantive' as const,
  }));

export function codebook({ categories, groups }: Answers): Codebook {
  const base = { section: [], ordered: false };
  return {
    questionnaire: { id: 'test', version: '1', title: { vi: 'Thử' } },
    languages: ['vi'],
    variables: [
      {
        kind: 'category',
        name: 'q',
        label: { vi: 'Câu hỏi', en: 'Question' },
        categories: labels(categories),
        ...base,
      },
      {
        kind: 'category',
        name: 'g',
        label: { vi: 'Nhóm', en: 'Group' },
        categories: labels(groups),
        ...base,
      },
    ],
  };
}

export const plan: TablePlan = {
  tables: [
    { id: 'q', variable: 'q', statistic: 'share' },
    { id: 'q-by-g', variable: 'q', statistic: 'share', by: 'g' },
  ],
};

export function codedTable({ question, group, categories, groups }: Answers): CodedTable {
  const levels = (count: number) => Array.from({ length: count }, (_unused, i) => String(i + 1));
  return {
    rows: question.length,
    columns: {
      q: { kind: 'coded', codes: Uint8Array.from(question), levels: levels(categories) },
      g: { kind: 'coded', codes: Uint8Array.from(group), levels: levels(groups) },
    },
  };
}

/** Weighted shares with the standard error of simple random sampling: protection does not care where they come from. */
export function estimates(answers: Answers): Estimates {
  const everybody = column(answers, null);
  const groups = Array.from({ length: answers.groups }, (_unused, i) => column(answers, i + 1));
  return {
    datasetHash: 'd',
    weightsHash: 'w',
    rows: answers.question.length,
    weightedRows: answers.weight.reduce((a, b) => a + b, 0),
    psus: 20,
    strata: 1,
    degreesOfFreedom: 19,
    tables: [
      { ...plan.tables[0], id: 'q', variable: 'q', statistic: 'share', columns: [everybody] },
      { id: 'q-by-g', variable: 'q', statistic: 'share', by: 'g', columns: [everybody, ...groups] },
    ],
  };
}

export function rowsOf({ question, group }: Answers, within: readonly string[]): readonly number[] {
  return question.flatMap((code, row) =>
    code > 0 && (within.length === 0 || within.includes(String(group[row]))) ? [row] : [],
  );
}

function column(answers: Answers, group: number | null): EstimatedColumn {
  const rows = rowsOf(answers, group === null ? [] : [String(group)]);
  const weightOf = (row: number): number => answers.weight[row] ?? 0;
  const weightedBase = rows.reduce((sum, row) => sum + weightOf(row), 0);
  return {
    group: group === null ? null : String(group),
    base: rows.length,
    weightedBase,
    degreesOfFreedom: 19,
    rows: Array.from({ length: answers.categories }, (_unused, k): EstimatedRow => {
      const chosen = rows.filter((row) => answers.question[row] === k + 1);
      const weight = chosen.reduce((sum, row) => sum + weightOf(row), 0);
      const p = weightedBase === 0 ? 0 : weight / weightedBase;
      const standardError = rows.length === 0 ? 0 : Math.sqrt((p * (1 - p)) / rows.length);
      return {
        category: String(k + 1),
        count: chosen.length,
        estimate: p,
        standardError,
        interval: standardError > 0 ? logitInterval(p, standardError) : null,
        designEffect: standardError > 0 ? 1 : null,
      };
    }),
  };
}

function logitInterval(p: number, standardError: number): readonly [number, number] {
  const centre = Math.log(p / (1 - p));
  const half = (2.093 * standardError) / (p * (1 - p));
  const back = (x: number): number => 1 / (1 + Math.exp(-x));
  return [back(centre - half), back(centre + half)];
}
