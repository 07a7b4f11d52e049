import type { Codebook, Variable } from '@langnghe/dataset';
import type { EstimatedTable, Estimates } from '@langnghe/estimation';
import { catalogueHash } from './catalogue.ts';
import { mergedUntilAudited } from './audited-columns.ts';
import type { CellKeys } from './cell-keys.ts';
import { maximumNoise } from './noise-distribution.ts';
import { openColumns, type OpenColumn } from './open-column.ts';
import type { ShareShape } from './perturbed-shares.ts';
import { protectedMean } from './protected-mean.ts';
import { protectedShares } from './protected-share.ts';
import type { ProtectedColumn, ProtectedTable, ProtectionEntry, Publication } from './publishable.ts';
import { concernAbout, isDominant, type Concern } from './publishable-columns.ts';
import { rareCategories, withRareCategories } from './rare-categories.ts';
import type { ProtectionRules } from './rules.ts';
import { sealed } from './seal.ts';

/**
 * The only way from estimates to something that may be published. The same estimates, rules and keys give the same
 * publication.
 */
export function protect(
  estimates: Estimates,
  codebook: Codebook,
  rules: ProtectionRules,
  { cellKeys }: { readonly cellKeys: CellKeys },
): Publication {
  const log: ProtectionEntry[] = [];
  const tables = answersOf(estimates) < rules.minimumAnswers ? [] : estimates.tables;
  if (tables.length < estimates.tables.length)
    log.push(entry('study-withheld', '', 'R1', { minimum: rules.minimumAnswers }));
  let cells = 0;
  const published = tables.flatMap((table) => {
    const variable = codebook.variables.find(({ name }) => name === table.variable);
    if (variable === undefined)
      throw new Error(`table ${table.id} of an unknown variable: ${table.variable}`);
    const result = protectedTable(
      table,
      openColumns(table, cellKeys.tables[table.id] ?? []),
      variable,
      rules,
    );
    log.push(...result.log);
    cells += result.cells ?? 0;
    return result.table === null ? [] : [result.table];
  });
  if (published.length > 0) log.push(entry('noise', '', 'R3', { maximum: maximumNoise }));
  if (cells > 0) log.push(entry('audited', '', 'R8', { cells }));
  return sealed({
    datasetHash: estimates.datasetHash,
    weightsHash: estimates.weightsHash,
    answers: estimates.rows,
    degreesOfFreedom: estimates.degreesOfFreedom,
    rules: { ...rules, catalogue: catalogueHash(estimates) },
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
  rules: ProtectionRules,
): TableResult {
  const shape = shapeOf(table, variable);
  const [everybody, ...groups] = columns;
  if (everybody === undefined) throw new Error(`table ${table.id} without columns`);
  const concern = concernAbout(everybody, rules, shape);
  if (concern !== null && concern !== 'dominant') return withheld(table, concern, rules);
  if (table.by === undefined) return oneWay(table, everybody, variable, rules);
  if (concern === 'dominant') return withheld(table, concern, rules);
  return broken(table, everybody, groups, variable, rules);
}

/** A mask in the column of everybody would be undone by adding up the groups: then there are no groups. */
function withheld(table: EstimatedTable, concern: Concern | 'audit', rules: ProtectionRules): TableResult {
  const code = table.by === undefined ? 'table-withheld' : 'break-withheld';
  return { table: null, log: [entry(`${code}-${concern}`, table.id, ruleOf[concern], limits(rules, table))] };
}

function oneWay(
  table: EstimatedTable,
  everybody: OpenColumn,
  variable: Variable,
  rules: ProtectionRules,
): TableResult {
  const shape = shapeOf(table, variable);
  const masked = shape !== 'mean' && isDominant(everybody, rules, shape);
  const log = masked ? [entry('masked', table.id, 'R5', limits(rules, table))] : [];
  return { table: assembled(table, [published(everybody, variable, rules, shape)], log), log };
}

function broken(
  table: EstimatedTable,
  everybody: OpenColumn,
  groups: readonly OpenColumn[],
  variable: Variable,
  rules: ProtectionRules,
): TableResult {
  const shape = shapeOf(table, variable);
  if (groups.length > rules.maximumGroups)
    return { table: null, log: [entry('break-withheld-groups', table.id, 'R2', limits(rules, table))] };
  const shown = shape === 'mean' ? groups : withRareCategories(groups, everybody, rules.smallCount);
  const { columns, cells, mergedByAudit, withheldBy } = mergedUntilAudited(everybody, shown, rules, shape);
  if (withheldBy !== null) return withheld(table, withheldBy, rules);
  const rare = shape === 'mean' ? [] : rareCategories(everybody, rules.smallCount);
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
  ];
  const all = [everybody, ...columns].map((column) => published(column, variable, rules, shape));
  return { table: assembled(table, all, log), log, cells };
}

function published(
  column: OpenColumn,
  variable: Variable,
  rules: ProtectionRules,
  shape: ShareShape | 'mean',
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

function shapeOf(table: EstimatedTable, variable: Variable): ShareShape | 'mean' {
  if (table.statistic === 'mean') return 'mean';
  return variable.kind === 'set' ? 'any-of' : 'one-of';
}

const ruleOf: Readonly<Record<Concern | 'audit', string>> = {
  small: 'R2',
  dominant: 'R5',
  weights: 'R6',
  contributions: 'R6',
  audit: 'R8',
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
