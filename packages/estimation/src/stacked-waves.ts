import { accepted, refused, type Checked } from '@langnghe/language';
import type { Adjustment, LinearizedDesign, Stage } from '@langnghe/weighting';
import { waveIssue } from './wave-issues.ts';

/** One round of a repeated survey. */
export interface Wave {
  readonly design: LinearizedDesign;
  /** Where waves share primary units: what each row's stratum and unit are called in every wave. */
  readonly units?: { readonly stratum: readonly string[]; readonly psu: readonly string[] };
}

export interface StackedWaves {
  readonly design: LinearizedDesign;
  /** For each wave, 1 on its rows. */
  readonly masks: readonly Uint8Array[];
}

/**
 * Waves as one design, the rows of each after those of the wave before. Waves drawn independently keep their strata apart.
 * Where all waves name their units, units of one name are one unit: their sums over both waves carry the covariance. Then
 * the first stage alone counts. docs/methods/waves.md
 */
export function stackedWaves(waves: readonly Wave[]): Checked<StackedWaves> {
  const designs = waves.map(({ design }) => design);
  const [first] = designs;
  if (first === undefined) throw new Error('no wave');
  if (designs.some(({ unequal }) => unequal !== undefined))
    return refused([waveIssue('waves.unequal-probabilities', {})]);
  const shared = waves.flatMap(({ units }) => (units === undefined ? [] : [units]));
  const overlapping = shared.length === waves.length;
  if (!overlapping && designs.some(({ stages }) => stages.length !== first.stages.length))
    return refused([waveIssue('waves.stages-differ', {})]);
  const rows = designs.reduce((sum, design) => sum + design.rows, 0);
  const starts = designs.map((_, w) => designs.slice(0, w).reduce((sum, design) => sum + design.rows, 0));
  const stages = overlapping
    ? [commonStage(designs, shared)]
    : first.stages.map((_, s) => apart(designs.flatMap(({ stages: own }) => own[s] ?? [])));
  const domain = designs.some((design) => design.domain !== undefined)
    ? {
        domain: Uint8Array.from(
          designs.flatMap((one) => [...(one.domain ?? new Uint8Array(one.rows).fill(1))]),
        ),
      }
    : {};
  return accepted({
    design: {
      kind: 'linearized',
      rows,
      weight: Float64Array.from(designs.flatMap(({ weight }) => [...weight])),
      stages,
      lonelyPsu: first.lonelyPsu,
      adjustDomainLonely: first.adjustDomainLonely,
      ultimateCluster: overlapping || first.ultimateCluster,
      adjustments: designs.flatMap(({ adjustments }, w) =>
        adjustments.map((one) => onRows(one, starts[w] ?? 0, designs[w]?.rows ?? 0)),
      ),
      ...domain,
    },
    masks: designs.map((design, w) =>
      new Uint8Array(rows).fill(1, starts[w], (starts[w] ?? 0) + design.rows),
    ),
  });
}

/** Ids of later waves after those of the waves before. */
function apart(stages: readonly Stage[]): Stage {
  const joined = (ids: readonly Uint32Array[]): Uint32Array => {
    let next = 0;
    return Uint32Array.from(
      ids.flatMap((own) => {
        const from = next;
        next += own.reduce((most, id) => Math.max(most, id + 1), 0);
        return Array.from(own, (id) => id + from);
      }),
    );
  };
  return {
    cluster: joined(stages.map(({ cluster }) => cluster)),
    stratum: joined(stages.map(({ stratum }) => stratum)),
    sampled: Float64Array.from(stages.flatMap(({ sampled }) => [...sampled])),
    population: Float64Array.from(stages.flatMap(({ population }) => [...population])),
  };
}

/** Units and strata by name; a stratum's sample is its distinct units of all waves. */
function commonStage(
  designs: readonly LinearizedDesign[],
  units: readonly NonNullable<Wave['units']>[],
): Stage {
  const strataOfRow = units.flatMap(({ stratum }) => stratum);
  const unitOfRow = units.flatMap(({ psu }, w) =>
    psu.map((name, row) => `${units[w]?.stratum[row] ?? ''}\u0000${name}`),
  );
  const stratum = numbered(strataOfRow);
  const cluster = numbered(unitOfRow);
  const seen = new Map<number, Set<number>>();
  cluster.forEach((unit, row) => {
    const of = stratum[row] ?? 0;
    seen.set(of, (seen.get(of) ?? new Set()).add(unit));
  });
  return {
    cluster,
    stratum,
    sampled: Float64Array.from(stratum, (of) => seen.get(of)?.size ?? 0),
    population: Float64Array.from(
      designs.flatMap((design) => [
        ...(design.stages[0]?.population ?? new Float64Array(design.rows).fill(Infinity)),
      ]),
    ),
  };
}

/** In the order of the names, so that the order of rows does not matter. */
function numbered(names: readonly string[]): Uint32Array {
  const id = new Map([...new Set(names)].sort().map((name, at) => [name, at]));
  return Uint32Array.from(names, (name) => id.get(name) ?? 0);
}

function onRows(adjustment: Adjustment, start: number, rows: number): Adjustment {
  return {
    kind: adjustment.kind,
    residuals: (influence) => {
      const own = adjustment.residuals(influence.map((u) => u.slice(start, start + rows)));
      return influence.map((u, j) => {
        const all = u.slice();
        all.set(own[j] ?? new Float64Array(rows), start);
        return all;
      });
    },
  };
}
