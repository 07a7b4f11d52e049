import type { CategoryVariable } from '@langnghe/dataset';
import type { Issue, Language } from '@langnghe/language';
import type { PlannedMargin } from './weighting-plan.ts';
import { cellWords, questionWords } from './margin-questions.ts';
import { planIssue } from './plan-issues.ts';

/** More combinations of categories than anybody has numbers for. */
const mostCombinations = 2000;

/** Cell of each combination of categories, keyed by `combinationKey`. */
export function cellOfCombination(cells: PlannedMargin['cells']): Map<string, number[]> {
  const found = new Map<string, number[]>();
  cells.forEach(({ categories }, at) => {
    for (const values of combinations(categories)) {
      const key = combinationKey(values);
      found.set(key, [...(found.get(key) ?? []), at]);
    }
  });
  return found;
}

export function combinationKey(values: readonly string[]): string {
  return values.join('\u0000');
}

/** Each combination of answers has one number; those of nobody in particular (do not know, other) may have none. */
export function coverageIssues(
  questions: readonly CategoryVariable[],
  margin: Pick<PlannedMargin, 'cells'>,
  language: Language,
): Issue[] {
  const cellOf = cellOfCombination(margin.cells);
  const place = { field: questionWords(questions, language) };
  const told = (values: readonly string[]): string =>
    cellWords(
      questions,
      values.map((value) => [value]),
      language,
    );
  const twice = [...cellOf].filter(([, cells]) => cells.length > 1);
  const expected = questions.map(({ categories }) =>
    categories.filter(({ role }) => role === 'substantive').map(({ value }) => value),
  );
  const count = expected.reduce((product, values) => product * values.length, 1);
  const lacking =
    count > mostCombinations
      ? []
      : combinations(expected).filter((values) => !cellOf.has(combinationKey(values)));
  return [
    ...twice.map(([key]) => planIssue('margin.category-twice', place, { text: told(key.split('\u0000')) })),
    ...lacking.map((values) => planIssue('margin.category-missing', place, { text: told(values) })),
    ...(margin.cells.length < 2 ? [planIssue('margin.one-cell', place)] : []),
  ];
}

function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (sofar, list) => sofar.flatMap((one) => list.map((value) => [...one, value])),
    [[]],
  );
}
