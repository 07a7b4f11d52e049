import type { EarlierWave } from '../facts.ts';
import type { TableContext } from '../model/context.ts';
import { judgedDifferences } from '../model/clear-differences.ts';
import { judgedWaves } from '../model/waves.ts';
import type { DataColumn, DataFile } from '../open-data/data-file.ts';
import { place, placeOf } from '../open-data/published-cells.ts';

const text = (name: string, vi: string, en: string): DataColumn => ({
  name,
  datatype: 'string',
  title: { vi, en },
  optional: true,
});
const decimal = (name: string, vi: string, en: string): DataColumn => ({
  name,
  datatype: 'decimal',
  title: { vi, en },
});

const categories = text(
  'categories',
  'Mã phương án (nhiều mã: cộng lại; trống: số trung bình)',
  'Codes of the answers (several: together; empty: the mean)',
);
const judged: readonly DataColumn[] = [
  decimal('difference', 'Chênh lệch', 'Difference'),
  decimal('standard_error', 'Sai số chuẩn của chênh lệch', 'Standard error of the difference'),
  decimal('p_value', 'Giá trị p hai phía, chưa hiệu chỉnh', 'Two-sided p-value, not corrected'),
  {
    name: 'clear',
    datatype: 'boolean',
    title: {
      vi: 'Vượt quá mức ngẫu nhiên, đã tính đến số phép so sánh',
      en: 'More than chance, the number of comparisons counted in',
    },
  },
];

/** `differences.csv`: every pair of groups of every break, and whether it is more than chance. */
export function differencesFile(context: TableContext): DataFile {
  return {
    name: 'differences.csv',
    title: { vi: 'Chênh lệch giữa các nhóm', en: 'Differences between groups' },
    columns: [
      ...place.filter(({ name }) => name !== 'groups'),
      categories,
      text('groups_a', 'Nhóm thứ nhất', 'First group'),
      text('groups_b', 'Nhóm thứ hai', 'Second group'),
      ...judged,
    ],
    rows: judgedDifferences(context).flatMap(({ table, differences }) =>
      differences.map((one) => [
        ...placeOf(table, { groups: [] }).slice(0, 3),
        one.categories.join(' ') || null,
        one.groups[0].join(' '),
        one.groups[1].join(' '),
        one.value,
        one.standardError,
        one.pValue,
        one.clear,
      ]),
    ),
    key: ['table', 'categories', 'groups_a', 'groups_b'],
  };
}

/** `waves.csv`: this wave less the last, of questions asked alike in both. */
export function wavesFile(context: TableContext, last: EarlierWave): DataFile {
  return {
    name: 'waves.csv',
    title: { vi: 'Chênh lệch so với đợt trước', en: 'Differences from the last wave' },
    columns: [text('variable', 'Tên câu hỏi', 'Name of the question'), categories, ...judged],
    rows: judgedWaves(context, last).questions.flatMap(({ variable, differences }) =>
      differences.map((one) => [
        variable,
        one.categories.join(' ') || null,
        one.value,
        one.standardError,
        one.pValue,
        one.clear,
      ]),
    ),
    key: ['variable', 'categories'],
  };
}
