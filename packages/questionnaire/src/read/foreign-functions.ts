/** Functions of other programs, and the proof of a signed bar code: no misspelling, but nothing to serve. */
const foreign: ReadonlySet<string> = new Set([
  'add-date',
  'comment-status',
  'date-time',
  'difference-in-months',
  'extract-signed',
  'parse-timestamp-to-date',
  'to-bikram-sambat',
  'z-score',
]);
export const isForeign = (name: string): boolean => name.includes(':') || foreign.has(name);
