import { pickTranslation } from '@langnghe/language';
import type { ReportFacts } from '../facts.ts';
import { licence } from './licence.ts';

/** `CITATION.cff`, Citation File Format 1.2.0. Every scalar is quoted: a JSON string is one of YAML's. */
export function citationFile({ title, conductor, publishedOn, publishedAt, id }: ReportFacts): string {
  const quoted = (text: string): string => JSON.stringify(text.normalize('NFC'));
  return [
    'cff-version: 1.2.0',
    'type: dataset',
    `message: ${quoted('Khi dùng số liệu, xin ghi nguồn như sau. When you use these data, please cite them so.')}`,
    `title: ${quoted(pickTranslation(title, 'vi') || id)}`,
    'authors:',
    `  - name: ${quoted(pickTranslation(conductor, 'vi') || id)}`,
    `date-released: ${publishedOn}`,
    `license: ${licence.spdx}`,
    ...(/^https?:\/\//u.test(publishedAt) ? [`url: ${quoted(publishedAt)}`] : []),
    '',
  ].join('\n');
}
