export { canonicalJson } from './canonical-json.ts';
export type {
  Category,
  CategoryVariable,
  Codebook,
  LeftOut,
  NumberVariable,
  SetVariable,
  TextVariable,
  Variable,
} from './codebook.ts';
export { categoryRole } from './category-role.ts';
export { codebookOf } from './codebook-of.ts';
export { classColumn, optionColumn, stratumColumn, weightColumn } from './columns.ts';
export { DatasetError } from './dataset-error.ts';
export type { DatasetTrouble } from './dataset-error.ts';
export { freeze } from './freeze.ts';
export type { AnswerRow, FreezeInput } from './freeze.ts';
export type { DatasetManifest } from './frozen.ts';
export { parquetColumns, readParquet, writeParquet } from './parquet.ts';
export type { ParquetColumn, ReadColumn } from './parquet.ts';
export { datasetFiles, readDataset, readManifest, readTexts } from './read-dataset.ts';
export type { Dataset, DatasetFiles } from './read-dataset.ts';
export type { CodedColumn, CodedTable, Column, NumberColumn } from './table.ts';
export { importAnswers } from './import/import-answers.ts';
export type { ImportInput } from './import/import-answers.ts';
export type { ImportCounts, ImportedAnswers, ImportedRow, MatchedColumn } from './import/imported-answers.ts';
export { inferQuestionnaire } from './import/infer-questionnaire.ts';
export type { InferredQuestionnaire } from './import/infer-questionnaire.ts';
export type { LeftOutColumn, LeftOutReason } from './import/match-columns.ts';
export { leftOutText } from './import/left-out-text.ts';
export { settleImport } from './import/settle-import.ts';
export type { MisfitDecision, SettledImport } from './import/settle-import.ts';
