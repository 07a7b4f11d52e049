import {
  constants,
  createPrivateKey,
  generateKeyPair,
  privateDecrypt,
  sign,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';
import { Issuer, statementOctets, type PublicKey } from '@langnghe/tickets';

/** One key for each class, which signs its tickets alone, and one for the statement at the close. */
export interface WitnessKeys {
  readonly classes: ReadonlyMap<string, KeyObject>;
  readonly statement: KeyObject;
}

const generate = promisify(generateKeyPair);

async function newKey(): Promise<KeyObject> {
  const { privateKey } = await generate('rsa', { modulusLength: 3072, publicExponent: 65537 });
  return privateKey;
}

/** 3072-bit keys, made by OpenSSL; about a second each on one core. */
export async function makeKeys(classIds: readonly string[]): Promise<WitnessKeys> {
  const classes = await Promise.all(classIds.map(async (id) => [id, await newKey()] as const));
  return { classes: new Map(classes), statement: await newKey() };
}

export function publicKeyOf(key: KeyObject): PublicKey {
  const { n, e } = key.export({ format: 'jwk' });
  if (n === undefined || e === undefined) throw new Error('not an RSA key');
  return { n: numberOf(n), e: numberOf(e) };
}

const numberOf = (text: string): bigint => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);

/** OpenSSL's raw operation, with its own blinding; the Issuer checks what it gives before anything leaves. */
export function issuerOf(key: KeyObject): Issuer {
  return new Issuer(publicKeyOf(key), (z) => privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, z));
}

export function signStatement(key: KeyObject, statement: string): Uint8Array {
  const { RSA_PKCS1_PSS_PADDING: padding } = constants;
  return new Uint8Array(sign('sha384', statementOctets(statement), { key, padding, saltLength: 48 }));
}

const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

export function writeKeys({ classes, statement }: WitnessKeys): string {
  return JSON.stringify({
    classes: Object.fromEntries([...classes].map(([id, key]) => [id, pem(key)])),
    statement: pem(statement),
  });
}

/** undefined when the text is none; what OpenSSL or JSON say of a key file may quote it, so it is not passed on. */
export function readKeys(text: string): WitnessKeys | undefined {
  try {
    const stored = JSON.parse(text) as {
      readonly classes: Readonly<Record<string, string>>;
      readonly statement: string;
    };
    return {
      classes: new Map(Object.entries(stored.classes).map(([id, one]) => [id, createPrivateKey(one)])),
      statement: createPrivateKey(stored.statement),
    };
  } catch {
    return undefined;
  }
}
