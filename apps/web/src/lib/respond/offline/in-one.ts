import type { Item, Questionnaire } from '@langnghe/questionnaire';
import type { Survey } from '../survey.ts';

const known = new WeakMap<Questionnaire, Questionnaire>();

/** The same survey with all its questions on one page: what a phone keeps for times without a network. */
export function inOne(survey: Survey): Survey {
  const { questionnaire } = survey;
  if (questionnaire.layout === 'single') return survey;
  const single = known.get(questionnaire) ?? { ...questionnaire, layout: 'single' };
  known.set(questionnaire, single);
  return { ...survey, questionnaire: single };
}

/** What only the server can put on a page: lists that depend on answers, instances that are asked for. */
export function needsServer(items: readonly Item[]): boolean {
  return items.some((item) => {
    if (item.kind === 'calculation') return false;
    const texts = [item.label, 'hint' in item ? (item.hint ?? {}) : {}];
    if (texts.some((one) => Object.values(one).some((text) => text.includes('${')))) return true;
    if (item.kind === 'repeat') return true;
    if (item.kind === 'group') return needsServer(item.items);
    return item.kind === 'question' && item.choiceFilter !== undefined;
  });
}
