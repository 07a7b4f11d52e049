import type { Codebook } from '@langnghe/dataset';
import type { Publication } from '@langnghe/disclosure';
import type { ReportFacts } from '../facts.ts';
import { tableContext } from '../model/context.ts';
import { categoriesFile, publishedVariables, variablesFile } from '../open-data/codebook-files.ts';
import { csvw } from '../open-data/csvw.ts';
import { dataFileCsv, type DataFile } from '../open-data/data-file.ts';
import { publishedCells, publishedSums } from '../open-data/published-cells.ts';
import { weightingSummary } from '../open-data/weighting-summary.ts';
import { withSums, zipped } from '../open-data/zipped.ts';
import { template } from '../template.ts';
import { analystReadMe } from './analyst-read-me.ts';
import { differencesFile, wavesFile } from './difference-files.ts';
import { peopleFile } from './people-file.ts';
import { level } from '../model/clear-differences.ts';

/**
 * All that an analyst needs to work every figure of a report out again, by file name. Made of protected tables alone,
 * those of earlier waves as they were published.
 */
export function analystFiles(
  facts: ReportFacts,
  publication: Publication,
  codebook: Codebook,
): ReadonlyMap<string, string> {
  const context = tableContext(publication, codebook, 'vi');
  const variables = publishedVariables(publication, codebook);
  const [last] = facts.earlier ?? [];
  const tables: readonly DataFile[] = [
    publishedCells(publication),
    publishedSums(publication),
    peopleFile(publication),
    differencesFile(context),
    variablesFile(variables),
    categoriesFile(variables),
    ...(last === undefined
      ? []
      : [
          wavesFile(context, last),
          { ...publishedCells(last.publication), name: 'earlier-tables.csv' },
          { ...publishedSums(last.publication), name: 'earlier-sums.csv' },
        ]),
    studyFile(publication, last?.publication.degreesOfFreedom),
  ];
  return withSums([
    ['README.txt', `${analystReadMe(facts, tables, 'vi')}\n\n${analystReadMe(facts, tables, 'en')}`],
    ...tables.map((table) => [table.name, dataFileCsv(table)] as const),
    ['tables.json', `${JSON.stringify(publication, null, 2)}\n`],
    ['csv-metadata.json', csvw(facts, tables)],
    ['weighting.json', weightingSummary(facts.weighting)],
    ['recompute.R', template('analyst/recompute.R')],
    ['recompute.py', template('analyst/recompute.py')],
  ]);
}

/** The same publication gives the same bytes. */
export function analystZip(facts: ReportFacts, publication: Publication, codebook: Codebook): Uint8Array {
  return zipped(`${facts.id}-analyst`, analystFiles(facts, publication, codebook));
}

function studyFile({ degreesOfFreedom }: Publication, earlier: number | undefined): DataFile {
  return {
    name: 'study.csv',
    title: { vi: 'Các số của cả cuộc khảo sát', en: 'Numbers of the whole study' },
    columns: [
      { name: 'name', datatype: 'string', title: { vi: 'Tên', en: 'Name' } },
      { name: 'value', datatype: 'decimal', title: { vi: 'Giá trị', en: 'Value' } },
    ],
    rows: [
      ['degrees_of_freedom', degreesOfFreedom],
      ...(earlier === undefined ? [] : [['degrees_of_freedom_earlier', earlier] as const]),
      ['level', level],
    ],
    key: ['name'],
  };
}
