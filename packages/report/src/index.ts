export type {
  EarlierWave,
  FreeTextFacts,
  ReportFacts,
  ResponseFacts,
  SampleFacts,
  WeightingFacts,
} from './facts.ts';
export { wholeSurvey } from './facts.ts';
export { analystFiles, analystZip } from './analyst/analyst-zip.ts';
export { reportDocx } from './docx/report-docx.ts';
export { reportCss } from './html/css.ts';
export { reportHtml } from './html/report-html.ts';
export { microdataTable, microdataZip } from './open-data/microdata-files.ts';
export { letterheadKinds } from './letterhead/letterhead.ts';
export type { LetterheadFacts, LetterheadKind } from './letterhead/letterhead.ts';
export { openDataFiles, openDataZip } from './open-data/open-data.ts';
export { summaryHtml } from './plain/summary-html.ts';
export { summaryPdf } from './plain/summary-pdf.ts';
export { reportPdf } from './pdf/report-pdf.ts';
export { slipsPdf } from './slips/slips.ts';
export type { SlipSheets } from './slips/slips.ts';
export { trusteeSheetsPdf } from './trustees/trustee-sheets.ts';
export type { TrusteeSheets } from './trustees/trustee-sheets.ts';
export { builtTable } from './builder/built-table.ts';
export type { BuiltTable } from './builder/built-table.ts';
export { builtWaves } from './builder/built-waves.ts';
export { settledChoice } from './builder/table-choice.ts';
export type {
  ChartChoice,
  PercentBase,
  StatisticChoice,
  TableChoice,
  TableChoices,
} from './builder/table-choice.ts';
export { chartSvg, tableHtml } from './builder/table-markup.ts';
export { tableContext } from './model/context.ts';
export type { TableContext } from './model/context.ts';
