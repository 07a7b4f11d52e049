import type { AnswerFault } from './fault.ts';
import { dateNumber, timeFraction } from './day-number.ts';
import { pointOf } from './point.ts';
import type { QuestionType } from './questionnaire.ts';

/** What is wrong with a day, a time, a place or an acknowledgement: native controls post no other. */
export function momentFault(type: QuestionType, value: string): AnswerFault | null {
  switch (type) {
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value) ? null : 'answer-not-date';
    case 'time':
      return Number.isNaN(timeFraction(value)) ? 'answer-not-time' : null;
    case 'date-time':
      return value.length > 10 && isDate(value) ? null : 'answer-not-date-time';
    case 'geopoint':
      return pointOf(value) === null ? 'answer-not-place' : null;
    case 'acknowledge':
      return value === 'OK' ? null : 'answer-not-offered';
    default:
      return null;
  }
}

const isDate = (text: string): boolean => !Number.isNaN(dateNumber(text));
