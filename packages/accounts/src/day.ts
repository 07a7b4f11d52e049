import type { CivilDate } from '@langnghe/language';

export function daysLater(date: CivilDate, days: number): CivilDate {
  const instant = new Date(`${date}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}
