export type {
  Category,
  CategoryVariable,
  Codebook,
  NumberVariable,
  SetVariable,
  TextVariable,
  Variable,
} from './codebook.ts';
export type { DatasetManifest } from './frozen.ts';
export type { CodedColumn, CodedTable, Column, NumberColumn } from './table.ts';
