import { degreesOfFreedom } from '@langnghe/estimation';
import { asReplicate, type ReplicateDesign } from '@langnghe/weighting';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoStages, valueOf } from './designs.ts';

describe('degrees of freedom', () => {
  it('are PSUs less strata among rows with weight, in the domain', () => {
    fc.assert(
      fc.property(twoStages, ({ design }) => {
        const [stage] = design.stages;
        const [psus, strata] = [new Set(stage?.cluster).size, new Set(stage?.stratum).size];
        expect(degreesOfFreedom(design)).toBe(psus - strata);
        const inFirst = Uint8Array.from(design.weight, (_, row) => (stage?.cluster[row] === 0 ? 1 : 0));
        expect(degreesOfFreedom({ ...design, domain: inFirst })).toBe(0);
        const weight = design.weight.map((w, row) => (stage?.cluster[row] === 0 ? 0 : w));
        const kept = new Set([...(stage?.stratum ?? [])].filter((_, row) => weight[row] !== 0)).size;
        expect(degreesOfFreedom({ ...design, weight })).toBe(psus - 1 - kept);
      }),
    );
  });

  it('of replicates are the rank less 1, as those of the design they were made from', () => {
    fc.assert(
      fc.property(twoStages, ({ design }) => {
        const stages = design.stages.map((stage) => ({ ...stage, stratumNames: ['a', 'b', 'c', 'd'] }));
        const made = valueOf(asReplicate({ ...design, stages }, { method: 'JKn' }));
        const { degreesOfFreedom: known, ...unknown } = made;
        expect(known).toBe(degreesOfFreedom(design));
        expect(degreesOfFreedom(unknown)).toBe(known);
      }),
      { numRuns: 30 },
    );
  });

  it('known of replicates are taken, in a domain only if they were given', () => {
    const design: ReplicateDesign = {
      kind: 'replicate',
      rows: 3,
      weight: Float64Array.of(1, 1, 1),
      replicates: [Float64Array.of(0, 1, 2), Float64Array.of(1, 2, 0), Float64Array.of(2, 0, 1)],
      scale: 1,
      rscales: Float64Array.of(1, 1, 1),
      mse: false,
      degreesOfFreedom: 40,
    };
    expect(degreesOfFreedom(design)).toBe(40);
    const domain = Uint8Array.of(1, 1, 0);
    expect(degreesOfFreedom({ ...design, domain })).toBe(1);
    // As R's svrepdesign(degf = 40) in subset().
    expect(degreesOfFreedom({ ...design, domain, degreesGiven: true })).toBe(40);
  });
});
