import { pickTranslation, type Language } from '@langnghe/language';
import {
  parseExpression,
  type Choice,
  type Item,
  type MediaKind,
  type Questionnaire,
} from '@langnghe/questionnaire';
import {
  allItems,
  conditionOf,
  findItem,
  limitsOf,
  listUsers,
  textOfItem,
  type Condition,
  type ItemText,
  type Limits,
} from '@langnghe/questionnaire/editing';
import { attachmentKind } from '@langnghe/study';
import type { ItemKind } from '../kinds.ts';
import { kindOf, numbersOf } from './outline.ts';

/** A question that a condition can ask for. */
export interface Asker {
  readonly name: string;
  /** `3. Ông/Bà …`, cut to a line. */
  readonly label: string;
  readonly holds: 'one' | 'many' | 'number' | 'text';
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** An item as the form shows it. */
export interface ItemView {
  readonly name: string;
  readonly kind: ItemKind;
  readonly number: number | undefined;
  readonly text: ItemText;
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  /** Undefined: it is written in a way that cannot be chosen. */
  readonly condition: Condition | undefined;
  readonly limits: Limits | undefined;
  readonly choices: readonly Choice[];
  /** Other questions with the same choices. */
  readonly sharedWith: number;
  readonly askers: readonly Asker[];
  /** Kept files that can stand beside a label. */
  readonly files: Readonly<Record<MediaKind, readonly string[]>>;
}

export function itemView(
  questionnaire: Questionnaire,
  name: string,
  language: Language,
  attachments: readonly string[],
  typed?: { readonly text: ItemText; readonly choices: readonly Choice[] | undefined },
): ItemView | undefined {
  const item = findItem(questionnaire, name);
  if (item === undefined) return undefined;
  const text = typed?.text ?? textOfItem(item);
  const list = item.kind === 'question' ? (item.list ?? '') : '';
  const filesOf = (kind: MediaKind): readonly string[] =>
    attachments.filter((file) => attachmentKind(file)?.kind === kind);
  return {
    name,
    kind: kindOf(item),
    number: numbersOf(questionnaire).get(name),
    text,
    languages: questionnaire.languages.map((tag) => ({ tag, name: languageName(tag, language) })),
    condition: conditionIn(text.relevant),
    limits: limitsIn(text.constraint),
    choices: typed?.choices ?? questionnaire.choiceLists[list] ?? [],
    sharedWith: list === '' ? 0 : listUsers(questionnaire, list).length - 1,
    askers: askersFor(questionnaire, item, language),
    files: { image: filesOf('image'), audio: filesOf('audio'), video: filesOf('video') },
  };
}

export function languageName(tag: string, language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}

export function conditionIn(source: string): Condition | undefined {
  if (source === '') return { join: 'and', tests: [] };
  const parsed = parseExpression(source);
  return parsed.ok ? conditionOf(parsed.expression) : undefined;
}

export function limitsIn(source: string): Limits | undefined {
  if (source === '') return {};
  const parsed = parseExpression(source);
  return parsed.ok ? limitsOf(parsed.expression) : undefined;
}

/** Everything but the item itself and what it holds: a form may look ahead, though it seldom should. */
function askersFor(questionnaire: Questionnaire, item: Item, language: Language): readonly Asker[] {
  const own = new Set(allItems([item]).map(({ name }) => name));
  const numbers = numbersOf(questionnaire);
  return allItems(questionnaire.items).flatMap((other): readonly Asker[] => {
    const asks = other.kind === 'question' || other.kind === 'calculation';
    if (!asks || own.has(other.name)) return [];
    const words =
      'label' in other ? pickTranslation(other.label, language, questionnaire.defaultLanguage) : '';
    const number = numbers.get(other.name);
    const label = `${number === undefined ? '' : `${number}. `}${words === '' ? other.name : words}`;
    return [{ name: other.name, label: shortened(label), ...answersOf(other, questionnaire, language) }];
  });
}

const shortened = (text: string): string =>
  text.replace(/\s+/g, ' ').length > 70 ? `${text.replace(/\s+/g, ' ').slice(0, 69)}…` : text;

function answersOf(
  item: Item,
  questionnaire: Questionnaire,
  language: Language,
): Pick<Asker, 'holds' | 'choices'> {
  if (item.kind === 'calculation') return { holds: 'number', choices: [] };
  if (item.kind !== 'question') return { holds: 'text', choices: [] };
  const choices = (questionnaire.choiceLists[item.list ?? ''] ?? []).map(({ value, label }) => ({
    value,
    label: pickTranslation(label, language, questionnaire.defaultLanguage) || value,
  }));
  if (item.type === 'select-multiple' || item.type === 'rank') return { holds: 'many', choices };
  if (item.type === 'select-one') return { holds: 'one', choices };
  return { holds: ['integer', 'decimal', 'range'].includes(item.type) ? 'number' : 'text', choices: [] };
}
