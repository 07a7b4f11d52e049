import { bindingPower, unaryPower } from '../binding-power.ts';
import type { ExpressionNode, PathStep } from '../expression.ts';
import type { Entry } from '../entry.ts';
import type { Outline } from '../outline.ts';
import { numberText } from '../value.ts';
import { nodePath, pathBetween } from './paths.ts';

interface Printing {
  readonly outline: Outline;
  /** The item whose rule it is. */
  readonly at: Entry;
  /** Inside a predicate, paths from the item begin at `current()`. */
  readonly inPredicate: boolean;
}

/** An expression as XPath, as it stands at an item. */
export function printExpression(
  tree: ExpressionNode,
  at: Entry,
  outline: Outline,
  inPredicate = false,
): string {
  return print(tree, { outline, at, inPredicate });
}

function print(node: ExpressionNode, printing: Printing): string {
  switch (node.kind) {
    case 'number':
      return numberText(node.value);
    case 'string':
      return quoted(node.value);
    case 'self':
      return printing.inPredicate ? 'current()/.' : '.';
    case 'reference':
      return node.lastSaved === true ? "''" : reference(node.name, printing);
    case 'negate':
      return `-${wrapped(node.operand, unaryPower, printing)}`;
    case 'binary': {
      const own = bindingPower[node.operator];
      return `${wrapped(node.left, own, printing)} ${node.operator} ${wrapped(node.right, own + 1, printing)}`;
    }
    case 'call':
      return call(node.name, node.arguments, printing);
    case 'path':
      return path(node, printing);
  }
}

function wrapped(node: ExpressionNode, least: number, printing: Printing): string {
  const text = print(node, printing);
  // Engines disagree on two signs in a row.
  const enclosed = node.kind === 'negate' || (node.kind === 'binary' && bindingPower[node.operator] < least);
  return enclosed ? `(${text})` : text;
}

/** XPath 1.0 has no escape in a string: one that holds both quotation marks is joined from pieces. */
function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  return `concat(${text
    .split("'")
    .map((piece) => `'${piece}'`)
    .join(`, "'", `)})`;
}

function entryOf(name: string, { outline }: Printing): Entry {
  const entry = outline.entries.get(name);
  if (entry === undefined) throw new Error(`no question ${name}: check the questionnaire before use`);
  return entry;
}

function reference(name: string, printing: Printing): string {
  return pathBetween(printing.at, entryOf(name, printing), printing.inPredicate ? 'current()/' : '');
}

function call(name: string, given: readonly ExpressionNode[], printing: Printing): string {
  const [first, second] = given;
  if (name === 'position' && first?.kind === 'reference')
    return `position(${ancestor(first.name, printing)})`;
  if (name === 'jr:choice-name' && first && second?.kind === 'reference')
    return `jr:choice-name(${print(first, printing)}, '${nodePath(entryOf(second.name, printing))}')`;
  if (name === 'indexed-repeat')
    return `indexed-repeat(${given
      .map((node) =>
        node.kind === 'reference' ? nodePath(entryOf(node.name, printing)) : print(node, printing),
      )
      .join(', ')})`;
  return `${name}(${given.map((node) => print(node, printing)).join(', ')})`;
}

/** `..` as often as it takes to reach the repeat. */
function ancestor(repeat: string, { at }: Printing): string {
  const up: string[] = [];
  for (let entry: Entry | null = at; entry !== null && entry.item.name !== repeat; entry = entry.parent)
    up.push('..');
  return up.join('/') || '.';
}

type PathNode = Extract<ExpressionNode, { kind: 'path' }>;

function path({ root, steps }: PathNode, printing: Printing): string {
  if (root === undefined) return steps.map((step) => step.name + predicates(step, printing)).join('/');
  if (root.kind !== 'reference')
    return [print(root, printing), ...steps.map((step) => step.name + predicates(step, printing))].join('/');
  const [self, target] = steps;
  const repeat = entryOf(root.name, printing);
  const filter = self === undefined ? '' : predicates(self, printing);
  const rest =
    target === undefined ? '' : nodePath(entryOf(target.name, printing)).slice(nodePath(repeat).length);
  return nodePath(repeat) + filter + rest;
}

function predicates(step: PathStep, printing: Printing): string {
  return step.predicates.map((node) => `[${print(node, { ...printing, inPredicate: true })}]`).join('');
}
