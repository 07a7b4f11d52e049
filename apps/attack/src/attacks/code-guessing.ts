import { randomCode, serializeTicketRequest, toBase64url } from '@langnghe/tickets';
import { randomBytes } from 'node:crypto';
import { exactly, finding, type Finding } from '../attack.ts';
import type { Scene } from '../scene/scene.ts';
import { ticketHolder } from '../scene/ticket-holder.ts';
import { octetsOf } from '../tickets/numbers.ts';

const test = {
  number: 16,
  name: { vi: 'Lạm dụng bên ký qua mạng', en: 'Signing-oracle abuse over the network' },
  view: {
    vi: 'Địa chỉ nhận vé, và mã của chính mình.',
    en: 'The address where tickets are taken, and a code of their own.',
  },
  tried: {
    vi: '100 mã đoán cùng lúc; mã đã dùng với yêu cầu khác; số 0, 1, n − 1, n, quá dài, quá ngắn; rồi người có mã thật nhận vé.',
    en: '100 guessed codes at once; a used code with another request; 0, 1, n − 1, n, too long, too short; then a ticket with a genuine code.',
  },
};

const guesses = 100;
const entropy = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));

/** `codes`: two that nobody has used. */
export async function attackCodes(
  scene: Scene,
  url: string,
  study: string,
  [own, other]: readonly [string, string],
): Promise<Finding> {
  const before = await issued(scene, study);
  const holder = await ticketHolder(url, study);
  const ask = (code: string, request: string): Promise<Response> =>
    fetch(`${url}/t/${study}/ticket`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ code, classId: holder.classId, request }),
    });
  const requests = await Promise.all([holder.blind(), holder.blind()]);
  const [first, second] = requests.map(({ request }) => toBase64url(serializeTicketRequest(request)));
  if (first === undefined || second === undefined) throw new Error('no request');

  const wrong = [0n, 1n, holder.n - 1n, holder.n, holder.n + 2n].map((value) => octetsOf(value, 384));
  const malformed = [...wrong, randomBytes(383), randomBytes(385), new Uint8Array(0)];
  const statuses: number[] = [];
  for (const octets of malformed) statuses.push((await ask(own, toBase64url(octets))).status);
  const guessed = await Promise.all(Array.from({ length: guesses }, () => ask(randomCode(entropy), first)));
  const amid = await ask(own, first);
  const again = await ask(own, first);
  const changed = await ask(own, second);
  await holder.take(other);
  return finding(test, scene.store.name, [
    exactly(
      {
        vi: `mã đoán được ký trong ${String(guesses)}`,
        en: `guessed codes that were signed for, of ${String(guesses)}`,
      },
      guessed.filter(({ ok }) => ok).length,
      0,
    ),
    exactly(
      { vi: 'yêu cầu sai không bị từ chối là sai (400)', en: 'wrong requests not refused as wrong (400)' },
      statuses.filter((status) => status !== 400).length,
      0,
    ),
    exactly(
      { vi: 'mã thật bị kẹt vì người khác đoán', en: 'genuine codes held up by the guessing' },
      amid.ok ? 0 : 1,
      0,
    ),
    exactly(
      { vi: 'yêu cầu cũ cho đúng chữ ký cũ', en: 'the same request gets the same signature' },
      (await amid.text()) === (await again.text()) ? 1 : 0,
      1,
    ),
    exactly(
      { vi: 'yêu cầu thứ hai cho một mã', en: 'status of a second request for one code' },
      changed.status,
      409,
    ),
    exactly(
      { vi: 'chữ ký ghi thêm trong sổ cho hai vé', en: 'signatures added in the register for two tickets' },
      (await issued(scene, study)) - before,
      2,
    ),
  ]);
}

async function issued(scene: Scene, study: string): Promise<number> {
  const [row] = await scene.tools.rows(
    'register',
    `select count(*) as n from invitation where study_id = '${study}' and request <> ''`,
  );
  return Number(row?.['n']);
}
