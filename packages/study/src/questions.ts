import type { Item, Question, Questionnaire } from '@langnghe/questionnaire';

/** All questions in the order they are asked, those inside groups included. */
export function questionsOf(questionnaire: Questionnaire): Question[] {
  const inside = (items: readonly Item[]): Question[] =>
    items.flatMap((item) => (item.kind === 'question' ? [item] : 'items' in item ? inside(item.items) : []));
  return inside(questionnaire.items);
}

/** Questions with one answer out of a list: by these, groups can be compared. */
export function choiceQuestions(questionnaire: Questionnaire): Question[] {
  return questionsOf(questionnaire).filter((question) => question.type === 'select-one');
}
