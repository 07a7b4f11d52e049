import type { Design } from '@langnghe/weighting';

/** The design restricted to rows where `mask` is 1. Rows outside keep their place in strata and clusters. */
export function restrict<D extends Design>(design: D, mask: ArrayLike<number>): D {
  const domain = Uint8Array.from({ length: design.rows }, (_, i) =>
    mask[i] === 1 && design.domain?.[i] !== 0 ? 1 : 0,
  );
  return { ...design, domain };
}

/** Weights (or a column of replicate weights), zero outside the domain. */
export function weightsInDomain(design: Design, weight: Float64Array = design.weight): Float64Array {
  const { domain } = design;
  return domain === undefined ? weight : weight.map((w, i) => (domain[i] === 1 ? w : 0));
}

/**
 * 1 for the rows that R keeps in a subset: those of the domain; but calibrated and unequal-probability designs keep
 * every row, with weight zero, which R's counts of rows then include.
 */
export function rowsKept(design: Design): Uint8Array {
  const keepsAll =
    design.kind === 'linearized' && (design.adjustments.length > 0 || design.unequal !== undefined);
  if (design.domain === undefined || keepsAll) return new Uint8Array(design.rows).fill(1);
  return design.domain;
}

export function countRows(mask: ArrayLike<number>): number {
  let n = 0;
  for (let i = 0; i < mask.length; i++) if (mask[i] === 1) n += 1;
  return n;
}

export function countNonZero(weight: Float64Array): number {
  return weight.reduce((n, w) => (w === 0 ? n : n + 1), 0);
}
