export { degreesOfFreedom } from './degrees-of-freedom.ts';
export { studentQuantile } from './distributions/student-t.ts';
export type {
  EstimatedColumn,
  EstimatedRow,
  EstimatedSum,
  EstimatedTable,
  Estimates,
  PlannedTable,
  TablePlan,
} from './estimates.ts';
export { linearizedCovariance } from './linearized-variance.ts';
export { replicateCovariance } from './replicate-variance.ts';
export { estimateTables } from './tables/estimate-tables.ts';
export type { TablesRequest } from './tables/estimate-tables.ts';
export { writeJson } from './reference/json.ts';
export { runCaseFile } from './reference/case-file.ts';
export type { CaseOutcome } from './reference/case-file.ts';
export { referenceFolder } from './reference/reference-folder.ts';
export { readCase, runCase } from './reference/run-case.ts';
export type { ReferenceData } from './reference/run-case.ts';
