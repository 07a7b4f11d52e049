import { randomBytes } from 'node:crypto';
import { openRegister, type RegisterTables } from '@langnghe/databases';
import { describeStore } from '@langnghe/databases/testing';
import { hashSlipCode, readInvitation } from '@langnghe/tickets';
import type { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import {
  confirmOpening,
  invitedPeople,
  keepPeople,
  letterText,
  openMailer,
  prepareInvitations,
  readPeople,
  sendingOf,
  sendInvitations,
  sendReminders,
  type Letter,
  type LetterFacts,
} from '../src/index.ts';
import { openMailBox } from '../testing/mail-box.ts';

const units = [
  { id: 'u1', name: 'Trạm y tế', take: 30 },
  { id: 'u2', name: 'Trường tiểu học', take: 30 },
];
const study = {
  id: 'thu',
  classes: [{ id: 'c01', stratum: 's', invited: 60, designWeight: 2 }],
  classOf: new Map(units.map(({ id }) => [id, 'c01'])),
};
const facts: LetterFacts = {
  study: 'thu',
  title: 'Điều kiện làm việc',
  conductor: 'Công đoàn phường',
  contact: '028 1234',
  address: 'https://ykien.example',
  manifestHash: 'ab'.repeat(32),
  ticketsTo: '2026-11-30',
  answersFrom: '2026-12-01',
  answersTo: '2026-12-10',
  language: 'vi',
  reminder: false,
};
const mailOf = (i: number): string => `nguoi${String(i)}@example.vn`;
const people = Array.from({ length: 40 }, (_, i) => ({
  unitId: i < 20 ? 'u1' : 'u2',
  name: `Người ${String(i)}`,
  mail: i % 4 === 3 ? '' : mailOf(i),
}));

describeStore('people invited by e-mail', (store) => {
  async function opened(): Promise<{ db: Kysely<RegisterTables>; onPaper: number }> {
    const db = await store.open(openRegister);
    await keepPeople(db, 'thu', people, randomBytes);
    const prepared = await prepareInvitations(db, study, '2026-11-22', randomBytes);
    if (!prepared.ok) throw new Error('refused');
    expect(prepared.value.filter(({ name }) => name !== '')).toHaveLength(10);
    await confirmOpening(db, 'thu');
    return { db, onPaper: prepared.value.length };
  }

  it('get a letter with a link that nobody keeps; the rest is on paper; what failed is tried again', async () => {
    const { db, onPaper } = await opened();
    expect(onPaper).toBe(60 - 30);
    const box = await openMailBox([mailOf(0)]);
    const mailer = openMailer({ url: box.url, from: 'Công đoàn <cd@example.vn>' });
    const post = (letter: Letter): Promise<void> => mailer.send(letterText(letter, facts));
    try {
      const first = await sendInvitations(db, 'thu', post, randomBytes, () => undefined);
      expect(first).toEqual({ sent: 29, failed: [{ name: 'Người 0', mail: mailOf(0) }], notStarted: 0 });
      expect(new Set(box.letters.map(({ to }) => to)).size).toBe(29);
      const again = await sendInvitations(db, 'thu', post, randomBytes, () => undefined);
      expect([again.sent, box.letters.length]).toEqual([29, 29]);
      const [letter] = box.letters;
      const body = Buffer.from(letter?.body.split('\r\n\r\n')[1] ?? '', 'base64').toString();
      const link =
        /https:\/\/ykien\.example\/t\/thu#(\S+)/.exec(decoded(letter?.body ?? '') + body)?.[1] ?? '';
      const invitation = readInvitation(link);
      expect(invitation?.manifestHash).toBe(facts.manifestHash);
      const hashes = await db.selectFrom('invitation_code').select('hash').execute();
      expect(hashes.map(({ hash }) => hash)).toContain(hashSlipCode(invitation?.code ?? ''));
      expect(JSON.stringify(hashes)).not.toContain(invitation?.code);
    } finally {
      mailer.close();
      await box.close();
    }
  });

  it('look the same to the office whether one of them has taken a ticket or not (attack test 22)', async () => {
    const { db } = await opened();
    const sent: Letter[] = [];
    const post = (letter: Letter): Promise<void> => {
      sent.push(letter);
      return Promise.resolve();
    };
    await sendInvitations(db, 'thu', post, randomBytes, () => undefined);
    const view = async (): Promise<string> => {
      sent.length = 0;
      const progress: string[] = [];
      await sendReminders(db, 'thu', post, randomBytes, (done, total) =>
        progress.push(`${String(done)}/${String(total)}`),
      );
      const mails = sent.map(({ to, name, classId }) => `${to} ${name} ${classId}`).sort();
      return JSON.stringify([await invitedPeople(db, 'thu'), await sendingOf(db, 'thu'), mails, progress]);
    };
    const before = await view();
    const someone = await db.selectFrom('invited_person').select('invitation_id').executeTakeFirstOrThrow();
    await db
      .updateTable('invitation')
      .set({ request: 'f'.repeat(64) })
      .where('invitation_id', '=', someone.invitation_id)
      .execute();
    expect(await view()).toBe(before);
    expect(before).not.toMatch(/issued|request|invitation_id/);
  });
});

/** Of a letter in quoted-printable, its lines joined. */
function decoded(body: string): string {
  return body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

it.each([
  [[['Tên', 'Email']], 'people-columns-missing'],
  [[['Đơn vị', 'Họ tên']], 'people-empty'],
  [
    [
      ['Đơn vị', 'Họ tên'],
      ['Trạm khác', 'A'],
    ],
    'people-unit-unknown',
  ],
  [
    [
      ['Đơn vị', 'Họ tên'],
      ['u1', ''],
    ],
    'people-name-missing',
  ],
  [
    [
      ['Đơn vị', 'Họ tên', 'Email'],
      ['u1', 'A', 'không'],
    ],
    'people-mail-wrong',
  ],
  [
    [
      ['Đơn vị', 'Họ tên', 'E-mail'],
      ['u1', 'A', 'a@b.vn'],
      ['u2', 'B', 'A@b.vn'],
    ],
    'people-mail-twice',
  ],
  [[['Unit', 'Name'], ...Array.from({ length: 31 }, () => ['u1', 'A'])], 'people-too-many'],
])('a list that is wrong is told with its place: %#', (rows, code) => {
  const read = readPeople({ rows }, units);
  expect(read.ok).toBe(false);
  expect(read.issues.map((issue) => issue.code)).toContain(code);
});

it('reads units by id or by name, with or without marks', () => {
  const rows = [
    ['Họ và tên', 'ĐƠN VỊ', 'E-mail'],
    ['Trần Thị B', 'truong tieu hoc', ''],
    [null, null, null],
    ['Lê A', 'U1', ' le.a@example.vn '],
  ];
  const read = readPeople({ rows }, units);
  expect(read.ok ? read.value : read.issues).toEqual([
    { unitId: 'u2', name: 'Trần Thị B', mail: '' },
    { unitId: 'u1', name: 'Lê A', mail: 'le.a@example.vn' },
  ]);
});
