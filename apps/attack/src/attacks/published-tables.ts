import { asked, groupings, type Given } from '../scene/tabled-study.ts';
import type { Cell, Person, Shown } from './table-programs.ts';

/** What is used here of `publication/tables.json`, which every reader has. */
export interface PublishedTable {
  readonly variable: string;
  readonly by?: string;
  readonly columns: readonly PublishedColumn[];
}

export interface PublishedColumn {
  /** Empty = everybody. */
  readonly groups: readonly string[];
  readonly base: number;
  readonly decimals: number;
  readonly rows: readonly { readonly category: string | null; readonly value: number | null }[];
}

export function tablesIn(text: string): readonly PublishedTable[] {
  return (JSON.parse(text) as { readonly tables: readonly PublishedTable[] }).tables;
}

export type Question = keyof typeof asked;
export const questions = Object.keys(asked) as readonly Question[];
const breaks = Object.keys(groupings);

export function peopleOf(given: readonly Given[], question: Question): readonly Person[] {
  return given.map((one) => ({ answer: one[question] ?? '', groups: breaks.map((by) => one[by] ?? '') }));
}

/** A published cell, as a reader who knows every margin exactly can bound it. */
export interface PublishedCell extends Shown {
  readonly question: Question;
  readonly column: PublishedColumn;
  readonly category: string;
}

/** The noise is public: at most so many either way. */
export const greatestNoise = 4;

/** Cells of a question by groups; the bases of groups are known exactly, for averaging gives them. */
export function cellsOf(
  tables: readonly PublishedTable[],
  question: Question,
  people: readonly Person[],
  noise: number,
): readonly PublishedCell[] {
  return tables
    .filter(({ variable, by }) => variable === question && by !== undefined)
    .flatMap(({ by = '', columns }) =>
      columns.flatMap((column) =>
        column.rows.flatMap(({ category, value }) => {
          if (category === null || value === null || column.groups.length === 0) return [];
          const inColumn: Cell = ({ groups }) => column.groups.includes(groups[breaks.indexOf(by)] ?? '');
          const cell: Cell = (one) => inColumn(one) && one.answer === category;
          const base = people.filter(inColumn).length;
          return [{ question, column, category, cell, ...bounds(column, value, base, noise) }];
        }),
      ),
    );
}

/** How people of one grouping divide over another is published too, and binds the tables together. */
export function crossedGroupings(
  tables: readonly PublishedTable[],
  people: readonly Person[],
  noise: number,
): readonly Shown[] {
  return tables
    .filter(({ variable, by }) => breaks.includes(variable) && by !== undefined)
    .flatMap(({ variable, by = '', columns }) =>
      columns.flatMap((column) =>
        column.rows.flatMap(({ category, value }) => {
          if (category === null || value === null || column.groups.length === 0) return [];
          const inColumn: Cell = ({ groups }) => column.groups.includes(groups[breaks.indexOf(by)] ?? '');
          const known: Cell = (one) => inColumn(one) && one.groups[breaks.indexOf(variable)] !== '';
          const cell: Cell = (one) => inColumn(one) && one.groups[breaks.indexOf(variable)] === category;
          return [{ cell, ...bounds(column, value, people.filter(known).length, noise) }];
        }),
      ),
    );
}

/** Share · sum of the shown counts, which is the base and at most the noise of every row. */
function bounds(
  { decimals, rows }: PublishedColumn,
  value: number,
  base: number,
  noise: number,
): Pick<Shown, 'least' | 'greatest'> {
  // Largest remainders move a share by less than a whole step of rounding.
  const step = 10 ** -(decimals + 2);
  const slack = noise * rows.length;
  const least = Math.ceil(Math.max(0, value - step) * Math.max(0, base - slack) - noise);
  const greatest = Math.floor((value + step) * (base + slack) + noise);
  return { least: Math.max(value > 0 && noise > 0 ? 1 : 0, least), greatest };
}
