import type { Issue, Place } from '@langnghe/language';
import { ExpressionFault } from '../expression-fault.ts';
import type { Names } from './known-names.ts';
import { faultIssue } from './fault-issue.ts';
import { formIssue } from './form-issues.ts';
import type { SheetTable } from './sheet-table.ts';

const pieces = /\$\{\s*(?:last-saved#\s*)?([^{}$]*?)\s*\}|\$\{/g;

/** `${question}` in people's wording, on any sheet: the name must be there, and mean one question only. */
export function wordingIssues(
  table: SheetTable,
  columns: ReadonlySet<string>,
  names: Names,
  isRead: (row: number) => boolean = () => true,
): readonly Issue[] {
  const headers = table.headers.filter(({ column }) => columns.has(column));
  return table.rows
    .filter(({ row }) => isRead(row))
    .flatMap((row) =>
      headers.flatMap((header) => {
        const text = row.wording(header.column, header.language);
        const place = { sheet: table.name, row: row.row, column: header.text };
        return text.includes('${') ? textIssues(text, place, names) : [];
      }),
    );
}

function textIssues(text: string, place: Place, names: Names): readonly Issue[] {
  return [...text.matchAll(pieces)].flatMap((found): readonly Issue[] => {
    const name = found[1];
    if (name === undefined)
      return [faultIssue(new ExpressionFault('reference-open', found.index, '${'), place, text)];
    return nameIssues(name, place, names);
  });
}

/** Whether exactly one row of the form has the name; if not, what is wrong. */
export function nameIssues(name: string, place: Place, names: Names): readonly Issue[] {
  const { byName, leftOut, finder } = names;
  const found = byName.get(name) ?? [];
  if (found.length === 1) return [];
  if (found.length > 1) {
    const rows = [...new Set(found.map((draft) => draft.row.row))].join(', ');
    return [formIssue('reference-ambiguous', place, { name, rows })];
  }
  if (leftOut.has(name)) return [formIssue('reference-to-left-out', place, { name })];
  const nearest = finder.nearest(name, byName.keys());
  return [
    formIssue('reference-unknown', place, {
      name,
      reference: `\${${name}}`,
      nearest: nearest === undefined ? '' : ` → \${${nearest}}`,
    }),
  ];
}
