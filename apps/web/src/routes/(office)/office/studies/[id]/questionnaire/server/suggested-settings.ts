import { fold } from '@langnghe/language';
import type { Question, Questionnaire } from '@langnghe/questionnaire';
import { questionsOf, unitQuestions, type Study, type StudyDescription } from '@langnghe/study';

export type QuestionSettings = Pick<
  StudyDescription,
  'breaks' | 'mainQuestion' | 'consentQuestion' | 'leftOut'
>;

const words = {
  consent: /dong y tra loi|dong y tham gia|agree to (answer|take part)/,
  group: /gioi tinh|nhom tuoi|do tuoi|gender|age group/,
  unit: /ma (co so|don vi|phieu|lop|to)\b|(site|unit|form) code/,
};

/**
 * What the officer saved. Until then what stands in the description, if anything, with the questions that would name a
 * person's unit left out besides; else what the questions' words suggest.
 */
export function settingsOf({ description, frame }: Study, questionnaire: Questionnaire): QuestionSettings {
  const { breaks, mainQuestion, consentQuestion, leftOut } = description;
  if (description.questionsReviewed) return { breaks, mainQuestion, consentQuestion, leftOut };
  const suggested = suggestedSettings(questionnaire, frame);
  // After another workbook came in, names of the one before may stand in the description.
  const asked = new Set(questionsOf(questionnaire).map(({ name }) => name));
  const kept = {
    breaks: breaks.filter((name) => asked.has(name)),
    mainQuestion: asked.has(mainQuestion) ? mainQuestion : '',
    consentQuestion: asked.has(consentQuestion) ? consentQuestion : suggested.consentQuestion,
    leftOut: [...new Set([...leftOut.filter((name) => asked.has(name)), ...suggested.leftOut])],
  };
  const nothingSaid = breaks.length === 0 && mainQuestion === '' && consentQuestion === '';
  return nothingSaid ? suggested : kept;
}

export function suggestedSettings(questionnaire: Questionnaire, frame: Study['frame']): QuestionSettings {
  const named = (pattern: RegExp, type: Question['type']): string[] =>
    questionsOf(questionnaire)
      .filter((question) => question.type === type && says(question, pattern))
      .map(({ name }) => name);
  return {
    breaks: named(words.group, 'select-one'),
    mainQuestion: '',
    consentQuestion: named(words.consent, 'select-one')[0] ?? '',
    leftOut: [...new Set([...unitQuestions(questionnaire, frame), ...named(words.unit, 'text')])],
  };
}

function says({ label }: Question, pattern: RegExp): boolean {
  return Object.values(label).some((text) => pattern.test(fold(text)));
}
