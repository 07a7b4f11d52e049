import { matches } from './pattern-match.ts';
import { programOf } from './pattern-program.ts';

/** A pattern of `regex()`, which must match the whole text. */
export interface Pattern {
  readonly test: (text: string) => boolean;
}

/** A pattern that looks ahead matches no longer text: it would take minutes. */
const longestLooked = 1000;

const patterns = new Map<string, Pattern | null>();

/** Null when it is no pattern, or one that cannot be matched in bounded time (a reference back, a look behind). */
export function compilePattern(pattern: string): Pattern | null {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  if (patterns.size > 1000) patterns.clear();
  const compiled = compile(pattern, 'u') ?? compile(pattern, '');
  patterns.set(pattern, compiled);
  return compiled;
}

function compile(pattern: string, flags: string): Pattern | null {
  if (!isRegExp(pattern, flags)) return null;
  const compiled = programOf(pattern, flags);
  if (compiled === null) return null;
  const { program, looks } = compiled;
  return { test: (text) => !(looks && text.length > longestLooked) && matches(program, Array.from(text)) };
}

/** What is a pattern at all, the machine's own regular expressions say; they are not run: some take for ever. */
function isRegExp(pattern: string, flags: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, flags).flags === flags;
  } catch {
    return false;
  }
}
