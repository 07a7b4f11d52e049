import { accepted, fold, refused, type Checked } from '@langnghe/language';
import type { Choice, Question, QuestionType, Questionnaire } from '@langnghe/questionnaire';
import type { Sheet } from '@langnghe/spreadsheet';
import { designRole } from './design-heading.ts';
import { importIssue } from './import-issues.ts';
import { inferColumn, type InferredAnswer } from './infer-column.ts';
import { groupColumns, type ColumnGroup } from './infer-groups.ts';
import type { LeftOutColumn } from './match-columns.ts';
import { personalReason } from './personal-column.ts';
import { questionnaireSheets } from './questionnaire-sheets.ts';
import { answerAt, tableOf, type TableColumn } from './table-of.ts';

export interface InferredQuestionnaire {
  readonly questionnaire: Questionnaire;
  /** The same as an XLSForm workbook (survey, choices, settings), for a person to check and correct. */
  readonly sheets: readonly Sheet[];
  readonly leftOut: readonly LeftOutColumn[];
}

/** A questionnaire that these answers could have answered: types by content, lists from the values that occur. */
export function inferQuestionnaire(sheet: Sheet): Checked<InferredQuestionnaire> {
  const table = tableOf(sheet);
  if (table === undefined || table.rows.length === 0)
    return refused([importIssue('import-empty', { sheet: sheet.name })]);
  const textsOf = (column: TableColumn): string[] =>
    table.rows.map((row) => answerAt(row, column)).filter((text) => text !== '');
  const leftOut: LeftOutColumn[] = [];
  const usable = table.columns.filter((column) => {
    const texts = textsOf(column);
    if (column.heading === '' || texts.length === 0) return false;
    const what = designRole(column.heading) === undefined ? personalReason(column.heading, texts) : undefined;
    if (what !== undefined) leftOut.push({ column, reason: { kind: 'personal', what }, cells: texts.length });
    return what === undefined && designRole(column.heading) === undefined;
  });
  if (usable.length === 0) return refused([importIssue('import-empty', { sheet: sheet.name })]);
  const questionnaire = build(groupColumns(usable, textsOf), textsOf, sheet.name);
  return accepted({ questionnaire, sheets: questionnaireSheets(questionnaire), leftOut });
}

function build(
  groups: readonly ColumnGroup[],
  textsOf: (column: TableColumn) => string[],
  title: string,
): Questionnaire {
  const names = new Set<string>();
  const items: Question[] = [];
  const choiceLists: Record<string, readonly Choice[]> = {};
  for (const group of groups) {
    const name = uniqueName(group.heading, names);
    const answer: InferredAnswer =
      group.options === undefined
        ? inferColumn(textsOf(group.columns[0] as TableColumn))
        : { type: 'select-multiple', options: group.options.map(({ value, label }) => ({ value, label })) };
    const list = answer.options === undefined ? undefined : `ds_${name}`;
    if (list !== undefined && answer.options !== undefined) choiceLists[list] = answer.options.map(choiceOf);
    items.push(question(name, group.heading, answer.type, list, items.length + 2));
  }
  return {
    id: 'bang-hoi',
    version: '1',
    title: { vi: title },
    languages: ['vi'],
    defaultLanguage: 'vi',
    layout: 'pages',
    items,
    choiceLists,
  };
}

const choiceOf = ({ value, label }: { value: string; label: string }): Choice => ({
  value,
  label: { vi: label },
  media: {},
  columns: {},
});

function question(
  name: string,
  label: string,
  type: QuestionType,
  list: string | undefined,
  row: number,
): Question {
  return {
    kind: 'question',
    name,
    type,
    label: { vi: label },
    hint: {},
    guidance: {},
    appearance: [],
    requiredMessage: {},
    constraintMessage: {},
    parameters: {},
    media: {},
    row,
    ...(list !== undefined && { list }),
  };
}

/** A name that XLSForm allows, from the heading; short headings that are names already stay as they are. */
function uniqueName(heading: string, taken: Set<string>): string {
  const slug = /^[A-Za-z_][\w-]{0,40}$/.test(heading)
    ? heading
    : fold(heading)
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, '')
        .slice(0, 32)
        .replace(/_+$/, '');
  const base = /^[a-z_]/i.test(slug) ? slug : `c_${slug}`;
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}_${String(n)}`;
  taken.add(name.toLowerCase());
  return name;
}
