import type { Codebook } from '@langnghe/dataset';
import type { Publication } from '@langnghe/disclosure';
import type { ReportFacts } from '../facts.ts';
import { template } from '../template.ts';
import { citationFile } from './citation.ts';
import { categoriesFile, publishedVariables, variablesFile } from './codebook-files.ts';
import { csvw } from './csvw.ts';
import { dataFileCsv } from './data-file.ts';
import { ddi } from './ddi.ts';
import { publishedCells, publishedSums } from './published-cells.ts';
import { readMe } from './read-me.ts';
import { themesFile } from './themes-file.ts';
import { weightingSummary } from './weighting-summary.ts';
import { withSums, zipped } from './zipped.ts';

/** Everything that others need to use the published figures, by file name. Holds no number that is not published. */
export function openDataFiles(
  facts: ReportFacts,
  publication: Publication,
  codebook: Codebook,
): ReadonlyMap<string, string> {
  const variables = publishedVariables(publication, codebook);
  const themes = themesFile(facts.freeText ?? []);
  const tables = [
    publishedCells(publication),
    publishedSums(publication),
    variablesFile(variables),
    categoriesFile(variables),
    ...(themes === null ? [] : [themes]),
  ];
  return withSums([
    ['README.txt', `${readMe(facts, tables, 'vi')}\n\n${readMe(facts, tables, 'en')}`],
    ...tables.map((table) => [table.name, dataFileCsv(table)] as const),
    ['tables.json', `${JSON.stringify(publication, null, 2)}\n`],
    ['csv-metadata.json', csvw(facts, tables)],
    ['codebook.xml', ddi(facts, publication, codebook, tables)],
    ['weighting.json', weightingSummary(facts.weighting)],
    ['CITATION.cff', citationFile(facts)],
    ['read.R', template('open-data/read.R')],
    ['read.py', template('open-data/read.py')],
  ]);
}

/** `open-data.zip`: the same publication gives the same bytes. */
export function openDataZip(facts: ReportFacts, publication: Publication, codebook: Codebook): Uint8Array {
  return zipped(`${facts.id}-open-data`, openDataFiles(facts, publication, codebook));
}
