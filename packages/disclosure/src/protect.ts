import type { Codebook, Variable } from '@langnghe/dataset';
import type { EstimatedTable, Estimates } from '@langnghe/estimation';
import { catalogueHash } from './catalogue.ts';
import { mergedUntilAudited, type Protecting } from './audited-columns.ts';
import { cellKeyProtection } from './cell-key-protection.ts';
import type { CellKeys } from './cell-keys.ts';
import type { CountProtection, TableIdentity } from './count-protection.ts';
import { openColumns, type OpenColumn } from './open-column.ts';
import { protectedMean } from './protected-mean.ts';
import { protectedShares } from './protected-share.ts';
import type { ProtectedColumn, ProtectedTable, ProtectionEntry, Publication } from './publishable.ts';
import { concernAbout, isDominant, type Concern } from './publishable-columns.ts';
import { rareCategories, withRareCategories } from './rare-categories.ts';
import type { ProtectionRules } from './rules.ts';
import { roundedBase } from './round.ts';
import { sealed } from './seal.ts';
import type { TreatedColumn } from './treatment.ts';

export interface ProtectionInput {
  readonly cellKeys: CellKeys;
  /** How counts are protected; none given = cell keys. */
  readonly protection?: CountProtection;
  /** What to say besides of the method, e.g. that the one promised could not be used. */
  readonly remarks?: readonly ProtectionEntry[];
}

/**
 * The only way from estimates to something that may be published. By cell keys the same estimates, rules and keys give the
 * same publication; other methods draw, so that no second run may be released.
 */
export function protect(
  estimates: Estimates,
  codebook: Codebook,
  rules: ProtectionRules,
  { cellKeys, protection = cellKeyProtection(rules.smallCount), remarks = [] }: ProtectionInput,
): Publication {
  const log: ProtectionEntry[] = [...remarks];
  const tables = answersOf(estimates) < rules.minimumAnswers ? [] : estimates.tables;
  if (tables.length < estimates.tables.length)
    log.push(entry('study-withheld', '', 'R1', { minimum: rules.minimumAnswers }));
  let cells = 0;
  const published = tables.flatMap((table) => {
    const variable = codebook.variables.find(({ name }) => name === table.variable);
    if (variable === undefined)
      throw new Error(`table ${table.id} of an unknown variable: ${table.variable}`);
    const shape = shapeOf(table, variable);
    const keys = cellKeys.tables[table.id] ?? [];
    const identity = { id: table.id, variable: table.variable, shape };
    const result =
      protection.method === 'differential-privacy' && shape === 'mean' && keys[0]?.range === undefined
        ? withheld(table, 'range', rules)
        : protectedTable(table, protection.opened(identity, openColumns(table, keys)), variable, {
            table: identity,
            protection,
            rules,
          });
    log.push(...result.log);
    cells += result.cells ?? 0;
    return result.table === null ? [] : [result.table];
  });
  if (published.some(({ statistic }) => statistic === 'mean')) log.push(entry('coded', '', 'R6', {}));
  if (published.length > 0) log.push(...protection.log());
  if (cells > 0) log.push(entry('audited', '', 'R8', { cells }));
  return sealed({
    datasetHash: estimates.datasetHash,
    weightsHash: estimates.weightsHash,
    answers: estimates.rows,
    degreesOfFreedom: estimates.degreesOfFreedom,
    rules: {
      ...rules,
      ...protection.parameters,
      method: protection.method,
      catalogue: catalogueHash(estimates),
    },
    tables: published,
    log,
  });
}

/** People who answered at least one question: rows that refused everything do not count. */
function answersOf({ rows, tables }: Estimates): number {
  return Math.min(rows, Math.max(0, ...tables.map(({ columns: [everybody] }) => everybody?.base ?? 0)));
}

interface TableResult {
  readonly table: ProtectedTable | null;
  readonly log: readonly ProtectionEntry[];
  /** Cells that passed the audit. */
  readonly cells?: number;
}

function protectedTable(
  table: EstimatedTable,
  columns: readonly OpenColumn[],
  variable: Variable,
  protecting: Protecting,
): TableResult {
  const { table: identity, protection, rules } = protecting;
  const [all, ...groups] = columns;
  if (all === undefined) throw new Error(`table ${table.id} without columns`);
  const concernOfAll = concernAbout(all, rules, identity.shape);
  if (concernOfAll !== null && concernOfAll !== 'dominant')
    return withheld(table, concernOfAll, rules, [all]);
  const everybody = protection.everybody(identity, all);
  const dominant = identity.shape !== 'mean' && isDominant(everybody, rules, identity.shape);
  if (table.by === undefined) return oneWay(table, everybody, variable, { ...protecting, dominant });
  if (dominant) return withheld(table, 'dominant', rules);
  return broken(table, everybody, groups, variable, protecting);
}

type Withholding = Concern | 'audit' | 'range';

/** A mask in the column of everybody would be undone by adding up the groups: then there are no groups. */
function withheld(
  table: EstimatedTable,
  concern: Withholding,
  rules: ProtectionRules,
  columns: readonly OpenColumn[] = [],
): TableResult {
  const code = table.by === undefined ? 'table-withheld' : 'break-withheld';
  const smallest = Math.min(...columns.map(({ base }) => base));
  const values = {
    ...limits(rules, table),
    // Rounded as bases are: the audit takes the size of every group as known.
    ...(columns.length === 0 ? {} : { people: roundedBase(smallest) }),
  };
  return { table: null, log: [entry(`${code}-${concern}`, table.id, ruleOf[concern], values)] };
}

function oneWay(
  table: EstimatedTable,
  everybody: TreatedColumn,
  variable: Variable,
  { table: identity, rules, dominant }: Protecting & { readonly dominant: boolean },
): TableResult {
  const log = [
    ...(dominant ? [entry('masked', table.id, 'R5', limits(rules, table))] : []),
    ...suppressed(table, [everybody], rules),
  ];
  const column = published(everybody, variable, rules, identity.shape);
  return { table: assembled(table, [column], log), log };
}

/** How many cells of a table the method withholds. */
function suppressed(
  table: EstimatedTable,
  columns: readonly TreatedColumn[],
  rules: ProtectionRules,
): readonly ProtectionEntry[] {
  const cells = columns.flatMap(({ treatments }) => treatments).filter(({ isShown }) => !isShown).length;
  if (cells === 0) return [];
  const code = table.by === undefined ? 'cells-suppressed' : 'break-cells-suppressed';
  return [entry(code, table.id, 'R3', { ...limits(rules, table), minimum: rules.smallCount, cells })];
}

function broken(
  table: EstimatedTable,
  everybody: TreatedColumn,
  groups: readonly OpenColumn[],
  variable: Variable,
  protecting: Protecting,
): TableResult {
  const { table: identity, protection, rules } = protecting;
  const { shape } = identity;
  if (groups.length > rules.maximumGroups)
    return { table: null, log: [entry('break-withheld-groups', table.id, 'R2', limits(rules, table))] };
  const hasRare = shape !== 'mean' && protection.rareUnder > 0;
  const shown = hasRare ? withRareCategories(groups, everybody, protection.rareUnder) : groups;
  const { columns, cells, mergedByAudit, withheldBy } = mergedUntilAudited(everybody, shown, protecting);
  if (withheldBy !== null) return withheld(table, withheldBy, rules, groups);
  const rare = hasRare ? rareCategories(everybody, protection.rareUnder) : [];
  const merged = columns
    .filter((column) => column.groups.length > 1)
    .map((column): ProtectionEntry => {
      const [code, rule] = mergedByAudit.includes(column)
        ? (['groups-merged-audit', 'R8'] as const)
        : (['groups-merged', 'R2'] as const);
      return { ...entry(code, table.id, rule, limits(rules, table)), groups: column.groups };
    });
  const limit = { ...limits(rules, table), minimum: rules.smallCount };
  const log = [
    ...merged,
    ...(rare.length === 0 ? [] : [{ ...entry('rare-categories', table.id, 'R8', limit), groups: rare }]),
    ...suppressed(table, columns, rules),
  ];
  const all = [everybody, ...columns].map((column) => published(column, variable, rules, shape));
  return { table: assembled(table, all, log), log, cells };
}

function published(
  column: TreatedColumn,
  variable: Variable,
  rules: ProtectionRules,
  shape: TableIdentity['shape'],
): ProtectedColumn {
  if (shape !== 'mean') return protectedShares(column, rules, shape);
  return protectedMean(column, rules, variable.kind === 'number' ? variable : {});
}

function assembled(
  { id, variable, statistic, by }: EstimatedTable,
  columns: readonly ProtectedColumn[],
  log: readonly ProtectionEntry[],
): ProtectedTable {
  const notes = new Set(log.map(({ code }) => code));
  if (columns.some(({ smallBase }) => smallBase)) notes.add('small-base');
  return { id, variable, statistic, ...(by === undefined ? {} : { by }), columns, notes: [...notes] };
}

function shapeOf(table: EstimatedTable, variable: Variable): TableIdentity['shape'] {
  if (table.statistic === 'mean') return 'mean';
  return variable.kind === 'set' ? 'any-of' : 'one-of';
}

const ruleOf: Readonly<Record<Withholding, string>> = {
  small: 'R2',
  dominant: 'R5',
  weights: 'R6',
  contributions: 'R6',
  audit: 'R8',
  range: 'R9',
};

function limits(rules: ProtectionRules, { variable, by }: EstimatedTable): Record<string, string | number> {
  return {
    minimum: rules.minimumBase,
    groups: rules.maximumGroups,
    variable,
    ...(by === undefined ? {} : { by }),
  };
}

function entry(
  code: string,
  table: string,
  rule: string,
  values: Readonly<Record<string, string | number>>,
): ProtectionEntry {
  return { code, table, rule, values };
}
