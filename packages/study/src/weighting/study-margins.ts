import type { CategoryVariable, CodedTable } from '@langnghe/dataset';
import { noCell, type StudyMargin } from '@langnghe/weighting';
import type { Language } from '@langnghe/language';
import { cellOfCombination, combinationKey } from './margin-coverage.ts';
import { cellWords, questionWords } from './margin-questions.ts';
import type { PlannedMargin } from './weighting-plan.ts';

/** A margin of the plan over the rows to weigh. */
export function studyMargin(
  margin: PlannedMargin,
  questions: readonly CategoryVariable[],
  table: CodedTable,
  rows: Uint32Array,
  language: Language,
): StudyMargin {
  const sum = margin.cells.reduce((all, { total }) => all + total, 0);
  const cellOf = cellOfCombination(margin.cells);
  return {
    name: questionWords(questions, language),
    cells: margin.cells.map(({ categories }) => cellWords(questions, categories, language)),
    shares: Float64Array.from(margin.cells, ({ total }) => total / sum),
    ofRow: rows.map((row) => cellOf.get(combinationKey(answersOf(questions, table, row)))?.[0] ?? noCell),
    source: margin.source,
  };
}

/** Values of the categories answered; '' where there is no answer. */
function answersOf(questions: readonly CategoryVariable[], table: CodedTable, row: number): string[] {
  return questions.map(({ name, categories }) => {
    const column = table.columns[name];
    if (column?.kind !== 'coded') throw new Error(`no answers of question ${name}`);
    return categories[(column.codes[row] ?? 0) - 1]?.value ?? '';
  });
}
