import { evaluate, type Questionnaire } from '@langnghe/questionnaire';

/** Which questions the answers so far lead to: the skips of the form, by the questionnaire's own rules. */
export function askedNames(
  questionnaire: Questionnaire,
  answers: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  return new Set(
    evaluate(questionnaire, answers, { now: '2000-01-01T00:00:00', random: () => 0.5 }).relevant,
  );
}
