import { randomBytes } from 'node:crypto';

/** One person's sending, as the last page's form posts it. */
export interface Sending {
  readonly code: string;
  readonly answers: Readonly<Record<string, string>>;
  /** What the page got when it was begun; another page has another. */
  readonly nonce?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Heard = 'thanked' | 'refused' | 'unavailable' | 'nothing';

export async function send(
  url: string,
  study: string,
  { code, answers, nonce, headers }: Sending,
): Promise<Heard> {
  const body = new URLSearchParams({
    code,
    nonce: nonce ?? randomBytes(16).toString('hex'),
    lang: 'vi',
    at: 'review',
    answers: JSON.stringify(answers),
    do: 'send',
  });
  const response = await fetch(`${url}/r/${study}`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { accept: 'text/html', ...headers },
  }).catch(() => undefined);
  if (response === undefined) return 'nothing';
  await response.arrayBuffer().catch(() => undefined);
  if (response.status === 303) return 'thanked';
  return response.status === 503 ? 'unavailable' : 'refused';
}
