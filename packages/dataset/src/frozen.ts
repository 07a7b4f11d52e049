import type { CivilDate } from '@langnghe/language';

/** `dataset/manifest.json`: what was frozen, and the hashes by which every later artefact names it. */
export interface DatasetManifest {
  readonly study: string;
  readonly frozenOn: CivilDate;
  readonly rows: number;
  /** Every ticket class, in the order of the codes of column `class`. */
  readonly classes: readonly string[];
  /** Answers by ticket class. */
  readonly rowsByClass: Readonly<Record<string, number>>;
  /**
   * Only for answers collected elsewhere, what their file brought of its own design: columns `_weight` and
   * `_stratum` (levels here), and whether the classes are clusters; if not, all answers are of one class.
   */
  readonly design?: {
    readonly strata?: readonly string[];
    readonly weighted: boolean;
    readonly clustered: boolean;
  };
  /** SHA-256 (hex) by file name of `dataset/`. */
  readonly files: Readonly<Record<string, string>>;
  /** SHA-256 of the canonical JSON of all the above: the identity of the dataset. */
  readonly hash: string;
}
