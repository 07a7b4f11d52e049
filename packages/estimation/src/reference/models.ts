import type { CodedTable } from '@langnghe/dataset';
import { accepted, type Checked } from '@langnghe/language';
import type { Design } from '@langnghe/weighting';
import { studentTwoSided } from '../distributions/student-t.ts';
import { studentInterval } from '../interval.ts';
import { rankTest } from '../rank-test.ts';
import { regression } from '../regression.ts';
import { standardErrors } from '../statistic.ts';
import { tTest } from '../t-test.ts';
import { termTest } from '../term-test.ts';
import { matrixOf, type Json } from './json.ts';
import type { AnalysisOf } from './reference-case.ts';

export function model(table: CodedTable, design: Design, asked: AnalysisOf<'glm'>): Checked<Json> {
  const made = regression(table, design, asked.formula, asked.family, 'r-4.5');
  if (!made.ok) return made;
  const { dfResidual: df, estimate, terms } = made.value;
  const se = standardErrors(made.value);
  const rows = terms.map(({ name }, j) => {
    const [est, error] = [estimate[j] ?? NaN, se[j] ?? NaN];
    const t = est / error;
    return {
      term: name,
      est,
      se: error,
      t,
      p_value: studentTwoSided(t, df),
      ci: studentInterval(est, error, df),
    };
  });
  const wald = asked.test_terms == null ? null : termTest(made.value, asked.test_terms);
  if (wald?.ok === false) return wald;
  return accepted({
    df_residual: df,
    dispersion: made.value.dispersion,
    n: made.value.n,
    rows,
    vcov: matrixOf(made.value.covariance),
    wald:
      wald === null
        ? null
        : {
            terms: asked.test_terms,
            F: wald.value.f,
            df: wald.value.df,
            ddf: wald.value.ddf,
            p_value: wald.value.pValue,
          },
  });
}

export function studentTest(table: CodedTable, design: Design, asked: AnalysisOf<'ttest'>): Checked<Json> {
  const made = tTest(table, design, asked.formula, 'r-4.5');
  if (!made.ok) return made;
  const { df, t, estimate, pValue, interval } = made.value;
  return accepted({ df, t, est: estimate, p_value: pValue, ci: interval });
}

/** For more than two groups R 4.5 gives the chi-square as the parameter and its degrees of freedom as the statistic. */
export function ranks(table: CodedTable, design: Design, asked: AnalysisOf<'ranktest'>): Checked<Json> {
  const made = rankTest(table, design, asked.formula, asked.test, 'r-4.5');
  if (!made.ok) return made;
  const { groups, statistic, df, ddf, estimate, pValue } = made.value;
  if (groups === 2) return accepted({ df, statistic, est: estimate, p_value: pValue });
  return accepted({ df: statistic, statistic: df, est: null, ddf, p_value: pValue });
}
