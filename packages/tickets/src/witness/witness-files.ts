import { canonicalJson, type CanonicalValue } from '../blind/canonical-json.ts';
import { classKey, type ManifestClass, type ManifestWitness, type Window } from '../blind/manifest.ts';
import { keyRefusal, type KeyRefusal } from '../blind/public-key.ts';
import {
  hasExactly,
  isCount,
  isDay,
  isHash,
  isKey,
  isListOf,
  isText,
  isWitnessAddress,
  parsed,
} from '../blind/read-manifest.ts';

/** Files that office and witness hand each other. None has a name, an address or a code of anybody. */

/** From the office, after the draw: for which classes keys are needed. */
export interface WitnessRequest {
  readonly version: 1;
  readonly study: string;
  readonly title: string;
  readonly organiser: string;
  readonly tickets: Window;
  readonly classes: readonly { readonly id: string; readonly invited: number }[];
}

/** From the witness: who it is, where it signs, and its public keys. */
export interface WitnessPromise {
  readonly version: 1;
  readonly study: string;
  readonly witness: ManifestWitness;
  readonly classes: readonly ManifestClass[];
}

/** What is wrong with one of its keys; undefined when all may be used. Tens of milliseconds for each key. */
export function witnessKeyRefusal({ witness, classes }: WitnessPromise): KeyRefusal | undefined {
  const keys = [witness, ...classes].map(classKey);
  for (const [i, key] of keys.entries()) {
    const refusal = keyRefusal(key, keys.slice(0, i));
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** From the office, after the opening and again when letters went out: by which proofs an invitation is known. */
export interface WitnessList {
  readonly version: 1;
  /** The tickets' manifest, exactly as respondents are served it. */
  readonly manifest: string;
  readonly invitations: readonly ListedInvitation[];
}

export interface ListedInvitation {
  /** 16 random octets, hexadecimal. */
  readonly id: string;
  readonly classId: string;
  /** Of its proofs; none before its letter is sent. */
  readonly hashes: readonly string[];
}

const write = (value: CanonicalValue): string => `${canonicalJson(value)}\n`;

export function serializeWitnessRequest({ classes, tickets, ...rest }: WitnessRequest): string {
  return write({
    ...rest,
    tickets: { ...tickets },
    classes: classes.map(({ id, invited }) => ({ id, invited })),
  });
}

/** undefined when the text is none; so for each of the following. */
export function readWitnessRequest(text: string): WitnessRequest | undefined {
  const value = parsed(text);
  return isRequest(value) ? value : undefined;
}

export function serializeWitnessPromise({ version, study, witness, classes }: WitnessPromise): string {
  return write({
    version,
    study,
    witness: { ...witness, key: { ...witness.key } },
    classes: classes.map(({ id, invited, key }) => ({ id, invited, key: { ...key } })),
  });
}

export function readWitnessPromise(text: string): WitnessPromise | undefined {
  const value = parsed(text);
  return isPromise(value) ? value : undefined;
}

export function serializeWitnessList({ version, manifest, invitations }: WitnessList): string {
  return write({
    version,
    manifest,
    invitations: invitations.map(({ id, classId, hashes }) => ({ id, classId, hashes: [...hashes] })),
  });
}

export function readWitnessList(text: string): WitnessList | undefined {
  const value = parsed(text);
  return isList(value) ? value : undefined;
}

function isRequest(value: unknown): value is WitnessRequest {
  return (
    hasExactly(value, ['version', 'study', 'title', 'organiser', 'tickets', 'classes']) &&
    value['version'] === 1 &&
    [value['study'], value['title'], value['organiser']].every(isText) &&
    hasExactly(value['tickets'], ['from', 'to']) &&
    Object.values(value['tickets']).every(isDay) &&
    isListOf(value['classes'], isAskedClass)
  );
}

function isAskedClass(value: unknown): value is WitnessRequest['classes'][number] {
  return hasExactly(value, ['id', 'invited']) && isText(value['id']) && isCount(value['invited']);
}

function isPromise(value: unknown): value is WitnessPromise {
  return (
    hasExactly(value, ['version', 'study', 'witness', 'classes']) &&
    value['version'] === 1 &&
    isText(value['study']) &&
    hasExactly(value['witness'], ['name', 'address', 'key']) &&
    isText(value['witness']['name']) &&
    isWitnessAddress(value['witness']['address']) &&
    isKey(value['witness']['key']) &&
    isListOf(value['classes'], isPromisedClass)
  );
}

function isPromisedClass(value: unknown): value is ManifestClass {
  return (
    hasExactly(value, ['id', 'invited', 'key']) &&
    isText(value['id']) &&
    isCount(value['invited']) &&
    isKey(value['key'])
  );
}

function isList(value: unknown): value is WitnessList {
  return (
    hasExactly(value, ['version', 'manifest', 'invitations']) &&
    value['version'] === 1 &&
    isText(value['manifest']) &&
    isListOf(value['invitations'], isInvitation)
  );
}

function isInvitation(value: unknown): value is ListedInvitation {
  return (
    hasExactly(value, ['id', 'classId', 'hashes']) &&
    typeof value['id'] === 'string' &&
    /^[0-9a-f]{32}$/.test(value['id']) &&
    isText(value['classId']) &&
    isListOf(value['hashes'], isHash)
  );
}
