import { finding, type Figure, type Finding } from '../attack.ts';
import { bytesOf } from '../scene/files.ts';
import type { Field } from '../scene/field.ts';
import type { Scene } from '../scene/scene.ts';
import { traceInBytes, traceOfRows, traceOfSpent, type Trace } from '../scene/traces.ts';
import { orderFigures } from '../statistics/order-trace.ts';

const test = {
  number: 1,
  name: { vi: 'Thứ tự hàng trong kho câu trả lời', en: 'Order of rows in the store of answers' },
  view: {
    vi: 'Toàn bộ kho câu trả lời sau khi đóng; biết ai đến trước, ai đến sau.',
    en: 'The whole store of answers after the close; knows who came before whom.',
  },
  tried: {
    vi: 'So thứ tự người đến với mọi thứ tự đọc được: hàng, khóa, vị trí trong tệp, bản kết xuất.',
    en: 'Arrival compared with every order there is: rows, keys, places in the file, a dump.',
  },
};

interface TraceKind {
  readonly what: Figure['what'];
  readonly of: (scene: Scene, field: Field) => Promise<Trace>;
}

const answersBy =
  (order: string) =>
  (scene: Scene, { id }: Field) =>
    traceOfRows(scene, id, `select body as found from answer where study_id = '${id}' ${order}`);

const common: readonly TraceKind[] = [
  { what: { vi: 'theo khóa', en: 'by key' }, of: answersBy('order by key') },
  {
    what: { vi: 'mã đã dùng, theo thứ tự đọc', en: 'spent codes as they are read' },
    of: (scene, field) => traceOfSpent(scene, field, ''),
  },
];

const sqlite: readonly TraceKind[] = [
  { what: { vi: 'theo thứ tự đọc', en: 'as scanned' }, of: answersBy('') },
  {
    what: { vi: 'vị trí trong tệp', en: 'place in the file' },
    of: async (scene, { id }) => traceInBytes(await bytesOf(scene.data.collection), id),
  },
];

const postgres: readonly TraceKind[] = [
  { what: { vi: 'vị trí hàng (ctid)', en: 'row place (ctid)' }, of: answersBy('order by ctid') },
  {
    what: { vi: 'mã đã dùng theo ctid', en: 'spent codes by ctid' },
    of: (scene, field) => traceOfSpent(scene, field, 'order by ctid'),
  },
  {
    what: { vi: 'bản kết xuất pg_dump', en: 'pg_dump' },
    of: async ({ tools, store }, { id }) => {
      if (store.kind === 'sqlite') throw new Error('SQLite has no pg_dump');
      const words = ['--data-only', '-t', 'answer', store.addresses.collection];
      return traceInBytes(Buffer.from(await tools.program('pg_dump', words)), id);
    },
  },
];

export async function attackRowOrder(scene: Scene): Promise<Finding> {
  const figures: Figure[] = [];
  for (const kind of [...(scene.store.kind === 'sqlite' ? sqlite : postgres), ...common]) {
    const seeds: Trace[] = [];
    for (const field of scene.fields) {
      const trace = await kind.of(scene, field);
      if (trace.length !== field.codes.length)
        throw new Error(`${kind.what.en}: ${String(trace.length)} answers`);
      seeds.push(trace);
    }
    figures.push(...orderFigures(kind.what, seeds));
  }
  return finding(test, scene.store.name, figures);
}
