import type { CodedTable, NumberVariable } from '@langnghe/dataset';
import { pickTranslation, type Language } from '@langnghe/language';
import type { StudyTotal } from '@langnghe/weighting';
import type { PlannedTotal } from './weighting-plan.ts';

/** A number of the plan over the rows to weigh; `people` live in the population. */
export function studyTotal(
  { unit, value, source }: PlannedTotal,
  question: NumberVariable,
  table: CodedTable,
  rows: Uint32Array,
  { people, language }: { readonly people: number; readonly language: Language },
): StudyTotal {
  const column = table.columns[question.name];
  if (column?.kind !== 'number') throw new Error(`no numbers of question ${question.name}`);
  return {
    name: pickTranslation(question.label, language),
    values: Float64Array.from(rows, (row) => column.values[row] ?? NaN),
    mean: unit === 'mean' ? value : value / people,
    source,
  };
}
