export { printable } from './printable.ts';
export type { Printable } from './printable.ts';
export { typeset, TypesetError } from './typeset.ts';
export type { TypesetRequest } from './typeset.ts';
export { textWidth, wrapText } from './width.ts';
