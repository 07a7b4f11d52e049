import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { type Design } from '@langnghe/weighting';
import { numbersOf, zeroWhereMissing } from '../analysed.ts';
import { estimationIssue } from '../issues.ts';
import { quantileEstimate } from '../quantile.ts';
import { byGroups, completeDomain, type Row } from './domain-part.ts';
import type { Json } from './json.ts';
import type { AnalysisOf } from './reference-case.ts';
import { uninformative } from './uninformative.ts';

export function quantiles(table: CodedTable, design: Design, asked: AnalysisOf<'quantile'>): Checked<Json> {
  if (asked.interval === 'quantile' && design.kind !== 'replicate') {
    return refused([estimationIssue('estimate.needs-replicates', {}, { what: 'interval: quantile' })]);
  }
  if (asked.interval === 'score' && design.kind === 'replicate') {
    return refused([estimationIssue('estimate.needs-linearized', {}, { what: 'interval: score' })]);
  }
  const columns: Float64Array[] = [];
  for (const variable of asked.vars) {
    const numbers = numbersOf(table, variable, 'quantile');
    if (!numbers.ok) return numbers;
    columns.push(numbers.value);
  }
  const telling = uninformative(table, design, asked.vars);
  if (!telling.ok) return telling;
  const complete = Uint8Array.from({ length: table.rows }, (_, row) =>
    columns.some((column) => Number.isNaN(column[row])) ? 0 : 1,
  );
  const made = byGroups(
    table,
    design,
    asked.by,
    (within): Checked<Row[]> => {
      const used = completeDomain(within, complete, asked.na_rm, asked.vars.join(', '));
      if (!used.ok) return used;
      const rows: Row[] = [];
      const issues: Issue[] = [];
      for (const [j, variable] of asked.vars.entries()) {
        for (const p of asked.probs) {
          if (used.value === null) {
            rows.push({ variable, p, est: null, ci: [null, null], se: null });
            continue;
          }
          const request = { rule: asked.qrule, interval: asked.interval, compat: 'r-4.5' as const };
          const made = quantileEstimate(
            used.value,
            zeroWhereMissing(columns[j] ?? new Float64Array()),
            p,
            request,
          );
          if (!made.ok) return made;
          if (issues.length === 0) issues.push(...made.issues);
          rows.push({
            variable,
            p,
            est: made.value.estimate,
            ci: made.value.interval.map((limit) => limit ?? NaN),
            se: made.value.standardError ?? NaN,
          });
        }
      }
      return accepted(rows, issues);
    },
    () =>
      asked.vars.flatMap((variable) =>
        asked.probs.map((p) => ({ variable, p, est: null, ci: [null, null], se: null })),
      ),
  );
  return made.ok ? accepted(made.value, [...telling.issues, ...made.issues]) : made;
}
