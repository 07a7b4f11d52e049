import { readFileSync } from 'node:fs';
import type { Translations } from '@langnghe/language';
import type {
  Choice,
  Expression,
  ExpressionNode,
  Group,
  Item,
  QuestionType,
  Questionnaire,
} from '@langnghe/questionnaire';

/** The example form's `survey` and `choices` sheets, row by row, as they stand in the workbook. */
const form = JSON.parse(readFileSync(new URL('./form.json', import.meta.url), 'utf8')) as {
  readonly survey: readonly Row[];
  readonly choices: readonly Row[];
};

type Row = Readonly<Record<string, string>>;

const both = (row: Row, column: string): Translations =>
  Object.fromEntries(
    [
      ['vi', row[`${column}::Tiếng Việt (vi)`]],
      ['en', row[`${column}::English (en)`]],
    ].filter((pair): pair is [string, string] => pair[1] !== undefined),
  );

const types: Readonly<Record<string, QuestionType>> = {
  text: 'text',
  integer: 'integer',
  range: 'range',
  select_one: 'select-one',
  select_multiple: 'select-multiple',
};

export const exampleQuestionnaire: Questionnaire = {
  id: 'phieu_dan_chu_co_so',
  version: '2026112201',
  title: { vi: 'Phiếu khảo sát ý kiến về thực hiện dân chủ ở cơ sở' },
  languages: ['vi', 'en'],
  defaultLanguage: 'vi',
  layout: 'pages',
  items: itemsOf(form.survey),
  choiceLists: Object.fromEntries(
    Object.entries(Object.groupBy(form.choices, (row) => row['list_name'] ?? '')).map(([list, rows]) => [
      list,
      (rows ?? []).map((row): Choice => ({
        value: row['name'] ?? '',
        label: both(row, 'label'),
        media: {},
        columns: {},
      })),
    ]),
  ),
};

/** The site code is not asked where slips carry the class. */
function itemsOf(rows: readonly Row[]): readonly Item[] {
  const root: Item[] = [];
  const open: Item[][] = [root];
  for (const [index, row] of rows.entries()) {
    if (row['name'] === 'ma_co_so') continue;
    if (row['type'] === 'end_group') {
      open.pop();
      continue;
    }
    const item = itemOf(row, index + 2);
    open.at(-1)?.push(item);
    if (item.kind === 'group') open.push(item.items as Item[]);
  }
  return root;
}

function itemOf(row: Row, line: number): Item {
  const relevant = row['relevant'] === undefined ? {} : { relevant: expression(row['relevant']) };
  const base = { name: row['name'] ?? '', row: line, ...relevant };
  const label = both(row, 'label');
  const hint = both(row, 'hint');
  const appearance = row['appearance']?.split(' ') ?? [];
  const [type = '', list] = row['type']?.split(' ') ?? [];
  if (type === 'note') return { kind: 'note', ...base, label, hint, appearance, media: {} };
  if (type === 'begin_group') return { kind: 'group', ...base, label, appearance, items: [] } satisfies Group;
  if (type === 'calculate')
    return {
      kind: 'calculation',
      ...base,
      calculation: { source: '1', tree: { kind: 'number', value: 1 }, references: [] },
    };
  return {
    kind: 'question',
    ...base,
    type: types[type] ?? 'text',
    label,
    hint,
    guidance: {},
    appearance,
    requiredMessage: {},
    constraintMessage: {},
    ...(list === undefined ? {} : { list }),
    parameters: Object.fromEntries(
      (row['parameters'] ?? '').split(' ').map((pair) => pair.split('=') as [string, string]),
    ),
    media: {},
  };
}

/** The few shapes of relevance that the example form has. */
function expression(source: string): Expression {
  const parts = source.split(' or ').map(comparison);
  return {
    source,
    tree: parts.reduce((left, right): ExpressionNode => ({ kind: 'binary', operator: 'or', left, right })),
    references: [...source.matchAll(/\$\{(\w+)\}/gu)].map(([, name]) => name ?? ''),
  };
}

function comparison(source: string): ExpressionNode {
  const selected = /^selected\(\$\{(\w+)\}, '(\w+)'\)$/u.exec(source);
  if (selected !== null)
    return {
      kind: 'call',
      name: 'selected',
      arguments: [
        { kind: 'reference', name: selected[1] ?? '' },
        { kind: 'string', value: selected[2] ?? '' },
      ],
    };
  const [, name = '', operator = '=', value = ''] = /^\$\{(\w+)\} (=|>) (.+)$/u.exec(source) ?? [];
  return {
    kind: 'binary',
    operator: operator === '>' ? '>' : '=',
    left: { kind: 'reference', name },
    right: value.startsWith("'")
      ? { kind: 'string', value: value.slice(1, -1) }
      : { kind: 'number', value: Number(value) },
  };
}
