/** One party of an apportionment: its weight, and the least and the most it may get (whole numbers). */
export interface Share {
  readonly weight: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Shares a whole number out in proportion to weights, within bounds, by largest remainders (ties: the earlier first).
 * When the bounds do not allow the total, everyone gets their least, or their most.
 */
export function apportion(total: number, shares: readonly Share[]): number[] {
  const quotas = boundedQuotas(total, shares);
  const whole = quotas.map((quota) => Math.floor(quota + 1e-9));
  const wanted = Math.round(quotas.reduce((sum, quota) => sum + quota, 0));
  const byRemainder = quotas
    .map((quota, i) => ({ i, remainder: quota - (whole[i] ?? 0) }))
    .sort((a, b) => (Math.abs(b.remainder - a.remainder) > 1e-9 ? b.remainder - a.remainder : a.i - b.i));
  let left = wanted - whole.reduce((sum, n) => sum + n, 0);
  for (const { i } of byRemainder) {
    if (left === 0) break;
    whole[i] = (whole[i] ?? 0) + 1;
    left -= 1;
  }
  return whole;
}

/** Proportional quotas; a party pressed against a bound stays there and the others share what is left. */
function boundedQuotas(total: number, shares: readonly Share[]): number[] {
  const sum = (of: (share: Share) => number): number => shares.reduce((all, share) => all + of(share), 0);
  if (total <= sum(({ least }) => least)) return shares.map(({ least }) => least);
  if (total >= sum(({ most }) => most)) return shares.map(({ most }) => most);
  let low = 0;
  let high = Math.max(...shares.map(({ weight, most }) => most / weight));
  const quota = ({ weight, least, most }: Share, scale: number): number =>
    Math.min(most, Math.max(least, scale * weight));
  // Water-filling: the total is a rising function of one common scale.
  for (let step = 0; step < 200; step += 1) {
    const scale = (low + high) / 2;
    if (sum((share) => quota(share, scale)) < total) low = scale;
    else high = scale;
  }
  return shares.map((share) => quota(share, high));
}
