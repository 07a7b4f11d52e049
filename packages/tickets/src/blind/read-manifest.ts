import { serializeManifest } from './manifest.ts';
import type { Manifest, ManifestClass, Window } from './manifest.ts';
import { pass, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';

export type ManifestRefusal =
  | 'not-a-manifest'
  | 'not-canonical'
  | 'no-class'
  | 'repeated-class'
  | 'minimum-too-small'
  | 'class-too-small'
  | 'windows-out-of-order'
  /** A witness without a key in some class, or a second key without a witness. */
  | 'witness-incomplete';

/** The smallest crowd anyone hides in. */
const smallestClass = 30;

/** Takes a manifest only as `serializeManifest` writes it, with nothing besides: one promise has one text and one hash. */
export function deserializeManifest(text: string): Outcome<Manifest, ManifestRefusal> {
  const value = parsed(text);
  if (!isManifest(value)) return refuse('not-a-manifest');
  if (serializeManifest(value) !== text) return refuse('not-canonical');
  const refusal = manifestRefusal(value);
  return refusal === undefined ? pass(value) : refuse(refusal);
}

function manifestRefusal({ classes, minima, windows, witness }: Manifest): ManifestRefusal | undefined {
  if (classes.length === 0) return 'no-class';
  if (new Set(classes.map(({ id }) => id)).size < classes.length) return 'repeated-class';
  if (minima.invited < smallestClass || minima.issued < smallestClass) return 'minimum-too-small';
  if (classes.some(({ invited }) => invited < minima.invited)) return 'class-too-small';
  if (classes.some((one) => (one.witness === undefined) !== (witness === undefined)))
    return 'witness-incomplete';
  const { tickets, answers } = windows;
  const inOrder = tickets.from <= tickets.to && answers.from <= answers.to && tickets.from <= answers.from;
  return inOrder ? undefined : 'windows-out-of-order';
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export type Fields = Readonly<Record<string, unknown>>;

export function hasExactly(
  value: unknown,
  names: readonly string[],
  optional: readonly string[] = [],
): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const besides = Object.keys(value).filter((name) => !optional.includes(name));
  return besides.length === names.length && names.every((name) => Object.hasOwn(value, name));
}

function isManifest(value: unknown): value is Manifest {
  return (
    hasExactly(
      value,
      ['version', 'study', 'questions', 'client', 'tables', 'windows', 'minima', 'classes'],
      ['sealing', 'witness'],
    ) &&
    value['version'] === 1 &&
    isText(value['study']) &&
    isHash(value['questions']) &&
    isHash(value['client']) &&
    isListOf(value['tables'], isText) &&
    hasExactly(value['windows'], ['tickets', 'answers']) &&
    isWindow(value['windows']['tickets']) &&
    isWindow(value['windows']['answers']) &&
    hasExactly(value['minima'], ['invited', 'issued', 'base']) &&
    Object.values(value['minima']).every(isCount) &&
    isListOf(value['classes'], isClass) &&
    (!Object.hasOwn(value, 'sealing') || isSealing(value['sealing'])) &&
    (!Object.hasOwn(value, 'witness') || isWitness(value['witness']))
  );
}

function isClass(value: unknown): value is ManifestClass {
  return (
    hasExactly(value, ['id', 'invited', 'key'], ['witness']) &&
    isText(value['id']) &&
    new TextEncoder().encode(value['id']).length <= 64 &&
    isCount(value['invited']) &&
    isKey(value['key']) &&
    (!Object.hasOwn(value, 'witness') || isKey(value['witness']))
  );
}

/** Two numbers as `manifestKey` writes them; what they are worth is for `keyRefusal`. */
export function isKey(value: unknown): value is ManifestClass['key'] {
  return (
    hasExactly(value, ['n', 'e']) &&
    typeof value['n'] === 'string' &&
    /^[1-9a-f][0-9a-f]{0,4095}$/.test(value['n']) &&
    isCount(value['e'])
  );
}

function isWitness(value: unknown): boolean {
  return (
    hasExactly(value, ['name', 'address', 'key']) &&
    isText(value['name']) &&
    isWitnessAddress(value['address']) &&
    isKey(value['key'])
  );
}

/**
 * An origin and nothing else, because it goes into a page's policy. Without TLS only on this machine or as an onion
 * service.
 */
export function isWitnessAddress(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    (/^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/.test(value) ||
      /^http:\/\/(localhost|127\.0\.0\.1|[a-z2-7]{56}\.onion)(:\d{1,5})?$/.test(value))
  );
}

/** An uncompressed point of P-256: 65 octets in base64url. */
function isSealing(value: unknown): boolean {
  return (
    hasExactly(value, ['key', 'bytes']) &&
    typeof value['key'] === 'string' &&
    /^B[A-Za-z0-9_-]{86}$/.test(value['key']) &&
    isCount(value['bytes'])
  );
}

function isWindow(value: unknown): value is Window {
  return hasExactly(value, ['from', 'to']) && isDay(value['from']) && isDay(value['to']);
}

export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.isWellFormed();
export const isHash = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

export function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}
