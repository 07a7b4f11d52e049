import { fromBase64url, toBase64url } from '../blind/base64url.ts';
import { canonicalJson } from '../blind/canonical-json.ts';
import { classKey } from '../blind/manifest.ts';
import type { ManifestWitness } from '../blind/manifest.ts';
import { hasExactly, isDay, isHash, isListOf, isText, parsed } from '../blind/read-manifest.ts';
import { verify } from '../blind/rsabssa.ts';
import { saltLength } from '../blind/salt.ts';

/** What the witness says at its close: how many tickets it signed in each class, and how many proofs it was given. */
export interface WitnessStatement {
  readonly version: 1;
  /** Of the tickets' manifest, 64 hexadecimal digits. */
  readonly manifestHash: string;
  readonly closedOn: string;
  readonly classes: readonly {
    readonly id: string;
    readonly invitations: number;
    /** Letters that were sent again have a code of their own; many more codes than invitations want a reason. */
    readonly codes: number;
    readonly signed: number;
  }[];
}

export interface SignedStatement {
  /** The statement's canonical JSON. */
  readonly statement: string;
  /** RSASSA-PSS with SHA-384 and 48 octets of salt, in base64url. */
  readonly signature: string;
}

/** The octets that are signed: nothing else is ever signed with the key, and no ticket's message begins like this. */
export function statementOctets(statement: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`langnghe witness statement v1\n${statement}`);
}

export function writeStatement({ version, manifestHash, closedOn, classes }: WitnessStatement): string {
  return canonicalJson({
    version,
    manifestHash,
    closedOn,
    classes: classes.map(({ id, invitations, codes, signed }) => ({ id, invitations, codes, signed })),
  });
}

export function serializeSignedStatement(statement: string, signature: Uint8Array): string {
  return `${canonicalJson({ statement, signature: toBase64url(signature) })}\n`;
}

/** undefined when the text is none. */
export function readSignedStatement(text: string): SignedStatement | undefined {
  const value = parsed(text);
  return isSigned(value) ? value : undefined;
}

export function isSigned(value: unknown): value is SignedStatement {
  return (
    hasExactly(value, ['statement', 'signature']) &&
    typeof value['statement'] === 'string' &&
    typeof value['signature'] === 'string'
  );
}

/** The statement, when the promised witness signed it; undefined for any other text. */
export async function verifiedStatement(
  { key }: Pick<ManifestWitness, 'key'>,
  { statement, signature }: SignedStatement,
): Promise<WitnessStatement | undefined> {
  const sig = fromBase64url(signature);
  const value = parsed(statement);
  if (sig === undefined || !isStatement(value) || writeStatement(value) !== statement) return undefined;
  return (await verify(classKey({ key }), statementOctets(statement), sig, saltLength)) ? value : undefined;
}

function isStatement(value: unknown): value is WitnessStatement {
  return (
    hasExactly(value, ['version', 'manifestHash', 'closedOn', 'classes']) &&
    value['version'] === 1 &&
    isHash(value['manifestHash']) &&
    isDay(value['closedOn']) &&
    isListOf(value['classes'], isClass)
  );
}

function isClass(value: unknown): value is WitnessStatement['classes'][number] {
  return (
    hasExactly(value, ['id', 'invitations', 'codes', 'signed']) &&
    isText(value['id']) &&
    [value['invitations'], value['codes'], value['signed']].every(
      (count) => Number.isSafeInteger(count) && Number(count) >= 0,
    )
  );
}
