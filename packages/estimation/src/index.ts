export { crosstabTests } from './cells/crosstab-tests.ts';
export type { CrosstabTest } from './cells/crosstab-tests.ts';
export { rakeFactors } from './cells/rake-factors.ts';
export { contrast } from './contrast.ts';
export { crosstab } from './crosstab.ts';
export { dropSample, openSample } from './database/sample-database.ts';
export type { SampleDatabase, StoredSample, WayOfCells } from './database/sample-database.ts';
export type { StoredColumn } from './database/stored-column.ts';
export { crosstabTestsInDatabase } from './database/database-crosstab-tests.ts';
export { rakeFactorsInDatabase } from './database/database-rake-factors.ts';
export type { StoredFactors } from './database/database-rake-factors.ts';
export { estimateTablesInDatabase } from './database/database-tables.ts';
export { degreesOfFreedom } from './degrees-of-freedom.ts';
export { designEffects } from './design-effect.ts';
export { studentQuantile, studentTwoSided } from './distributions/student-t.ts';
export { restrict } from './domain.ts';
export type {
  EstimatedColumn,
  EstimatedRow,
  EstimatedTable,
  Estimates,
  PlannedTable,
  TablePlan,
} from './estimates.ts';
export { groupedStatistic } from './grouped.ts';
export { independenceTest } from './independence-test.ts';
export { studentInterval } from './interval.ts';
export { linearizedCovariance } from './linearized-variance.ts';
export { meanStatistic } from './mean.ts';
export { proportionInterval } from './proportion-interval.ts';
export { quantileEstimate } from './quantile.ts';
export { rankTest } from './rank-test.ts';
export { ratioStatistic } from './ratio.ts';
export { runCaseFile } from './reference/case-file.ts';
export type { CaseOutcome } from './reference/case-file.ts';
export { writeJson } from './reference/json.ts';
export { readReferenceTable } from './reference/read-table.ts';
export { referenceFolder } from './reference/reference-folder.ts';
export { readCase, runCase } from './reference/run-case.ts';
export type { ReferenceData } from './reference/run-case.ts';
export { regression } from './regression.ts';
export { replicateCovariance } from './replicate-variance.ts';
export { stackedWaves } from './stacked-waves.ts';
export type { StackedWaves, Wave } from './stacked-waves.ts';
export { evaluate, standardErrors } from './statistic.ts';
export type { Evaluated, Statistic } from './statistic.ts';
export { estimateTables } from './tables/estimate-tables.ts';
export type { TablesRequest } from './tables/estimate-tables.ts';
export { termTest } from './term-test.ts';
export { totalStatistic } from './total.ts';
export { estimateTablesInThreads } from './threads/tables-in-threads.ts';
export { crosstabTestsInThreads } from './threads/tests-in-threads.ts';
export { openThreads } from './threads/threads.ts';
export type { Threads } from './threads/threads.ts';
export { tTest } from './t-test.ts';
export { varianceStatistic } from './variance.ts';
export { waveDifference } from './wave-difference.ts';
export type { WaveDifference } from './wave-difference.ts';
