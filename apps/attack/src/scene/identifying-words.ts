import { randomInt } from 'node:crypto';

/** An invented detail by which somebody could be found, in a sentence. */
export interface IdentifyingWords {
  readonly detail: string;
  readonly sentence: string;
}

const digits = (n: number): string => Array.from({ length: n }, () => String(randomInt(10))).join('');
const two = (from: number, to: number): string => String(randomInt(from, to + 1)).padStart(2, '0');
const mobile = (): string => `${['032', '056', '070', '083', '091', '098'][randomInt(6)] ?? ''}${digits(7)}`;

/** By the formats themselves (numbering plan, Decree 137/2015, number plates), not by the product's patterns. */
const details: readonly (() => string)[] = [
  mobile,
  () => mobile().replace(/^(....)(...)(...)$/, '$1 $2 $3'),
  () => `+84${mobile().slice(1)}`,
  () => mobile().replace(/^(....)(...)(...)$/, '$1.$2.$3'),
  () => `024 3${digits(3)} ${digits(4)}`,
  () => `0${two(1, 96)}${String(randomInt(4))}${two(50, 99)}${digits(6)}`,
  () => `CMND ${digits(9)}`,
  () => `nguoi.${digits(6)}@thu.example.vn`,
  () => `zalo: nguoi${digits(6)}`,
  () => `https://facebook.com/nguoi${digits(6)}`,
  () => `${two(29, 99)}A-${digits(3)}.${digits(2)}`,
  () => `${two(1, 28)}/${two(1, 12)}/19${two(50, 99)}`,
];

export function identifyingWords(number: number): IdentifyingWords {
  const detail = (details[number % details.length] ?? mobile)();
  return { detail, sentence: `Xin liên hệ ${detail} để biết thêm` };
}
