import type { Expression, ExpressionNode, Item, Questionnaire, Screen } from '@langnghe/questionnaire';
import type { WorkedOut } from './survey.ts';

/**
 * What the script needs to show and hide questions of one screen while they are answered: the screen's items with
 * nothing but their logic, whatever calculations stand between them, and the other answers they look at.
 */
export interface ScreenLogic {
  readonly items: readonly LogicItem[];
  readonly values: Readonly<Record<string, string>>;
}

export interface LogicItem {
  readonly kind: 'question' | 'note' | 'calculation' | 'group';
  readonly name: string;
  /** What is typed here is a number, and may have a decimal comma. */
  readonly number?: true;
  readonly relevant?: LogicExpression;
  readonly calculation?: LogicExpression;
  readonly items?: readonly LogicItem[];
}

export type LogicExpression = Pick<Expression, 'tree' | 'references'>;

/**
 * Functions of the clock, of chance, of maps, or of tables that are not sent along: the script has none of them
 * (phone-functions.ts), so such screens are left to the server.
 */
export const notOnPhones: ReadonlySet<string> = new Set([
  ...['today', 'now', 'date', 'decimal-date-time', 'decimal-time', 'format-date', 'format-date-time'],
  ...['random', 'uuid', 'randomize', 'once'],
  ...['sqrt', 'exp', 'exp10', 'log', 'log10', 'pi'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2'],
  ...['regex', 'area', 'distance', 'geofence', 'intersects'],
  ...['pulldata', 'instance', 'jr:choice-name', 'position', 'indexed-repeat'],
]);

/** Null when nothing on the screen depends on the screen, or when a phone cannot work it out. */
export function screenLogic(screen: Screen, { survey, evaluation }: WorkedOut): ScreenLogic | null {
  const own = namesOf(screen.items);
  const all = itemsByName(survey.questionnaire);
  const between = calculationsBetween(conditionsOf(screen.items), own, all);
  const expressions = [...conditionsOf(screen.items), ...between.flatMap((item) => conditionsOf([item]))];
  const references = new Set(expressions.flatMap((expression) => expression.references));
  const dependsOnItself = [...references].some((name) => own.has(name));
  if (!dependsOnItself || hasRepeat(screen.items) || !expressions.every(fitsPhone)) return null;
  const inner = new Set([...own, ...between.map(({ name }) => name)]);
  const outside = [...references].filter((name) => !inner.has(name));
  if (outside.some((name) => typeof evaluation.answers[name] === 'object')) return null;
  return {
    items: [
      ...outside.map((name): LogicItem => ({ kind: 'question', name })),
      ...screen.items.map(logicOf),
      ...between.map(logicOf),
    ],
    values: Object.fromEntries(outside.map((name) => [name, String(evaluation.answers[name] ?? '')])),
  };
}

/** Fields on this screen by whose answers other questions on it filter their choices. */
export function refreshingFields(screen: Screen): readonly string[] {
  const own = namesOf(screen.items);
  const filters = flat(screen.items).flatMap((item) =>
    item.kind === 'question' && item.choiceFilter ? [item.choiceFilter] : [],
  );
  return [...new Set(filters.flatMap(({ references }) => references))].filter((name) => own.has(name));
}

function flat(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => ('items' in item ? [item, ...flat(item.items)] : [item]));
}

const namesOf = (items: readonly Item[]): ReadonlySet<string> => new Set(flat(items).map(({ name }) => name));

const hasRepeat = (items: readonly Item[]): boolean => flat(items).some(({ kind }) => kind === 'repeat');

function itemsByName({ items }: Questionnaire): ReadonlyMap<string, Item> {
  return new Map(flat(items).map((item) => [item.name, item]));
}

function conditionsOf(items: readonly Item[]): readonly Expression[] {
  return flat(items).flatMap((item) =>
    [item.relevant, 'calculation' in item ? item.calculation : undefined].filter(
      (expression) => expression !== undefined,
    ),
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

function logicOf(item: Item): LogicItem {
  const calculation = 'calculation' in item ? item.calculation : undefined;
  return {
    kind: item.kind === 'repeat' ? 'group' : item.kind,
    name: item.name,
    ...(item.kind === 'question' && /^(?:integer|decimal|range)$/.test(item.type) ? { number: true } : {}),
    ...(item.relevant === undefined ? {} : { relevant: bare(item.relevant) }),
    ...(calculation === undefined ? {} : { calculation: bare(calculation) }),
    ...('items' in item ? { items: item.items.map(logicOf) } : {}),
  };
}

const bare = ({ tree, references }: Expression): LogicExpression => ({ tree, references });

function fitsPhone({ tree }: Expression): boolean {
  const fits = (node: ExpressionNode): boolean => {
    switch (node.kind) {
      case 'path':
        return false;
      case 'call':
        return !notOnPhones.has(node.name) && node.arguments.every(fits);
      case 'negate':
        return fits(node.operand);
      case 'binary':
        return fits(node.left) && fits(node.right);
      default:
        return true;
    }
  };
  return fits(tree);
}
