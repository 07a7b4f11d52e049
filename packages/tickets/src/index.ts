export { alphabet } from './alphabet.ts';
export { hashSlipCode, printSlipCode } from './code.ts';
export { mintSlips, slipHashes } from './mint.ts';
export { shuffle } from './random.ts';
export { readSlipCode } from './read-code.ts';
export type { SlipCodeReading } from './read-code.ts';
export type { Entropy, Slip } from './slip.ts';
