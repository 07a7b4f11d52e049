import type { Expression, ExpressionNode, Item, Question, Questionnaire } from '@langnghe/questionnaire';
import type { Context } from './context.ts';

/** Expressions under which an item is asked, outermost first; the consent question's own is left out. */
export function conditionsOf({ facts }: Context, name: string): readonly Expression[] {
  const path = pathTo(facts.questionnaire.items, name) ?? [];
  return path.flatMap(({ relevant }) =>
    relevant === undefined || isConsent(relevant, facts.consentQuestion) ? [] : [relevant],
  );
}

export function isConsent({ references }: Expression, consent: string): boolean {
  return references.length === 1 && references[0] === consent;
}

function pathTo(items: readonly Item[], name: string): readonly Item[] | null {
  for (const item of items) {
    if (item.name === name) return [item];
    const inner = 'items' in item ? pathTo(item.items, name) : null;
    if (inner !== null) return [item, ...inner];
  }
  return null;
}

export function questionNamed({ items }: Questionnaire, name: string): Question | null {
  const found = pathTo(items, name)?.at(-1);
  return found?.kind === 'question' ? found : null;
}

/** A condition in words; null where it is more than comparisons of answers joined by and/or. */
export function conditionInWords(context: Context, expressions: readonly Expression[]): string | null {
  const parts = expressions.map(({ tree }) => wordsOf(context, tree));
  return parts.length === 0 || parts.includes(null) ? null : parts.join(context.word('condAnd'));
}

function wordsOf(context: Context, node: ExpressionNode): string | null {
  if (node.kind === 'call') return selectedWords(context, node);
  if (node.kind !== 'binary') return null;
  const { operator, left, right } = node;
  if (operator === 'and' || operator === 'or') {
    const [a, b] = [wordsOf(context, left), wordsOf(context, right)];
    return a === null || b === null ? null : a + context.word(operator === 'and' ? 'condAnd' : 'condOr') + b;
  }
  if (left.kind !== 'reference') return null;
  if (right.kind === 'number') return numberWords(context, left.name, operator, right.value);
  return right.kind === 'string' && operator === '='
    ? choiceWords(context, 'condEquals', left.name, right.value)
    : null;
}

function selectedWords(
  context: Context,
  { name, arguments: [which, choice] }: ExpressionNode & { kind: 'call' },
) {
  return name === 'selected' && which?.kind === 'reference' && choice?.kind === 'string'
    ? choiceWords(context, 'condSelected', which.name, choice.value)
    : null;
}

function choiceWords(
  context: Context,
  key: 'condEquals' | 'condSelected',
  name: string,
  value: string,
): string | null {
  const question = questionNamed(context.facts.questionnaire, name);
  const list =
    question?.list === undefined ? undefined : context.facts.questionnaire.choiceLists[question.list];
  const choice = list?.find((one) => one.value === value);
  if (question === null || choice === undefined) return null;
  return context.word(key, { question: shortName(context, question), choice: context.said(choice.label) });
}

const relations: Readonly<Record<string, string>> = {
  '=': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
};

function numberWords(context: Context, name: string, operator: string, number: number): string | null {
  const question = questionNamed(context.facts.questionnaire, name);
  const relation = relations[operator];
  if (question === null || relation === undefined) return null;
  return context.word('condNumber', { question: shortName(context, question), relation, number });
}

/** `Câu 4A` where the label has a number, else the label in quotation marks. */
function shortName(context: Context, question: Question): string {
  const label = context.said(question.label);
  const number = /^(?:Câu|Q|Question)\s*\d+[A-Za-z]?/u.exec(label)?.[0];
  return number ?? (context.language === 'vi' ? `«${label}»` : `“${label}”`);
}
