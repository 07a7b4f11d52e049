import type { Language } from '@langnghe/language';
import { declinedAnswer, pipe, type Screen } from '@langnghe/questionnaire';
import type { ReviewEntry, ReviewSection } from './page.ts';
import { plainLabel } from './label-runs.ts';
import { respondTexts } from './texts.ts';
import { nameOf, textOf } from './screen-view.ts';
import { questionsOf, type PlacedQuestion, type WorkedOut } from './survey.ts';

/** Every question that was asked, with its answer as a person reads it. */
export function reviewSections(worked: WorkedOut, ui: Language): readonly ReviewSection[] {
  return worked.screens
    .map((screen) => ({
      screen: screen.name,
      heading: nameOf(screen, worked),
      entries: entriesOf(screen, worked, ui),
    }))
    .filter(({ entries }) => entries.length > 0);
}

export function countAnswered(sections: readonly ReviewSection[]): number {
  return sections.reduce((sum, { entries }) => sum + entries.filter(({ answer }) => answer !== '').length, 0);
}

function entriesOf(screen: Screen, worked: WorkedOut, ui: Language): readonly ReviewEntry[] {
  return questionsOf(screen.items, worked.evaluation)
    .filter(({ field }) => worked.evaluation.relevant.has(field))
    .map((place) => ({
      path: place.field,
      question: asRead(place, worked),
      answer: answerText(place, worked, ui),
    }));
}

/** Inside a repeat with the instance before it: nothing else on the review says which. */
function asRead({ question, instance, within }: PlacedQuestion, worked: WorkedOut): string {
  const label = textOf(question.label, worked, instance);
  return within === undefined
    ? label
    : `${plainLabel(textOf(within.repeat.label, worked, instance))} ${String(within.index)} · ${label}`;
}

const acknowledged = { vi: 'Đã đọc', en: 'Read' };
const agreed = { vi: 'Đồng ý', en: 'Agreed' };

function answerText({ question, field }: PlacedQuestion, worked: WorkedOut, ui: Language): string {
  const typed = worked.typed[field] ?? '';
  if (question.declinable === true && typed === declinedAnswer) return respondTexts(ui)('declined');
  if (question.type === 'acknowledge')
    return typed === '' ? '' : (question.appearance.includes('consent') ? agreed : acknowledged)[ui];
  const { questionnaire } = worked.survey;
  const text = pipe(`\${${question.name}}`, { [question.name]: typed }, questionnaire, worked.language);
  return question.list === undefined ? text : plainLabel(text);
}
