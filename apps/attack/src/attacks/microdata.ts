import type { Study } from '@langnghe/study';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { atLeast, exactly, finding, type Finding } from '../attack.ts';
import { bytesOf } from '../scene/files.ts';
import type { Scene } from '../scene/scene.ts';
import { microdataKey } from '../scene/grouped.ts';
import { filesInZip } from '../scene/unpacked.ts';

const test = {
  number: 25,
  name: { vi: 'Tệp dữ liệu từng người', en: 'The file of single answers' },
  view: {
    vi: 'Tệp dữ liệu từng người đã phát hành, và vài điều biết sẵn về một người.',
    en: 'The released file of single answers, and a few things known of a person.',
  },
  tried: {
    vi: 'Tìm tổ hợp nhóm ít người, phương án lộ cả nhóm, trọng số lẻ; tìm bảng số liệu đứng cạnh; xin thêm một tệp nữa.',
    en: 'Sought combinations of few people, answers that give a whole group away, rare weights; tables beside it; asked for one more file.',
  },
};

const gate = { people: 10, share: 0.9, weights: 20 };

export async function attackMicrodata(scene: Scene, { folder }: Study, wrongly: number): Promise<Finding> {
  const zip = filesInZip(await bytesOf(join(folder, 'publication', 'microdata.zip')));
  const [, csv] = [...zip].find(([name]) => name.endsWith('/microdata.csv')) ?? ['', Buffer.alloc(0)];
  const [heading = '', ...lines] = csv.toString('utf8').replace('\uFEFF', '').trim().split(/\r?\n/);
  const names = heading.split(',');
  const rows = lines.map((line) => line.split(','));
  const keys = names.flatMap((name, i) => (name === microdataKey ? [i] : []));
  const classes = grouped(rows, (row) => keys.map((i) => row[i]).join('|'));
  const others = names.flatMap((name, i) => (keys.includes(i) || name === 'weight' ? [] : [i]));
  const telling = [...classes.values()].filter((members) =>
    others.some((i) => greatestShare(members.map((row) => row[i] ?? '')) >= gate.share),
  );
  const weights = grouped(rows, (row) => row[names.indexOf('weight')] ?? '');
  const smallest = Math.min(...[...classes.values()].map((members) => members.length));
  return finding(test, scene.store.name, [
    atLeast({ vi: 'dòng trong tệp', en: 'rows of the file' }, rows.length, 30),
    atLeast(
      { vi: 'người trong tổ hợp nhỏ nhất', en: 'people in the smallest combination' },
      smallest,
      gate.people,
    ),
    exactly(
      { vi: 'tổ hợp mà 90 % trả lời như nhau', en: 'combinations of which 90 % answered alike' },
      telling.length,
      0,
    ),
    exactly(
      { vi: 'trọng số của dưới 10 người', en: 'weights of fewer than 10 people' },
      [...weights.values()].filter((members) => members.length < gate.people).length,
      0,
    ),
    exactly(
      {
        vi: 'tệp phát hành thêm: bên cạnh bảng, và lần thứ hai',
        en: 'further files released: beside tables, and a second time',
      },
      wrongly,
      0,
    ),
    exactly(
      { vi: 'cột lời viết', en: 'columns of words' },
      names.filter((name) => name === 'gop_y').length,
      0,
    ),
    exactly(
      { vi: 'bảng số liệu đứng cạnh', en: 'tables beside it' },
      existsSync(join(folder, 'publication', 'tables.json')) ? 1 : 0,
      0,
    ),
  ]);
}

function grouped(
  rows: readonly (readonly string[])[],
  key: (row: readonly string[]) => string,
): ReadonlyMap<string, (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row]);
  return found;
}

function greatestShare(values: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(...counts.values()) / values.length;
}
