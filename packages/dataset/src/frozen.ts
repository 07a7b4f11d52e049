import type { CivilDate } from '@langnghe/language';

/** `dataset/manifest.json`: what was frozen, and the hashes by which every later artefact names it. */
export interface DatasetManifest {
  readonly study: string;
  readonly frozenOn: CivilDate;
  readonly rows: number;
  /** Answers by ticket class, in class order. */
  readonly rowsByClass: Readonly<Record<string, number>>;
  /** SHA-256 (hex) by file name of `dataset/`. */
  readonly files: Readonly<Record<string, string>>;
  /** SHA-256 of the canonical JSON of all the above: the identity of the dataset. */
  readonly hash: string;
}
