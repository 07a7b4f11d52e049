import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exactly, finding, type Finding } from '../attack.ts';
import { openPrepared, openTicketField, prepareField, study } from '../scene/field.ts';
import { markedText } from '../scene/marker.ts';
import { givenAnswers } from '../scene/questionnaire.ts';
import { send, type Heard } from '../scene/respondent.ts';
import type { Scene } from '../scene/scene.ts';
import { startServer } from '../scene/server.ts';
import { ticketHolder } from '../scene/ticket-holder.ts';

const test = {
  number: 18,
  name: { vi: 'Nhóm nhỏ, tịch thu sớm', en: 'Small class, early seizure' },
  view: {
    vi: 'Bên vận hành lập nhóm nhỏ; hoặc máy bị tịch thu ngay sau những câu trả lời đầu.',
    en: 'An operator who makes a small class; or a seizure right after the first answers.',
  },
  tried: {
    vi: 'Mở với nhóm 29 người; thêm nhóm sau khi mở; gửi câu trả lời khi mới có 29 vé; gửi lại khi có vé thứ 30.',
    en: 'Opened with a class of 29; added a class after the opening; sent an answer with 29 tickets out; again with the thirtieth.',
  },
};

/** From so many invited on, tickets may be taken on the days of answers. */
const invited = 500;
const crowd = 30;

/** A study of tickets of which enough are out, with the codes that nobody has used. */
export interface TicketField {
  readonly id: string;
  readonly unused: readonly string[];
}

/** While no server has the data folder. */
export async function attackSmallClasses(
  scene: Scene,
): Promise<{ readonly found: Finding; readonly field: TicketField }> {
  const { data } = scene;
  const small = await openedWith(scene, 've-nho', (classes) =>
    classes.map((one, i) => (i === 0 ? { ...one, invited: crowd - 1 } : one)),
  );
  const { id, codes } = await openTicketField(data, 've', invited);
  await alterClasses(scene, id, (classes) => [...classes, { ...classes[0], id: 'c99', invited: crowd }]);
  const added = (await openPrepared(data, id)).ok ? 1 : 0;

  const server = await startServer(scene.serve, scene.place);
  const early: Heard[] = [];
  let late: Heard;
  let issuedAtFirst: number;
  try {
    const holder = await ticketHolder(server.url, id);
    const tickets: string[] = [];
    const answer = (ticket: string): Promise<Heard> =>
      send(server.url, id, { code: ticket, answers: givenAnswers(0, markedText(id, 0, false)) });
    while (tickets.length < crowd - 1) {
      tickets.push(await holder.take(codes[tickets.length] ?? ''));
      if (tickets.length === 1 || tickets.length === crowd - 1) early.push(await answer(tickets[0] ?? ''));
    }
    tickets.push(await holder.take(codes[tickets.length] ?? ''));
    late = await answer(tickets[0] ?? '');
    const rows = await scene.tools.rows(
      'register',
      `select count(*) as n from invitation where study_id = '${id}' and request <> ''`,
    );
    issuedAtFirst = Number(rows[0]?.['n']);
  } finally {
    await server.stop();
  }
  const found = finding(test, scene.store.name, [
    exactly({ vi: 'mở được với nhóm 29 người', en: 'openings with a class of 29' }, small, 0),
    exactly({ vi: 'thêm được nhóm sau khi mở', en: 'classes added after the opening' }, added, 0),
    exactly(
      { vi: 'câu trả lời nhận khi dưới 30 vé', en: 'answers taken with fewer than 30 tickets out' },
      early.filter((heard) => heard === 'thanked').length,
      0,
    ),
    exactly(
      { vi: 'câu trả lời nhận khi có 30 vé', en: 'answers taken with 30 out' },
      late === 'thanked' ? 1 : 0,
      1,
    ),
    exactly(
      { vi: 'vé đã phát khi có câu trả lời đầu tiên', en: 'tickets out when the first answer was there' },
      issuedAtFirst,
      crowd,
    ),
  ]);
  return { found, field: { id, unused: codes.slice(crowd) } };
}

type Classes = readonly Readonly<Record<string, unknown>>[];

async function openedWith(scene: Scene, id: string, change: (classes: Classes) => Classes): Promise<number> {
  await prepareField(scene.data, id, 60);
  await alterClasses(scene, id, change);
  return (await openPrepared(scene.data, id)).ok ? 1 : 0;
}

/** By hand, in the study's own file. */
async function alterClasses(
  { data }: Scene,
  id: string,
  change: (classes: Classes) => Classes,
): Promise<void> {
  const path = join((await study(data, id)).folder, 'sample', 'draw.json');
  const sample = JSON.parse(await readFile(path, 'utf8')) as { classes: Classes };
  await writeFile(path, JSON.stringify({ ...sample, classes: change(sample.classes) }));
}
