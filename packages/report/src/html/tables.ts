import type { PlainTable, TableRow } from '../model/report-model.ts';
import { escapeHtml } from './markup.ts';

/**
 * A table in a box that scrolls by itself on narrow screens. End tags that HTML lets go are left out: a report has
 * thousands of cells. `captioned`: with its caption, where no heading above it says the same.
 */
export function htmlTable({ caption, head, rows }: PlainTable, captioned: boolean): string {
  const headings = head.map((text) => `<th>${escapeHtml(text)}`).join('');
  const body = rows.map((row) => tableRow(row, head.length)).join('');
  const title = captioned ? `<caption>${escapeHtml(caption)}</caption>` : '';
  return `<div class="ln-scroll" tabindex="0"><table>${title}<thead><tr>${headings}<tbody>${body}</table></div>`;
}

function tableRow({ heading, label, cells }: TableRow, columns: number): string {
  if (heading === true) return `<tr><th colspan="${columns}" class="ln-by">${escapeHtml(label)}`;
  const figures = cells.map(({ text, detail }) =>
    detail === undefined || detail === ''
      ? `<td>${escapeHtml(text)}`
      : `<td>${escapeHtml(text)}<br>${escapeHtml(detail)}`,
  );
  return `<tr><th>${escapeHtml(label)}${figures.join('')}`;
}
