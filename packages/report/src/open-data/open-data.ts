import type { Codebook } from '@langnghe/dataset';
import type { Publication } from '@langnghe/disclosure';
import { zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import type { ReportFacts } from '../facts.ts';
import { template } from '../template.ts';
import { citationFile } from './citation.ts';
import { categoriesFile, publishedVariables, variablesFile } from './codebook-files.ts';
import { csvw } from './csvw.ts';
import { dataFileCsv } from './data-file.ts';
import { ddi } from './ddi.ts';
import { publishedCells, publishedSums } from './published-cells.ts';
import { readMe } from './read-me.ts';
import { weightingSummary } from './weighting-summary.ts';

/** Everything that others need to use the published figures, by file name. Holds no number that is not published. */
export function openDataFiles(
  facts: ReportFacts,
  publication: Publication,
  codebook: Codebook,
): ReadonlyMap<string, string> {
  const variables = publishedVariables(publication, codebook);
  const tables = [
    publishedCells(publication),
    publishedSums(publication),
    variablesFile(variables),
    categoriesFile(variables),
  ];
  const files = new Map([
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
  const sums = [...files].map(([name, content]) => `${sha256(content)}  ${name}\n`).join('');
  return files.set('SHA256SUMS', sums);
}

/** `open-data.zip`: the same publication gives the same bytes. */
export function openDataZip(facts: ReportFacts, publication: Publication, codebook: Codebook): Uint8Array {
  const encoder = new TextEncoder();
  const folder = `${facts.id}-open-data`;
  // The first moment a zip can hold, in whatever time zone: a file's own time would say when the report was made.
  const mtime = new Date(1980, 0, 1);
  const entries = [...openDataFiles(facts, publication, codebook)].map(
    ([name, content]) => [`${folder}/${name}`, encoder.encode(content)] as const,
  );
  return zipSync(Object.fromEntries(entries), { mtime, level: 9 });
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
