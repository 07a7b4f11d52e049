import type { Group, Item, Question } from '@langnghe/questionnaire';
import { conditionInWords, isConsent } from './condition.ts';
import type { Context } from './context.ts';
import type { AnnexItem } from './report-model.ts';

/** The questionnaire as it was asked: headings, introductions, questions with their answers and conditions. */
export function annexItems(context: Context): readonly AnnexItem[] {
  return context.facts.questionnaire.items.flatMap((item) => itemsOf(context, item));
}

function itemsOf(context: Context, item: Item): readonly AnnexItem[] {
  switch (item.kind) {
    case 'calculation':
      return [];
    case 'note': {
      const text = joined(context.said(item.label), context.said(item.hint));
      return text === '' ? [] : [{ kind: 'note', text }];
    }
    case 'question':
      return [questionItem(context, item)];
    case 'group':
    case 'repeat': {
      const grid = item.kind === 'group' ? gridItem(context, item) : null;
      if (grid !== null) return [grid];
      const inner = item.items.flatMap((one) => itemsOf(context, one));
      const text = context.said(item.label);
      return text === '' ? inner : [{ kind: 'heading', text, ...condition(context, item) }, ...inner];
    }
  }
}

/** A grid prints its scale once; null where the group is none, or holds anything but questions on one list. */
function gridItem(context: Context, group: Group): AnnexItem | null {
  const questions = group.items.filter((item) => item.kind === 'question');
  const [first] = questions;
  const list = first?.list;
  if (!group.appearance.includes('table-list') || list === undefined || questions.length < group.items.length)
    return null;
  if (questions.some((question) => question.list !== list || question.relevant !== undefined)) return null;
  return {
    kind: 'grid',
    text: context.said(group.label) || group.name,
    ...condition(context, group),
    choices: choicesOf(context, list),
    items: questions.map((question) => context.said(question.label) || question.name),
  };
}

function choicesOf({ facts, said }: Context, list: string): readonly string[] {
  return (facts.questionnaire.choiceLists[list] ?? []).map(({ value, label }) => `${value} ${said(label)}`);
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}

function condition(context: Context, { relevant }: Item): { readonly condition?: string } {
  if (relevant === undefined || isConsent(relevant, context.facts.consentQuestion)) return {};
  const words = conditionInWords(context, [relevant]);
  return {
    condition: words === null ? context.word('onlySome') : context.word('onlyIf', { condition: words }),
  };
}

function questionItem(context: Context, question: Question): AnnexItem {
  const choices = question.list === undefined ? [] : choicesOf(context, question.list);
  return {
    kind: 'question',
    text: context.said(question.label) || question.name,
    hint: context.said(question.hint),
    ...condition(context, question),
    choices,
    answer: choices.length > 0 ? '' : answerOf(context, question),
  };
}

function answerOf({ word }: Context, { type, parameters }: Question): string {
  switch (type) {
    case 'integer':
    case 'decimal':
      return word('answerNumber');
    case 'range':
      return word('answerScale', { from: parameters['start'] ?? '0', to: parameters['end'] ?? '10' });
    case 'text':
      return word('answerText');
    default:
      return word('answerOther');
  }
}
