/** Nobody has touched a shared device for so long: whoever stood there has gone. In milliseconds. */
export const patience = 300_000;
/** Before that the device asks for so long whether somebody is still there. */
export const asking = 30_000;

export type Idle =
  | { readonly kind: 'in-use' }
  | { readonly kind: 'asking'; readonly secondsLeft: number }
  | { readonly kind: 'gone' };

/** Both by the device's clock, in milliseconds; one that was set back by less than the patience counts as touched now. */
export function idleAt(now: number, touched: number): Idle {
  const left = patience - Math.abs(now - touched);
  if (left <= 0) return { kind: 'gone' };
  if (now < touched || left > asking) return { kind: 'in-use' };
  return { kind: 'asking', secondsLeft: Math.ceil(left / 1000) };
}
