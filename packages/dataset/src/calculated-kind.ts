import type { ExpressionNode } from '@langnghe/questionnaire';

const numeric: ReadonlySet<string> = new Set([
  'abs',
  'acos',
  'area',
  'asin',
  'atan',
  'atan2',
  'ceiling',
  'checklist',
  'cos',
  'count',
  'count-non-empty',
  'count-selected',
  'decimal-date-time',
  'decimal-time',
  'distance',
  'exp',
  'exp10',
  'floor',
  'int',
  'log',
  'log10',
  'max',
  'min',
  'number',
  'pi',
  'position',
  'pow',
  'random',
  'rank-index',
  'round',
  'sin',
  'sqrt',
  'string-length',
  'sum',
  'tan',
  'weighted-checklist',
]);

const truth: ReadonlySet<string> = new Set([
  'and',
  'boolean',
  'boolean-from-string',
  'contains',
  'ends-with',
  'false',
  'not',
  'or',
  'regex',
  'selected',
  'starts-with',
  'true',
]);

const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', 'div', 'mod']);

/**
 * Whether a calculation gives a number (a blank counts as a missing one), as far as its expression says. Text that is
 * put together from answers does not belong into a table of codes and numbers.
 */
export function givesNumber(node: ExpressionNode, isNumber: (name: string) => boolean): boolean {
  switch (node.kind) {
    case 'number':
    case 'negate':
      return true;
    case 'string':
      return node.value === '' || !Number.isNaN(Number(node.value));
    case 'reference':
      return isNumber(node.name);
    case 'binary':
      return arithmetic.has(node.operator);
    case 'call':
      return callGivesNumber(node.name, node.arguments, isNumber);
    default:
      return false;
  }
}

function callGivesNumber(
  name: string,
  operands: readonly ExpressionNode[],
  isNumber: (name: string) => boolean,
): boolean {
  if (numeric.has(name)) return true;
  if (truth.has(name)) return false;
  const [first, ...rest] = operands;
  if (name === 'if') return rest.length > 0 && rest.every((branch) => givesNumber(branch, isNumber));
  if (name === 'once') return first !== undefined && givesNumber(first, isNumber);
  if (name === 'coalesce') return operands.every((operand) => givesNumber(operand, isNumber));
  return false;
}
