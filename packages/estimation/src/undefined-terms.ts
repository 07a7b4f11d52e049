import type { Issue } from '@langnghe/language';
import type { Design, ModelMatrix } from '@langnghe/weighting';
import { weightsInDomain } from './domain.ts';
import { estimationIssue } from './issues.ts';

/** Rows of the domain in which a part of the formula has no value though its variables have. */
export function undefinedTermIssues({ undefinedTerms }: ModelMatrix, design: Design): Issue[] {
  const weight = weightsInDomain(design);
  return undefinedTerms.flatMap(({ term, rows }) => {
    const inUse = rows.map((one, row) => (one === 1 && weight[row] !== 0 ? 1 : 0));
    const first = inUse.indexOf(1);
    if (first === -1) return [];
    const values = { term, rows: inUse.reduce((sum, one) => sum + one, 0), row: first + 2 };
    return [estimationIssue('estimate.undefined-term', { field: 'formula', row: first + 2 }, values)];
  });
}
