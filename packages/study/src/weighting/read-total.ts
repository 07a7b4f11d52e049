import type { Codebook, NumberVariable } from '@langnghe/dataset';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { marginNumber } from './margin-numbers.ts';
import { planIssue } from './plan-issues.ts';
import type { PlannedTotal } from './weighting-plan.ts';

export interface GivenTotal {
  readonly question: string;
  readonly source: string;
  readonly unit: PlannedTotal['unit'];
  /** As it was typed. */
  readonly value: string;
}

/** Questions answered by a number: the population's total or mean of it can be known. */
export function totalQuestions(codebook: Codebook): NumberVariable[] {
  return codebook.variables.filter(
    (variable): variable is NumberVariable => variable.kind === 'number' && variable.rankOf === undefined,
  );
}

/** The population's total or mean of a number, as somebody has it. */
export function readTotal(codebook: Codebook, given: GivenTotal): Checked<PlannedTotal> {
  const { question, unit } = given;
  const source = given.source.trim();
  // Means are read as percentages are: one sign before digits is the decimal one.
  const value = marginNumber(given.value, unit === 'total' ? 'people' : 'percent');
  const issues: Issue[] = totalQuestionIssues(codebook, question);
  if (source === '') issues.push(planIssue('margin.no-source', { field: 'source' }));
  if (value === undefined) {
    issues.push(planIssue('margin.no-value', { field: 'value' }, { text: given.value.trim() }));
    return refused(issues);
  }
  return issues.length > 0 ? refused(issues) : accepted({ question, source, unit, value });
}

export function totalQuestionIssues(codebook: Codebook, question: string): Issue[] {
  if (totalQuestions(codebook).some(({ name }) => name === question)) return [];
  return [planIssue('margin.number-unknown', { field: 'question' }, { question })];
}
