import { pickTranslation, type Language } from '@langnghe/language';
import { wordingAdvice, type Item, type Questionnaire } from '@langnghe/questionnaire';
import { allItems } from '@langnghe/questionnaire/editing';
import type { ItemKind } from '../kinds.ts';

/** A line of the list: one item, and what stands in it. */
export interface Line {
  readonly name: string;
  readonly kind: ItemKind;
  /** Place among the questions, from 1; undefined for what is not one. */
  readonly number: number | undefined;
  readonly label: string;
  readonly conditional: boolean;
  readonly required: boolean;
  /** There is advice on its wording. */
  readonly advised: boolean;
  readonly lines: readonly Line[];
}

export function linesOf(questionnaire: Questionnaire, language: Language): readonly Line[] {
  const numbers = numbersOf(questionnaire);
  const advised = new Set(wordingAdvice(questionnaire).map(({ place }) => place.field));
  const lineOf = (item: Item): Line => ({
    name: item.name,
    kind: kindOf(item),
    number: numbers.get(item.name),
    label: 'label' in item ? pickTranslation(item.label, language, questionnaire.defaultLanguage) : '',
    conditional: item.relevant !== undefined,
    required: item.kind === 'question' && item.required !== undefined,
    advised: advised.has(item.name),
    lines: 'items' in item ? item.items.map(lineOf) : [],
  });
  return questionnaire.items.map(lineOf);
}

/** Questions are counted as people count them, whatever their names. */
export function numbersOf({ items }: Questionnaire): ReadonlyMap<string, number> {
  const questions = allItems(items).filter(({ kind }) => kind === 'question');
  return new Map(questions.map(({ name }, at) => [name, at + 1]));
}

export function kindOf(item: Item): ItemKind {
  if (item.kind === 'question') return item.type;
  if (item.kind !== 'group') return item.kind;
  if (item.appearance.includes('table-list')) return 'grid';
  return item.appearance.includes('field-list') ? 'page' : 'group';
}
