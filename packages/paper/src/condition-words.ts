import type { BinaryOperator, ExpressionNode } from '@langnghe/questionnaire';
import type { PaperWords } from './words.ts';

export interface Naming {
  /** Printed number by question name. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Names of the questions answered by ticking. */
  readonly ticked: ReadonlySet<string>;
  readonly say: PaperWords;
}

/**
 * A condition as a person reads it on paper: «ở Câu 1 chọn 2 hoặc 3». null when it cannot be said in these words: then
 * the question is printed for everybody, and the entry applies the rule.
 */
export function conditionWords(node: ExpressionNode, naming: Naming): string | null {
  const { say } = naming;
  const chosen = choicesOf(node, naming);
  if (chosen !== null) return said(chosen, naming);
  if (node.kind === 'call' && node.name === 'not' && node.arguments.length === 1) {
    const inner = choicesOf(node.arguments[0] ?? node, naming);
    return inner === null ? null : said({ ...inner, negated: !inner.negated }, naming);
  }
  if (node.kind !== 'binary') return null;
  if (node.operator === 'and' || node.operator === 'or') {
    const parts = [node.left, node.right].map((one) => conditionWords(one, naming));
    return parts.includes(null) ? null : parts.join(say(node.operator));
  }
  return comparisonWords(node, naming);
}

interface Chosen {
  readonly question: string;
  readonly codes: readonly string[];
  readonly negated: boolean;
}

function said({ question, codes, negated }: Chosen, { numbers, say }: Naming): string | null {
  const number = numbers.get(question);
  if (number === undefined) return null;
  return say(negated ? 'notChose' : 'chose', { number, codes: codes.join(say('or')) });
}

/** `${q} = '2' or ${q} = '3'`, `selected(${q}, '2')`, `${q} != '1'`: one question and codes. */
function choicesOf(node: ExpressionNode, naming: Naming): Chosen | null {
  if (node.kind === 'call' && node.name === 'selected') {
    const [question, code] = node.arguments;
    return question?.kind === 'reference' && code?.kind === 'string'
      ? { question: question.name, codes: [code.value], negated: false }
      : null;
  }
  if (node.kind !== 'binary') return null;
  if (node.operator === 'or') {
    const left = choicesOf(node.left, naming);
    const right = choicesOf(node.right, naming);
    const together = left !== null && right?.question === left.question && !left.negated && !right.negated;
    return together ? { ...left, codes: [...left.codes, ...right.codes] } : null;
  }
  const sides = comparedSides(node.left, node.right);
  if (sides === null || !naming.ticked.has(sides.question) || sides.value === '') return null;
  if (node.operator !== '=' && node.operator !== '!=') return null;
  return { question: sides.question, codes: [sides.value], negated: node.operator === '!=' };
}

function comparedSides(
  left: ExpressionNode,
  right: ExpressionNode,
): { readonly question: string; readonly value: string } | null {
  if (left.kind !== 'reference') return null;
  if (right.kind === 'string') return { question: left.name, value: right.value };
  return right.kind === 'number' ? { question: left.name, value: String(right.value) } : null;
}

const comparisons = {
  '=': 'wrote',
  '!=': 'notWrote',
  '>': 'above',
  '<': 'below',
  '>=': 'atLeast',
  '<=': 'atMost',
} as const;

const isComparison = (operator: BinaryOperator): operator is keyof typeof comparisons =>
  operator in comparisons;

function comparisonWords(
  node: Extract<ExpressionNode, { kind: 'binary' }>,
  { numbers, say }: Naming,
): string | null {
  const sides = comparedSides(node.left, node.right);
  const number = sides === null ? undefined : numbers.get(sides.question);
  if (sides === null || number === undefined || !isComparison(node.operator)) return null;
  if (sides.value === '')
    return node.operator === '='
      ? say('blank', { number })
      : node.operator === '!='
        ? say('answered', { number })
        : null;
  return say(comparisons[node.operator], { number, value: sides.value });
}
