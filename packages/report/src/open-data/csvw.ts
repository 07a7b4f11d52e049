import type { ReportFacts } from '../facts.ts';
import type { DataFile } from './data-file.ts';
import { licence } from './licence.ts';

/** `csv-metadata.json`: CSV on the Web, a table group (W3C Recommendation, 17 December 2015). */
export function csvw(facts: ReportFacts, files: readonly DataFile[]): string {
  const group = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'vi' }],
    'dc:title': texts(facts.title),
    'dc:publisher': texts(facts.conductor),
    'dc:license': { '@id': licence.url },
    'dc:issued': { '@value': facts.publishedOn, '@type': 'date' },
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
    tables: files.map(({ name, title, columns, key }) => ({
      url: name,
      'dc:title': texts(title),
      tableSchema: {
        columns: columns.map((column) => ({
          name: column.name,
          titles: column.name,
          'dc:description': texts(column.title),
          datatype: column.datatype,
          required: column.optional !== true && column.datatype !== 'string',
        })),
        ...(key.every((one) => columns.some((column) => column.name === one && column.optional !== true))
          ? { primaryKey: key }
          : {}),
      },
    })),
  };
  return `${JSON.stringify(group, null, 2)}\n`;
}

function texts(translations: Readonly<Record<string, string>>): readonly object[] {
  return Object.entries(translations)
    .filter(([, text]) => text !== '')
    .map(([language, text]) => ({ '@value': text, '@language': language }));
}
