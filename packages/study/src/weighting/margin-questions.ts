import type { CategoryVariable, Codebook } from '@langnghe/dataset';
import {
  accepted,
  fold,
  nfc,
  pickTranslation,
  refused,
  type Checked,
  type Language,
} from '@langnghe/language';
import { planIssue } from './plan-issues.ts';

/** Choose-one questions: the population can be divided by these. */
export function marginQuestions(codebook: Codebook): CategoryVariable[] {
  return codebook.variables.filter((variable) => variable.kind === 'category');
}

export function questionsNamed(codebook: Codebook, names: readonly string[]): Checked<CategoryVariable[]> {
  if (names.length === 0) return refused([planIssue('margin.no-question', { field: 'questions' })]);
  const known = new Map(marginQuestions(codebook).map((question) => [question.name, question]));
  const lacking = names.filter((name, at) => !known.has(name) || names.indexOf(name) !== at);
  if (lacking.length > 0)
    return refused(
      lacking.map((question) => planIssue('margin.question-unknown', { field: 'questions' }, { question })),
    );
  return accepted(names.flatMap((name) => known.get(name) ?? []));
}

/** What somebody calls a category: its value, or its label in any language; marks matter only where they must. */
export function categoryNamed(question: CategoryVariable, text: string): string | undefined {
  const plain = (one: string): string =>
    nfc(one)
      .replace(/[‐-―−]/g, '-')
      .replace(/\s+/g, ' ')
      .trim();
  const wanted = plain(text).toLowerCase();
  const names = ({ value, label }: CategoryVariable['categories'][number]): string[] =>
    [value, ...Object.values(label)].map((one) => plain(one).toLowerCase());
  const exact = question.categories.filter((category) => names(category).includes(wanted));
  if (exact.length > 0) return exact[0]?.value;
  const alike = question.categories.filter((category) => names(category).map(fold).includes(fold(wanted)));
  return alike.length === 1 ? alike[0]?.value : undefined;
}

export function questionWords(questions: readonly CategoryVariable[], language: Language): string {
  return questions.map(({ label }) => pickTranslation(label, language)).join(' × ');
}

export function categoryWords(question: CategoryVariable, value: string, language: Language): string {
  const category = question.categories.find((one) => one.value === value);
  return category === undefined ? value : pickTranslation(category.label, language);
}

/** «Nữ, 18–29 + 30–39». */
export function cellWords(
  questions: readonly CategoryVariable[],
  categories: readonly (readonly string[])[],
  language: Language,
): string {
  return questions
    .map((question, q) =>
      (categories[q] ?? []).map((value) => categoryWords(question, value, language)).join(' + '),
    )
    .join(', ');
}
