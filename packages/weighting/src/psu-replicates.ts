/** Replicates by PSU: what each multiplies the weights of a PSU by, and how their spread becomes a variance. */
export interface PsuReplicates {
  /** One array per replicate, one entry per PSU. */
  readonly factors: readonly Float64Array[];
  readonly scale: number;
  readonly rscales: Float64Array;
  /** Where it follows from the construction; else the rank of the weights tells. */
  readonly degreesOfFreedom?: number;
}
