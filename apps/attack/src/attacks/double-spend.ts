import { exactly, finding, type Finding, type Figure } from '../attack.ts';
import { givenAnswers } from '../scene/questionnaire.ts';
import { send, type Heard } from '../scene/respondent.ts';
import type { Scene } from '../scene/scene.ts';
import { startServer, type AttackedServer } from '../scene/server.ts';

const test = {
  number: 13,
  name: { vi: 'Dùng một mã nhiều lần cùng lúc', en: 'One code spent many times at once' },
  view: {
    vi: 'Một phiếu thật và nhiều máy gửi cùng lúc.',
    en: 'One genuine slip, and many machines sending at once.',
  },
  tried: {
    vi: 'Gửi đồng thời nhiều bài khác nhau với một mã; gửi lại sau khi máy chủ khởi động lại; chạy máy chủ thứ hai trên cùng thư mục.',
    en: 'Sent many different answers with one code at the same time; again after a restart; started a second server on the same folder.',
  },
};

export interface Spent {
  readonly code: string;
  readonly heard: readonly Heard[];
}

const spend = (scene: Scene, url: string, code: string): Promise<Heard> =>
  send(url, scene.spending.id, { code, answers: givenAnswers(0, '') });

export async function spendAtOnce(scene: Scene, url: string): Promise<Spent> {
  const code = scene.spending.codes[0] ?? '';
  const times = Array.from({ length: scene.effort.spends }, () => spend(scene, url, code));
  return { code, heard: await Promise.all(times) };
}

/** `server` has been started anew since. */
export async function attackDoubleSpend(
  scene: Scene,
  server: AttackedServer,
  { code, heard }: Spent,
): Promise<Finding> {
  const thanked = heard.filter((one) => one === 'thanked').length;
  const again = await spend(scene, server.url, code);
  const second = await startServer(scene.serve, scene.place).catch(() => undefined);
  await second?.stop();
  const figures: Figure[] = [
    exactly(
      {
        vi: `lượt được nhận trong ${String(heard.length)} lượt cùng lúc`,
        en: `accepted of ${String(heard.length)} at once`,
      },
      thanked,
      1,
    ),
    exactly(
      { vi: 'lượt được nhận sau khi khởi động lại', en: 'accepted after a restart' },
      again === 'thanked' ? 1 : 0,
      0,
    ),
    exactly(
      { vi: 'máy chủ thứ hai chạy được', en: 'second servers that started' },
      second === undefined ? 0 : 1,
      0,
    ),
  ];
  return finding(test, scene.store.name, figures);
}
