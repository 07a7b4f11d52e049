import type { Codebook } from '@langnghe/dataset';
import { hasErrors, type Issue, type Language } from '@langnghe/language';
import { coverageIssues } from './margin-coverage.ts';
import { questionsNamed, questionWords } from './margin-questions.ts';
import { planIssue } from './plan-issues.ts';
import { tidy } from './read-margin.ts';
import { totalQuestionIssues } from './read-total.ts';
import type { WeightingPlan } from './weighting-plan.ts';

/** Rounding of published percentages. */
const percentTolerance = 0.5;
/** Share by which numbers of people may differ: rounding, not another population. */
const peopleTolerance = 0.001;

/**
 * Whether the plan fits the questions and itself: every category covered, percentages that add up, numbers of people
 * that agree with the list of units (`people`, where there is one) and with each other.
 */
export function planIssues(
  plan: WeightingPlan,
  codebook: Codebook,
  people: number | undefined,
  language: Language,
): Issue[] {
  const issues: Issue[] = [];
  const sums: { margin: string; sum: number }[] = [];
  for (const margin of plan.margins) {
    const questions = questionsNamed(codebook, margin.questions);
    issues.push(...questions.issues);
    if (!questions.ok) continue;
    const name = questionWords(questions.value, language);
    issues.push(...coverageIssues(questions.value, margin, language));
    const sum = tidy(margin.cells.reduce((all, { total }) => all + total, 0));
    if (margin.unit === 'people') sums.push({ margin: name, sum });
    else if (Math.abs(sum - 100) > percentTolerance)
      issues.push(planIssue('margin.not-hundred', { field: name }, { margin: name, sum }));
  }
  const asked = plan.totals.map(({ question }) => question);
  asked.forEach((question, at) => {
    issues.push(...totalQuestionIssues(codebook, question));
    if (asked.indexOf(question) !== at)
      issues.push(planIssue('margin.number-twice', { field: question }, { question }));
  });
  return [...issues, ...boundsIssues(plan), ...(hasErrors(issues) ? [] : peopleIssues(sums, people))];
}

function peopleIssues(
  sums: readonly { readonly margin: string; readonly sum: number }[],
  people: number | undefined,
): Issue[] {
  const differs = (a: number, b: number): boolean => Math.abs(a - b) > peopleTolerance * b;
  const [first] = sums;
  return sums.flatMap(({ margin, sum }) => {
    const place = { field: margin };
    if (people !== undefined)
      return differs(sum, people)
        ? [planIssue('margin.differs-from-frame', place, { margin, sum, people: tidy(people) })]
        : [];
    if (first === undefined || !differs(sum, first.sum)) return [];
    return [planIssue('margin.differs', place, { margin, sum, other: first.margin, people: first.sum })];
  });
}

function boundsIssues({ method, bounds }: WeightingPlan): Issue[] {
  const place = { field: 'bounds' };
  if (bounds === undefined) return method === 'logit' ? [planIssue('plan.needs-bounds', place)] : [];
  return bounds[0] > 0 && bounds[0] < 1 && bounds[1] > 1 ? [] : [planIssue('plan.bounds', place)];
}
