export { dtaFile } from './dta.ts';
export type { LabelledCode, LabelledColumn, StatisticalTable } from './labelled-column.ts';
export { savFile } from './sav.ts';
