import type { ProtectedColumn, Publication, PublishableTable } from '@langnghe/disclosure';
import type { DataColumn, DataFile } from './data-file.ts';

export const place: readonly DataColumn[] = [
  { name: 'table', datatype: 'string', title: { vi: 'Mã bảng', en: 'Table' } },
  { name: 'variable', datatype: 'string', title: { vi: 'Tên câu hỏi', en: 'Name of the question' } },
  {
    name: 'by',
    datatype: 'string',
    title: { vi: 'Chia nhóm theo câu hỏi', en: 'Broken down by the question' },
    optional: true,
  },
  {
    name: 'groups',
    datatype: 'string',
    title: {
      vi: 'Mã các nhóm trong cột, cách nhau bằng dấu cách; trống = mọi người',
      en: 'Codes of the groups in the column, separated by spaces; empty = everybody',
    },
    optional: true,
  },
];

const figures: readonly DataColumn[] = [
  {
    name: 'value',
    datatype: 'decimal',
    title: {
      vi: 'Tỷ lệ (0 đến 1) hoặc số trung bình, đã bảo vệ; trống = che',
      en: 'Share (0 to 1) or mean, protected; empty = masked',
    },
    optional: true,
  },
  {
    name: 'lower',
    datatype: 'decimal',
    title: { vi: 'Cận dưới khoảng tin cậy 95%', en: 'Lower end of the 95% interval' },
    optional: true,
  },
  {
    name: 'upper',
    datatype: 'decimal',
    title: { vi: 'Cận trên khoảng tin cậy 95%', en: 'Upper end of the 95% interval' },
    optional: true,
  },
];

const standardError: DataColumn = {
  name: 'standard_error',
  datatype: 'decimal',
  title: {
    vi: 'Sai số chuẩn, gồm cả phần nhiễu của việc che chắn',
    en: 'Standard error, the noise of protection included',
  },
  optional: true,
};

const degreesOfFreedom: DataColumn = {
  name: 'degrees_of_freedom',
  datatype: 'decimal',
  title: { vi: 'Bậc tự do của khoảng tin cậy', en: 'Degrees of freedom of the interval' },
  optional: true,
};

/** `tables.csv`: one row per published cell. */
export function publishedCells({ tables }: Pick<Publication, 'tables'>): DataFile {
  return {
    name: 'tables.csv',
    title: { vi: 'Các số liệu đã công bố', en: 'All published figures' },
    columns: [
      ...place,
      {
        name: 'statistic',
        datatype: 'string',
        title: { vi: 'share = tỷ lệ, mean = số trung bình', en: 'share or mean' },
      },
      {
        name: 'category',
        datatype: 'string',
        title: { vi: 'Mã phương án trả lời; trống = số trung bình', en: 'Code of the answer; empty = mean' },
        optional: true,
      },
      ...figures,
      {
        name: 'mask',
        datatype: 'string',
        title: {
          vi: 'at-least-90 = từ 90% trở lên, below-10 = dưới 10%, withheld = không công bố',
          en: 'at-least-90 = 90% or more, below-10 = under 10%, withheld = not published',
        },
        optional: true,
      },
      {
        name: 'base',
        datatype: 'integer',
        title: {
          vi: 'Số người trả lời, làm tròn đến 5 hoặc 10',
          en: 'Number of answers, rounded to 5 or 10',
        },
      },
      {
        name: 'small_base',
        datatype: 'boolean',
        title: { vi: 'Dưới 50 người: chỉ để tham khảo', en: 'Under 50 answers: for orientation only' },
      },
      {
        name: 'decimals',
        datatype: 'integer',
        title: {
          vi: 'Số chữ số thập phân của phần trăm hoặc số trung bình',
          en: 'Decimals of the percent or the mean',
        },
      },
      standardError,
      degreesOfFreedom,
      {
        name: 'design_effect',
        datatype: 'decimal',
        title: {
          vi: 'Hệ số thiết kế: phương sai so với mẫu ngẫu nhiên đơn giản',
          en: 'Design effect: the variance over that of a simple random sample',
        },
        optional: true,
      },
      {
        name: 'weighted_base',
        datatype: 'decimal',
        title: {
          vi: 'Số người mà cột này đại diện, ba chữ số',
          en: 'People whom the column stands for, to three digits',
        },
        optional: true,
      },
    ],
    rows: tables.flatMap((table) =>
      table.columns.flatMap((column) =>
        column.rows.map(({ category, value, interval, mask, ...row }) => [
          ...placeOf(table, column),
          table.statistic,
          category,
          value,
          interval?.[0] ?? null,
          interval?.[1] ?? null,
          mask ?? null,
          column.base,
          column.smallBase,
          column.decimals,
          row.standardError ?? null,
          column.degreesOfFreedom ?? null,
          row.designEffect ?? null,
          column.weightedBase ?? null,
        ]),
      ),
    ),
    key: ['table', 'groups', 'category'],
  };
}

/** `sums.csv`: shares of the ends of scales; each is the sum of cells of `tables.csv`, its interval is its own. */
export function publishedSums({ tables }: Pick<Publication, 'tables'>): DataFile {
  return {
    name: 'sums.csv',
    title: { vi: 'Tỷ lệ cộng của các bậc thang đo', en: 'Sums of the steps of scales' },
    columns: [
      ...place,
      {
        name: 'categories',
        datatype: 'string',
        title: {
          vi: 'Mã các phương án được cộng, cách nhau bằng dấu cách',
          en: 'Codes of the answers added up, separated by spaces',
        },
      },
      ...figures,
      standardError,
    ],
    rows: tables.flatMap((table) =>
      table.columns.flatMap((column) =>
        (column.sums ?? []).map(({ categories, value, interval, ...sum }) => [
          ...placeOf(table, column),
          categories.join(' '),
          value,
          interval?.[0] ?? null,
          interval?.[1] ?? null,
          sum.standardError ?? null,
        ]),
      ),
    ),
    key: ['table', 'groups', 'categories'],
  };
}

export function placeOf(
  table: PublishableTable,
  column: Pick<ProtectedColumn, 'groups'>,
): readonly (string | null)[] {
  return [
    table.id,
    table.variable,
    table.by ?? null,
    column.groups.length === 0 ? null : column.groups.join(' '),
  ];
}
