import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { atLeast, atMost, exactly, finding, type Finding } from '../attack.ts';
import { markedText } from '../scene/marker.ts';
import { givenAnswers } from '../scene/questionnaire.ts';
import { send } from '../scene/respondent.ts';
import type { Scene } from '../scene/scene.ts';
import { startServer } from '../scene/server.ts';
import { traceOfRows } from '../scene/traces.ts';

const test = {
  number: 14,
  name: { vi: 'Giết máy chủ giữa lúc nhận', en: 'The server killed while it takes answers' },
  view: { vi: 'Cắt điện hoặc kill -9 bất cứ lúc nào.', en: 'A power cut or kill -9 at any moment.' },
  tried: {
    vi: 'Giết máy chủ nhiều lần trong khi tám người gửi cùng lúc; sau khi đóng, đếm câu trả lời đã báo nhận.',
    en: 'Killed the server many times while eight people were sending; after the close, counted what had been acknowledged.',
  },
};

const senders = 8;
/** The first sending starts the pages' code; it is killed while others wait. */
const answersBeforeKill = 12;

/** Arrival numbers acknowledged before each kill. The scene has no server meanwhile. */
export async function killUnderLoad(
  scene: Scene,
  progress: (kills: number) => void,
): Promise<readonly number[]> {
  const { codes, id } = scene.killing;
  const acknowledged: number[] = [];
  let next = 0;
  for (let kill = 0; kill < scene.effort.kills; kill += 1) {
    const server = await startServer(scene.serve, scene.place);
    const last = Math.min(codes.length, next + Math.ceil(codes.length / scene.effort.kills));
    const loaded = Promise.withResolvers<undefined>();
    let still = randomInt(1, answersBeforeKill);
    const sender = async (): Promise<void> => {
      while (next < last) {
        const arrival = next;
        next += 1;
        const answers = givenAnswers(arrival, markedText(id, arrival, false));
        const heard = await send(server.url, id, { code: codes[arrival] ?? '', answers });
        if (heard === 'nothing') return;
        if (heard !== 'thanked') throw new Error(`answer ${String(arrival)} of ${id} was ${heard}`);
        acknowledged.push(arrival);
        still -= 1;
        if (still === 0) loaded.resolve(undefined);
      }
    };
    const sending = Promise.all(Array.from({ length: senders }, sender));
    await Promise.race([loaded.promise, sending]);
    await wait(randomInt(0, 20));
    await server.kill();
    await sending;
    progress(kill + 1);
  }
  return acknowledged;
}

/** After the close. */
export async function attackCrashes(scene: Scene, acknowledged: readonly number[]): Promise<Finding> {
  const { id } = scene.killing;
  const statement = `select body as found from answer where study_id = '${id}'`;
  const kept = new Set(await traceOfRows(scene, id, statement));
  const [stored] = await scene.tools.rows(
    'collection',
    `select count(*) as n from answer where study_id = '${id}'`,
  );
  const lost = acknowledged.filter((arrival) => !kept.has(arrival)).length;
  return finding(test, scene.store.name, [
    atLeast({ vi: 'đã báo nhận', en: 'acknowledged' }, acknowledged.length, scene.effort.kills),
    exactly(
      {
        vi: `đã báo nhận mà mất (${String(acknowledged.length)} đã báo nhận, ${String(scene.effort.kills)} lần giết)`,
        en: `acknowledged and lost (${String(acknowledged.length)} acknowledged, ${String(scene.effort.kills)} kills)`,
      },
      lost,
      0,
    ),
    exactly({ vi: 'câu trả lời bị lặp', en: 'answers doubled' }, Number(stored?.['n']) - kept.size, 0),
    atMost(
      { vi: 'giữ mà người gửi chưa nghe báo nhận', en: 'kept without their sender having heard so' },
      kept.size - acknowledged.length,
      scene.effort.kills * senders,
      0,
    ),
  ]);
}
