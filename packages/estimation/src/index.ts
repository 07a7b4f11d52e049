export { degreesOfFreedom } from './degrees-of-freedom.ts';
export { studentQuantile } from './distributions/student-t.ts';
export type {
  EstimatedColumn,
  EstimatedRow,
  EstimatedTable,
  Estimates,
  PlannedTable,
  TablePlan,
} from './estimates.ts';
export { linearizedCovariance } from './linearized-variance.ts';
export { replicateCovariance } from './replicate-variance.ts';
export { estimateTables } from './tables/estimate-tables.ts';
export type { TablesRequest } from './tables/estimate-tables.ts';
export { estimationIssue as caseIssue } from './issues.ts';
export { writeJson } from './reference/json.ts';
export { readMatrix, readReferenceTable } from './reference/read-table.ts';
export { readCase, runCase } from './reference/run-case.ts';
export type { ReferenceData } from './reference/run-case.ts';
