/** The day in Viet Nam, `2026-11-22`: all days of a study are of that zone, whatever the machine's own. */
export function dayOf(now: Date): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
