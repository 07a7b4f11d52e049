/** What the worker is asked to set: nothing in it is a function or a handle. */
export interface Job {
  readonly source: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly assets: Readonly<Record<string, Uint8Array>>;
  readonly fonts: readonly string[];
  readonly standard: 'ua-1' | null;
  /** Label whose `metadata` values are asked for. */
  readonly queried: string | null;
}

export type JobResult =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly found: readonly unknown[] }
  | { readonly ok: false; readonly stage: 'template' | 'export'; readonly detail: string };
