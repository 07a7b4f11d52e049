import { sha256Hex } from '../sha256.ts';
import { canonicalJson } from './canonical-json.ts';
import type { PublicKey } from './public-key.ts';

/**
 * Everything a study promises its respondents, in one text with one hash. Dates are days, hashes SHA-256 in lower-case
 * hexadecimal digits.
 */
export interface Manifest {
  readonly version: 1;
  readonly study: string;
  /** Hash of the questionnaire exactly as it is served. */
  readonly questions: string;
  /** Hash of the page's program exactly as it is served. */
  readonly client: string;
  /** Names of the tables that will be published, and no others. */
  readonly tables: readonly string[];
  readonly windows: { readonly tickets: Window; readonly answers: Window };
  readonly minima: {
    /** People invited in each class; at least 30. */
    readonly invited: number;
    /** Tickets issued in a class before its first answer is taken; at least 30. */
    readonly issued: number;
    /** Answers behind any published figure. */
    readonly base: number;
  };
  readonly classes: readonly ManifestClass[];
  /** Of a sealed study: the trustees' public key in base64url, and the size to which answers are filled up. */
  readonly sealing?: { readonly key: string; readonly bytes: number };
  /** An independent body whose signature every ticket needs beside ours. */
  readonly witness?: ManifestWitness;
}

export interface ManifestWitness {
  readonly name: string;
  /** Origin of its server, `https://witness.example.vn`. */
  readonly address: string;
  /** Verifies its statement of how many tickets it signed, and nothing else. */
  readonly key: { readonly n: string; readonly e: number };
}

/** First and last day, `2026-11-22`. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

export interface ManifestClass {
  readonly id: string;
  readonly invited: number;
  readonly key: { readonly n: string; readonly e: number };
  /** The witness's key of this class; in all classes or in none. */
  readonly witness?: { readonly n: string; readonly e: number };
}

export function serializeManifest(manifest: Manifest): string {
  const { sealing, witness, ...always } = manifest;
  return canonicalJson({
    ...always,
    windows: { tickets: { ...manifest.windows.tickets }, answers: { ...manifest.windows.answers } },
    minima: { ...manifest.minima },
    classes: manifest.classes.map(({ id, invited, key, witness: second }) => ({
      id,
      invited,
      key: { ...key },
      ...(second && { witness: { ...second } }),
    })),
    ...(sealing && { sealing: { ...sealing } }),
    ...(witness && { witness: { ...witness, key: { ...witness.key } } }),
  });
}

/** Hash of the text as served, not of what was understood of it. */
export function manifestHash(text: string): string {
  return sha256Hex(new TextEncoder().encode(text));
}

export function classKey({ key }: Pick<ManifestClass, 'key'>): PublicKey {
  return { n: BigInt(`0x${key.n}`), e: BigInt(key.e) };
}

export function witnessKey({ witness }: ManifestClass): PublicKey | undefined {
  return witness && classKey({ key: witness });
}

/** n as the manifest writes it: lower-case hexadecimal digits, no leading zeros. */
export function manifestKey({ n, e }: PublicKey): ManifestClass['key'] {
  return { n: n.toString(16), e: Number(e) };
}
