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
  | 'windows-out-of-order';

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

function manifestRefusal({ classes, minima, windows }: Manifest): ManifestRefusal | undefined {
  if (classes.length === 0) return 'no-class';
  if (new Set(classes.map(({ id }) => id)).size < classes.length) return 'repeated-class';
  if (minima.invited < smallestClass || minima.issued < smallestClass) return 'minimum-too-small';
  if (classes.some(({ invited }) => invited < minima.invited)) return 'class-too-small';
  const { tickets, answers } = windows;
  const inOrder = tickets.from <= tickets.to && answers.from <= answers.to && tickets.from <= answers.from;
  return inOrder ? undefined : 'windows-out-of-order';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function hasExactly(
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
      ['sealing'],
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
    (!Object.hasOwn(value, 'sealing') || isSealing(value['sealing']))
  );
}

function isClass(value: unknown): value is ManifestClass {
  return (
    hasExactly(value, ['id', 'invited', 'key']) &&
    isText(value['id']) &&
    new TextEncoder().encode(value['id']).length <= 64 &&
    isCount(value['invited']) &&
    hasExactly(value['key'], ['n', 'e']) &&
    typeof value['key']['n'] === 'string' &&
    /^[1-9a-f][0-9a-f]{0,4095}$/.test(value['key']['n']) &&
    isCount(value['key']['e'])
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

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.isWellFormed();
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}
