import { isList, isRecord, type Json } from './json.ts';

/** A figure of a result that is no number, and what it is a figure of. */
export interface Gap {
  /** `missing`: an estimate, with all that goes with it. */
  readonly kind: 'error' | 'missing' | 'design-effect' | 'share' | 'group-limit';
  /** As a person would name it: the figure, the variable and level, the group; of a limit by group, the group. */
  readonly place: string;
  /** The group's degrees of freedom. */
  readonly df?: number;
}

/** Where in a result the walk stands. */
interface Where {
  /** Keys from the outermost in. */
  readonly path: readonly string[];
  readonly group: string;
  readonly groupDf?: number;
  readonly row: string;
  readonly missing: boolean;
  /** The row's error is no number: its design effect has none either. */
  readonly withoutError: boolean;
}

/** The result with null for every figure that is no number, design effects apart, and the list of them. */
export function gapsOf(result: Json): { readonly filled: Json; readonly gaps: readonly Gap[] } {
  const gaps: Gap[] = [];
  const levels = (key: 'row_levels' | 'col_levels', at: number): string => {
    const named = isRecord(result) ? result[key] : undefined;
    return named !== undefined && isList(named) ? textOf(named[at]) : `${at + 1}`;
  };
  const cellOf = (indices: readonly number[]): string =>
    indices.length === 2
      ? `${levels('row_levels', indices[0] ?? 0)} × ${levels('col_levels', indices[1] ?? 0)}`
      : '';

  const walk = (value: Json, where: Where, indices: readonly number[]): Json => {
    if (typeof value === 'number') {
      const negative = value < 0 && where.withoutError && where.path.at(-1) === 'deff';
      if (!Number.isNaN(value) && !negative) return value;
      if (where.missing) return null;
      const gap = gapAt(where, indices, cellOf, levels);
      gaps.push(gap);
      return gap.kind === 'design-effect' ? value : null;
    }
    if (isList(value)) return Array.from(value, (inner, i) => walk(inner, where, [...indices, i]));
    if (!isRecord(value)) return value;
    const here = within(value, where);
    if (here.missing && !where.missing) gaps.push({ kind: 'missing', place: named(here) || 'est' });
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        inner === undefined ? inner : walk(inner, { ...here, path: [...here.path, key] }, []),
      ]),
    );
  };
  return {
    filled: walk(result, { path: [], group: '', row: '', missing: false, withoutError: false }, []),
    gaps,
  };
}

function within(record: { readonly [key: string]: Json | undefined }, where: Where): Where {
  const { by, df_group: df, variable, level, p, num, den, est, se } = record;
  const group =
    by !== undefined && isRecord(by)
      ? Object.entries(by)
          .map(([name, of]) => `${name} = ${textOf(of)}`)
          .join(', ')
      : where.group;
  const parts = [
    typeof num === 'string' && typeof den === 'string' ? `${num}/${den}` : null,
    typeof variable === 'string' ? variable : null,
    typeof level === 'string' ? level : null,
    typeof p === 'number' ? `p = ${p}` : null,
  ].filter((part) => part !== null);
  return {
    ...where,
    group,
    ...(typeof df === 'number' ? { groupDf: df } : {}),
    row: parts.length > 0 ? parts.join(' ') : where.row,
    missing: where.missing || (est === null && se !== undefined),
    withoutError: where.withoutError || se === null || Number.isNaN(se),
  };
}

function gapAt(
  { path, group, groupDf, row, withoutError }: Where,
  indices: readonly number[],
  cellOf: (indices: readonly number[]) => string,
  levels: (key: 'row_levels' | 'col_levels', at: number) => string,
): Gap {
  const key = path.at(-1) ?? '';
  if (key === 'ci_df_group' && groupDf !== undefined && !(groupDf > 0)) {
    return { kind: 'group-limit', place: group, df: groupDf };
  }
  const [r = 0, c = 0] = indices;
  if (path[0] === 'row_prop') return { kind: 'share', place: levels('row_levels', r) };
  if (path[0] === 'col_prop') return { kind: 'share', place: levels('col_levels', c) };
  const cell = path[0] === 'joint' || path[0] === 'total' ? cellOf(indices) : '';
  const of = named({ row, group }, cell);
  const kind = key === 'deff' && !withoutError ? 'design-effect' : 'error';
  return { kind, place: of === '' ? key : `${key} (${of})` };
}

function named({ row, group }: Pick<Where, 'row' | 'group'>, cell = ''): string {
  return [row, cell, group].filter((part) => part !== '').join(', ');
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}
