import type { AnswerFault } from './fault.ts';
import { interpret } from './interpret.ts';
import { momentFault } from './moment-fault.ts';
import type { Expression } from './expression.ts';
import type { Question } from './questionnaire.ts';
import { rangeOf } from './range-of.ts';
import type { Chain, Scope } from './scope.ts';
import { toBoolean } from './value.ts';
import type { Working } from './working.ts';
import { keyOf } from './world.ts';

/** What a fault is looked for by: of expressions their trees alone, which is all that a phone is given. */
export interface Checkable extends Pick<Question, 'name' | 'type' | 'parameters' | 'trigger'> {
  readonly required?: Tree | undefined;
  readonly constraint?: Tree | undefined;
  readonly calculation?: Tree | undefined;
}

type Tree = Pick<Expression, 'tree'>;

/**
 * The first thing wrong with the answer to a question that is asked, without its choices; the same code in a browser as
 * on a server. `chosenWell` looks at the choices, between the type and the constraint.
 */
export function answerFault(
  question: Checkable,
  chain: Chain,
  working: Pick<Working, 'findings' | 'world'>,
  chosenWell: (value: string) => AnswerFault | 'answer-ranked-twice' | null = () => null,
): AnswerFault | 'answer-ranked-twice' | null {
  const key = keyOf(question.name, chain);
  const value = working.findings.values.get(key) ?? '';
  const scope: Scope = { world: working.world, chain, self: value, key, draws: { count: 0 } };
  const holds = (expression: Tree | undefined): boolean =>
    expression !== undefined && toBoolean(interpret(expression.tree, scope));
  // What a person cannot type, a person cannot mend.
  const calculated = question.calculation !== undefined && question.trigger === undefined;
  if (value === '') return !calculated && holds(question.required) ? 'answer-required' : null;
  const fault = calculated ? null : (typeFault(question, value) ?? chosenWell(value));
  if (fault !== null) return fault;
  return question.constraint === undefined || holds(question.constraint) ? null : 'answer-constraint';
}

function typeFault(question: Checkable, value: string): AnswerFault | null {
  switch (question.type) {
    case 'integer':
      return /^-?\d{1,15}$/.test(value) ? null : 'answer-not-integer';
    case 'decimal':
      return isNumber(value) ? null : 'answer-not-number';
    case 'range':
      return rangeFault(question, value);
    default:
      return momentFault(question.type, value);
  }
}

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

function rangeFault(question: Checkable, value: string): AnswerFault | null {
  if (!isNumber(value)) return 'answer-not-number';
  const { start, end, step } = rangeOf(question);
  const number = Number(value);
  const mark = start + Math.round((number - start) / step) * step;
  const fits = number >= Math.min(start, end) && number <= Math.max(start, end);
  // Steps such as 0.1 have no exact binary form: a mark is what nine decimals say it is.
  return fits && Number(mark.toFixed(9)) === number ? null : 'answer-out-of-range';
}
