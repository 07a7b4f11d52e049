export { mainFont } from './fonts.ts';
export { printable } from './printable.ts';
export type { Printable } from './printable.ts';
export { qrRuns, qrSvg } from './qr.ts';
export { rasterized } from './raster.ts';
export { typeset, TypesetError, typesetAndQuery } from './typeset.ts';
export type { TypesetRequest } from './typeset.ts';
export { textWidth, wrapText } from './width.ts';
