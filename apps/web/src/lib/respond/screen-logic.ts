import {
  faultIssue,
  type AnswerFault,
  type Expression,
  type Item,
  type Question,
} from '@langnghe/questionnaire';
import type { Questionnaire, Screen } from '@langnghe/questionnaire';
import type { Language } from '@langnghe/language';
import { leanPhone, type PhoneFunctions } from './phone-expressions.ts';
import { flat } from './refreshing-fields.ts';
import { respondTexts } from './texts.ts';
import type { WorkedOut } from './survey.ts';

/**
 * What the script needs to show and hide the questions of one screen and to check their answers while they are given:
 * the screen's items with nothing but their logic, whatever calculations stand between them, and the other answers they
 * look at.
 */
export interface ScreenLogic {
  readonly items: readonly LogicItem[];
  readonly values: Readonly<Record<string, string>>;
  /** What stands over a list of two problems, and of one where that is said otherwise: the phone counts them. */
  readonly title: readonly [two: string, one?: string];
}

export interface LogicItem {
  readonly kind: Item['kind'];
  readonly name: string;
  /** Only where what is typed is a number: it may have a decimal comma. */
  readonly type?: 'integer' | 'decimal' | 'range';
  readonly parameters?: Question['parameters'];
  readonly relevant?: LogicExpression;
  readonly calculation?: LogicExpression;
  readonly trigger?: readonly string[];
  readonly count?: LogicExpression;
  readonly declinable?: true;
  readonly required?: Pick<Expression, 'tree'>;
  readonly constraint?: Pick<Expression, 'tree'>;
  /** What is said at the question, by fault: the message, and what to do about it. */
  readonly says?: Readonly<Partial<Record<AnswerFault, readonly [message: string, remedy: string]>>>;
  readonly items?: readonly LogicItem[];
}

export type LogicExpression = Pick<Expression, 'tree' | 'references'>;

/** Null when there is nothing for a phone to do on the screen, or when it cannot work out what is asked. */
export function screenLogic(
  screen: Screen,
  worked: WorkedOut,
  ui: Language,
  phone: PhoneFunctions = leanPhone,
): ScreenLogic | null {
  const { survey, evaluation } = worked;
  const own = namesOf(screen.items);
  const all = itemsByName(survey.questionnaire);
  const between = calculationsBetween(conditionsOf(screen.items), own, all);
  const deciding = [...conditionsOf(screen.items), ...between.flatMap((item) => conditionsOf([item]))];
  const inner = new Set([...own, ...between.map(({ name }) => name)]);
  const known = (name: string): boolean => inner.has(name) || typeof evaluation.answers[name] !== 'object';
  const worksOut = (expression: Expression): boolean =>
    phone.has(expression) && expression.references.every(known);
  if (!deciding.every(worksOut)) return null;
  const checks = checksOf(worksOut, survey.questionnaire, ui);
  const items = screen.items.map((item) => logicOf(item, checks));
  const dependsOnItself = deciding.some(({ references }) => references.some((name) => own.has(name)));
  if (!phone.always && !dependsOnItself && !items.some(checked)) return null;
  const logicItems = [...items, ...between.map((item) => logicOf(item, checks))];
  const outside = outsideOf(screen.items, deciding, worksOut).filter((name) => !inner.has(name));
  if (phone.inOrder && !inOrder(logicItems, new Set(outside))) return null;
  const title = respondTexts(ui);
  const [one, two] = [title('errorsTitle', { n: 1 }), title('errorsTitle', { n: 2 })];
  return {
    items: [...outside.map((name): LogicItem => ({ kind: 'question', name })), ...logicItems],
    values: Object.fromEntries(outside.map((name) => [name, String(evaluation.answers[name] ?? '')])),
    title: one === two.replace('2', '1') ? [two] : [two, one],
  };
}

const namesOf = (items: readonly Item[]): ReadonlySet<string> => new Set(flat(items).map(({ name }) => name));

const byName = new WeakMap<Questionnaire, ReadonlyMap<string, Item>>();

function itemsByName(questionnaire: Questionnaire): ReadonlyMap<string, Item> {
  const known =
    byName.get(questionnaire) ?? new Map(flat(questionnaire.items).map((item) => [item.name, item]));
  byName.set(questionnaire, known);
  return known;
}

/** What decides whether, how often and with which value something is there. */
function conditionsOf(items: readonly Item[]): readonly Expression[] {
  return flat(items).flatMap((item) =>
    [
      item.relevant,
      'calculation' in item ? item.calculation : undefined,
      item.kind === 'repeat' ? item.count : undefined,
    ].filter((expression) => expression !== undefined),
  );
}

function calculationsBetween(
  start: readonly Expression[],
  own: ReadonlySet<string>,
  all: ReadonlyMap<string, Item>,
): readonly Item[] {
  const found = new Map<string, Item>();
  const queue = start.flatMap(({ references }) => references);
  for (const name of queue) {
    const item = all.get(name);
    if (item === undefined || own.has(name) || found.has(name)) continue;
    if (!('calculation' in item) || item.calculation === undefined) continue;
    found.set(name, item);
    queue.push(...conditionsOf([item]).flatMap(({ references }) => references));
  }
  return [...found.values()];
}

/** Answers that stand elsewhere, at which the screen's expressions look. */
function outsideOf(
  items: readonly Item[],
  deciding: readonly Expression[],
  worksOut: (expression: Expression) => boolean,
): readonly string[] {
  const checking = flat(items).flatMap((item) =>
    item.kind === 'question'
      ? [item.required, item.constraint].filter((one) => one !== undefined && worksOut(one))
      : [],
  );
  return [...new Set([...deciding, ...checking].flatMap((one) => one?.references ?? []))];
}

type Checks = (question: Question) => Pick<LogicItem, 'required' | 'constraint' | 'says'>;

/** A check that the phone cannot work out is the server's; so is the form of a date that is typed. */
function checksOf(
  worksOut: (expression: Expression) => boolean,
  { defaultLanguage }: Questionnaire,
  ui: Language,
): Checks {
  return (question) => {
    const mine = (one: Expression | undefined): one is Expression => one !== undefined && worksOut(one);
    const required = mine(question.required) ? question.required : undefined;
    const constraint = typedFreely(question) || !mine(question.constraint) ? undefined : question.constraint;
    const faults: readonly AnswerFault[] = [
      ...(required ? (['answer-required'] as const) : []),
      ...(constraint ? (['answer-constraint'] as const) : []),
      ...(question.type === 'integer' ? (['answer-not-integer'] as const) : []),
      ...(/^(?:decimal|range)$/.test(question.type) ? (['answer-not-number'] as const) : []),
      ...(question.type === 'range' ? (['answer-out-of-range'] as const) : []),
    ];
    if (faults.length === 0) return {};
    const says = faults.map((fault) => {
      const { message, remedy } = faultIssue(question, fault, '', defaultLanguage);
      return [fault, [message[ui], remedy[ui]] as const] as const;
    });
    return {
      ...(required && { required: { tree: required.tree } }),
      ...(constraint && { constraint: { tree: constraint.tree } }),
      says: Object.fromEntries(says),
    };
  };
}

const typedFreely = ({ type, appearance }: Question): boolean =>
  type === 'geopoint' || (type === 'date' && appearance.some((one) => /^(?:month-)?year$/.test(one)));

const checked = (item: LogicItem): boolean => item.says !== undefined || (item.items ?? []).some(checked);

function logicOf(item: Item, checks: Checks): LogicItem {
  const calculation = 'calculation' in item ? item.calculation : undefined;
  return {
    kind: item.kind,
    name: item.name,
    ...(item.kind === 'question' ? questionLogic(item, checks) : {}),
    ...(item.relevant && { relevant: bare(item.relevant) }),
    ...(calculation && { calculation: bare(calculation) }),
    ...(item.kind === 'repeat' && item.count && { count: bare(item.count) }),
    ...('items' in item ? { items: item.items.map((inner) => logicOf(inner, checks)) } : {}),
  };
}

function questionLogic(question: Question, checks: Checks): Omit<LogicItem, 'kind' | 'name'> {
  const { type, parameters, trigger, declinable } = question;
  const number = type === 'integer' || type === 'decimal' || type === 'range';
  return {
    ...(number && { type }),
    ...(type === 'range' && { parameters }),
    ...(trigger && { trigger }),
    ...(declinable && { declinable }),
    ...checks(question),
  };
}

/** Whether each item stands after all that decides on it. */
function inOrder(items: readonly LogicItem[], before: Set<string>): boolean {
  return items.every((item) => {
    const references = [item.relevant, item.calculation, item.count].flatMap((one) => one?.references ?? []);
    if (!references.every((name) => before.has(name))) return false;
    before.add(item.name);
    return inOrder(item.items ?? [], before);
  });
}

const bare = ({ tree, references }: Expression): LogicExpression => ({ tree, references });
