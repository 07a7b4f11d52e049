import { exactly, finding, type Figure, type Finding } from '../attack.ts';
import type { Scene } from '../scene/scene.ts';

const test = {
  number: 2,
  name: { vi: 'Số giao dịch', en: 'Transaction numbers' },
  view: {
    vi: 'Kho câu trả lời sau khi đóng, kể cả cột ẩn.',
    en: 'The store of answers after the close, with its hidden columns.',
  },
  tried: {
    vi: 'Đếm xem các hàng do bao nhiêu giao dịch ghi (xmin) và có giờ giao dịch không.',
    en: 'Counted how many transactions wrote the rows (xmin), and whether commits have times.',
  },
};

export async function attackTransactionIds(scene: Scene): Promise<Finding> {
  const figures = scene.store.kind === 'sqlite' ? await hiddenRowNumbers(scene) : await writers(scene);
  return finding(test, scene.store.name, figures);
}

/** SQLite has no transaction numbers; what stands for them is the hidden row number. */
async function hiddenRowNumbers({ tools }: Scene): Promise<Figure[]> {
  const tables = await tools.rows(
    'collection',
    "select name from pragma_table_list where schema = 'main' and type = 'table' and wr = 0 " +
      "and name in ('answer', 'spent', 'slip', 'collected_study')",
  );
  return [
    exactly({ vi: 'bảng có số hàng ẩn (rowid)', en: 'tables with a hidden row number' }, tables.length, 0),
  ];
}

async function writers({ tools }: Scene): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const table of ['answer', 'spent']) {
    const [found] = await tools.rows(
      'collection',
      `select count(distinct xmin::text)::int as n from ${table}`,
    );
    figures.push(
      exactly(
        { vi: `xmin khác nhau trong ${table}`, en: `distinct xmin in ${table}` },
        Number(found?.['n']),
        1,
      ),
    );
  }
  const [times] = await tools.rows(
    'collection',
    "select current_setting('track_commit_timestamp') as setting",
  );
  figures.push(
    exactly({ vi: 'có giờ giao dịch', en: 'commits with a time' }, times?.['setting'] === 'off' ? 0 : 1, 0),
  );
  return figures;
}
