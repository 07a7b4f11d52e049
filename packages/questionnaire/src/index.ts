export { attachmentIssue } from './attachments/attachment-issues.ts';
export { attachTables, withoutTables } from './attachments/attach-tables.ts';
export { mediaKinds, mediaUses } from './attachments/media-uses.ts';
export type { MediaKind, MediaUse } from './attachments/media-uses.ts';
export { namedFiles } from './attachments/named-files.ts';
export type { NamedFile } from './attachments/named-files.ts';
export { faultIssue } from './answer-check.ts';
export type { AnswerFault } from './fault.ts';
export { answerSchema } from './answer-schema.ts';
export type { JsonSchema } from './answer-schema.ts';
export { declinedAnswer } from './answers.ts';
export type { AnswerSet, Evaluation } from './answers.ts';
export { evaluate } from './evaluate.ts';
export type { BinaryOperator, Expression, ExpressionNode, PathStep } from './expression.ts';
export { checklistFunctions } from './functions/checklist.ts';
export { curveFunctions } from './functions/curve.ts';
export { dateFunctions } from './functions/date.ts';
export { digestFunctions } from './functions/digest.ts';
export { placeFunctions } from './functions/place.ts';
export { recodingFunctions } from './functions/recode.ts';
export { regexFunctions } from './functions/regex.ts';
export { questionnaireHash } from './hash.ts';
export { labelHtml } from './label-html.ts';
export { maximumTextLength, normaliseAnswers } from './normalise.ts';
export type { NormalisedAnswers, RawAnswers } from './normalise.ts';
export { offeredChoices } from './offered-choices.ts';
export { parseExpression } from './parse.ts';
export { pipe } from './pipe.ts';
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
export { rangeOf } from './range-of.ts';
export { readQuestionnaire } from './read/read-questionnaire.ts';
export type { Chain, EvaluationContext } from './scope.ts';
export { screenRelevant, screens } from './screens.ts';
export type { Screen } from './screens.ts';
export { maximumInstances } from './working.ts';
export { minutesToAnswer } from './wording/minutes.ts';
export { wordingAdvice } from './wording/wording-advice.ts';
export { toSheets } from './to-sheets.ts';
export { toXForm } from './xform/to-xform.ts';
