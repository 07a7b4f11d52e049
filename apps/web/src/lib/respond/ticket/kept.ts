/**
 * What the phone keeps of a study's ticket: first the request, so that a lost reply can be asked for again, then the
 * ticket alone. Under one name with the pages of answers, which delete it once it is spent.
 */
export interface Kept {
  /** In base64url; '' until there is one. */
  readonly ticket: string;
  /** Hash of the manifest it is for. */
  readonly manifestHash: string;
  /** Moment before which it is better not to answer, in milliseconds; 0 = no matter when. */
  readonly restUntil: number;
  readonly asked?: {
    readonly code: string;
    readonly classId: string;
    readonly request: string;
    readonly pending: string;
    /** Of a study with a witness: its request, and its signature once that has come. */
    readonly witnessRequest?: string;
    readonly witnessSig?: string;
  };
}

const keyOf = (study: string): string => `ticket ${study}`;

/** On a shared device the store of this tab, gone when it is closed; else that of the phone. */
function store(shared: boolean): Storage | null {
  try {
    return shared ? sessionStorage : localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** False when the browser keeps nothing: then the ticket is on this page alone. */
export function keep(study: string, kept: Kept, shared: boolean): boolean {
  try {
    store(shared)?.setItem(keyOf(study), JSON.stringify(kept));
    return store(shared) !== null;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

export function readKept(study: string, shared: boolean): Kept | undefined {
  const text = store(shared)?.getItem(keyOf(study)) ?? null;
  return text === null ? undefined : (JSON.parse(text) as Kept);
}

export function forgetKept(study: string): void {
  for (const shared of [true, false]) store(shared)?.removeItem(keyOf(study));
}
