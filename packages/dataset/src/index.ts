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
export { codebookOf } from './codebook-of.ts';
export { classColumn, optionColumn, stratumColumn, weightColumn } from './columns.ts';
export { DatasetError } from './dataset-error.ts';
export type { DatasetTrouble } from './dataset-error.ts';
export { freeze } from './freeze.ts';
export type { AnswerRow, FreezeInput } from './freeze.ts';
export type { DatasetManifest } from './frozen.ts';
export { readParquet, writeParquet } from './parquet.ts';
export type { ParquetColumn, ReadColumn } from './parquet.ts';
export { readDataset, readManifest, readTexts } from './read-dataset.ts';
export type { Dataset } from './read-dataset.ts';
export type { CodedColumn, CodedTable, Column, NumberColumn } from './table.ts';
