import type { FreeTextFacts } from '../facts.ts';
import { categoryLabels, labels } from './codebook-files.ts';
import type { DataFile } from './data-file.ts';

/** `themes.csv`: what people wrote, as shares of themes, protected as every table; null = no such table is published. */
export function themesFile(coded: readonly FreeTextFacts[]): DataFile | null {
  const rows = coded.flatMap(({ variable, publication }) =>
    publication.tables.flatMap(({ columns }) =>
      columns.flatMap(({ rows: cells, base }) =>
        cells.map(({ category, value, mask }) => [
          variable.name,
          category,
          ...categoryLabels(variable, category),
          value,
          mask ?? null,
          base,
        ]),
      ),
    ),
  );
  if (rows.length === 0) return null;
  return {
    name: 'themes.csv',
    title: {
      vi: 'Chủ đề của ý kiến viết bằng lời, do người đọc xếp',
      en: 'Themes of answers in words, given by people who read them',
    },
    columns: [
      { name: 'variable', datatype: 'string', title: { vi: 'Tên câu hỏi', en: 'Name of the question' } },
      { name: 'theme', datatype: 'string', title: { vi: 'Mã chủ đề', en: 'Code of the theme' } },
      ...labels,
      {
        name: 'value',
        datatype: 'decimal',
        title: {
          vi: 'Tỷ lệ (0 đến 1) trong số người đã viết, đã bảo vệ; trống = che',
          en: 'Share (0 to 1) of those who wrote, protected; empty = masked',
        },
        optional: true,
      },
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
        title: { vi: 'Số người đã viết, làm tròn đến 5 hoặc 10', en: 'People who wrote, rounded to 5 or 10' },
      },
    ],
    rows,
    key: ['variable', 'theme'],
  };
}
