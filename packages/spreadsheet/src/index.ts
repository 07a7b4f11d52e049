export { readDelimited } from './read-delimited.ts';
export type { DelimitedOptions, Separator } from './read-delimited.ts';
export { defaultReadLimits, readWorkbook } from './read-workbook.ts';
export type { ReadLimits } from './read-workbook.ts';
export type { Cell, Sheet } from './sheet.ts';
export { unpackArchive } from './unpack-archive.ts';
export { writeWorkbook } from './write-workbook.ts';
