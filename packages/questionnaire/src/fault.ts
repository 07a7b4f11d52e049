/** What can be wrong with an answer whatever its choices: the code of its issue. */
export type AnswerFault =
  | 'answer-required'
  | 'answer-constraint'
  | 'answer-not-integer'
  | 'answer-not-number'
  | 'answer-out-of-range'
  | 'answer-not-date'
  | 'answer-not-time'
  | 'answer-not-date-time'
  | 'answer-not-place'
  | 'answer-not-offered';
