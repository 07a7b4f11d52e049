import { screen } from '../charts/theme.ts';
import { htmlTable } from '../html/tables.ts';
import type { Chart, PlainTable } from '../model/report-model.ts';

/** A chart for a page that carries `reportCss`; `id` is unique on it. */
export function chartSvg(chart: Chart, id: string, width: number): string {
  return chart.draw({ id, theme: screen, width, labelWidth: width > 480 ? 170 : 0 });
}

export function tableHtml(table: PlainTable): string {
  return htmlTable(table, false);
}
