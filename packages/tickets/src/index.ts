export type { Entropy, Slip } from './slip.ts';
