import type { Dataset } from '@langnghe/dataset';
import { accepted, hasErrors, refused, type Checked, type Language } from '@langnghe/language';
import { calibrateStudy, type StudyCalibration } from '@langnghe/weighting';
import type { Weighed } from '../weighed.ts';
import { questionsNamed } from './margin-questions.ts';
import { planIssues } from './plan-agreement.ts';
import { totalQuestions } from './read-total.ts';
import { studyMargin } from './study-margins.ts';
import { studyTotal } from './study-totals.ts';
import type { WeightingPlan } from './weighting-plan.ts';

export interface ToCalibrate {
  readonly plan: WeightingPlan;
  readonly weighed: Weighed;
  readonly dataset: Dataset;
  /** Of the dataset, in the order of the weights. */
  readonly rows: Uint32Array;
  /** The frame's strata, in the order of the design's; absent where answers were collected elsewhere. */
  readonly strata?: StudyCalibration['strata'];
  /** Of the record. */
  readonly language: Language;
}

const words = {
  vi: { unanswered: 'không trả lời' },
  en: { unanswered: 'no answer' },
} as const;

/** The weights brought to the plan's distributions as well; as they are where the plan has none. */
export function calibrateWeights({
  plan,
  weighed,
  dataset: { codebook, table },
  rows,
  strata,
  language,
}: ToCalibrate): Checked<Weighed> {
  if (plan.margins.length + plan.totals.length === 0) return accepted(weighed);
  const people = strata === undefined ? undefined : weighed.design.weight.reduce((sum, w) => sum + w, 0);
  const wrong = planIssues(plan, codebook, people, language);
  if (hasErrors(wrong)) return refused(wrong);
  const margins = plan.margins.flatMap((margin) => {
    const questions = questionsNamed(codebook, margin.questions);
    return questions.ok ? [studyMargin(margin, questions.value, table, rows, language)] : [];
  });
  const { method, bounds, sameWithinClass } = plan;
  const counted = plan.margins.find(({ unit }) => unit === 'people');
  const weights = weighed.design.weight.reduce((sum, w) => sum + w, 0);
  const inAll = people ?? counted?.cells.reduce((sum, { total }) => sum + total, 0) ?? weights;
  const numbers = totalQuestions(codebook);
  const totals = plan.totals.flatMap((total) => {
    const question = numbers.find(({ name }) => name === total.question);
    return question === undefined
      ? []
      : [studyTotal(total, question, table, rows, { people: inAll, language })];
  });
  const made = calibrateStudy(weighed.design, {
    method,
    sameWithinClass,
    margins,
    totals,
    unansweredName: words[language].unanswered,
    ...(bounds === undefined ? {} : { bounds }),
    ...(strata === undefined ? {} : { strata }),
    ...(strata === undefined && counted !== undefined ? { population: inAll } : {}),
  });
  if (!made.ok) return made;
  const { design, step } = made.value;
  return accepted({ design, steps: [...weighed.steps, step] }, made.issues);
}
