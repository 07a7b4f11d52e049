import { formatDate, pickTranslation, translator, type Language } from '@langnghe/language';
import type { ReportFacts } from '../facts.ts';
import type { DataFile } from './data-file.ts';
import { licence } from './licence.ts';

const vi = {
  heading: 'Dữ liệu mở: {title}',
  who: 'Thực hiện: {conductor}. Công bố ngày {date}.',
  example: 'SỐ LIỆU GIẢ ĐỊNH, chỉ để minh họa.',
  what: 'Tất cả số liệu trong gói này đã được bảo vệ: không ai suy ra được câu trả lời của một người. Không có phiếu trả lời riêng lẻ nào ở đây.',
  files: 'Các tệp:',
  tablesJson: 'tables.json: bản gốc đã niêm phong bằng mã băm, cùng nhật ký bảo vệ',
  metadata: 'csv-metadata.json: mô tả các tệp CSV (CSV on the Web); codebook.xml: DDI-Codebook 2.5',
  weighting: 'weighting.json: các bước tính quyền số',
  scripts: 'read.R, read.py: chương trình đọc và tự kiểm tra (Rscript read.R; python3 read.py)',
  sums: 'SHA256SUMS: mã băm của từng tệp; kiểm tra bằng: sha256sum -c SHA256SUMS',
  licence: 'Giấy phép: {name} ({url}). Được dùng tự do, cần ghi nguồn (tệp CITATION.cff).',
} as const;

const en = {
  heading: 'Open data: {title}',
  who: 'Conducted by {conductor}. Published on {date}.',
  example: 'INVENTED FIGURES, for illustration only.',
  what: 'All figures in this archive are protected: nobody can work out what one person answered. There are no single answers in it.',
  files: 'Files:',
  tablesJson: 'tables.json: the original, sealed by its hash, with the log of the protection',
  metadata: 'csv-metadata.json: describes the CSV files (CSV on the Web); codebook.xml: DDI-Codebook 2.5',
  weighting: 'weighting.json: the steps of weighting',
  scripts: 'read.R, read.py: read and check the data (Rscript read.R; python3 read.py)',
  sums: 'SHA256SUMS: the hash of every file; check with: sha256sum -c SHA256SUMS',
  licence: 'Licence: {name} ({url}). Free to use; name the source (CITATION.cff).',
} as const;

const words = translator(vi, en);

export function readMe(facts: ReportFacts, files: readonly DataFile[], language: Language): string {
  const word = words(language);
  const said = (texts: ReportFacts['title']): string => pickTranslation(texts, language).normalize('NFC');
  return [
    word('heading', { title: said(facts.title) }),
    '',
    word('who', { conductor: said(facts.conductor), date: formatDate(facts.publishedOn) }),
    ...(facts.example ? [word('example')] : []),
    word('what'),
    '',
    word('files'),
    ...files.map(({ name, title }) => `- ${name}: ${pickTranslation(title, language)}`),
    ...(['tablesJson', 'metadata', 'weighting', 'scripts', 'sums'] as const).map((key) => `- ${word(key)}`),
    '',
    word('licence', licence),
    '',
  ].join('\n');
}
