import type { Issue } from '@langnghe/language';
import { apportion } from './apportionment.ts';
import { drawIssue } from './draw-issues.ts';
import { shuffled } from './random-key.ts';
import { randomGroups, type GroupedUnit } from './random-groups.ts';
import type { ClassKind, Seed, TicketClass } from './sample.ts';

/** A drawn unit before it has a class. */
export interface DrawnUnit extends GroupedUnit {
  readonly id: string;
  readonly name: string;
  readonly stratum: string;
  readonly size: number;
  readonly inclusionProbability: number;
}

export interface ClassPlan {
  readonly classes: readonly TicketClass[];
  /** Class id by unit id. */
  readonly classOf: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/** Least number of people invited in a class: below it, an answer and a slip could be matched. */
export const leastInvited = 30;

/** More classes give more degrees of freedom, but beyond this the gain is nothing and the crowd gets smaller. */
const mostClasses = 30;

/** Strata, or joined strata, and the drawn units in them. */
interface Cell {
  readonly strata: readonly string[];
  readonly units: readonly DrawnUnit[];
}

/**
 * Sorts the drawn units into ticket classes, each of at least two units and 30 people invited: one of all, one of each
 * stratum, or random groups within each stratum, as many as possible up to 30 in all. A stratum that cannot make a class
 * shares one with the smallest other. Groups are also the clusters of the sampling error, which needs two in a stratum:
 * strata with a single group are joined for it.
 */
export async function planClasses(
  units: readonly DrawnUnit[],
  seed: Seed,
  kind: ClassKind = 'groups',
): Promise<ClassPlan> {
  const cells = kind === 'one' ? [everything(units)] : cellsWithClasses(units);
  if (kind !== 'groups') {
    const strata = cells.map((cell) => ({ strata: cell.strata, classes: [cell.units] }));
    return planOf(strata, kind === 'one' ? [] : joinedIssues(cells));
  }
  const inRandomOrder = await Promise.all(cells.map((cell) => shuffled(seed, 'class', cell.units)));
  const groups = numbersOfClasses(cells, inRandomOrder).map((wanted, i) =>
    randomGroups(inRandomOrder[i] ?? [], wanted, leastInvited),
  );
  const joined = joinForMargin(cells.map((cell, i) => ({ cell, classes: groups[i] ?? [] })));
  return planOf(joined, issuesOf(cells, joined));
}

interface VarianceStratum {
  readonly strata: readonly string[];
  readonly classes: readonly (readonly DrawnUnit[])[];
}

function everything(units: readonly DrawnUnit[]): Cell {
  return { strata: [...new Set(units.map(({ stratum }) => stratum))].sort(), units };
}

function cellsWithClasses(units: readonly DrawnUnit[]): Cell[] {
  const strata = [...Map.groupBy(units, ({ stratum }) => stratum)];
  const cells = strata.map(([id, members]) => ({ strata: [id], units: members }));
  return joinUntil(
    cells,
    (cell) => cell.units.length > 1 && invitedIn(cell.units) >= leastInvited,
    (cell) => invitedIn(cell.units),
    (a, b) => ({ strata: [...a.strata, ...b.strata].sort(), units: [...a.units, ...b.units] }),
  );
}

function joinForMargin(
  cells: readonly { readonly cell: Cell; readonly classes: readonly (readonly DrawnUnit[])[] }[],
): VarianceStratum[] {
  return joinUntil<VarianceStratum>(
    cells.map(({ cell, classes }) => ({ strata: cell.strata, classes })),
    ({ classes }) => classes.length > 1,
    ({ classes }) => invitedIn(classes.flat()),
    (a, b) => ({ strata: [...a.strata, ...b.strata].sort(), classes: [...a.classes, ...b.classes] }),
  );
}

/** Joins the smallest part that cannot stand alone with the smallest other, until all can or one is left. */
function joinUntil<T>(
  parts: readonly T[],
  standsAlone: (part: T) => boolean,
  weight: (part: T) => number,
  join: (a: T, b: T) => T,
): T[] {
  const smallestFirst = [...parts].sort((a, b) => weight(a) - weight(b));
  const weak = smallestFirst.find((part) => !standsAlone(part));
  const partner = smallestFirst.find((part) => part !== weak);
  if (weak === undefined || partner === undefined) return [...parts];
  const others = parts.filter((part) => part !== weak && part !== partner);
  return joinUntil([...others, join(weak, partner)], standsAlone, weight, join);
}

function numbersOfClasses(cells: readonly Cell[], ordered: readonly (readonly DrawnUnit[])[]): number[] {
  const most = ordered.map((units) => {
    let wanted = Math.max(
      1,
      Math.min(Math.floor(units.length / 2), Math.floor(invitedIn(units) / leastInvited)),
    );
    while (wanted > 1 && !feasible(units, wanted)) wanted -= 1;
    return wanted;
  });
  const shares = cells.map((cell, i) => ({
    weight: invitedIn(cell.units),
    least: Math.min(2, most[i] ?? 1),
    most: most[i] ?? 1,
  }));
  return apportion(mostClasses, shares);
}

function feasible(units: readonly DrawnUnit[], wanted: number): boolean {
  return randomGroups(units, wanted, leastInvited).length === wanted;
}

function planOf(strata: readonly VarianceStratum[], issues: readonly Issue[]): ClassPlan {
  const classes: TicketClass[] = [];
  const classOf = new Map<string, string>();
  for (const stratum of [...strata].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))) {
    for (const units of stratum.classes) {
      const id = `c${String(classes.length + 1).padStart(2, '0')}`;
      for (const unit of units) classOf.set(unit.id, id);
      classes.push({
        id,
        stratum: nameOf(stratum),
        invited: invitedIn(units),
        designWeight: weightIn(units),
      });
    }
  }
  return { classes, classOf, issues };
}

/** People that the class's units stand for, per person invited: the mean of their design weights. */
function weightIn(units: readonly DrawnUnit[]): number {
  const people = units.reduce((sum, unit) => sum + unit.size / unit.inclusionProbability, 0);
  return people / invitedIn(units);
}

const invitedIn = (units: readonly GroupedUnit[]): number => units.reduce((sum, { take }) => sum + take, 0);

const nameOf = (stratum: { readonly strata: readonly string[] }): string => stratum.strata.join('+');

const names = (strata: readonly string[]): string => strata.map((id) => `«${id}»`).join(', ');

function joinedIssues(cells: readonly Cell[]): Issue[] {
  return cells
    .filter(({ strata }) => strata.length > 1)
    .map(({ strata }) =>
      drawIssue('strata-joined-in-classes', { field: 'stratum' }, { strata: names(strata) }),
    );
}

function issuesOf(cells: readonly Cell[], joined: readonly VarianceStratum[]): Issue[] {
  const issues = joinedIssues(cells);
  for (const { strata, classes } of joined) {
    if (classes.length === 1) issues.push(drawIssue('one-class', { field: 'units' }));
    else if (!cells.some((cell) => cell.strata.join() === strata.join()))
      issues.push(drawIssue('strata-joined-for-margin', { field: 'stratum' }, { strata: names(strata) }));
  }
  return issues;
}
