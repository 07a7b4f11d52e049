import type { Codebook, CodedTable } from '@langnghe/dataset';
import { estimateTables } from '@langnghe/estimation';
import {
  assumedDesignEffect,
  classKinds,
  drawSample,
  frameOf,
  type ClassKind,
  type Frame,
  type Sample,
} from '@langnghe/sampling';
import { weighStudy } from '@langnghe/weighting';
import { describe, expect, it } from 'vitest';
import { unwrap } from './workplace.ts';

const label = { vi: 'x', en: 'x' };
const codebook: Codebook = {
  questionnaire: { id: 'q', version: '1', title: label },
  languages: ['vi'],
  variables: [
    {
      kind: 'category',
      name: 'opinion',
      label,
      section: [],
      ordered: false,
      categories: ['yes', 'no'].map((value) => ({ value, label, role: 'substantive' as const })),
    },
  ],
};

/** Mulberry32: the same run always. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** 120 units in three strata; the share of "yes" differs between units as an intra-class correlation asks. */
function population(
  likeness: number,
  random: () => number,
): { frame: Promise<Frame>; shareOf: Map<string, number> } {
  const units = Array.from({ length: 120 }, (_, i) => ({
    id: `u${String(i)}`,
    name: `Unit ${String(i)}`,
    stratum: ['a', 'b', 'c'][i % 3] ?? 'a',
    size: 60 + (i % 7) * 10,
  }));
  // Uniform around a half with variance likeness · ¼.
  const half = Math.sqrt((12 * likeness) / 4) / 2;
  const shareOf = new Map(units.map(({ id }) => [id, 0.5 + (2 * random() - 1) * half]));
  return { frame: frameOf(units), shareOf };
}

function intervalOf(
  sample: Sample,
  answered: readonly { readonly classId: string; readonly yes: boolean }[],
  assumed: number | undefined,
): readonly [number, number] {
  const place = new Map(sample.classes.map(({ id }, i) => [id, i]));
  const populationByStratum: Record<string, number> = {};
  for (const { stratum } of sample.classes)
    populationByStratum[stratum] = stratum
      .split('+')
      .reduce((sum, id) => sum + (sample.strata.find((one) => one.id === id)?.size ?? 0), 0);
  const { design } = unwrap(
    weighStudy({
      classOfRow: Uint32Array.from(answered, ({ classId }) => place.get(classId) ?? NaN),
      classes: sample.classes,
      populationByStratum,
      source: 'frame',
      ...(assumed !== undefined && { assumedDesignEffect: assumed }),
    }),
  );
  const table: CodedTable = {
    rows: answered.length,
    columns: {
      opinion: {
        kind: 'coded',
        codes: Uint8Array.from(answered, ({ yes }) => (yes ? 1 : 2)),
        levels: ['yes', 'no'],
      },
    },
  };
  const { tables } = unwrap(
    estimateTables({
      table,
      codebook,
      design: { ...design, datasetHash: 'd', hash: 'w' },
      plan: { tables: [{ id: 't', variable: 'opinion', statistic: 'share' }] },
      hashes: { dataset: 'd', weights: 'w' },
    }),
  );
  const interval = tables[0]?.columns[0]?.rows[0]?.interval;
  if (!interval) throw new Error('no interval');
  return interval;
}

const runs = 400;

/** Of the 95 % intervals over samples drawn anew from one population, with 7 of 10 answering. */
async function coverage(kind: ClassKind, likeness: number, blind = false): Promise<number> {
  const random = randomNumbers(20261122);
  const { frame: framed, shareOf } = population(likeness, random);
  const frame = await framed;
  const people = frame.units.reduce((sum, { size }) => sum + size, 0);
  const truth = frame.units.reduce((sum, { id, size }) => sum + size * (shareOf.get(id) ?? 0), 0) / people;
  let covered = 0;
  for (let run = 0; run < runs; run += 1) {
    const design = { method: 'pps', units: 30, take: 20, seed: `run ${String(run)}`, classes: kind } as const;
    const sample = unwrap(await drawSample(frame, design));
    const answered = sample.units.flatMap(({ id, classId, take }) =>
      Array.from({ length: take }, () => ({ classId, yes: random() < (shareOf.get(id) ?? 0) })).filter(
        () => random() < 0.7,
      ),
    );
    const [low, high] = intervalOf(sample, answered, blind ? 1 : assumedDesignEffect(sample));
    if (low <= truth && truth <= high) covered += 1;
  }
  return covered / runs;
}

/** Three deviations of a share of 0.95 over so many runs. */
const chance = 3 * Math.sqrt((0.95 * 0.05) / runs);

describe('95 % intervals of each kind of class', { timeout: 300_000 }, () => {
  it.each(classKinds)('%s cover the truth at the usual likeness and at twice that', async (kind) => {
    for (const likeness of [0.05, 0.1]) {
      const covered = await coverage(kind, likeness);
      expect(covered).toBeGreaterThanOrEqual(0.95 - chance);
      // Measured, not assumed: no wider than they have to be.
      if (kind === 'groups') expect(covered).toBeLessThanOrEqual(0.95 + chance);
    }
  });

  it('fall short where clusters are neither known nor assumed', async () => {
    expect(await coverage('one', 0.1, true)).toBeLessThan(0.95 - chance);
  });
});
