export { degreesOfFreedom } from './degrees-of-freedom.ts';
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
