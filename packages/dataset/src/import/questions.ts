import type { Translations } from '@langnghe/language';
import type { Choice, Item, Question, Questionnaire } from '@langnghe/questionnaire';

/** A question with what stands around it and the options it offers. */
export interface AskedQuestion {
  readonly question: Question;
  /** Name and heading of the groups around it, innermost first. */
  readonly groups: readonly { readonly name: string; readonly label: Translations }[];
  readonly choices: readonly Choice[];
}

/** The questions that one row of a table can answer: all but those inside repeats. */
export function questionsOf(questionnaire: Questionnaire): AskedQuestion[] {
  return within(questionnaire.items, [], questionnaire);
}

function within(
  items: readonly Item[],
  groups: AskedQuestion['groups'],
  questionnaire: Questionnaire,
): AskedQuestion[] {
  return items.flatMap((item) => {
    if (item.kind === 'group')
      return within(item.items, [{ name: item.name, label: item.label }, ...groups], questionnaire);
    if (item.kind !== 'question') return [];
    return [{ question: item, groups, choices: questionnaire.choiceLists[item.list ?? ''] ?? [] }];
  });
}

export function calculationNames(items: readonly Item[]): string[] {
  return items.flatMap((item) => {
    if (item.kind === 'calculation') return [item.name];
    return item.kind === 'group' ? calculationNames(item.items) : [];
  });
}
