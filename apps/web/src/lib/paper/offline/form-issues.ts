import { civilDate, type Issue } from '@langnghe/language';
import { evaluate, normaliseAnswers, type Questionnaire } from '@langnghe/questionnaire';

/**
 * What the questionnaire does not allow of a form's answers, by the server's own rules, so that it is looked up while
 * the sheet is still in hand. Blanks are no mistake on paper.
 */
export function formIssues(
  questionnaire: Questionnaire,
  answers: Readonly<Record<string, string>>,
): readonly Issue[] {
  const read = normaliseAnswers(questionnaire, answers);
  const now = `${civilDate(new Date())}T00:00:00.000+07:00`;
  const { issues } = evaluate(questionnaire, read.answers, { now, random: () => 0.5 });
  return [...read.issues, ...issues].filter(
    ({ code, severity, place }) =>
      severity === 'error' && code !== 'answer-required' && (place.field ?? '') in answers,
  );
}
