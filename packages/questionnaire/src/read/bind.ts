import type { Issue, Place } from '@langnghe/language';
import { referencesOf, type Expression, type ExpressionNode, type PathStep } from '../expression.ts';
import { compilePattern } from '../functions/pattern.ts';
import { parseExpression } from '../parse.ts';
import type { Draft } from './draft.ts';
import { faultIssue } from './fault-issue.ts';
import { formIssue } from './form-issues.ts';
import type { Names } from './known-names.ts';
import { callIssue } from './call-issue.ts';
import { quotedReference, replacePaths } from './rewrite.ts';
import { nameIssues } from './wording-references.ts';

export interface Binding {
  readonly expression: Expression | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads an expression where it stands: names become the keys of their questions, paths become references, functions
 * are checked. `list` is given for a choice filter: bare names are columns of that list there.
 */
export function bindExpression(
  source: string,
  draft: Draft,
  place: Place,
  names: Names,
  list?: string,
): Binding {
  const parsed = parseExpression(source);
  if (!parsed.ok) return { expression: null, issues: [faultIssue(parsed.fault, place, source)] };
  const binder = new Binder(draft, place, names);
  const tree = binder.bind(parsed.expression.tree, list === undefined ? null : { list });
  return {
    expression: { source: withoutLeftOut(source, names.leftOut), tree, references: referencesOf(tree) },
    issues: binder.issues,
  };
}

/** References to rows that are no part of the form are empty texts, in the source as in the tree. */
function withoutLeftOut(source: string, leftOut: ReadonlySet<string>): string {
  return source.replace(/\$\{\s*([^}]*?)\s*\}/g, (whole, name: string) => (leftOut.has(name) ? "''" : whole));
}

/** Inside a predicate or choice filter: bare names are columns. */
interface Table {
  readonly list: string;
}

class Binder {
  readonly issues: Issue[] = [];
  readonly #draft: Draft;
  readonly #place: Place;
  readonly #names: Names;

  constructor(draft: Draft, place: Place, names: Names) {
    this.#draft = draft;
    this.#place = place;
    this.#names = names;
  }

  bind(node: ExpressionNode, table: Table | null): ExpressionNode {
    switch (node.kind) {
      case 'reference':
        return this.#reference(node);
      case 'negate':
        return { ...node, operand: this.bind(node.operand, table) };
      case 'binary':
        return this.#binary(node, table);
      case 'call':
        return this.#call(node, table);
      case 'path':
        return this.#path(node, table);
      default:
        return node;
    }
  }

  /** Along the left spine in a loop: long sums are deep on the left. */
  #binary(node: Extract<ExpressionNode, { kind: 'binary' }>, table: Table | null): ExpressionNode {
    const spine = [node];
    for (let left = node.left; left.kind === 'binary'; left = left.left) spine.push(left);
    const innermost = spine.at(-1) ?? node;
    const start: ExpressionNode = this.bind(innermost.left, table);
    return spine.reverse().reduce<ExpressionNode>((left, { operator, right }) => {
      const bound = this.bind(right, table);
      if (operator === '=' || operator === '!=') this.#checkChoice(left, bound);
      return { kind: 'binary', operator, left, right: bound };
    }, start);
  }

  #reference(node: Extract<ExpressionNode, { kind: 'reference' }>): ExpressionNode {
    const draft = this.#named(node.name);
    if (draft === null) return { kind: 'string', value: '' };
    return { ...node, name: draft.key };
  }

  #named(name: string): Draft | null {
    this.issues.push(...nameIssues(name, this.#place, this.#names));
    return this.#names.byName.get(name)?.[0] ?? null;
  }

  #call(node: Extract<ExpressionNode, { kind: 'call' }>, table: Table | null): ExpressionNode {
    const { name } = node;
    const wrong = callIssue(name, node.arguments.length, this.#place, this.#names.finder);
    if (wrong !== null) {
      this.issues.push(wrong);
      return { kind: 'string', value: '' };
    }
    if (name === 'position')
      return { ...node, arguments: node.arguments.map((argument) => this.#repeatAround(argument)) };
    const bound = node.arguments.map((argument, i) =>
      this.bind(name === 'jr:choice-name' && i === 1 ? quotedReference(argument) : argument, table),
    );
    if (name === 'regex') this.#checkPattern(bound[1]);
    if (name === 'selected' && bound[0] && bound[1]) this.#checkChoice(bound[0], bound[1]);
    return { ...node, arguments: bound };
  }

  #checkPattern(pattern: ExpressionNode | undefined): void {
    if (pattern?.kind === 'string' && compilePattern(pattern.value) === null)
      this.issues.push(formIssue('pattern-invalid', this.#place, { pattern: pattern.value }));
  }

  /** A comparison with a choice that the question does not have is never true: a slip of the pen. */
  #checkChoice(left: ExpressionNode, right: ExpressionNode): void {
    const [reference, literal] = left.kind === 'string' ? [right, left] : [left, right];
    if (literal.kind !== 'string' || literal.value === '') return;
    const draft = this.#questionAt(reference);
    if (draft?.list === undefined || draft.source === 'file') return;
    const list = this.#names.lists.get(draft.list);
    if (list === undefined || list.some(({ value }) => value === literal.value)) return;
    if (draft.orOther === true && literal.value === 'other') return;
    const nearest = this.#names.finder.nearest(
      literal.value,
      list.map(({ value }) => value),
    );
    this.issues.push(
      formIssue('choice-in-expression-unknown', this.#place, {
        name: draft.name,
        choice: literal.value,
        nearest: nearest === undefined ? '' : ` (${nearest}?)`,
      }),
    );
  }

  #questionAt(node: ExpressionNode): Draft | undefined {
    if (node.kind === 'self') return this.#draft;
    if (node.kind !== 'reference') return undefined;
    return [...(this.#names.byName.get(node.name) ?? [])].find((draft) => draft.key === node.name);
  }

  /** `position(..)`, `position(../..)`: the repeat that the path leads to. */
  #repeatAround(node: ExpressionNode): ExpressionNode {
    const bound = this.bind(node, null);
    return bound.kind === 'reference' ? bound : { kind: 'string', value: '' };
  }

  #path(node: Extract<ExpressionNode, { kind: 'path' }>, table: Table | null): ExpressionNode {
    const { root, steps } = node;
    if (root?.kind === 'call' && root.name === 'instance') return this.#tablePath(root, steps);
    if (root?.kind === 'reference') return this.#fromReference(root, steps);
    if (root?.kind === 'call' && root.name === 'current') return this.#walk(this.#draft, steps);
    if (root !== undefined) {
      this.#unknownPath(steps);
      return { kind: 'string', value: '' };
    }
    if (node.absolute === true) return this.#walk(null, steps.slice(1));
    const [first] = steps;
    if (steps.length === 1 && first?.axis === 'child') return this.#bareName(first.name, node, table);
    if (first?.axis === 'self' && table !== null && steps[1]?.axis === 'child')
      return this.#bareName(steps[1].name, { kind: 'path', steps: steps.slice(1) }, table);
    return this.#walk(this.#draft, steps);
  }

  #bareName(name: string, node: ExpressionNode, table: Table | null): ExpressionNode {
    if (table === null) {
      // A group's rules may name its own content: `source = 'user'`, `./source = 'user'`.
      const child = this.#draft.children.find((one) => one.name === name);
      if (child !== undefined) return { kind: 'reference', name: child.key };
      const code = this.#names.byName.has(name) ? 'reference-without-marks' : 'word-without-meaning';
      this.issues.push(formIssue(code, this.#place, { name, reference: `\${${name}}` }));
      return { kind: 'string', value: '' };
    }
    const { columns, lists, finder } = this.#names;
    if (lists.has(table.list) && !['name', 'label', ...columns].includes(name)) {
      const nearest = finder.nearest(name, columns);
      this.issues.push(
        formIssue('column-unknown', this.#place, {
          list: table.list,
          column: name,
          nearest: nearest === undefined ? '' : ` (${nearest}?)`,
        }),
      );
    }
    return node;
  }

  #tablePath(root: Extract<ExpressionNode, { kind: 'call' }>, steps: readonly PathStep[]): ExpressionNode {
    const [argument] = root.arguments;
    const list = argument?.kind === 'string' ? argument.value : '';
    if (!this.#names.lists.has(list) && !this.#names.files.has(list)) {
      const nearest = this.#names.finder.nearest(list, this.#names.lists.keys());
      this.issues.push(
        formIssue('instance-unknown', this.#place, {
          list,
          nearest: nearest === undefined ? '' : ` (${nearest}?)`,
        }),
      );
    }
    const bound = steps.map((step) => ({
      ...step,
      predicates: step.predicates.map((predicate) => this.bind(predicate, { list })),
    }));
    return { kind: 'path', root, steps: bound };
  }

  /** `${repeat}[…]/question` */
  #fromReference(
    root: Extract<ExpressionNode, { kind: 'reference' }>,
    steps: readonly PathStep[],
  ): ExpressionNode {
    const start = this.#named(root.name);
    if (start === null) return { kind: 'string', value: '' };
    const [first] = steps;
    const filtered = first?.axis === 'self' ? first : undefined;
    return this.#steps(start, filtered === undefined ? steps : steps.slice(1), filtered?.predicates ?? []);
  }

  #walk(start: Draft | null, steps: readonly PathStep[]): ExpressionNode {
    return this.#steps(start, steps, []);
  }

  /** Follows the steps through the form; `predicates` belong to `start`. */
  #steps(
    start: Draft | null,
    steps: readonly PathStep[],
    predicates: readonly ExpressionNode[],
  ): ExpressionNode {
    let here = start;
    let filtered: { draft: Draft; predicates: readonly ExpressionNode[] } | null =
      start !== null && predicates.length > 0 ? { draft: start, predicates } : null;
    for (const step of steps) {
      const next = this.#step(here, step);
      if (next === undefined) {
        this.#unknownPath(steps);
        return { kind: 'string', value: '' };
      }
      here = next;
      if (step.predicates.length > 0 && here !== null)
        filtered = { draft: here, predicates: step.predicates };
    }
    if (here === null) return { kind: 'string', value: '' };
    const target: ExpressionNode = { kind: 'reference', name: here.key };
    if (filtered === null) return target;
    const inner = new Binder(firstChild(filtered.draft), this.#place, this.#names);
    const self: PathStep = {
      axis: 'self',
      name: '.',
      predicates: filtered.predicates.map((predicate) => inner.#predicate(predicate)),
    };
    this.issues.push(...inner.issues);
    const rest: readonly PathStep[] =
      filtered.draft === here ? [] : [{ axis: 'child', name: here.key, predicates: [] }];
    return { kind: 'path', root: { kind: 'reference', name: filtered.draft.key }, steps: [self, ...rest] };
  }

  /** Bare names in a predicate on a repeat are questions of the repeat. */
  #predicate(node: ExpressionNode): ExpressionNode {
    const names = new Map((this.#draft.parent?.children ?? []).map((child) => [child.name, child]));
    const replaced = replacePaths(node, (path) => {
      const [step] = path.steps;
      const child =
        path.root === undefined && path.steps.length === 1 && step ? names.get(step.name) : undefined;
      return child === undefined ? path : { kind: 'reference', name: child.name };
    });
    return this.bind(replaced, null);
  }

  #step(here: Draft | null, step: PathStep): Draft | null | undefined {
    if (step.axis === 'self') return here;
    if (step.axis === 'parent') return here === null ? undefined : here.parent;
    const children = here === null ? this.#names.roots : here.children;
    return children.find((child) => child.name === step.name);
  }

  #unknownPath(steps: readonly PathStep[]): void {
    const path = steps.map((step) => step.name).join('/');
    this.issues.push(formIssue('path-unknown', this.#place, { path, example: '${c01}' }));
  }
}

/** Predicates are worked out from inside the repeat they filter. */
const firstChild = (draft: Draft): Draft => draft.children[0] ?? draft;
