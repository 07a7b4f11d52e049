import { createDecipheriv } from 'node:crypto';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openDataFolder } from '@langnghe/study';
import { atLeast, atMost, exactly, finding, type Figure, type Finding } from '../attack.ts';
import { runCommand } from '../scene/command.ts';
import { closeField, openField, type Field } from '../scene/field.ts';
import { bytesOf, filesBelow } from '../scene/files.ts';
import { markedText, markersIn } from '../scene/marker.ts';
import { givenAnswers } from '../scene/questionnaire.ts';
import { send, type Heard } from '../scene/respondent.ts';
import type { Scene } from '../scene/scene.ts';
import { startServer } from '../scene/server.ts';
import { toolsFor } from '../scene/tools.ts';
import { traceOfRows } from '../scene/traces.ts';

const timing = {
  number: 9,
  name: { vi: 'So giờ qua các bản sao lưu', en: 'Timing by backups' },
  view: {
    vi: 'Mọi bản sao lưu hằng đêm, giữ lại từ đầu; giờ lấy phiếu của từng người; sau khi đóng, cả máy và nơi để khóa.',
    en: 'Every nightly backup, kept from the start; when each person came; after the close the machine and the medium of the key.',
  },
  tried: {
    vi: 'Mở từng bản bằng mọi khóa tìm được, để chia câu trả lời theo đêm.',
    en: 'Opened each with every key to be found, to tell the answers of one night from another’s.',
  },
};
const difference = {
  number: 10,
  name: { vi: 'So hai bản sao lưu', en: 'Backup difference' },
  view: {
    vi: 'Hai bản sao lưu giữa đợt thu, và khóa của bản sau.',
    en: 'Two backups in the field, and the key of the later one.',
  },
  tried: {
    vi: 'So từng bit hai kho tạm; mở bản trước bằng khóa của bản sau; tìm câu trả lời trong mọi tệp và trong kho đã mở niêm phong.',
    en: 'Compared the spools bit by bit; tried the later key on the earlier; searched every file and the unsealed store for answers.',
  },
};
const restoring = {
  number: 11,
  name: { vi: 'Khôi phục rồi thu tiếp', en: 'Restore, then continue' },
  view: {
    vi: 'Bản sao lưu đêm cuối, khôi phục vào máy khác; và lần nữa sau khi đóng, với khóa giữ lén.',
    en: 'The last night’s backup, restored elsewhere; and again after the close, with a key that was kept secretly.',
  },
  tried: {
    vi: 'Gửi lại phiếu đã dùng trước và sau bản sao lưu; mở lại cuộc khảo sát đã đóng.',
    en: 'Sent slips again that were used before and after the backup; tried to bring the closed study back into the field.',
  },
};

const answersPerNight = 10;
const invited = 60;

/** With a study that is backed up night after night. */
type Backed = Scene & { readonly backing: Field };

interface Kept {
  readonly folder: string;
  /** Which of the nights. */
  readonly night: number;
}

/** While no server has the data folder, and nothing else is searched any more. */
export async function attackBackups(
  attacked: Scene,
  progress: (said: string) => void,
): Promise<readonly Finding[]> {
  const scene: Backed = { ...attacked, backing: await openField(attacked.data, 'luu', invited) };
  const { id } = scene.backing;
  const root = join(scene.place.data, '..', 'backups');
  const [to, keysTo, secret] = [join(root, 'medium'), join(root, 'key'), join(root, 'secret')];
  await mkdir(keysTo, { recursive: true });
  const kept = await nightlyBackups(scene, { to, keysTo, root, progress });
  const differing = await differenceFigures(scene, kept, keysTo);
  await cp(keysTo, secret, { recursive: true });
  progress('restore');
  const continued = await continueElsewhere(scene, { to, keysTo, folder: join(root, 'restored') });
  progress('close and restore again');
  const closed = await runCommand(scene.serve, scene.place, ['close', id, '--data', scene.data.path]);
  const opened = await openable(kept, [keysTo, scene.data.path]);
  const again = join(root, 'again');
  await mkdir(again, { recursive: true });
  // What the installation remembers of closes, if it remembers any.
  await mkdir(join(scene.data.path, 'erased'), { recursive: true });
  await cp(join(scene.data.path, 'erased'), join(again, 'erased'), { recursive: true });
  await scene.store.anew(again);
  const restored = ['restore', '--from', to, '--keys-from', secret, '--data', again];
  const done = await runCommand(scene.serve, scene.place, restored);
  const back = (await filesBelow(again)).filter(
    (path) => path.includes(`/studies/${id}/`) || path.includes(`/${id}.`),
  );
  const { name } = scene.store;
  const batches = opened.length + 1;
  const people = scene.backing.codes.length;
  return [
    finding(
      timing,
      name,
      [
        atLeast({ vi: 'bản sao lưu đã giữ', en: 'backups kept' }, kept.length, scene.effort.nights),
        exactly({ vi: 'đóng được', en: 'closed' }, closed, 0),
        exactly({ vi: 'bản còn mở được sau khi đóng', en: 'that open after the close' }, opened.length, 0),
        atMost(
          { vi: 'xác suất đoán đúng một người', en: 'chance of a right link' },
          batches / people,
          1.5 / people,
        ),
      ],
      {
        vi: 'Giữa đợt thu, ai có cả máy lẫn nơi để khóa thì biết câu trả lời nào đến sau bản sao lưu cuối: để khóa ở nơi khác.',
        en: 'During the field whoever has both the machine and the medium of the key can tell which answers came after the last backup: keep the key elsewhere.',
      },
    ),
    finding(difference, name, differing),
    finding(restoring, name, [
      ...continued,
      exactly({ vi: 'khôi phục sau khi đóng chạy được', en: 'restore after the close ran' }, done, 0),
      exactly(
        { vi: 'tệp của cuộc đã đóng quay lại', en: 'files of the closed study that came back' },
        back.length,
        0,
      ),
    ]),
  ];
}

async function nightlyBackups(
  scene: Backed,
  {
    to,
    keysTo,
    root,
    progress,
  }: { to: string; keysTo: string; root: string; progress: (said: string) => void },
): Promise<Kept[]> {
  const { nights } = scene.effort;
  const server = await startServer(scene.serve, scene.place);
  const kept: Kept[] = [];
  try {
    for (let night = 0; night < nights; night += 1) {
      progress(`night ${String(night + 1)}/${String(nights)}`);
      for (let i = 0; i < answersPerNight; i += 1)
        await answer(scene, server.url, night * answersPerNight + i);
      const words = ['backup', '--to', to, '--keys-to', keysTo, '--data', scene.data.path];
      const code = await runCommand(scene.serve, scene.place, words);
      if (code !== 0) throw new Error(`the backup ended with ${String(code)}`);
      const folder = join(root, `night-${String(night)}`);
      await cp(join(to, 'current'), folder, { recursive: true });
      kept.push({ folder, night });
    }
    // The day after the last backup, which the machine does not survive.
    for (let i = 0; i < dayAfter; i += 1) await answer(scene, server.url, nights * answersPerNight + i);
  } finally {
    await server.stop();
  }
  return kept;
}

const dayAfter = 5;

async function answer(scene: Backed, url: string, arrival: number): Promise<void> {
  const heard = await sendAs(scene, url, arrival);
  if (heard !== 'thanked') throw new Error(`answer ${String(arrival)} was ${heard}`);
}

function sendAs({ backing: { id, codes } }: Backed, url: string, arrival: number): Promise<Heard> {
  const answers = givenAnswers(arrival, markedText(id, arrival, false));
  return send(url, id, { code: codes[arrival] ?? '', answers });
}

/** The attacker's own reading of docs/methods/backup.md. */
async function unsealed(folder: string, part: string, key: Buffer): Promise<Buffer | undefined> {
  const box = await bytesOf(join(folder, `${part}.sealed`));
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12))
    .setAAD(Buffer.from(part))
    .setAuthTag(box.subarray(-16));
  try {
    return Buffer.concat([decipher.update(box.subarray(12, -16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Every 32 octets in base64 that stand in a file of these folders. */
async function keysIn(folders: readonly string[]): Promise<Buffer[]> {
  const keys: Buffer[] = [];
  for (const folder of folders)
    for (const path of await filesBelow(folder))
      if (/\.(key|json|pem)$/.test(path))
        for (const [text] of (await bytesOf(path)).toString('latin1').matchAll(/[A-Za-z0-9+/]{43}=/g))
          keys.push(Buffer.from(text, 'base64'));
  return keys;
}

async function openable(kept: readonly Kept[], keyFolders: readonly string[]): Promise<number[]> {
  const keys = await keysIn(keyFolders);
  const opened: number[] = [];
  for (const { folder, night } of kept)
    for (const key of keys) if ((await unsealed(folder, 'keys', key)) !== undefined) opened.push(night);
  return opened;
}

async function differenceFigures(scene: Backed, kept: readonly Kept[], keysTo: string): Promise<Figure[]> {
  const [earlier, later] = kept.slice(-2);
  if (earlier === undefined || later === undefined) throw new Error('two backups are needed');
  // Answers of studies that are closed are in their stores and files, as they should be.
  const { id } = scene.backing;
  const name = `${id}.spool`;
  const [a, b] = [
    await bytesOf(join(earlier.folder, 'spool', name)),
    await bytesOf(join(later.folder, 'spool', name)),
  ];
  let bits = 0;
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) bits += ones((a[i] ?? 0) ^ (b[i] ?? 0));
  const share = bits / (8 * a.length);
  const [key] = await keysIn([keysTo]);
  const rows = key === undefined ? undefined : await unsealed(later.folder, 'answers', key);
  const dump =
    rows === undefined
      ? {}
      : (JSON.parse(rows.toString()) as Record<string, { readonly study_id?: string }[]>);
  let markers = 0;
  for (const { folder } of kept)
    for (const path of await filesBelow(folder)) markers += markersIn(await bytesOf(path), id).length;
  const opened = await openable(kept, [keysTo]);
  return [
    exactly({ vi: 'hai kho tạm dài khác nhau', en: 'spools of other lengths' }, a.length - b.length, 0),
    atMost(
      { vi: 'tỷ lệ bit khác nhau lệch khỏi một nửa', en: 'share of bits that differ, off a half' },
      Math.abs(share - 0.5),
      0.005,
      4,
    ),
    exactly(
      { vi: 'bản trước mở được bằng khóa của bản sau', en: 'earlier backups that the later key opens' },
      opened.filter((night) => night !== later.night).length,
      0,
    ),
    exactly(
      { vi: 'bản sau mở được bằng khóa của nó', en: 'later backups that their own key opens' },
      opened.filter((night) => night === later.night).length,
      1,
    ),
    exactly(
      { vi: 'dòng câu trả lời trong kho đã sao lưu', en: 'rows of answers in the backed-up store' },
      (dump['answer'] ?? [{ study_id: id }]).filter((row) => row.study_id === id).length,
      0,
    ),
    exactly({ vi: 'câu trả lời đọc được trong tệp sao lưu', en: 'answers readable in files' }, markers, 0),
  ];
}

function ones(byte: number): number {
  let count = 0;
  for (let rest = byte; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

/** The machine is lost on the day after the last backup; the field goes on elsewhere. */
async function continueElsewhere(
  scene: Backed,
  { to, keysTo, folder }: { to: string; keysTo: string; folder: string },
): Promise<Figure[]> {
  await mkdir(folder, { recursive: true });
  await scene.store.anew(folder);
  const words = ['restore', '--from', to, '--keys-from', keysTo, '--data', folder];
  const code = await runCommand(scene.serve, scene.place, words);
  if (code !== 0) throw new Error(`the restore ended with ${String(code)}`);
  const server = await startServer(scene.serve, { ...scene.place, data: folder });
  const backedUp = scene.effort.nights * answersPerNight;
  const twice: Heard[] = [];
  let once = 0;
  try {
    for (let arrival = 0; arrival < dayAfter; arrival += 1)
      twice.push(await sendAs(scene, server.url, arrival));
    for (let arrival = backedUp; arrival < backedUp + dayAfter; arrival += 1) {
      if ((await sendAs(scene, server.url, arrival)) === 'thanked') once += 1;
      twice.push(await sendAs(scene, server.url, arrival));
    }
  } finally {
    await server.stop();
  }
  const data = await openDataFolder(folder);
  const { answers } = await closeField(data, scene.backing.id);
  const { store } = scene;
  const moved = store.kind === 'sqlite' ? store : { ...store, addresses: data };
  const elsewhere = { ...scene, data, tools: toolsFor(moved, data) };
  const { id } = scene.backing;
  const found = await traceOfRows(elsewhere, id, `select body as found from answer where study_id = '${id}'`);
  return [
    exactly(
      {
        vi: `phiếu dùng hai lần được nhận trong ${String(twice.length)}`,
        en: `slips used twice accepted of ${String(twice.length)}`,
      },
      twice.filter((heard) => heard === 'thanked').length,
      0,
    ),
    exactly(
      { vi: 'phiếu mất cùng máy được gửi lại', en: 'slips lost with the machine that were sent again' },
      once,
      dayAfter,
    ),
    exactly(
      { vi: 'câu trả lời đã sao lưu mà mất', en: 'backed-up answers that are lost' },
      Array.from({ length: backedUp }, (_, arrival) => arrival).filter((arrival) => !found.includes(arrival))
        .length,
      0,
    ),
    exactly({ vi: 'câu trả lời sau khi đóng', en: 'answers after the close' }, answers, backedUp + dayAfter),
  ];
}
