export type { EarlierWave, ReportFacts, ResponseFacts, SampleFacts, WeightingFacts } from './facts.ts';
export { reportDocx } from './docx/report-docx.ts';
export { reportCss } from './html/css.ts';
export { reportHtml } from './html/report-html.ts';
export { microdataTable, microdataZip } from './open-data/microdata-files.ts';
export { openDataFiles, openDataZip } from './open-data/open-data.ts';
export { reportPdf } from './pdf/report-pdf.ts';
export { slipsPdf } from './slips/slips.ts';
export type { SlipSheets } from './slips/slips.ts';
