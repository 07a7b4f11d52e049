import type { Entry } from '../entry.ts';

export const rootName = 'data';

/** The name of an item's node: the workbook's own where a key was lengthened. */
export const nodeName = ({ item }: Entry): string => item.sourceName ?? item.name;

function steps(entry: Entry): readonly Entry[] {
  return entry.parent === null ? [entry] : [...steps(entry.parent), entry];
}

/** `/data/group/question` */
export function nodePath(entry: Entry): string {
  return `/${[rootName, ...steps(entry).map(nodeName)].join('/')}`;
}

/** The innermost repeat that holds both, or is one of them. */
function sharedRepeat(from: Entry, to: Entry): Entry | undefined {
  const around = new Set(steps(from));
  return steps(to).findLast((entry) => entry.item.kind === 'repeat' && around.has(entry) && entry !== to);
}

/**
 * The path from one item to another: absolute, but relative where both stand in one repeat, so that it means the same
 * instance. `prefix` is `current()/` inside a predicate.
 */
export function pathBetween(from: Entry, to: Entry, prefix = ''): string {
  const repeat = sharedRepeat(from, to);
  if (repeat === undefined) return nodePath(to);
  const up = steps(from).length - steps(repeat).length;
  const down = steps(to).slice(steps(repeat).length).map(nodeName);
  return prefix + [...Array.from({ length: up }, () => '..'), ...down].join('/');
}
