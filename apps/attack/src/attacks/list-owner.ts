import { createHash } from 'node:crypto';
import { exactly, finding, type Figure, type Finding } from '../attack.ts';
import type { Scene } from '../scene/scene.ts';

const test = {
  number: 22,
  name: { vi: 'Người giữ danh sách mời', en: 'The owner of the invited-persons list' },
  view: {
    vi: 'Toàn bộ sổ (phía người) trước và sau khi một người trả lời.',
    en: 'The whole register before and after a person answers.',
  },
  tried: {
    vi: 'So sổ trước và sau khi thu; tìm bảng hay cột nói về từng người.',
    en: 'Compared the register before and after the answering; looked for a table or column about single people.',
  },
};

/** Everything in the register about studies and the people asked, as one digest. */
export async function registerDigest(scene: Scene): Promise<string> {
  const hash = createHash('sha256');
  for (const table of await fieldTables(scene))
    hash.update(
      `${table}${JSON.stringify(await scene.tools.rows('register', `select * from ${table} order by 1, 2`))}`,
    );
  return hash.digest('hex');
}

/** Without those of the people who work in the office. */
async function fieldTables({ store, tools }: Scene): Promise<string[]> {
  const rows = await tools.rows(
    'register',
    store.kind === 'sqlite'
      ? "select name from sqlite_master where type = 'table' and name not like 'kysely%' order by name"
      : "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1",
  );
  return rows.map((row) => String(row['name'])).filter((name) => !officeTables.includes(name));
}

const officeTables = ['account', 'account_link', 'session'];
const perPerson = /code|hash|token|answer|issued|completed|done|contact|person/;

export async function attackListOwner(scene: Scene, before: string): Promise<Finding> {
  const columns: string[] = [];
  for (const table of await fieldTables(scene))
    for (const row of await scene.tools.rows('register', `select * from ${table} limit 1`))
      columns.push(
        ...Object.keys(row)
          .filter((name) => perPerson.test(name))
          .map((name) => `${table}.${name}`),
      );
  const figures: Figure[] = [
    exactly(
      { vi: 'sổ khác đi sau khi mọi người trả lời', en: 'register changed by everybody’s answering' },
      (await registerDigest(scene)) === before ? 0 : 1,
      0,
    ),
    {
      what: { vi: 'cột nói về từng người', en: 'columns about single people' },
      found: columns.length === 0 ? '0' : columns.join(', '),
      allowed: '= 0',
      held: columns.length === 0,
    },
  ];
  return finding(test, scene.store.name, figures);
}
