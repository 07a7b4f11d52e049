const civil =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

const dayLength = 86_400_000;

/**
 * Days since 1970-01-01 of an ISO date or date-time by its own clock; NaN for any other text. Zones are left out:
 * all clocks of a survey stand in one, and `today()` must not be later than `now()`.
 */
export function dateNumber(text: string): number {
  const match = civil.exec(text);
  if (match === null) return NaN;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part || 0));
  const midnight = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC reads years below 100 as 19xx and rolls 31 April over: both are no dates here.
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day || year < 100) return NaN;
  if (hour > 23 || minute > 59 || second >= 60) return NaN;
  return midnight.getTime() / dayLength + (hour * 3600 + minute * 60 + second) / 86_400;
}

/** The date of a day number, `YYYY-MM-DD`; '' when there is none. */
export function dateOfNumber(days: number): string {
  const date = new Date(Math.floor(days) * dayLength);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** The date and time of a day number, `YYYY-MM-DDTHH:MM:SS.sss`. */
export function dateTimeOfNumber(days: number): string {
  const date = new Date(Math.round(days * dayLength));
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 23);
}

/** The share of a day that has passed at `HH:MM[:SS]`; NaN for any other text. */
export function timeFraction(text: string): number {
  const match = /^(?:.*T)?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:\s*(?:Z|[+-]\d{2}(?::?\d{2})?))?$/.exec(
    text,
  );
  if (match === null) return NaN;
  const [hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part || 0));
  return hour > 23 || minute > 59 || second >= 60 ? NaN : (hour * 3600 + minute * 60 + second) / 86_400;
}
