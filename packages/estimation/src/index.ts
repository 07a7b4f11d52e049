export type {
  EstimatedColumn,
  EstimatedRow,
  EstimatedTable,
  Estimates,
  PlannedTable,
  TablePlan,
} from './estimates.ts';
