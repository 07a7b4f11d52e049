import type { Publication } from '@langnghe/disclosure';
import type { DataFile } from '../open-data/data-file.ts';
import { place, placeOf } from '../open-data/published-cells.ts';

/**
 * `people.csv`: how many people of the population each published cell stands for, worked out of its share and the
 * column's weighted base as published; never the weighted sum itself, which would give the share before the noise away.
 */
export function peopleFile({ tables }: Pick<Publication, 'tables'>): DataFile {
  return {
    name: 'people.csv',
    title: { vi: 'Số người mà mỗi ô đại diện', en: 'People whom each cell stands for' },
    columns: [
      ...place,
      { name: 'category', datatype: 'string', title: { vi: 'Mã phương án', en: 'Code of the answer' } },
      { name: 'people', datatype: 'decimal', title: { vi: 'Số người', en: 'People' } },
    ],
    rows: tables
      .filter(({ statistic }) => statistic === 'share')
      .flatMap((table) =>
        table.columns.flatMap((column) =>
          column.rows.flatMap(({ category, value }) =>
            value === null || column.weightedBase === undefined
              ? []
              : [[...placeOf(table, column), category, Number((value * column.weightedBase).toPrecision(8))]],
          ),
        ),
      ),
    key: ['table', 'groups', 'category'],
  };
}
