export { blocksOf } from './blocks.ts';
export type { Blocks, FormLanguages } from './blocks.ts';
export type { Block, PrintedOption, Wording } from './block.ts';
export {
  edgeMarks,
  edgeMarkSide,
  fiducials,
  fiducialSide,
  pageCodeArea,
  pageCodeQuiet,
} from './form-template.ts';
export type { Area, FormTemplate, TickBox, WriteIn } from './form-template.ts';
export { formatPageCode, readPageCode } from './page-code.ts';
export type { PageCode } from './page-code.ts';
export { printPacket } from './packet.ts';
export type { PacketRequest } from './packet.ts';
export { printForm } from './print-form.ts';
export type { FormCopy } from './numbered-copies.ts';
export type { PrintedForm, PrintRequest } from './print-form.ts';
export { paperWords } from './words.ts';
