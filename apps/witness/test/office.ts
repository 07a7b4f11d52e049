import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Respondent,
  hashWitnessProof,
  manifestHash,
  manifestKey,
  randomCode,
  readWitnessPromise,
  serializeManifest,
  serializeTicketRequest,
  serializeWitnessList,
  serializeWitnessRequest,
  toBase64url,
  witnessProof,
  type AskedTicket,
  type Manifest,
  type WitnessPromise,
} from '@langnghe/tickets';
import { createWitness, openWitness, takeList, type Witness } from '@langnghe/witness';

export const entropy = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
export const questions = new TextEncoder().encode('{"title":"Điều kiện làm việc"}');
const sha256 = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

export const window = { from: '2026-12-01', to: '2026-12-10' } as const;
/** Noon in Viet Nam. */
export const noonOf = (day: string): Date => new Date(`${day}T05:00:00Z`);
export const during = noonOf('2026-12-05');

export interface Invitation {
  readonly id: string;
  readonly classId: string;
  readonly codes: string[];
}

/** The office's side of a study with a witness: what its program hands over, and what only it has. */
export interface Office {
  readonly folder: string;
  readonly witness: Witness;
  readonly promise: WitnessPromise;
  readonly manifest: string;
  readonly invitations: readonly Invitation[];
}

const invited = { a: 40, b: 30 } as const;

export async function newFolder(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'langnghe-witness-')), 'folder');
}

export const request = serializeWitnessRequest({
  version: 1,
  study: 'dieu-kien-lam-viec',
  title: 'Điều kiện làm việc',
  organiser: 'Công ty Ví Dụ',
  tickets: window,
  classes: Object.entries(invited).map(([id, count]) => ({ id, invited: count })),
});

export async function newOffice(): Promise<Office> {
  const folder = await newFolder();
  const made = await createWitness({
    folder,
    request,
    name: 'Công đoàn cơ sở',
    address: 'https://lamchung.vidu.vn',
  });
  if (typeof made === 'string') throw new Error(made);
  const promise = readWitnessPromise(made.promise);
  if (promise === undefined) throw new Error('no promise');
  const witness = await openWitness(folder);
  const invitations = Object.entries(invited).flatMap(([classId, count]) =>
    Array.from({ length: count }, () => ({
      id: randomBytes(16).toString('hex'),
      classId,
      codes: [randomCode(entropy)],
    })),
  );
  return { folder, witness, promise, manifest: serializeManifest(manifestOf(promise)), invitations };
}

export function manifestOf({ study, witness, classes }: WitnessPromise): Manifest {
  return {
    version: 1,
    study,
    questions: sha256(questions),
    client: sha256(new Uint8Array(1)),
    tables: [],
    windows: { tickets: window, answers: { from: '2026-12-11', to: '2026-12-20' } },
    minima: { invited: 30, issued: 30, base: 30 },
    classes: classes.map(({ id, invited: count, key }) => ({
      id,
      invited: count,
      key: ownKey(),
      witness: key,
    })),
    witness,
  };
}

function ownKey(): { readonly n: string; readonly e: number } {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65537 });
  const n = Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex');
  return manifestKey({ n: BigInt(`0x${n}`), e: 65537n });
}

export function listOf({ manifest, invitations }: Pick<Office, 'manifest' | 'invitations'>): string {
  return serializeWitnessList({
    version: 1,
    manifest,
    invitations: invitations.map(({ id, classId, codes }) => ({
      id,
      classId,
      hashes: codes.map((code) => hashWitnessProof(witnessProof(code))),
    })),
  });
}

export async function handOver(office: Office): Promise<void> {
  const taken = await takeList(office.witness, listOf(office));
  if (typeof taken === 'string') throw new Error(taken);
}

export async function phoneOf(office: Office, classId: string): Promise<Respondent> {
  const opened = Respondent.open({
    manifest: office.manifest,
    questions,
    classId,
    printed: { hash: manifestHash(office.manifest) },
  });
  if (!opened.ok) throw new Error(opened.refusal);
  return Promise.resolve(opened.value);
}

/** What a phone posts. */
export function bodyOf(code: string, classId: string, { witnessRequest }: AskedTicket): string {
  if (witnessRequest === undefined) throw new Error('no request for the witness');
  return JSON.stringify({
    proof: toBase64url(witnessProof(code)),
    classId,
    request: toBase64url(serializeTicketRequest(witnessRequest)),
  });
}
