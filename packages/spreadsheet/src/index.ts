export type { Cell, Sheet } from './sheet.ts';
