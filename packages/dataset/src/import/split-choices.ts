import type { FoundOption, Options } from './option-of.ts';

export interface SplitChoices {
  readonly found: readonly FoundOption[];
  /** Pieces that are no option. */
  readonly strange: readonly string[];
}

/**
 * The options named in one cell: codes or labels between semicolons, bars, line breaks or commas, or codes between
 * spaces. A label that itself has a comma or semicolon is put together again from its pieces.
 */
export function splitChoices(text: string, options: Options): SplitChoices {
  const whole = options.find(text);
  if (whole !== undefined && !whole.guessed) return { found: [whole], strange: [] };
  const codes = text.split(/[\s,;|/]+/).filter((code) => code !== '');
  if (codes.length > 0 && codes.every((code) => options.values.has(code)))
    return { found: codes.map((value) => ({ value, guessed: false })), strange: [] };
  return joinPieces(text, options);
}

/** From left to right, always the longest run of pieces that is an option, with the separators it has inside. */
function joinPieces(text: string, options: Options): SplitChoices {
  const ends = [...text.matchAll(/[,;|\n]/g)].map(({ index }) => index).concat(text.length);
  const found: FoundOption[] = [];
  const strange: { from: number; to: number }[] = [];
  for (let start = 0, piece = 0; piece < ends.length;) {
    const match = longestOption(text, start, ends.slice(piece), options);
    const pieces = match?.pieces ?? 1;
    const end = ends[piece + pieces - 1] ?? text.length;
    if (match !== undefined) found.push(match.option);
    else if (text.slice(start, end).trim() !== '') addStrange(strange, start, end);
    piece += pieces;
    start = end + 1;
  }
  return { found, strange: strange.map(({ from, to }) => text.slice(from, to).trim()) };
}

function longestOption(
  text: string,
  start: number,
  ends: readonly number[],
  options: Options,
): { option: FoundOption; pieces: number } | undefined {
  for (let pieces = ends.length; pieces > 0; pieces--) {
    const option = options.find(text.slice(start, ends[pieces - 1]).trim());
    if (option !== undefined) return { option, pieces };
  }
  return undefined;
}

/** Pieces side by side that are no option are one text with a separator inside. */
function addStrange(strange: { from: number; to: number }[], from: number, to: number): void {
  const last = strange.at(-1);
  if (last !== undefined && last.to + 1 === from) last.to = to;
  else strange.push({ from, to });
}
