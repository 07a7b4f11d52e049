import { categoryRole } from '@langnghe/dataset';
import type { Item, Question, Questionnaire } from '@langnghe/questionnaire';

/**
 * Answering is voluntary, question by question: whoever must answer before going on may say instead that they prefer not
 * to, unless the choices say so themselves. Only the consent itself, and what is merely acknowledged, must be answered.
 */
export function withDeclining(questionnaire: Questionnaire, consentQuestion: string): Item[] {
  const declining = (items: readonly Item[]): Item[] =>
    items.map((item): Item => {
      if (item.kind === 'group') return { ...item, items: declining(item.items) };
      if (item.kind === 'repeat') return { ...item, items: declining(item.items) };
      const needed = item.kind === 'question' && item.name !== consentQuestion && isDeclinable(item);
      return needed ? { ...item, declinable: true } : item;
    });
  const isDeclinable = (question: Question): boolean => {
    const choices = questionnaire.choiceLists[question.list ?? ''] ?? [];
    return (
      question.required !== undefined &&
      question.type !== 'acknowledge' &&
      !choices.some((choice) => categoryRole(choice, choices) === 'refused')
    );
  };
  return declining(questionnaire.items);
}
