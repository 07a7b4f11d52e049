import type { ExpressionNode } from '../expression.ts';
import { parseExpression } from '../parse.ts';
import { truth } from './cell-text.ts';
import { walk, type Draft } from './draft.ts';

/**
 * The rows with a consent of its own before each question for a place, unless the form has one: an `acknowledge` that
 * the question's `relevant` demands. A place is then asked only of who agreed.
 */
export function withConsents(drafts: readonly Draft[]): readonly Draft[] {
  const all = walk(drafts);
  const taken = new Set(all.map(({ name }) => name));
  const consents = new Set(all.flatMap(({ type, name }) => (type === 'acknowledge' ? [name] : [])));
  const asking = (some: readonly Draft[]): readonly Draft[] =>
    some.flatMap((draft) => {
      const inside = draft.children.splice(0);
      draft.children.push(...asking(inside));
      if (draft.type !== 'geopoint' || demandsOneOf(consents, draft.row.text('relevant'))) return [draft];
      return withConsent(draft, freeName(`${draft.name}_consent`, taken));
    });
  return asking(drafts);
}

function withConsent(place: Draft, name: string): readonly Draft[] {
  const own = place.row.text('relevant');
  const agreed = `\${${name}} = 'OK'`;
  const rule = own === '' || truth(own) === true ? '' : truth(own) === false ? 'false()' : own;
  const { row, parent, loop } = place;
  const consent: Draft = {
    kind: 'question',
    type: 'acknowledge',
    row,
    name,
    key: name,
    parent,
    children: [],
    added: 'consent',
    ...(loop === undefined ? {} : { loop }),
    ...(rule === '' ? {} : { fixed: { relevant: rule } }),
  };
  return [consent, { ...place, fixed: { relevant: rule === '' ? agreed : `${agreed} and (${rule})` } }];
}

/** Whether a rule holds only when one of the questions is ticked: `${name} = 'OK'` or `${name} != ''`, alone or before `and`. */
function demandsOneOf(names: ReadonlySet<string>, rule: string): boolean {
  const parsed = parseExpression(rule);
  return parsed.ok && conjuncts(parsed.expression.tree).some((node) => isTicked(node, names));
}

function conjuncts(tree: ExpressionNode): readonly ExpressionNode[] {
  if (tree.kind !== 'binary' || tree.operator !== 'and') return [tree];
  return [...conjuncts(tree.left), ...conjuncts(tree.right)];
}

function isTicked(node: ExpressionNode, names: ReadonlySet<string>): boolean {
  if (node.kind !== 'binary') return false;
  const { operator, left, right } = node;
  const [reference, literal] = left.kind === 'string' ? [right, left] : [left, right];
  if (reference.kind !== 'reference' || literal.kind !== 'string' || !names.has(reference.name)) return false;
  return operator === '=' ? literal.value === 'OK' : operator === '!=' && literal.value === '';
}

function freeName(wished: string, taken: Set<string>): string {
  let name = wished;
  for (let number = 2; taken.has(name); number++) name = `${wished}_${String(number)}`;
  taken.add(name);
  return name;
}
