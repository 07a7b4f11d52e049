import { orderFreeSum } from './order-free-sum.ts';

/** A ticket class as the sample drew it. */
export interface StudyClass {
  readonly id: string;
  readonly stratum: string;
  /** The same for everybody in the class: a weight of one person's own would identify them. */
  readonly designWeight: number;
  readonly invited: number;
}

export interface StudyToWeigh {
  /** Index into `classes` of each answer. */
  readonly classOfRow: Uint32Array;
  /** In an order in which neighbours are alike. */
  readonly classes: readonly StudyClass[];
  /** Headcount of the frame by stratum. */
  readonly populationByStratum: Readonly<Record<string, number>>;
  /** Where the headcounts come from, in words. */
  readonly source: string;
  /**
   * Classes that are no random groups of units say nothing of clusters: each answer is then its own PSU, and variances
   * are multiplied by this.
   */
  readonly assumedDesignEffect?: number;
  /** Largest weight, as a multiple of the mean; 5 unless told. */
  readonly maxRatio?: number;
}

/** A class, or several that are read as one because a part had too few answers. */
export interface ReadClass {
  /** Ids of the classes in it. */
  readonly ids: readonly string[];
  /** Index into the strata read. */
  readonly stratum: number;
  readonly invited: number;
  /** Mean over those invited. */
  readonly designWeight: number;
  readonly answers: number;
}

export interface ReadClasses {
  readonly classes: readonly ReadClass[];
  /** Index into `classes` of each given class. */
  readonly readAs: Uint32Array;
  /** Ids of the given strata in each stratum read. */
  readonly strata: readonly (readonly string[])[];
}

/** Fewest answers of a class that anything reads (respondent safety). */
export const fewestAnswers = 10;

/**
 * Classes with fewer than ten answers joined with the smaller of their neighbours in the stratum; a whole stratum that
 * short joins the smaller of the strata beside it. Given order is the order of neighbours.
 */
export function readableClasses(
  given: readonly StudyClass[],
  answersByClass: ArrayLike<number>,
): ReadClasses {
  const answers = (indices: readonly number[]): number =>
    indices.reduce((sum, index) => sum + (answersByClass[index] ?? 0), 0);
  const groups = joinShort(byStratum(given), answers);
  const readAs = new Uint32Array(given.length);
  const classes = groups.flatMap((group, stratum) => {
    const singles = group.map((index) => [index]);
    return joinShort(singles, answers).map((indices) => ({ indices, stratum }));
  });
  classes.forEach(({ indices }, place) => {
    for (const index of indices) readAs[index] = place;
  });
  const partsOf = (indices: readonly number[]): StudyClass[] =>
    indices.flatMap((index) => given[index] ?? []);
  return {
    classes: classes.map(({ indices, stratum }) => ({
      stratum,
      answers: answers(indices),
      ...pooled(partsOf(indices)),
    })),
    readAs,
    strata: groups.map((group) => [...new Set(partsOf(group).map((part) => part.stratum))]),
  };
}

function byStratum(given: readonly StudyClass[]): number[][] {
  const groups = new Map<string, number[]>();
  given.forEach(({ stratum }, index) => {
    const group = groups.get(stratum);
    if (group === undefined) groups.set(stratum, [index]);
    else group.push(index);
  });
  return [...groups.values()];
}

/** Joins the shortest with its smaller neighbour until none is short or one is left. */
function joinShort(
  groups: readonly (readonly number[])[],
  answers: (group: readonly number[]) => number,
): (readonly number[])[] {
  const kept = [...groups];
  while (kept.length > 1) {
    const sizes = kept.map(answers);
    const shortest = sizes.indexOf(Math.min(...sizes));
    if ((sizes[shortest] as number) >= fewestAnswers) break;
    const first =
      (sizes[shortest - 1] ?? Infinity) <= (sizes[shortest + 1] ?? Infinity) ? shortest - 1 : shortest;
    kept.splice(first, 2, kept.slice(first, first + 2).flat());
  }
  return kept;
}

function pooled(parts: readonly StudyClass[]): Pick<ReadClass, 'ids' | 'invited' | 'designWeight'> {
  const invited = parts.reduce((sum, part) => sum + part.invited, 0);
  const people = orderFreeSum(parts.map((part) => part.invited * part.designWeight));
  return { ids: parts.map((part) => part.id), invited, designWeight: people / invited };
}
