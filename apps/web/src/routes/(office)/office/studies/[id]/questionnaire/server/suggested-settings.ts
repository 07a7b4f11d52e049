import { fold } from '@langnghe/language';
import type { Question, Questionnaire } from '@langnghe/questionnaire';
import { questionsOf, type StudyDescription } from '@langnghe/study';

export type QuestionSettings = Pick<
  StudyDescription,
  'breaks' | 'mainQuestion' | 'consentQuestion' | 'leftOut'
>;

const words = {
  consent: /dong y tra loi|dong y tham gia|agree to (answer|take part)/,
  group: /gioi tinh|nhom tuoi|do tuoi|gender|age group/,
  unit: /ma (co so|don vi|phieu|lop|to)\b|(site|unit|form) code/,
};

/** What the officer chose; on a study where nothing was chosen yet, what the questions' words suggest. */
export function settingsOf(description: StudyDescription, questionnaire: Questionnaire): QuestionSettings {
  const { breaks, mainQuestion, consentQuestion, leftOut } = description;
  return isChosen(description)
    ? { breaks, mainQuestion, consentQuestion, leftOut }
    : suggestedSettings(questionnaire);
}

export function suggestedSettings(questionnaire: Questionnaire): QuestionSettings {
  const named = (pattern: RegExp, type: Question['type']): string[] =>
    questionsOf(questionnaire)
      .filter((question) => question.type === type && says(question, pattern))
      .map(({ name }) => name);
  return {
    breaks: named(words.group, 'select-one'),
    mainQuestion: '',
    consentQuestion: named(words.consent, 'select-one')[0] ?? '',
    leftOut: named(words.unit, 'text'),
  };
}

export function isChosen({ breaks, mainQuestion, consentQuestion, leftOut }: StudyDescription): boolean {
  return breaks.length > 0 || mainQuestion !== '' || consentQuestion !== '' || leftOut.length > 0;
}

function says({ label }: Question, pattern: RegExp): boolean {
  return Object.values(label).some((text) => pattern.test(fold(text)));
}
