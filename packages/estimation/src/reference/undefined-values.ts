import { accepted, nameList, type Checked, type Issue } from '@langnghe/language';
import { gapIssue } from '../gap-issues.ts';
import { gapsOf, type Gap } from './gaps.ts';
import { isList, isRecord, type Json } from './json.ts';
import type { Analysis } from './reference-case.ts';

/**
 * A result without what does not exist: no limits and no p-values where no degrees of freedom are left, and no figure that
 * is not a number; each null, with a warning that names the figure and the reason. Two of R's own stay as cases record
 * them, with a warning beside: design effects of what does not vary, and infinities.
 */
export function withoutUndefined(result: Checked<Json>, asked: Analysis): Checked<Json> {
  if (!result.ok) return result;
  const issues: Issue[] = [...result.issues];
  const df = degreesIn(result.value);
  let value = result.value;
  if (df !== undefined && !(df > 0) && asked.stat !== 'degf' && asked.stat !== 'repweights') {
    const without = withNulls(value, (key) => uncertain.has(key));
    if (without.nulled.size > 0) issues.push(gapIssue('estimate.no-degrees', {}, { df }));
    value = without.value;
  }
  if (whollyFinite.has(asked.stat)) {
    const without = withNulls(value, () => true, true);
    if (without.nulled.size > 0) {
      issues.push(gapIssue('estimate.no-error', {}, { what: [...without.nulled].join(', ') }));
    }
    value = without.value;
  }
  const { filled, gaps } = gapsOf(value);
  const errors = namesOf(gaps, 'error');
  const placed = issues.map((issue) =>
    issue.code === 'estimate.negative-variance' ? { ...issue, place: { field: errors } } : issue,
  );
  return accepted(filled, [...placed, ...named(gaps, issues, asked)]);
}

const uncertain = new Set(['ci', 'se', 'p_value']);
const whollyFinite: ReadonlySet<Analysis['stat']> = new Set(['glm', 'ttest', 'ranktest', 'contrast']);

/** What says already why there is no error. */
const reasons = new Set([
  'design.nothing-to-average',
  'estimate.group-without-error',
  'estimate.negative-variance',
  'estimate.no-degrees',
]);
/** What says already why there is no estimate. */
const emptied = new Set(['estimate.group-without-value', 'estimate.all-missing']);

function namesOf(gaps: readonly Gap[], kind: Gap['kind']): string {
  return nameList([...new Set(gaps.flatMap((gap) => (gap.kind === kind ? [gap.place] : [])))]);
}

function named(gaps: readonly Gap[], told: readonly Issue[], { stat }: Analysis): Issue[] {
  const names = (kind: Gap['kind']): string => namesOf(gaps, kind);
  const unless = (known: ReadonlySet<string>, what: string): string =>
    told.some(({ code }) => known.has(code)) ? '' : what;
  const errors = unless(reasons, names('error'));
  const warnings = [
    ['estimate.missing-kept', 'na_rm', unless(emptied, names('missing'))],
    [stat === 'quantile' ? 'estimate.no-limit' : 'estimate.no-error', stat, errors],
    ['estimate.no-design-effect', 'deff', names('design-effect')],
    ['estimate.empty-category', stat, names('share')],
  ] as const;
  const groups = new Map(
    gaps.flatMap((gap) => (gap.kind === 'group-limit' ? [[gap.place, gap.df ?? 0] as const] : [])),
  );
  return [
    ...warnings.flatMap(([code, field, what]) => (what === '' ? [] : [gapIssue(code, { field }, { what })])),
    ...[...groups].map(([group, df]) =>
      gapIssue('estimate.group-no-degrees', { field: group }, { group, df }),
    ),
  ];
}

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
