import { accepted, type Checked } from '@langnghe/language';
import { orderFreeSum, type ReplicateDesign } from '@langnghe/weighting';

/**
 * Covariance matrix from statistics recomputed on every replicate: V = scale Σ_r rscales_r (θ_r − c)(θ_r − c)ᵀ, c the
 * mean of the replicates, or the full estimate with `mse`. `full` has one entry per statistic, `thetas` one array per
 * replicate. docs/methods/replicate-variance.md
 */
export function replicateCovariance(
  design: ReplicateDesign,
  full: ArrayLike<number>,
  thetas: readonly ArrayLike<number>[],
): Checked<Float64Array[]> {
  if (thetas.length !== design.replicates.length) {
    throw new Error(`${thetas.length} replicate estimates for ${design.replicates.length} replicates`);
  }
  const statistics = Array.from({ length: full.length }, (_, i) => i);
  const deviations = statistics.map((i) => {
    const values = Float64Array.from(thetas, (theta) => theta[i] as number);
    const centre = design.mse ? (full[i] as number) : meanOfScaled(values, design.rscales);
    return values.map((value) => value - centre);
  });
  return accepted(
    statistics.map((i) =>
      Float64Array.from(statistics, (j) => design.scale * scaledProduct(deviations, i, j, design.rscales)),
    ),
  );
}

function meanOfScaled(values: Float64Array, rscales: Float64Array): number {
  const counted = values.filter((_, r) => (rscales[r] as number) > 0);
  return orderFreeSum(counted) / counted.length;
}

function scaledProduct(
  deviations: readonly Float64Array[],
  i: number,
  j: number,
  rscales: Float64Array,
): number {
  const [a, b] = [deviations[i] as Float64Array, deviations[j] as Float64Array];
  return orderFreeSum(rscales.map((scale, r) => scale * ((a[r] as number) * (b[r] as number))));
}
