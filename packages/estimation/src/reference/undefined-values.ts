import { accepted, type Checked, type Issue } from '@langnghe/language';
import { estimationIssue } from '../issues.ts';
import type { Json } from './json.ts';
import type { Analysis } from './reference-case.ts';

/**
 * A result without what does not exist: no limits and no p-values where no degrees of freedom are left, and in tests,
 * models and contrasts no figure that is not a number; each null, with a warning. What reference cases record of R's own
 * NaN (design effects, limits of a group, X² with categories of nobody, missing values not removed) stays.
 */
export function withoutUndefined(result: Checked<Json>, { stat }: Analysis): Checked<Json> {
  if (!result.ok) return result;
  const issues: Issue[] = [...result.issues];
  const df = degreesIn(result.value);
  let value = result.value;
  if (df !== undefined && !(df > 0) && stat !== 'degf' && stat !== 'repweights') {
    const without = withNulls(value, (key) => uncertain.has(key));
    if (without.nulled.size > 0) issues.push(estimationIssue('estimate.no-degrees', {}, { df }));
    value = without.value;
  }
  if (whollyFinite.has(stat)) {
    const without = withNulls(value, () => true, true);
    if (without.nulled.size > 0) {
      issues.push(estimationIssue('estimate.no-error', {}, { what: [...without.nulled].join(', ') }));
    }
    value = without.value;
  }
  return accepted(value, issues);
}

const uncertain = new Set(['ci', 'se', 'p_value']);
const whollyFinite: ReadonlySet<Analysis['stat']> = new Set(['glm', 'ttest', 'ranktest', 'contrast']);

function degreesIn(value: Json): number | undefined {
  if (!isRecord(value)) return undefined;
  const df = value['df_residual'] ?? value['df'];
  return typeof df === 'number' ? df : undefined;
}

/** Nulls for numbers under chosen keys: those that are no number, which all limits without degrees of freedom are. */
function withNulls(
  value: Json,
  chosen: (key: string) => boolean,
  inside = false,
): { readonly value: Json; readonly nulled: ReadonlySet<string> } {
  const nulled = new Set<string>();
  const walk = (one: Json, key: string, within: boolean): Json => {
    if (typeof one === 'number') {
      if (!within || Number.isFinite(one)) return one;
      nulled.add(key);
      return null;
    }
    if (isList(one)) return Array.from(one, (inner) => walk(inner, key, within));
    if (!isRecord(one)) return one;
    return Object.fromEntries(
      Object.entries(one).map(([name, inner]) => [
        name,
        inner === undefined ? inner : walk(inner, name, within || chosen(name)),
      ]),
    );
  };
  return { value: walk(value, '', inside), nulled };
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecord(value: Json): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
