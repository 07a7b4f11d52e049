/** A step of a compiled pattern. Steps are numbered; without a jump the next one follows. */
export type Step =
  | { readonly kind: 'character'; readonly is: (character: string) => boolean }
  | { readonly kind: 'jump'; readonly to: readonly number[] }
  | {
      readonly kind: 'assert';
      readonly holds: (before: string | undefined, after: string | undefined) => boolean;
    }
  | { readonly kind: 'look'; readonly ahead: Program; readonly wanted: boolean }
  | { readonly kind: 'end' };

export type Program = readonly Step[];

/**
 * Whether the program matches the whole text, in time and memory proportional to steps × characters: every step is tried
 * at every character at most once (a machine of states run in step with the text, after Thompson 1968).
 */
export function matches(program: Program, text: readonly string[]): boolean {
  return run(program, text, 0, true);
}

function run(program: Program, text: readonly string[], from: number, whole: boolean): boolean {
  let here = reachable(program, [0], text, from);
  for (let at = from; at <= text.length; at++) {
    const ended = here.some((step) => program[step]?.kind === 'end');
    if (ended && (!whole || at === text.length)) return true;
    const character = text[at];
    if (here.length === 0 || character === undefined) return false;
    const next = here.filter((step) => {
      const found = program[step];
      return found?.kind === 'character' && found.is(character);
    });
    here = reachable(
      program,
      next.map((step) => step + 1),
      text,
      at + 1,
    );
  }
  return false;
}

/** The steps that wait for a character, or end, reached from `starts` without taking one. */
function reachable(
  program: Program,
  starts: readonly number[],
  text: readonly string[],
  at: number,
): readonly number[] {
  const seen = new Set<number>();
  const waiting: number[] = [];
  const open = [...starts].reverse();
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const found = program[step];
    if (found === undefined || seen.has(step)) continue;
    seen.add(step);
    if (found.kind === 'jump') open.push(...found.to);
    else if (found.kind === 'assert') {
      if (found.holds(text[at - 1], text[at])) open.push(step + 1);
    } else if (found.kind === 'look') {
      if (run(found.ahead, text, at, false) === found.wanted) open.push(step + 1);
    } else waiting.push(step);
  }
  return waiting;
}
