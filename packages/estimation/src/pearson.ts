import { orderFreeSum } from '@langnghe/weighting';

/** X² = n Σ (p − p_r p_c)²/(p_r p_c), cells down the rows first. */
export function pearson(
  p: Float64Array,
  { rows, columns, n }: { readonly rows: number; readonly columns: number; readonly n: number },
): number {
  const rowShare = Array.from({ length: rows }, (_, r) =>
    orderFreeSum(p.filter((_share, i) => i % rows === r)),
  );
  const columnShare = Array.from({ length: columns }, (_, c) =>
    orderFreeSum(p.filter((_share, i) => Math.floor(i / rows) === c)),
  );
  return (
    n *
    p.reduce((sum, share, i) => {
      const expected = (rowShare[i % rows] ?? 0) * (columnShare[Math.floor(i / rows)] ?? 0);
      return sum + (share - expected) ** 2 / expected;
    }, 0)
  );
}
