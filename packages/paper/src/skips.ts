import {
  evaluate,
  type AnswerSet,
  type Expression,
  type Item,
  type Question,
  type Questionnaire,
} from '@langnghe/questionnaire';
import type { Numbered } from './numbering.ts';

/** Where ticking an option leads: to another question, or out of the form. */
export type Skip = { readonly to: string } | 'stop';

export interface Skips {
  /** By question, then code. */
  readonly of: ReadonlyMap<string, ReadonlyMap<string, Skip>>;
  /** Answers that everybody who goes on has given: conditions on them need no words. */
  readonly goingOn: AnswerSet;
}

/** A condition, and the item that bears it: the item itself or a group around it. */
export interface Condition {
  readonly bearer: string;
  readonly expression: Expression;
}

/** The conditions an item is under, outermost first. */
export function conditionsOf(items: readonly Item[]): ReadonlyMap<string, readonly Condition[]> {
  const conditions = new Map<string, readonly Condition[]>();
  const visit = (inner: readonly Item[], around: readonly Condition[]): void => {
    for (const item of inner) {
      const own =
        item.relevant === undefined ? around : [...around, { bearer: item.name, expression: item.relevant }];
      conditions.set(item.name, own);
      if ('items' in item) visit(item.items, own);
    }
  };
  visit(items, []);
  return conditions;
}

/**
 * Skips that follow from relevance. An option skips the questions right behind its own whose conditions depend on
 * nothing else and do not hold; an option after which nothing is left stops the form.
 */
export function skipsOf(questionnaire: Questionnaire, numbered: readonly Numbered[]): Skips {
  const conditions = conditionsOf(questionnaire.items);
  const of = new Map<string, ReadonlyMap<string, Skip>>();
  let goingOn: AnswerSet = {};
  numbered.forEach((item, at) => {
    if (item.kind !== 'question' || item.type !== 'select-one') return;
    const codes = codesOf(questionnaire, item);
    const rest = numbered.slice(at + 1);
    const known = new Set([...Object.keys(goingOn), item.name]);
    const skips = new Map<string, Skip>();
    for (const code of codes) {
      const { relevant } = evaluate(questionnaire, { ...goingOn, [item.name]: code }, unusedContext);
      const first = rest.findIndex(({ name }) => !surelySkipped(conditions.get(name) ?? [], relevant, known));
      const target = rest[first];
      if (rest.length > 0 && target === undefined) skips.set(code, 'stop');
      else if (first > 0 && target !== undefined) skips.set(code, { to: target.name });
    }
    const stays = codes.find((code) => skips.get(code) !== 'stop');
    if (stays === undefined || skips.size === 0) return;
    of.set(item.name, skips);
    if ([...skips.values()].includes('stop')) goingOn = { ...goingOn, [item.name]: stays };
  });
  return { of, goingOn };
}

/** Expressions on a form may ask for the day or chance; neither decides a printed skip. */
const unusedContext = { now: '2000-01-01T00:00:00', random: () => 0.5 };

const codesOf = ({ choiceLists }: Questionnaire, { list }: Question): string[] =>
  (choiceLists[list ?? ''] ?? []).map(({ value }) => value);

/** Whether one of the conditions, decided by the known answers alone, does not hold. */
function surelySkipped(
  conditions: readonly Condition[],
  relevant: ReadonlySet<string>,
  known: ReadonlySet<string>,
): boolean {
  const undecided = conditions.findIndex(
    ({ expression }) => !expression.references.every((name) => known.has(name)),
  );
  const alone = undecided === -1 ? conditions : conditions.slice(0, undecided);
  return alone.some(({ bearer }) => !relevant.has(bearer));
}
