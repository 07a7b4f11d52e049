import { faceMetrics, families, mainFace } from './fonts.ts';

/** Width of a text in the same unit as `size`, set in Be Vietnam Pro (companions where it has no glyph). */
export function textWidth(text: string, size: number, style: 'regular' | 'bold' = 'regular'): number {
  const main = faceMetrics(mainFace(style)).widths;
  let ems = 0;
  for (const character of text) ems += main.get(character.codePointAt(0) ?? 0) ?? companionWidth(character);
  return ems * size;
}

function companionWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  for (const { files } of families.slice(1)) {
    const width = files[0] === undefined ? undefined : faceMetrics(files[0]).widths.get(code);
    if (width !== undefined) return width;
  }
  return 1;
}

/**
 * Lines no wider than `width`, broken at spaces only (a word longer than a line is cut). Past `lines` the last one
 * ends in an ellipsis.
 */
export function wrapText(
  text: string,
  {
    size,
    width,
    lines,
    style = 'regular',
  }: { size: number; width: number; lines: number; style?: 'regular' | 'bold' },
): readonly string[] {
  const fits = (line: string): boolean => textWidth(line, size, style) <= width;
  const wrapped: string[] = [];
  let line = '';
  for (const word of text
    .trim()
    .split(/[^\S\u00A0]+/u)
    .flatMap((long) => cutWord(long, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && !fits(longer)) {
      wrapped.push(line);
      line = word;
    } else line = longer;
    if (wrapped.length >= lines) break;
  }
  if (wrapped.length < lines) return [...wrapped, line];
  return [...wrapped.slice(0, lines - 1), shortened(wrapped[lines - 1] ?? '', fits)];
}

function cutWord(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function shortened(line: string, fits: (line: string) => boolean): string {
  let kept = Array.from(line);
  while (kept.length > 0 && !fits(`${kept.join('')}…`)) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}
