import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { exactly, finding, type Figure, type Finding } from '../attack.ts';
import { bytesOf, filesBelow } from '../scene/files.ts';
import { givenAnswers } from '../scene/questionnaire.ts';
import { send } from '../scene/respondent.ts';
import type { Scene } from '../scene/scene.ts';

const test = {
  number: 12,
  name: { vi: 'Lục nhật ký', en: 'Log scraping' },
  view: { vi: 'Mọi nhật ký và tệp của máy chủ.', en: 'Every log and file of the server.' },
  tried: {
    vi: 'Gửi địa chỉ mạng, trình duyệt, mã phiếu và câu trả lời đánh dấu, đúng và sai đủ kiểu (400 đến 500), rồi tìm lại trong mọi tệp.',
    en: 'Sent marked addresses, browsers, codes and answers, rightly and in all wrong ways (400 to 500), then searched every file for them.',
  },
};

export interface LogCanaries {
  /** Texts that no file may hold. */
  readonly texts: readonly string[];
  readonly requests: number;
  /** HTTP codes met, each once. */
  readonly statuses: readonly number[];
}

interface Asked {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Journeys with canaries, while the server runs; `logs` judges afterwards. Spends codes from the end of the field. */
export async function leaveCanaries(scene: Scene, url: string): Promise<LogCanaries> {
  const canary = `chimhoangyen${randomBytes(4).toString('hex')}`;
  const address = '203.0.113.77';
  const headers = {
    'user-agent': canary,
    'x-forwarded-for': address,
    forwarded: `for=${address}`,
    referer: `http://${canary}.example/`,
  };
  const { id, codes } = scene.spending;
  const code = codes.at(-1) ?? '';
  const statuses = new Set<number>();
  let requests = 0;
  const ask = async (path: string, { headers: more, ...options }: Asked = {}): Promise<void> => {
    requests += 1;
    const asked = { redirect: 'manual', ...options, headers: { ...headers, ...more } } as const;
    const response = await fetch(`${url}${path}`, asked).catch(() => undefined);
    await response?.arrayBuffer();
    // 0: the server cut the connection, as it may for a body that is too large.
    statuses.add(response?.status ?? 0);
  };
  const post = (body: string, more: Readonly<Record<string, string>> = {}): Promise<void> =>
    ask(`/r/${id}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...more },
    });
  for (let round = 0; round < 10; round += 1) {
    await ask(`/r/${id}?code=${code}&q=${canary}`);
    await ask(`/${canary}/${code}`);
    await ask(`/r/${canary}`);
    await ask(`/office/${canary}`);
    await ask(`/r/${id}`, { method: 'PUT', body: canary });
    await post(`code=${code}&answers=%7B${canary}&do=send&at=review`);
    await post(`code=${canary}&do=start`);
    await post(`code=${code}&do=send&at=review`, { origin: `http://${canary}.example` });
    await post(`code=${code}&pad=${canary.repeat(60_000)}`);
    await ask(`/r/${id}`, { method: 'POST', body: canary, headers: { 'content-type': 'application/json' } });
  }
  const answers = givenAnswers(1, canary);
  await send(url, id, { code, answers, headers });
  await send(url, id, { code, answers, headers });
  requests += 2;
  await withBrokenStudy(scene, () => ask(`/r/${scene.killing.id}?q=${canary}`));
  return {
    texts: [canary, address, code, code.replaceAll('-', '')],
    requests,
    statuses: [...statuses].sort(),
  };
}

/** A file of a study that cannot be read is a fault of the server: 500. */
async function withBrokenStudy({ data, killing }: Scene, work: () => Promise<void>): Promise<void> {
  const path = join(data.studies, killing.id, 'questionnaire.json');
  const whole = await bytesOf(path);
  await writeFile(path, '{"broken');
  try {
    await work();
  } finally {
    await writeFile(path, whole);
  }
}

/** Before the close: the one answer sent with a canary is still sealed, so not even the store may have it. */
export async function attackLogs(scene: Scene, { texts, requests, statuses }: LogCanaries): Promise<Finding> {
  const hits: string[] = [];
  let logged = 0;
  for (const folder of scene.searched)
    for (const path of await filesBelow(folder)) {
      const bytes = await bytesOf(path);
      if (folder === scene.place.logs) logged += bytes.length;
      if (texts.some((text) => bytes.includes(text))) hits.push(relative(folder, path));
    }
  const said = scene.store.kind === 'postgres' ? scene.store.log() : '';
  if (texts.some((text) => said.includes(text))) hits.push('PostgreSQL log');
  const figures: Figure[] = [
    {
      what: {
        vi: `tệp có dấu (${String(requests)} lượt, mã ${statuses.join(', ')}; nhật ký ${String(logged)} byte)`,
        en: `files with a canary (${String(requests)} requests, codes ${statuses.join(', ')}; ${String(logged)} bytes of log)`,
      },
      found: hits.length === 0 ? '0' : hits.slice(0, 5).join(', '),
      allowed: '= 0',
      held: hits.length === 0,
    },
    exactly(
      { vi: 'có gây được lỗi máy chủ (500)', en: 'a fault of the server (500) was caused' },
      statuses.includes(500) ? 1 : 0,
      1,
    ),
  ];
  return finding(test, scene.store.name, figures, {
    vi: 'Máy chủ đứng trước (proxy), journald và máy chủ thư là của bên vận hành: không xem ở đây.',
    en: 'A proxy in front, journald and the mail server are the operator’s: not looked at here.',
  });
}
