import type { Codebook, Variable } from '@langnghe/dataset';
import type { PlannedTable, TablePlan } from '@langnghe/estimation';
import type { StudyDescription } from './description.ts';
import type { Study } from './read-study.ts';

/**
 * The table catalogue: every question for everybody, and by each break. Fixed in the manifest at opening, so that no
 * table is made because of what the answers turned out to be.
 */
export function tablePlan(codebook: Codebook, description: StudyDescription): TablePlan {
  const measures = new Set(description.measures.map((measure) => measure.name));
  const calculated = (variable: Variable): boolean =>
    variable.kind === 'number' && Object.values(variable.label).every((text) => text === variable.name);
  const tables = codebook.variables
    .filter((variable) => variable.kind !== 'text' && variable.name !== description.consentQuestion)
    .filter((variable) => !calculated(variable) || measures.has(variable.name))
    .flatMap((variable) => tablesOf(variable, description.breaks));
  return { tables };
}

function tablesOf(variable: Variable, breaks: readonly string[]): PlannedTable[] {
  const statistic = variable.kind === 'number' ? 'mean' : 'share';
  const everybody: PlannedTable = { id: variable.name, variable: variable.name, statistic };
  const broken = breaks
    .filter((by) => by !== variable.name)
    .map((by): PlannedTable => ({ id: `${variable.name}-by-${by}`, variable: variable.name, statistic, by }));
  return [everybody, ...broken];
}

/** The plan fixed at opening; for answers collected elsewhere, the one that follows from the description now. */
export function planOf(study: Study, codebook: Codebook): TablePlan {
  return study.manifest?.tables ?? tablePlan(codebook, study.description);
}
