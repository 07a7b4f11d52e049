import type { Issue } from '@langnghe/language';
import { serializeWitnessPromise, type WitnessPromise } from '@langnghe/tickets';
import { studyIssue } from '../issues.ts';

export interface WitnessAsked {
  /** Of an open study: the manifest as served. */
  readonly manifest?: string;
  readonly now?: () => Date;
  readonly seconds?: number;
}

/** Largest file taken from a witness: thousands of classes. */
const largestAnswer = 8 << 20;
const tolerated = 5;

/** Whether the witness is there, has the keys of its file, keeps time, and holds the same promises; empty = all well. */
export async function askWitness(
  promise: WitnessPromise,
  { manifest, now = () => new Date(), seconds = 10 }: WitnessAsked = {},
): Promise<Issue[]> {
  const { address } = promise.witness;
  const place = { field: 'witness' };
  const own = await fetched(`${address}/witness.json`, seconds);
  if (own === 'slow') return [studyIssue('witness-slow', place, { address, seconds })];
  if (own === 'away' || own.status !== 200) return [studyIssue('witness-away', place, { address })];
  if (own.text !== serializeWitnessPromise(promise))
    return [studyIssue('witness-other-keys', place, { address })];
  const issues: Issue[] = [];
  const minutes = Math.round(Math.abs(now().getTime() - own.at) / 60_000);
  // A server that tells no time at all gives NaN.
  if (!(minutes <= tolerated))
    issues.push(studyIssue('witness-clock', place, { minutes: Number.isNaN(minutes) ? '?' : minutes }));
  if (manifest === undefined) return issues;
  const held = await fetched(`${address}/manifest.json`, seconds);
  if (held === 'slow') return [...issues, studyIssue('witness-slow', place, { address, seconds })];
  if (held === 'away') return [...issues, studyIssue('witness-away', place, { address })];
  if (held.status !== 200) issues.push(studyIssue('witness-no-list', place));
  else if (held.text !== manifest) issues.push(studyIssue('witness-other-manifest', place));
  return issues;
}

interface Fetched {
  readonly status: number;
  readonly text: string;
  /** The other side's clock, in milliseconds. */
  readonly at: number;
}

async function fetched(url: string, seconds: number): Promise<Fetched | 'away' | 'slow'> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(seconds * 1000) });
    const text = await boundedText(response);
    if (text === undefined) return 'away';
    return { status: response.status, text, at: Date.parse(response.headers.get('date') ?? '') };
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError' ? 'slow' : 'away';
  }
}

/** Octets are counted as they are unpacked: what is said of their number, and how small they travel, is the other side's. */
async function boundedText(response: Response): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop ends the transfer.
  for await (const part of response.body ?? []) {
    length += part.byteLength;
    if (length > largestAnswer) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
