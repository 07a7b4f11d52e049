export { slipsPdf } from './slips/slips.ts';
export type { SlipSheets } from './slips/slips.ts';
