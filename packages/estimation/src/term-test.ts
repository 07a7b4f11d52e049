import { accepted, refused, type Checked } from '@langnghe/language';
import { parseModelFormula } from '@langnghe/weighting';
import { fUpper } from './distributions/f-distribution.ts';
import { quadraticForm } from './dense-matrix.ts';
import { estimationIssue } from './issues.ts';
import type { Regression } from './regression.ts';

export interface TermTest {
  readonly f: number;
  readonly df: number;
  readonly ddf: number;
  readonly pValue: number;
}

/** Wald test that all coefficients of some terms are zero: F = β'V⁻¹β/k on (k, residual df). docs/methods/regression.md */
export function termTest(model: Regression, terms: string): Checked<TermTest> {
  const parsed = parseModelFormula(terms);
  if (!parsed.ok) return parsed;
  const canonical = (label: string): string => label.split(':').sort().join(':');
  const wanted = parsed.value.terms.map((term) => canonical(term.label));
  const known = model.termLabels.map(canonical);
  const unknown = parsed.value.terms.find((term) => !known.includes(canonical(term.label)));
  if (unknown !== undefined || wanted.length === 0) {
    const values = { group: unknown?.label ?? terms, groups: model.termLabels.join(', ') };
    return refused([estimationIssue('estimate.unknown-group', { field: 'test_terms' }, values)]);
  }
  const index = [...model.terms.keys()].filter((j) =>
    wanted.includes(known[model.terms[j]?.term ?? -1] ?? ''),
  );
  const form = quadraticForm(
    index.map((j) => model.estimate[j] ?? NaN),
    index.map((i) => index.map((j) => model.covariance[i]?.[j] ?? NaN)),
  );
  if (form === null)
    return refused([estimationIssue('estimate.singular', { field: 'test_terms' }, { what: terms })]);
  const f = form / index.length;
  return accepted({
    f,
    df: index.length,
    ddf: model.dfResidual,
    pValue: model.dfResidual > 0 ? fUpper(f, index.length, model.dfResidual) : NaN,
  });
}
