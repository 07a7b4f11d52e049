import type { Translations } from '@langnghe/language';
import type { Expression } from '../expression.ts';
import type { Item, Media, Question, QuestionType } from '../questionnaire.ts';
import { unread } from './recheck.ts';

/** An item as a person fills it in: rules as text, everything that any kind of item may say. */
export interface ItemText {
  readonly kind: QuestionType | 'note' | 'calculation' | 'group' | 'repeat';
  readonly label: Translations;
  readonly hint: Translations;
  readonly guidance: Translations;
  readonly relevant: string;
  readonly required: string;
  readonly requiredMessage: Translations;
  readonly constraint: string;
  readonly constraintMessage: Translations;
  /** Words, separated by spaces. */
  readonly appearance: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly default: string;
  readonly readOnly: string;
  readonly calculation: string;
  /** Names of questions. */
  readonly trigger: readonly string[];
  /** '' for what offers no choices. */
  readonly list: string;
  readonly choiceFilter: string;
  readonly repeatCount: string;
  readonly media: Media;
}

const source = (rule: Expression | undefined): string => rule?.source ?? '';

const empty: ItemText = {
  kind: 'text',
  label: {},
  hint: {},
  guidance: {},
  relevant: '',
  required: '',
  requiredMessage: {},
  constraint: '',
  constraintMessage: {},
  appearance: '',
  parameters: {},
  default: '',
  readOnly: '',
  calculation: '',
  trigger: [],
  list: '',
  choiceFilter: '',
  repeatCount: '',
  media: {},
};

export function textOfItem(item: Item): ItemText {
  const relevant = source(item.relevant);
  if (item.kind === 'calculation')
    return { ...empty, kind: 'calculation', relevant, calculation: item.calculation.source };
  const shown = { ...empty, relevant, label: item.label, appearance: item.appearance.join(' ') };
  switch (item.kind) {
    case 'note':
      return { ...shown, kind: 'note', hint: item.hint, media: item.media };
    case 'group':
      return { ...shown, kind: 'group', hint: item.hint ?? {} };
    case 'repeat':
      return { ...shown, kind: 'repeat', repeatCount: source(item.count) };
    case 'question':
      return { ...shown, ...questionText(item) };
  }
}

function questionText(question: Question): Partial<ItemText> {
  const { type, hint, guidance, requiredMessage, constraintMessage, parameters, media } = question;
  return {
    kind: type,
    hint,
    guidance,
    requiredMessage,
    constraintMessage,
    parameters,
    media,
    required: source(question.required),
    constraint: source(question.constraint),
    readOnly: source(question.readOnly),
    calculation: source(question.calculation),
    choiceFilter: source(question.choiceFilter),
    default: typeof question.default === 'string' ? question.default : source(question.default),
    trigger: question.trigger ?? [],
    list: question.list ?? '',
  };
}

type Rules = Readonly<Record<string, Expression | undefined>>;

/** The rules that are said; an unread one keeps its old reading when its text is the same. */
const rule = (text: string): Expression | undefined => (text.trim() === '' ? undefined : unread(text.trim()));

function defined<T extends Rules>(rules: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** The item that a text describes, under a name; what it holds, if it holds anything, comes from `inner`. */
export function itemOfText(name: string, text: ItemText, inner: readonly Item[]): Item {
  const base = { name, row: 0, ...defined({ relevant: rule(text.relevant) }) };
  const shown = { ...base, label: said(text.label), appearance: words(text.appearance) };
  const hint = said(text.hint);
  switch (text.kind) {
    case 'calculation':
      return { ...base, kind: 'calculation', calculation: unread(text.calculation.trim() || '0') };
    case 'note':
      return { ...shown, kind: 'note', hint, media: text.media };
    case 'group':
      return { ...shown, kind: 'group', hint, items: inner };
    case 'repeat':
      return { ...shown, kind: 'repeat', items: inner, ...defined({ count: rule(text.repeatCount) }) };
    default:
      return { ...shown, ...question(text.kind, text), hint };
  }
}

function question(
  type: QuestionType,
  text: ItemText,
): Omit<Question, 'name' | 'row' | 'label' | 'appearance'> {
  return {
    kind: 'question',
    hint: {},
    type,
    guidance: said(text.guidance),
    requiredMessage: said(text.requiredMessage),
    constraintMessage: said(text.constraintMessage),
    parameters: Object.fromEntries(Object.entries(text.parameters).filter(([, value]) => value !== '')),
    media: text.media,
    ...(text.default.trim() === '' ? {} : { default: text.default.trim() }),
    ...(text.trigger.length === 0 ? {} : { trigger: text.trigger }),
    ...(text.list === '' ? {} : { list: text.list }),
    ...defined({
      required: rule(text.required),
      constraint: rule(text.constraint),
      readOnly: rule(text.readOnly),
      calculation: rule(text.calculation),
      choiceFilter: rule(text.choiceFilter),
    }),
  };
}

/** Without the languages in which nothing is said. */
export function said(texts: Translations): Translations {
  return Object.fromEntries(
    Object.entries(texts)
      .map(([tag, text]) => [tag, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
}
