/**
 * A shuffled printed slip: a one-time code, and what is stored of it. Nobody writes down who drew which slip; the
 * server keeps only the hash, by class.
 */
export interface Slip {
  readonly classId: string;
  /** 20 random symbols of a 31-letter alphabet without 0 O 1 I L, and one check symbol. */
  readonly code: string;
}

/** Cryptographic randomness, handed in by the app; never seeded, kept or logged. */
export type Entropy = (bytes: number) => Uint8Array;
