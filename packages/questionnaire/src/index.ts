export type { AnswerSet, Evaluation } from './answers.ts';
export type { BinaryOperator, Expression, ExpressionNode, PathStep } from './expression.ts';
export type {
  Calculation,
  Choice,
  Group,
  Item,
  Media,
  Note,
  Question,
  QuestionType,
  Questionnaire,
  Repeat,
} from './questionnaire.ts';
