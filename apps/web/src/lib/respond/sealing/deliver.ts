import type { Outcome, Submission } from '@langnghe/collection';
import type { Issue } from '@langnghe/language';
import { seal } from '@langnghe/sealing/seal';
import type { PhoneForm } from './phone-form.ts';
import { isPromised, sha256Hex } from './promised.ts';
import { reach, Unreached } from './reach.ts';

const sealedBefore = new Map<string, string>();

/** Seals the answers and sends them; the same answers sent again are the same sealed text. */
export async function deliver(form: PhoneForm, { code, nonce, answers }: Submission): Promise<Outcome> {
  if (!(await isPromised(code, form))) return { outcome: 'refused', state: 'not-open', issues: [] };
  const text = JSON.stringify([nonce, answers]);
  const sealed = sealedBefore.get(text) ?? (await sealedFor(form, text));
  if (sealed === undefined) return { outcome: 'unavailable', issues: [form.tooLong] };
  sealedBefore.clear();
  sealedBefore.set(text, sealed);
  return outcomeOf(await post(form.study, { code, sealed }));
}

async function sealedFor(form: PhoneForm, text: string): Promise<string | undefined> {
  const questions = await sha256Hex(form.questionnaire);
  return seal(text, form.sealing, { study: form.study, questions });
}

/** What is wrong with a code, if anything; whether it has been used is said only when a form is sent. */
export async function codeIssue(study: string, code: string): Promise<Issue | null> {
  const { status, issue } = await post(study, { code });
  return status === 204 ? null : issue;
}

interface Said {
  readonly status: number;
  readonly issue: Issue | null;
}

async function post(study: string, fields: Readonly<Record<string, string>>): Promise<Said> {
  const response = await reach(`/r/${study}/answer`, new URLSearchParams(fields));
  if (response.status === 204 || response.status === 410) return { status: response.status, issue: null };
  const type = response.headers.get('content-type') ?? '';
  // A proxy's own page of trouble is the network's failure: the same may be sent again.
  if (!type.startsWith('application/json')) throw new Unreached(String(response.status));
  return { status: response.status, issue: (await response.json()) as Issue };
}

function outcomeOf({ status, issue }: Said): Outcome {
  if (status === 204) return { outcome: 'accepted' };
  if (issue === null) return { outcome: 'refused', state: 'not-open', issues: [] };
  return { outcome: 'unavailable', issues: [issue] };
}
