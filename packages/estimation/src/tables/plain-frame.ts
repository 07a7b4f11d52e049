import type { LinearizedDesign } from '@langnghe/weighting';

/** One stage of PSUs, two or more in every stratum: the variance of a domain then has the design's own factors. */
export interface PlainFrame {
  /** PSU at each place: the strata's PSUs one stratum after the other. */
  readonly psuAt: Uint32Array;
  /** First place of each stratum, and at the end the number of PSUs. */
  readonly start: Uint32Array;
  /** n_h. */
  readonly sampled: Float64Array;
  /** (1 − f_h) n_h/(n_h − 1). */
  readonly factor: Float64Array;
}

const frameOf = new WeakMap<LinearizedDesign, PlainFrame | null>();

/** null where strata of one PSU, later stages, unequal probabilities or calibration need the general way. */
export function plainFrame(collapsed: LinearizedDesign): PlainFrame | null {
  const known = frameOf.get(collapsed);
  if (known !== undefined) return known;
  const frame = readPlainFrame(collapsed);
  frameOf.set(collapsed, frame);
  return frame;
}

function readPlainFrame(design: LinearizedDesign): PlainFrame | null {
  const [stage] = design.stages;
  if (stage === undefined || design.stages.length > 1 || design.unequal !== undefined) return null;
  if (design.adjustments.length > 0 || design.adjustDomainLonely) return null;
  if (stage.sampled.some((n) => !(n >= 2)) || stage.cluster.some((cluster, unit) => cluster !== unit))
    return null;
  const { psuAt, start } = byStratum(stage.stratum);
  const firstPsu = start.subarray(0, -1).map((place) => psuAt[place] as number);
  const sampled = Float64Array.from(firstPsu, (psu) => stage.sampled[psu] as number);
  const factor = sampled.map((n, h) => {
    const population = stage.population[firstPsu[h] as number] as number;
    return ((1 - n / population) * n) / (n - 1);
  });
  return { psuAt, start, sampled, factor };
}

/** Strata without PSUs are left out. */
function byStratum(stratum: Uint32Array): { psuAt: Uint32Array; start: Uint32Array } {
  const psuAt = Uint32Array.from(stratum.keys()).sort(
    (a, b) => (stratum[a] as number) - (stratum[b] as number),
  );
  const start = [...psuAt.keys()].filter(
    (place) => place === 0 || stratum[psuAt[place] as number] !== stratum[psuAt[place - 1] as number],
  );
  return { psuAt, start: Uint32Array.from([...start, psuAt.length]) };
}
