import { readWorkbook, writeWorkbook, type Sheet } from '@langnghe/spreadsheet';
import { describe, expect, it } from 'vitest';
import { readQuestionnaire, toSheets, toXForm, type Questionnaire } from '../src/index.ts';
import { choices, formOf, shippedForm, sheet, survey } from './form.ts';

const withoutRows = (questionnaire: Questionnaire): unknown =>
  JSON.parse(JSON.stringify(questionnaire, (key, value: unknown) => (key === 'row' ? undefined : value)));

async function thereAndBack(questionnaire: Questionnaire): Promise<Questionnaire> {
  const read = await readWorkbook(await writeWorkbook(toSheets(questionnaire)));
  const back = read.ok ? readQuestionnaire(read.value) : read;
  if (!back.ok) throw new Error(back.issues.map((issue) => issue.message.en).join());
  return back.value;
}

type Line = Readonly<Record<string, string>>;

function surveyOf(...lines: readonly Line[]): Sheet {
  const columns = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  return {
    name: 'survey',
    rows: [columns, ...lines.map((line) => columns.map((column) => line[column] ?? null))],
  };
}

const [vi, en] = ['Tiếng Việt (vi)', 'English (en)'];
const row = (type: string, name: string, label: string, more: Line = {}): Line => ({
  type,
  name,
  [`label::${vi}`]: label,
  [`label::${en}`]: `${label} (en)`,
  ...more,
});

const everything = formOf(
  surveyOf(
    row('note', 'n', 'Chào'),
    row('text', 't', 'Chữ', {
      [`hint::${en}`]: 'hint',
      [`guidance_hint::${en}`]: 'guidance',
      required: 'yes',
      [`required_message::${en}`]: 'needed',
      read_only: '${n} = 1',
    }),
    row('integer', 'i', 'Số', {
      constraint: '. > 1',
      [`constraint_message::${vi}`]: 'lớn hơn',
      default: '2',
    }),
    row('select_one l or_other', 'one', 'Một', { appearance: 'minimal' }),
    row('select_multiple l', 'many', 'Nhiều', { relevant: "selected(${one}, 'a')" }),
    row('rank l', 'order', 'Hạng', { parameters: 'randomize=true seed=${i}' }),
    row('range', 'mark', 'Điểm', { appearance: 'vertical', parameters: 'start=0 end=5 step=1' }),
    row('date', 'd', 'Ngày', { default: 'today()' }),
    row('select_one l', 'two', 'Hai', { choice_filter: 'zone = ${t}' }),
    { type: 'calculate', name: 'c', calculation: '${i} * (2 + 1) - 1' },
    row('text', 'late', 'Sau', { calculation: '1 + 1', trigger: '${i}' }),
    row('begin_group', 'g', 'Nhóm', { appearance: 'field-list' }),
    row('text', 't2', 'Chữ', { relevant: '../t3 = 1' }),
    row('text', 't3', 'Chữ ${t}', { default: 'x' }),
    { type: 'end_group' },
    row('begin_repeat', 'r', 'Lặp', { repeat_count: '1 + 1' }),
    row('text', 'name', 'Tên', { required: '${i} > 1' }),
    row('text', 'own', 'Riêng', { relevant: '${name} != ""' }),
    { type: 'end_repeat' },
    row('begin_group', 'g2', 'Nhóm'),
    row('text', 'd', 'Chữ', { [`image::${en}`]: 'x.png' }),
    { type: 'end_group' },
  ),
  sheet('choices', 'list_name|name|label::Tiếng Việt (vi)|label::English (en)|zone', 'l|a|A|A|1', 'l|b|B|B|'),
  sheet(
    'settings',
    'form_title|form_id|version|default_language|style',
    'Thử|thu|3|Tiếng Việt (vi)|pages theme-grid',
  ),
);

describe('back to a workbook', () => {
  it('loses nothing of the example', async () => {
    const form = await shippedForm();
    expect(withoutRows(await thereAndBack(form))).toEqual(withoutRows(form));
  });

  it('loses nothing of a form with everything', async () => {
    expect(withoutRows(await thereAndBack(everything))).toEqual(withoutRows(everything));
  });
});

describe('to an ODK XForm', () => {
  const xml = toXForm(everything);
  it.each([
    '<bind nodeset="/data/i" type="int" constraint=". &gt; 1" jr:constraintMsg="jr:itext(\'/data/i:jr:constraintMsg\')"/>',
    '<bind nodeset="/data/g/t2" relevant="/data/g/t3 = 1" type="string"/>',
    '<bind nodeset="/data/r/name" type="string" required="/data/i &gt; 1"/>',
    '<itemset nodeset="instance(\'l\')/root/item[zone = /data/t]">',
    '<range ref="/data/mark" appearance="vertical" start="0" end="5" step="1">',
    '<setvalue event="odk-instance-first-load" ref="/data/d" value="today()"/>',
    '<setvalue event="xforms-value-changed" ref="/data/late" value="1 + 1"/>',
    '<bind nodeset="/data/r/own" relevant="../name != \'\'" type="string"/>',
    '<bind nodeset="/data/c" type="string" calculate="/data/i * (2 + 1) - 1"/>',
    '<repeat nodeset="/data/r" jr:count="/data/r_count" jr:noAddRemove="true()">',
    '<output value="/data/t"/>',
    '<value form="image">jr://images/x.png</value>',
  ])('writes %s', (piece) => {
    expect(xml).toContain(piece);
  });

  it('writes numbers in full, as XPath reads them', () => {
    const form = formOf(survey('type|name|label|constraint', 'decimal|a|a|. > 0.0000005'));
    expect(toXForm(form)).toContain('constraint=". &gt; 0.0000005"');
  });

  it('escapes what people write', () => {
    const form = formOf(survey('type|name|label', 'text|a|<&"\''), choices('l|a|]]>'));
    expect(toXForm(form)).toContain("<value>&lt;&amp;&quot;'</value>");
    expect(toXForm(form)).toContain('<label>]]&gt;</label>');
  });
});
