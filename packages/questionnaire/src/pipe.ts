import { formatDate, pickTranslation } from '@langnghe/language';
import { declinedAnswer, type AnswerSet } from './answers.ts';
import { chosen } from './functions/choice.ts';
import { outlineOf } from './outline.ts';
import type { Questionnaire } from './questionnaire.ts';

/**
 * A text of the form with each `${question}` replaced by its answer as a person reads it: the label of a choice, a
 * date as day/month/year. `answers` are those of an evaluation; inside a repeat, give the instance's answers last.
 */
export function pipe(
  text: string,
  answers: AnswerSet,
  questionnaire: Questionnaire,
  language: string,
  instance: AnswerSet = {},
): string {
  if (!text.includes('${')) return text;
  return text.replace(/\$\{\s*(?:last-saved#)?([^}]*?)\s*\}/g, (_, name: string) => {
    const value = instance[name] ?? answers[name];
    return typeof value === 'string' ? readable(name, value, questionnaire, language) : '';
  });
}

function readable(name: string, value: string, questionnaire: Questionnaire, language: string): string {
  if (value === declinedAnswer) return '';
  const item = outlineOf(questionnaire).entries.get(name)?.item;
  if (item?.kind !== 'question' || value === '') return value;
  const list = item.list === undefined ? undefined : questionnaire.choiceLists[item.list];
  if (list !== undefined) {
    const label = (one: string): string => {
      const choice = list.find((candidate) => candidate.value === one);
      return choice ? pickTranslation(choice.label, language, questionnaire.defaultLanguage) : one;
    };
    return (item.type === 'select-one' ? [value] : chosen(value)).map(label).join(', ');
  }
  return item.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
}
