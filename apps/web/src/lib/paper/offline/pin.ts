const leastDigits = 6;
const freeTries = 4;
const firstWait = 30;
const longestWait = 3600;

export type PinFault = 'digits' | 'simple';

/** What speaks against a new PIN: too short, or one of those that are tried first. */
export function pinFault(pin: string): PinFault | null {
  if (!new RegExp(`^\\d{${leastDigits},}$`).test(pin)) return 'digits';
  const steps = new Set([...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i])));
  const [step = 0] = steps;
  return steps.size === 1 && Math.abs(step) <= 1 ? 'simple' : null;
}

/**
 * Seconds to wait before the next try, after so many wrong ones in a row: none up to the fourth, then doubling up to an
 * hour. They are waited out on the page, from the start again whenever it is opened: no clock is believed, none kept.
 */
export function waitAfter(failures: number): number {
  return failures <= freeTries ? 0 : Math.min(longestWait, firstWait * 2 ** (failures - freeTries - 1));
}
