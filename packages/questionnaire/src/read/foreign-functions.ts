/** Functions of other programs, and `digest`, which no questionnaire needs: no misspelling, but nothing to serve. */
const foreign: ReadonlySet<string> = new Set([
  'add-date',
  'comment-status',
  'date-time',
  'difference-in-months',
  'digest',
  'parse-timestamp-to-date',
  'to-bikram-sambat',
  'z-score',
]);
export const isForeign = (name: string): boolean => name.includes(':') || foreign.has(name);
