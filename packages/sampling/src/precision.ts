import type { ClassKind, Sample } from './sample.ts';
import { tQuantile975 } from './student-t.ts';

/** A sample not drawn yet: as many slips in every unit. */
export interface PlannedSample {
  readonly units: number;
  readonly take: number;
  /** People in the frame, when known. */
  readonly people?: number;
}

/** What a share of 50 % would carry if everybody answered. Margins are shares: 0.064 is ±6.4 points. */
export interface Precision {
  readonly invited: number;
  readonly units: number;
  readonly people: number | undefined;
  readonly smallestTake: number;
  readonly largestTake: number;
  /** Likeness assumed between people of one unit (intra-class correlation). */
  readonly icc: number;
  readonly designEffect: number;
  readonly effectiveSampleSize: number;
  /** Of the whole, with t of units − 1 degrees of freedom; undefined with a single unit. */
  readonly margin: number | undefined;
  /** The same when 7 of 10 answer. */
  readonly marginAtSevenInTen: number | undefined;
  /** Of each half of the sample, when the halves run across units (women and men, say). */
  readonly halfMargin: number | undefined;
  /** Of one unit alone: the one with most slips and the one with fewest. */
  readonly unitMargins: readonly [least: number, most: number];
  readonly classes: number;
  /**
   * As it will be published. Random groups are clusters: undefined when a stratum has a single one. With any other kind
   * of class nobody can see the clusters, and `assumedDesignEffect` stands in for them.
   */
  readonly classMargin: number | undefined;
  /** How much unequal weights between classes widen the variance: 1 = not at all. */
  readonly weightEffect: number;
}

/** Usual for opinions on the same office (users-and-vietnamese-practice, 4.1). */
const usualIcc = 0.05;

/** Twice the usual, on the safe side, where the answers cannot show how alike people of one unit are. */
const cautiousIcc = 0.1;

/**
 * The design effect of clustering that the sampling error of a sample without random groups assumes, for no class tells
 * answers of one unit from those of another; undefined with random groups, which measure it. docs/methods/classes.md
 */
export function assumedDesignEffect({ design, units }: Pick<Sample, 'design' | 'units'>): number | undefined {
  if (kindOf({ design }) === 'groups') return undefined;
  return 1 + Math.max(0, meanTake(units.map(({ take }) => take)) - 1) * cautiousIcc;
}

export const kindOf = ({ design }: Pick<Sample, 'design'>): ClassKind => design.classes ?? 'groups';

/** People of the same unit per person invited, on average. */
function meanTake(takes: readonly number[]): number {
  return sum(takes.map((take) => take * take)) / sum(takes);
}

export function precisionOf(sample: Sample | PlannedSample): Precision {
  const facts = 'classes' in sample ? factsOfSample(sample) : factsOfPlan(sample);
  const { takes, weightEffect, classes, classStrata } = facts;
  const invited = sum(takes);
  const perUnit = meanTake(takes);
  const effective = (share: number): number =>
    (invited * share) / (weightEffect * designEffect(perUnit * share));
  const units = takes.length;
  const [smallestTake, largestTake] = [Math.min(...takes), Math.max(...takes)];
  return {
    invited,
    units,
    people: facts.people,
    smallestTake,
    largestTake,
    icc: usualIcc,
    designEffect: invited / effective(1),
    effectiveSampleSize: effective(1),
    margin: marginOf(effective(1), units - 1),
    marginAtSevenInTen: marginOf(effective(0.7), units - 1),
    halfMargin: marginOf(effective(0.5), units - 1),
    unitMargins: [simpleMargin(largestTake), simpleMargin(smallestTake)],
    classes,
    classMargin:
      facts.assumed === undefined
        ? marginOf(effective(1), classes - classStrata)
        : marginOf(invited / (weightEffect * facts.assumed), invited - classStrata),
    weightEffect,
  };
}

/** At least 1: fewer than one person a unit cannot be more informative than one. */
function designEffect(perUnit: number): number {
  return 1 + Math.max(0, perUnit - 1) * usualIcc;
}

function marginOf(effectiveSampleSize: number, degreesOfFreedom: number): number | undefined {
  if (degreesOfFreedom < 1) return undefined;
  return Math.min(0.5, (tQuantile975(degreesOfFreedom) * 0.5) / Math.sqrt(effectiveSampleSize));
}

export function simpleMargin(answers: number): number {
  return Math.min(0.5, (1.959964 * 0.5) / Math.sqrt(answers));
}

interface Facts {
  readonly takes: readonly number[];
  readonly people: number | undefined;
  readonly classes: number;
  readonly classStrata: number;
  readonly weightEffect: number;
  readonly assumed: number | undefined;
}

function factsOfSample(sample: Sample): Facts {
  const { classes } = sample;
  const invited = sum(classes.map((one) => one.invited));
  const weights = sum(classes.map((one) => one.invited * one.designWeight));
  const squares = sum(classes.map((one) => one.invited * one.designWeight ** 2));
  return {
    takes: sample.units.map(({ take }) => take),
    people: sample.frameSize,
    classes: classes.length,
    classStrata: new Set(classes.map(({ stratum }) => stratum)).size,
    // Kish: 1 + CV² of the weights.
    weightEffect: (invited * squares) / weights ** 2,
    assumed: assumedDesignEffect(sample),
  };
}

function factsOfPlan({ units, take, people }: PlannedSample): Facts {
  if (!(units >= 1 && take >= 1)) throw new Error(`not a plan: ${units} units of ${take}`);
  const unitsPerClass = Math.max(2, Math.ceil(30 / take));
  const classes = Math.min(30, Math.max(1, Math.floor(units / unitsPerClass)));
  return {
    takes: Array.from({ length: units }, () => take),
    people,
    classes,
    classStrata: 1,
    weightEffect: 1,
    assumed: undefined,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
