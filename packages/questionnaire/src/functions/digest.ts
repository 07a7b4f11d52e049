import { toText } from '../value.ts';
import { argument, type Functions } from './definition.ts';

/** `digest(text, algorithm, encoding)`: RFC 1321 and FIPS 180-4, here because browsers' own answer only later. */
export const digestFunctions: Functions = {
  digest: {
    takes: [2, 3],
    apply: (given) => {
      const algorithm = toText(argument(given, 1)).toUpperCase();
      const encoding = toText(argument(given, 2)) || 'base64';
      const bytes = digest(new TextEncoder().encode(toText(argument(given, 0))), algorithm);
      if (bytes === null) return '';
      if (encoding === 'hex') return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return encoding === 'base64' ? btoa(String.fromCharCode(...bytes)) : '';
    },
  },
};

function digest(data: Uint8Array, algorithm: string): readonly number[] | null {
  switch (algorithm) {
    case 'MD5':
      return md5(data);
    case 'SHA-1':
      return sha1(data);
    case 'SHA-256':
      return sha2(data, 32, firstPrimes(8).map(squareRoot), 32);
    case 'SHA-384':
      return sha2(data, 64, firstPrimes(16).slice(8).map(squareRoot), 48);
    case 'SHA-512':
      return sha2(data, 64, firstPrimes(8).map(squareRoot), 64);
    default:
      return null;
  }
}

/** The data with its padding and length in blocks; the length takes an eighth of a block. */
function blocks(data: Uint8Array, size: 64 | 128, littleEndian: boolean): readonly DataView[] {
  const lengthBytes = size / 8;
  const count = Math.ceil((data.length + 1 + lengthBytes) / size);
  const padded = new Uint8Array(count * size);
  padded.set(data);
  padded[data.length] = 0x80;
  const bits = BigInt(data.length) * 8n;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, bits, littleEndian);
  return Array.from({ length: count }, (_, i) => new DataView(padded.buffer, i * size, size));
}

const mask32 = 0xffffffffn;
const rotated = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

function md5(data: Uint8Array): readonly number[] {
  const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (const block of blocks(data, 64, true)) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const [f, at] = (
        [
          [(b & c) | (~b & d), i],
          [(d & b) | (~d & c), 5 * i + 1],
          [b ^ c ^ d, 3 * i + 5],
          [c ^ (b | ~d), 7 * i],
        ] as const
      )[round] ?? [0, 0];
      const constant = Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32);
      const sum = (a + f + constant + block.getUint32((at % 16) * 4, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotated(sum, shifts[round * 4 + (i % 4)] ?? 0)) | 0];
    }
    [a, b, c, d].forEach((word, i) => (state[i] = ((state[i] ?? 0) + word) | 0));
  }
  return state.flatMap((word) => [0, 8, 16, 24].map((by) => (word >>> by) & 255));
}

function sha1(data: Uint8Array): readonly number[] {
  const constants = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (const block of blocks(data, 64, false)) {
    const words: number[] = Array.from({ length: 16 }, (_, i) => block.getInt32(i * 4));
    const word = (i: number): number => words[i] ?? 0;
    for (let i = 16; i < 80; i++)
      words.push(rotated(word(i - 3) ^ word(i - 8) ^ word(i - 14) ^ word(i - 16), 1));
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let i = 0; i < 80; i++) {
      const round = Math.floor(i / 20);
      const f = round === 0 ? (b & c) | (~b & d) : round === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
      const sum = (rotated(a, 5) + f + e + (constants[round] ?? 0) + word(i)) | 0;
      [a, b, c, d, e] = [sum, a, rotated(b, 30), c, d];
    }
    [a, b, c, d, e].forEach((part, i) => (state[i] = ((state[i] ?? 0) + part) | 0));
  }
  return state.flatMap((part) => [24, 16, 8, 0].map((by) => (part >>> by) & 255));
}

/** Rotations and shifts of Σ0, Σ1, σ0, σ1; the last of σ is a shift. */
const sums = {
  32: [
    [2, 13, 22],
    [6, 11, 25],
    [7, 18, 3],
    [17, 19, 10],
  ],
  64: [
    [28, 34, 39],
    [14, 18, 41],
    [1, 8, 7],
    [19, 61, 6],
  ],
} as const;

/** SHA-2 with words of 32 or 64 bits; `start` has the first 64 fractional bits of each root. */
function sha2(data: Uint8Array, width: 32 | 64, start: readonly bigint[], length: number): readonly number[] {
  const mask = width === 32 ? mask32 : (mask32 << 32n) | mask32;
  const rounds = width === 32 ? 64 : 80;
  const size = width === 32 ? 64 : 128;
  const wide = BigInt(width);
  const top = (fraction: bigint): bigint => fraction >> (64n - wide);
  const turn = (x: bigint, by: number): bigint => ((x >> BigInt(by)) | (x << (wide - BigInt(by)))) & mask;
  const [big0, big1, small0, small1] = sums[width];
  const big = (x: bigint, [i, j, k]: readonly [number, number, number]): bigint =>
    turn(x, i) ^ turn(x, j) ^ turn(x, k);
  const small = (x: bigint, [i, j, shift]: readonly [number, number, number]): bigint =>
    turn(x, i) ^ turn(x, j) ^ (x >> BigInt(shift));
  const constants = firstPrimes(rounds).map((prime) => top(cubeRoot(prime)));
  const state = start.map(top);
  for (const block of blocks(data, size, false)) {
    const words = Array.from({ length: 16 }, (_, i) =>
      width === 32 ? BigInt(block.getUint32(i * 4)) : block.getBigUint64(i * 8),
    );
    const word = (i: number): bigint => words[i] ?? 0n;
    for (let i = 16; i < rounds; i++)
      words.push(
        (small(word(i - 2), small1) + word(i - 7) + small(word(i - 15), small0) + word(i - 16)) & mask,
      );
    let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
    for (let i = 0; i < rounds; i++) {
      const first = h + big(e, big1) + ((e & f) ^ (~e & g)) + (constants[i] ?? 0n) + word(i);
      const second = big(a, big0) + ((a & b) ^ (a & c) ^ (b & c));
      [a, b, c, d, e, f, g, h] = [(first + second) & mask, a, b, c, (d + first) & mask, e, f, g];
    }
    [a, b, c, d, e, f, g, h].forEach((part, i) => (state[i] = ((state[i] ?? 0n) + part) & mask));
  }
  return state
    .flatMap((part) =>
      Array.from({ length: width / 8 }, (_, i) => Number((part >> (wide - 8n * BigInt(i + 1))) & 255n)),
    )
    .slice(0, length);
}

function firstPrimes(count: number): readonly bigint[] {
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0n)) primes.push(n);
  return primes;
}

/** The first 64 bits of the fractional part of a root, as FIPS 180-4 takes its constants. */
const squareRoot = (prime: bigint): bigint => root(prime << 128n, 2n);
const cubeRoot = (prime: bigint): bigint => root(prime << 192n, 3n);

/** ⌊of^(1/power)⌋ mod 2⁶⁴, by halving. */
function root(of: bigint, power: bigint): bigint {
  let [low, high] = [0n, 1n << 70n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** power <= of) low = middle;
    else high = middle;
  }
  return low & ((1n << 64n) - 1n);
}
