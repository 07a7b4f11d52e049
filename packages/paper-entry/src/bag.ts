/**
 * What one device took along to key in without a network, as counts. Of what it delivered the room keeps random ids, in
 * their own order, until it is given back or the study closes: none of them leads to a form.
 */
export interface Bag {
  /** 16 random bytes, hex: the device has it, nobody's name. */
  readonly id: string;
  /** Forms finished on the device, and those it keeps no more because the room refused them: as it last said. */
  readonly finished: number;
  readonly setAside: number;
  /** Ids of deliveries whose form is on disk here, sorted. */
  readonly received: readonly string[];
  /** A delivery at work: should a crash come between its form and its id, it is recognised when it comes again. */
  readonly pending: { readonly id: string; readonly entry: 'first' | 'second' } | null;
}

/** What both sides say of a bag; it adds up when nothing is left. */
export interface BagCount {
  readonly finished: number;
  readonly received: number;
  readonly setAside: number;
  /** Finished on the device, as far as it said, and not here. */
  readonly left: number;
}

export function countOf({ finished, received, setAside }: Bag): BagCount {
  const known = Math.max(finished, received.length + setAside);
  return {
    finished: known,
    received: received.length,
    setAside,
    left: known - received.length - setAside,
  };
}

/** By which people tell bags apart, on the device and in the room. */
export const bagMark = (id: string): string => id.slice(0, 4).toUpperCase();

export function withReceived(bag: Bag, id: string): Bag {
  return { ...bag, received: [...new Set([...bag.received, id])].sort(), pending: null };
}
