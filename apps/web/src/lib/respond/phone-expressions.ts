import type { Expression, ExpressionNode } from '@langnghe/questionnaire';

/** Which expressions a script on a phone can work out. */
export interface PhoneFunctions {
  readonly has: (expression: Pick<Expression, 'tree'>) => boolean;
  /** It works items out one after the other, as they stand. */
  readonly inOrder: boolean;
  /** Wanted even where nothing depends on anything. */
  readonly always: boolean;
}

/**
 * Functions of the clock, of chance, of maps, of patterns, or of tables that are not sent along: the script has none of them
 * (phone-functions.ts), so such screens are left to the server.
 */
export const notOnPhones: ReadonlySet<string> = new Set([
  ...['today', 'now', 'date', 'decimal-date-time', 'decimal-time', 'format-date', 'format-date-time'],
  ...['random', 'uuid', 'randomize', 'once'],
  ...['sqrt', 'exp', 'exp10', 'log', 'log10', 'pi'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2'],
  ...['area', 'enclosed-area', 'distance', 'geofence', 'intersects'],
  ...[
    'regex',
    'translate',
    'normalize-space',
    'boolean-from-string',
    'substring-before',
    'substring-after',
    'base64-decode',
    'digest',
    'checklist',
    'weighted-checklist',
  ],
  ...['pulldata', 'instance', 'jr:choice-name', 'position', 'indexed-repeat'],
]);

/** The script that comes with every page whose questions depend on one another. */
export const leanPhone: PhoneFunctions = {
  has: ({ tree }) => fits(tree, notOnPhones),
  inOrder: true,
  always: false,
};

/** The script of the whole form, for times without a network, has all but tables and the labels of choices. */
export const wholePhone: PhoneFunctions = {
  has: ({ tree }) => fits(tree, tables),
  inOrder: false,
  always: true,
};

const tables: ReadonlySet<string> = new Set(['pulldata', 'instance', 'jr:choice-name']);

function fits(node: ExpressionNode, missing: ReadonlySet<string>): boolean {
  switch (node.kind) {
    case 'path':
      return false;
    case 'call':
      return !missing.has(node.name) && node.arguments.every((one) => fits(one, missing));
    case 'negate':
      return fits(node.operand, missing);
    case 'binary':
      return fits(node.left, missing) && fits(node.right, missing);
    default:
      return true;
  }
}
