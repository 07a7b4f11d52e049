import { exactly, finding, type Figure, type Finding } from '../attack.ts';
import { markersIn } from '../scene/marker.ts';
import type { Scene } from '../scene/scene.ts';
import type { Trace } from '../scene/traces.ts';
import { orderFigures } from '../statistics/order-trace.ts';

const test = {
  number: 3,
  name: {
    vi: 'Phần văn bản dài, số tăng dần, cột giờ',
    en: 'Long texts, numbers that count up, columns of time',
  },
  view: {
    vi: 'Danh mục và các bảng ẩn của kho câu trả lời.',
    en: 'Catalogue and hidden tables of the store of answers.',
  },
  tried: {
    vi: 'So thứ tự người đến với số của phần văn bản dài (TOAST); tìm dãy số và cột giờ trong lược đồ.',
    en: 'Arrival compared with the numbers of long texts (TOAST); looked for sequences and times in the schema.',
  },
};

export async function attackStoredElsewhere(scene: Scene): Promise<Finding> {
  const figures = scene.store.kind === 'sqlite' ? await sqliteSchema(scene) : await postgresSchema(scene);
  return finding(test, scene.store.name, figures);
}

async function sqliteSchema({ tools }: Scene): Promise<Figure[]> {
  const [counters] = await tools.rows(
    'collection',
    "select count(*) as n from sqlite_master where name = 'sqlite_sequence' or sql like '%autoincrement%'",
  );
  const [timed] = await tools.rows(
    'collection',
    "select count(*) as n from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' " +
      "and m.name in ('answer', 'spent', 'slip', 'collected_study') and c.name like '%\\_at' escape '\\'",
  );
  return [counting(Number(counters?.['n'])), timing(Number(timed?.['n']))];
}

async function postgresSchema(scene: Scene): Promise<Figure[]> {
  const { tools } = scene;
  const [counters] = await tools.rows(
    'collection',
    "select (select count(*) from pg_class where relkind = 'S')::int + (select count(*) from pg_attribute where attidentity <> '')::int as n",
  );
  const [timed] = await tools.rows(
    'collection',
    "select count(*)::int as n from information_schema.columns where table_name in ('answer', 'spent', 'slip', 'collected_study') " +
      "and (data_type like 'timestamp%' or data_type like 'time%' or data_type = 'date')",
  );
  return [counting(Number(counters?.['n'])), timing(Number(timed?.['n'])), ...(await longTexts(scene))];
}

const counting = (found: number): Figure =>
  exactly({ vi: 'dãy số tăng dần', en: 'sequences and identity columns' }, found, 0);
const timing = (found: number): Figure => exactly({ vi: 'cột giờ', en: 'columns of time' }, found, 0);

async function longTexts({ tools, fields }: Scene): Promise<Figure[]> {
  const [toast] = await tools.rows(
    'collection',
    "select reltoastrelid::regclass::text as name from pg_class where relname = 'answer'",
  );
  const rows = await tools.rows(
    'collection',
    `select encode(chunk_data, 'hex') as chunk from ${String(toast?.['name'])} where chunk_seq = 0 order by chunk_id`,
  );
  const chunks = rows.map((row) => Buffer.from(String(row['chunk']), 'hex'));
  const seeds = fields
    .map(({ id }): Trace => chunks.flatMap((chunk) => markersIn(chunk, id).map(({ arrival }) => arrival)))
    .filter((trace) => trace.length > 1);
  if (seeds.length === 0) throw new Error('no long text was kept outside its row');
  return orderFigures({ vi: 'số TOAST', en: 'TOAST numbers' }, seeds);
}
