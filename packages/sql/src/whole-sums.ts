import type { WholeSums } from './select.ts';

const word = 2n ** 32n;

export function wordsOf(values: readonly bigint[]): WholeSums {
  return {
    high: Float64Array.from(values, (value) => Number(high(value))),
    low: Float64Array.from(values, (value) => Number(value & (word - 1n))),
  };
}

function high(value: bigint): bigint {
  const part = value >> 32n;
  if (part < 0n || part >= 2n ** 53n) throw new Error(`a sum is negative or beyond 2⁸⁵: ${value}`);
  return part;
}
