/**
 * SHA-256 (FIPS 180-4), so that this package depends on nothing and a check of a code needs no waiting, in a browser
 * as on a server. For short texts: it is not fast.
 */
export function sha256Hex(bytes: Uint8Array): string {
  const state = initial.slice();
  const blocks = padded(bytes);
  for (let at = 0; at < blocks.byteLength; at += 64) compress(state, new DataView(blocks.buffer, at, 64));
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** 5.3.3 and 4.2.2: fractional parts of the roots of the first primes. */
const primes = firstPrimes(64);
const initial = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const constants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

/** 5.1.1: a one bit, zeros, and the length in bits as 64 bits. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  new DataView(blocks.buffer).setBigUint64(blocks.length - 8, BigInt(bytes.length) * 8n);
  return blocks;
}

const rotate = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** 6.2.2 */
function compress(state: Uint32Array, block: DataView): void {
  const w = new Uint32Array(64);
  for (let t = 0; t < 16; t += 1) w[t] = block.getUint32(4 * t);
  const W = (t: number): number => w[t] ?? 0;
  for (let t = 16; t < 64; t += 1) {
    const s0 = rotate(W(t - 15), 7) ^ rotate(W(t - 15), 18) ^ (W(t - 15) >>> 3);
    const s1 = rotate(W(t - 2), 17) ^ rotate(W(t - 2), 19) ^ (W(t - 2) >>> 10);
    w[t] = W(t - 16) + s0 + W(t - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const S1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = h + S1 + ((e & f) ^ (~e & g)) + (constants[t] ?? 0) + W(t);
    const S0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = S0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (state[i] ?? 0) + word;
  });
}
