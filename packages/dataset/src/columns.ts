import type { Codebook, Variable } from './codebook.ts';

/** A column of `answers.parquet`, in the file's order. */
export type ColumnPlan =
  | { readonly kind: 'coded'; readonly name: string; readonly levels: readonly string[] }
  | { readonly kind: 'number'; readonly name: string };

/** Codes of a set's option columns, after 0 = question not answered. */
export const optionLevels = ['not-chosen', 'chosen'] as const;

export const classColumn = 'class';
/** Only in datasets of answers collected elsewhere, when their file brought them. */
export const weightColumn = '_weight';
export const stratumColumn = '_stratum';

export function columnsOfVariable(variable: Variable): ColumnPlan[] {
  switch (variable.kind) {
    case 'category':
      return [{ kind: 'coded', name: variable.name, levels: variable.categories.map(({ value }) => value) }];
    case 'set':
      return variable.categories.map(({ value }) => ({
        kind: 'coded',
        name: optionColumn(variable.name, value),
        levels: optionLevels,
      }));
    case 'number':
      return [{ kind: 'number', name: variable.name }];
    case 'text':
      return [];
  }
}

export const optionColumn = (variable: string, option: string): string => `${variable}__${option}`;

export interface DesignColumns {
  readonly classes: readonly string[];
  readonly strata?: readonly string[];
  readonly weighted: boolean;
}

export function planColumns(codebook: Codebook, design: DesignColumns): ColumnPlan[] {
  const plan: ColumnPlan[] = [{ kind: 'coded', name: classColumn, levels: design.classes }];
  if (design.strata !== undefined) plan.push({ kind: 'coded', name: stratumColumn, levels: design.strata });
  if (design.weighted) plan.push({ kind: 'number', name: weightColumn });
  plan.push(...codebook.variables.flatMap(columnsOfVariable));
  const names = plan.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`two columns of one name: ${twice}`);
  return plan;
}
