import type { Language } from './language.ts';

/** A civil date `YYYY-MM-DD`; the time zone of the product is Asia/Ho_Chi_Minh. */
export type CivilDate = string;

export const timeZone = 'Asia/Ho_Chi_Minh';

const civilDay = /* @__PURE__ */ new Intl.DateTimeFormat('en-CA', { timeZone });

export function civilDate(instant: Date): CivilDate {
  return civilDay.format(instant);
}

export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function parts(date: CivilDate): { day: number; month: number; year: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { day, month, year };
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** On screens: `02/11/2026` in both languages. */
export function formatDate(date: CivilDate): string {
  const { day, month, year } = parts(date);
  return `${pad(day)}/${pad(month)}/${String(year)}`;
}

/**
 * In documents: `ngày 05 tháng 01 năm 2026`, `ngày 29 tháng 6 năm 2026` (Decree 30/2020, annex I: a leading zero for
 * days below 10 and for months 1 and 2 only), or `5 January 2026`.
 */
export function formatDocumentDate(language: Language, date: CivilDate): string {
  const { day, month, year } = parts(date);
  if (language === 'vi')
    return `ngày ${pad(day)} tháng ${month < 3 ? pad(month) : String(month)} năm ${String(year)}`;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
  return `${String(day)} ${name} ${String(year)}`;
}
