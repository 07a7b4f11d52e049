import { dateNumber, dateOfNumber, dateTimeOfNumber, timeFraction } from '../day-number.ts';
import type { EvaluationContext } from '../scope.ts';
import { toNumber, toText, type Value } from '../value.ts';
import { argument, type Functions } from './definition.ts';

function clock(context: EvaluationContext): string {
  if (context.now === undefined)
    throw new Error('this questionnaire uses the date: evaluation needs context.now');
  return context.now;
}

export const dateFunctions: Functions = {
  today: { takes: [0, 0], apply: (_, context) => clock(context).slice(0, 10) },
  now: { takes: [0, 0], apply: (_, context) => clock(context) },
  date: { takes: [1, 1], apply: (given) => date(argument(given, 0)) },
  'decimal-date-time': { takes: [1, 1], apply: (given) => toNumber(argument(given, 0)) },
  'decimal-time': { takes: [1, 1], apply: (given) => timeFraction(toText(argument(given, 0))) },
  'format-date': { takes: [2, 2], apply: format },
  'format-date-time': { takes: [2, 2], apply: format },
};

function date(value: Value): string {
  const text = toText(value);
  if (typeof value !== 'number' && /^\d{4}-/.test(text)) return Number.isNaN(dateNumber(text)) ? '' : text;
  return dateOfNumber(toNumber(value));
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** The format letters of ODK's `format-date-time`. */
function format(given: readonly Value[]): string {
  const value = argument(given, 0);
  const time = typeof value === 'number' ? NaN : timeFraction(`1970-01-01T${toText(value)}`);
  const number = Number.isNaN(time) ? toNumber(value) : time;
  if (Number.isNaN(number)) return '';
  const at = new Date(`${dateTimeOfNumber(number)}Z`);
  const parts: Readonly<Record<string, string>> = {
    Y: pad(at.getUTCFullYear(), 4),
    y: pad(at.getUTCFullYear() % 100),
    m: pad(at.getUTCMonth() + 1),
    n: String(at.getUTCMonth() + 1),
    b: months[at.getUTCMonth()] ?? '',
    d: pad(at.getUTCDate()),
    e: String(at.getUTCDate()),
    H: pad(at.getUTCHours()),
    h: String(at.getUTCHours()),
    M: pad(at.getUTCMinutes()),
    S: pad(at.getUTCSeconds()),
    3: pad(at.getUTCMilliseconds(), 3),
    a: days[at.getUTCDay()] ?? '',
    W: String(isoWeek(at)),
    '%': '%',
  };
  return toText(argument(given, 1)).replace(/%(.)/g, (whole, letter: string) => parts[letter] ?? whole);
}

/** ISO 8601: the week of the year's first Thursday is week 1. */
function isoWeek(at: Date): number {
  const thursday = Date.UTC(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate() + 4 - (at.getUTCDay() || 7),
  );
  const january = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday - january) / 86_400_000 + 1) / 7);
}
