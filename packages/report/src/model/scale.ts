import type { Category, Variable } from '@langnghe/dataset';
import type { ProtectedColumn } from '@langnghe/disclosure';
import type { Figure } from '../charts/figures.ts';
import { figureOf } from './context.ts';

export interface Scale {
  readonly steps: readonly Category[];
  /** True when the first step is the most favourable. */
  readonly reversed: boolean;
  /** Values of the favourable steps: the upper half, without the middle of an odd scale. */
  readonly favourable: readonly string[];
  /** Values of the other half. */
  readonly unfavourable: readonly string[];
}

const negative =
  /(?:^|[^\p{L}])(?:không|chưa|kém|khó|ngại|tệ|xấu|thấp|phản đối|not|never|dis(?!cuss)\p{L}+|poor|bad|hard|difficult|uneasy|low|none|neither)(?![\p{L}])/iu;

/**
 * The steps of an ordered question, and which end is the favourable one: the end whose words deny nothing. All languages
 * of the labels are heard, so that a report says the same in each.
 */
export function scaleOf(variable: Variable): Scale | null {
  if (variable.kind !== 'category' || !variable.ordered) return null;
  const steps = variable.categories.filter(({ role }) => role === 'substantive');
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined || steps.length < 2) return null;
  const reversed = deniedOnlyBy(last, first) && !deniedOnlyBy(first, last);
  const half = Math.floor(steps.length / 2);
  const values = steps.map(({ value }) => value);
  const [lower, upper] = [values.slice(0, half), values.slice(-half)];
  const [favourable, unfavourable] = reversed ? [lower, upper] : [upper, lower];
  return { steps, reversed, favourable, unfavourable };
}

/** Some language has a denial at the one end and none at the other. */
function deniedOnlyBy(one: Category, other: Category): boolean {
  return Object.entries(one.label).some(
    ([language, text]) => negative.test(text) && !negative.test(other.label[language] ?? ''),
  );
}

/**
 * The share of the favourable steps together. A single step has its own figure; several have the published sum, with
 * the interval that was published for it, if one was. Null where a step is masked.
 */
export function netFigure(column: ProtectedColumn, favourable: readonly string[]): Figure | null {
  const rows = column.rows.filter(({ category }) => favourable.includes(category ?? ''));
  const [only] = rows;
  if (only !== undefined && rows.length === 1) return figureOf(only, column);
  const { decimals } = column;
  const sum = column.sums?.find(
    ({ categories }) =>
      categories.length === favourable.length &&
      categories.every((category) => favourable.includes(category)),
  );
  if (sum !== undefined) return { value: sum.value, interval: sum.interval, decimals };
  if (rows.length === 0 || rows.some(({ value }) => value === null)) return null;
  return { value: rows.reduce((total, { value }) => total + (value ?? 0), 0), interval: null, decimals };
}
