import { accepted, type Checked, type Issue, refused } from '@langnghe/language';
import { allocate, leastUnits, type Stratum, strataOf } from './allocation.ts';
import { apportion } from './apportionment.ts';
import { type DrawnUnit, leastInvited, planClasses } from './classes.ts';
import { drawIssue } from './draw-issues.ts';
import type { Frame, Sample, SampleDesign } from './sample.ts';
import { type Chance, drawSystematically, inclusionProbabilities, totalSize } from './systematic-pps.ts';

/**
 * Draws a sample. The same frame, in any order of rows, and the same design give the same sample.
 * Method: docs/methods/draw.md.
 */
export async function drawSample(frame: Frame, design: SampleDesign): Promise<Checked<Sample>> {
  const strata = strataOf(frame.units);
  const errors = designIssues(design, strata);
  if (errors.length > 0) return refused(errors);
  const draws = unitsByStratum(design, strata);
  const chances = await Promise.all(
    strata.map((stratum, i) => drawSystematically(design.seed, stratum.id, stratum.units, draws[i] ?? 0)),
  );
  const drawn = takes(design, chances);
  const invited = drawn.reduce((sum, { take }) => sum + take, 0);
  if (invited < leastInvited)
    return refused([drawIssue('too-few-invited', { field: 'take' }, { invited, needed: leastInvited })]);
  const plan = await planClasses(drawn, design.seed, design.classes);
  const sample: Sample = {
    design: design.method === 'all' ? { ...design, units: drawn.length } : design,
    frameHash: frame.hash,
    frameSize: totalSize(frame.units),
    strata: strata.map(({ id, units, size }, i) => ({ id, units: units.length, size, drawn: draws[i] ?? 0 })),
    units: drawn
      .map((unit) => ({ ...unit, classId: plan.classOf.get(unit.id) ?? '' }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    classes: plan.classes,
  };
  return accepted(sample, [...takeIssues(design, drawn), ...plan.issues]);
}

/** First-stage inclusion probability of every unit of the frame under a design, by unit id. */
export function inclusionProbabilitiesOf(frame: Frame, design: SampleDesign): ReadonlyMap<string, number> {
  const strata = strataOf(frame.units);
  const draws = unitsByStratum(design, strata);
  const chances = strata.flatMap((stratum, i) => inclusionProbabilities(stratum.units, draws[i] ?? 0));
  return new Map(chances.map(({ unit, inclusionProbability }) => [unit.id, inclusionProbability]));
}

function unitsByStratum(design: SampleDesign, strata: readonly Stratum[]): number[] {
  return design.method === 'all' ? strata.map(({ units }) => units.length) : allocate(design.units, strata);
}

/** Slips of each drawn unit, so that within a stratum (with `all`: everywhere) all people have the same chance. */
function takes(design: SampleDesign, chances: readonly (readonly Chance[])[]): DrawnUnit[] {
  const together = design.method === 'all' ? [chances.flat()] : chances;
  return together.flatMap((members) => {
    const shares = members.map(({ unit, inclusionProbability }) => ({
      weight: unit.size / inclusionProbability,
      least: 1,
      most: unit.size,
    }));
    const slips = apportion(members.length * design.take, shares);
    return members.map(({ unit, inclusionProbability }, i) => ({
      ...unit,
      inclusionProbability,
      take: slips[i] ?? 0,
    }));
  });
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 1;

function designIssues(design: SampleDesign, strata: readonly Stratum[]): Issue[] {
  const issues: Issue[] = [];
  if (design.seed.trim() === '') issues.push(drawIssue('no-seed', { field: 'seed' }));
  if (!isCount(design.take)) issues.push(drawIssue('take-not-a-number', { field: 'take' }));
  if (design.method === 'pps') issues.push(...unitIssues(design.units, strata));
  return issues;
}

function unitIssues(units: number, strata: readonly Stratum[]): Issue[] {
  const place = { field: 'units' };
  if (!isCount(units)) return [drawIssue('units-not-a-number', place)];
  const available = strata.reduce((sum, stratum) => sum + stratum.units.length, 0);
  if (units > available) return [drawIssue('more-units-than-frame', place, { units, available })];
  const needed = strata.reduce((sum, stratum) => sum + leastUnits(stratum), 0);
  if (units < needed)
    return [drawIssue('too-few-units-for-strata', place, { strata: strata.length, needed, units })];
  return [];
}

function takeIssues(design: SampleDesign, drawn: readonly DrawnUnit[]): Issue[] {
  const slips = drawn.length * design.take;
  const invited = drawn.reduce((sum, { take }) => sum + take, 0);
  if (invited < slips) return [drawIssue('fewer-people-than-slips', { field: 'take' }, { invited, slips })];
  const small = drawn.filter(({ size }) => design.method === 'pps' && size < design.take);
  if (small.length === 0) return [];
  const names = small.map(({ id }) => id).join(', ');
  return [drawIssue('unit-smaller-than-take', { field: 'take' }, { units: small.length, names })];
}
