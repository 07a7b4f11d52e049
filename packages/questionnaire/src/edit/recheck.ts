import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { isFile } from '../attachments/named-files.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { readQuestionnaire } from '../read/read-questionnaire.ts';
import { surveyRows, toSheets } from '../to-sheets.ts';

/**
 * A changed questionnaire, read anew through its own workbook: names, references, lists and circles are checked by the
 * reader that checks workbooks, so the editor can make nothing that an upload would refuse. Issues name the item in
 * `place.field` (for choices, the list) and the workbook's column, not rows: there is no workbook on the screen.
 */
export function recheck(changed: Questionnaire): Checked<Questionnaire> {
  const read = readQuestionnaire(toSheets(changed));
  const issues = read.issues.flatMap(placed(changed));
  return read.ok ? accepted(withTablesOf(changed, read.value), issues) : refused(issues);
}

/** What came beside the workbook is not in it, and stays. */
function withTablesOf(changed: Questionnaire, read: Questionnaire): Questionnaire {
  const lists = Object.entries(changed.choiceLists).filter(([list]) => isFile(list));
  const { tables } = changed;
  return {
    ...read,
    choiceLists: { ...read.choiceLists, ...Object.fromEntries(lists) },
    ...(tables === undefined ? {} : { tables }),
  };
}

/** Rows that no item is made of were spoken of when the workbook came. */
function placed(changed: Questionnaire): (issue: Issue) => readonly Issue[] {
  const survey = surveyRows(changed).map(({ item }) => item);
  const choices = Object.entries(changed.choiceLists).flatMap(([list, options]) => options.map(() => list));
  return (issue) => {
    const { sheet, row, column } = issue.place;
    const names = sheet === 'survey' ? survey : sheet === 'choices' ? choices : [];
    const field = row === undefined ? undefined : names[row - 2];
    if (field === undefined) return [issue];
    if (field === '') return issue.severity === 'error' ? [issue] : [];
    return [{ ...issue, place: { field, ...(column === undefined ? {} : { column }) } }];
  };
}

/** An expression not read yet: only its text goes into the workbook that `recheck` reads. */
export const unread = (source: string) =>
  ({ source, tree: { kind: 'string', value: '' }, references: [] }) as const;
