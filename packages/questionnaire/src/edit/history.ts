/** States one can go back and forth in; the last of `past` comes before `present`. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
}

export const begun = <State>(present: State): History<State> => ({ past: [], present, future: [] });

/** A new state. What had been undone is given up, and beyond `limit` the oldest is. */
export function changed<State>(history: History<State>, next: State, limit: number): History<State> {
  return { past: [...history.past, history.present].slice(-limit), present: next, future: [] };
}

/** The present one again, better: for changes that are one change to the person making them. */
export function amended<State>(history: History<State>, next: State): History<State> {
  return { ...history, present: next, future: [] };
}

export function undone<State>({ past, present, future }: History<State>): History<State> | undefined {
  const last = past.at(-1);
  if (last === undefined) return undefined;
  return { past: past.slice(0, -1), present: last, future: [present, ...future] };
}

export function redone<State>({ past, present, future }: History<State>): History<State> | undefined {
  const [next, ...rest] = future;
  return next === undefined ? undefined : { past: [...past, present], present: next, future: rest };
}
