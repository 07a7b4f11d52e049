import { randomBytes } from 'node:crypto';
import { civilDate, hasErrors, type CivilDate, type Issue } from '@langnghe/language';
import { evaluate, normaliseAnswers, type AnswerSet, type Questionnaire } from '@langnghe/questionnaire';
import { shortestNonce } from './collector.ts';
import { withoutBlanks } from './spool-record.ts';

export interface CheckedAnswers {
  /** True when nothing stands against keeping them. */
  readonly ok: boolean;
  readonly issues: readonly Issue[];
  /** As sent, after normalisation: by it the same answers sent again are recognised. */
  readonly sent: AnswerSet;
  /** What is kept: only questions that were asked and answered, and what was calculated from them. */
  readonly kept: AnswerSet;
}

/**
 * The questionnaire's own judgement, whatever the browser already checked. A form that asks for the time gets the day and
 * no more: nothing kept of an answer is finer.
 */
export function checkAnswers(
  questionnaire: Questionnaire,
  given: AnswerSet,
  nonce: string,
  day: CivilDate = civilDate(new Date()),
): CheckedAnswers {
  const { answers, issues } = normaliseAnswers(questionnaire, fields(given));
  const now = `${day}T00:00:00.000+07:00`;
  // What the form drew while it was answered is what is kept: both draw from the page's nonce.
  const seed = nonce.length < shortestNonce ? randomBytes(16).toString('hex') : nonce;
  const evaluation = evaluate(questionnaire, answers, { now, seed });
  const all = [...issues, ...evaluation.issues];
  return { ok: !hasErrors(all), issues: all, sent: answers, kept: withoutBlanks(evaluation.answers) };
}

/**
 * A form on paper is kept with the blanks it has: everybody was told that any question may be skipped, and nobody can be
 * asked again.
 */
export function checkPaperAnswers(
  questionnaire: Questionnaire,
  given: AnswerSet,
  nonce: string,
): CheckedAnswers {
  const checked = checkAnswers(questionnaire, given, nonce);
  const issues = checked.issues.filter(({ code }) => code !== 'answer-required');
  return { ...checked, ok: !hasErrors(issues), issues };
}

/** As a form posts them: an answer inside a repeat is named `repeat[2]/question`. */
function fields(answers: AnswerSet, prefix = ''): Record<string, string> {
  const entries = Object.entries(answers).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${name}`, value] as const]
      : value.flatMap((instance, i) =>
          Object.entries(fields(instance, `${prefix}${name}[${String(i + 1)}]/`)),
        ),
  );
  return Object.fromEntries(entries);
}
