import { accepted, hasErrors, refused, type Checked, type Issue } from '@langnghe/language';
import type { Sheet } from '@langnghe/spreadsheet';
import { entriesOf } from '../outline.ts';
import type { Choice, Question, Questionnaire } from '../questionnaire.ts';
import type { Row } from '../scope.ts';
import { attachmentIssue } from './attachment-issues.ts';
import { isFile, namedFiles, tableId } from './named-files.ts';
import { columnsCalled } from './table-columns.ts';
import { choicesOf, tableOf, type Table } from './table-rows.ts';

/** A phone shows a list of a thousand with pain; a table only looked up may be as long as all the country's villages. */
const mostRows = 20_000;

/**
 * The questionnaire with the tables that came beside its workbook: lists of choices by their file's name, tables by
 * their name without ending. `sheets` are the tables by file name; null for a file that is no table. A missing one is a
 * warning, for it may come later.
 */
export function attachTables(
  questionnaire: Questionnaire,
  sheets: ReadonlyMap<string, Sheet | null>,
): Checked<Questionnaire> {
  const issues: Issue[] = [];
  const tables: Record<string, readonly Row[]> = {};
  const lists: Record<string, readonly Choice[]> = {};
  for (const named of namedFiles(questionnaire).filter(({ kind }) => kind === 'table')) {
    const file = fileFor(named.name, sheets);
    const sheet = file === undefined ? undefined : sheets.get(file);
    if (file === undefined || sheet === undefined)
      issues.push(attachmentIssue('table-missing', named.place, { file: fullName(named.name) }));
    else if (sheet === null)
      issues.push(attachmentIssue('table-unreadable', { ...named.place, file }, { file }));
    else {
      const table = tableOf(file, sheet);
      issues.push(...tableIssues(table, questionnaire));
      tables[tableId(named.name)] = table.rows;
      for (const question of askedFrom(questionnaire, named.name)) {
        const choices = choicesOf(table, question, questionnaire);
        issues.push(...choices.issues);
        lists[named.name] = choices.choices;
      }
    }
  }
  if (hasErrors(issues)) return refused(issues);
  const choiceLists = { ...withoutFiles(questionnaire.choiceLists), ...lists };
  return accepted(
    { ...questionnaire, choiceLists, ...(Object.keys(tables).length > 0 ? { tables } : {}) },
    issues,
  );
}

/** As the workbook alone has it. */
export function withoutTables(questionnaire: Questionnaire): Questionnaire {
  const { tables, ...rest } = questionnaire;
  return tables === undefined ? questionnaire : { ...rest, choiceLists: withoutFiles(rest.choiceLists) };
}

function withoutFiles(lists: Questionnaire['choiceLists']): Questionnaire['choiceLists'] {
  return Object.fromEntries(Object.entries(lists).filter(([list]) => !isFile(list)));
}

/** Expressions name a table without its ending. */
function fileFor(name: string, sheets: ReadonlyMap<string, unknown>): string | undefined {
  return [name, `${name}.csv`, `${name}.geojson`].find((file) => isFile(file) && sheets.has(file));
}

const fullName = (name: string): string => (isFile(name) ? name : `${name}.csv`);

function askedFrom(questionnaire: Questionnaire, list: string): readonly Question[] {
  return [...entriesOf(questionnaire.items).values()].flatMap(({ item }) =>
    item.kind === 'question' && item.list === list ? [item] : [],
  );
}

function tableIssues(table: Table, questionnaire: Questionnaire): readonly Issue[] {
  const { file, rows, columns } = table;
  const place = { file };
  if (rows.length > mostRows)
    return [attachmentIssue('table-too-long', place, { file, rows: rows.length, limit: mostRows })];
  return columnsCalled(questionnaire, tableId(file))
    .filter(({ column }) => !columns.includes(column))
    .map(({ column, place: called }) =>
      attachmentIssue('table-column-missing', called, { file, column, columns: columns.join(', ') }),
    );
}
