import type { Item, Questionnaire } from '@langnghe/questionnaire';
import { allItems } from '@langnghe/questionnaire/editing';
import type { StudyDescription } from '../description.ts';
import { choiceQuestions } from '../questions.ts';

/**
 * What a study says of its questions after they changed: names that are gone are dropped, a renamed one is followed.
 * When other questions are asked than before, how they are used must be looked at again.
 */
export function carryNames(
  description: StudyDescription,
  before: Questionnaire,
  after: Questionnaire,
  renamed?: { readonly from: string; readonly to: string },
): StudyDescription {
  const asked = new Set(allItems(after.items).map(({ name }) => name));
  const choosable = new Set(choiceQuestions(after).map(({ name }) => name));
  const now = (name: string): string => (name === renamed?.from ? renamed.to : name);
  const one = (name: string): string => (choosable.has(now(name)) ? now(name) : '');
  return {
    ...description,
    languages:
      description.languages.filter((tag) => after.languages.includes(tag)).length > 0
        ? [
            ...description.languages.filter((tag) => after.languages.includes(tag)),
            ...after.languages.filter((tag) => !before.languages.includes(tag)),
          ]
        : [...after.languages],
    breaks: description.breaks.map(now).filter((name) => choosable.has(name)),
    leftOut: description.leftOut.map(now).filter((name) => asked.has(name)),
    measures: description.measures
      .map((measure) => ({ ...measure, name: now(measure.name) }))
      .filter(({ name }) => asked.has(name)),
    mainQuestion: one(description.mainQuestion),
    consentQuestion: one(description.consentQuestion),
    questionsReviewed: description.questionsReviewed && asksOf(before) === asksOf(after),
  };
}

/** Which questions of which kind are asked; words may change without changing it. */
function asksOf({ items }: Questionnaire): string {
  const kindOf = (item: Item): string => (item.kind === 'question' ? item.type : item.kind);
  return allItems(items)
    .map((item) => `${item.name} ${kindOf(item)}`)
    .sort()
    .join('\n');
}
