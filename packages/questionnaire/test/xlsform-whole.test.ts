import type { Sheet } from '@langnghe/spreadsheet';
import { describe, expect, it } from 'vitest';
import { allItems } from '../src/editing.ts';
import { readQuestionnaire, type Questionnaire } from '../src/index.ts';
import { choices, formOf, sheet, survey, yesNo } from './form.ts';

/** The lists of what a workbook may say: XLSForm as pyxform 4.5 and the ODK documentation have it. */
const withoutRows = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'row' ? undefined : inner)));

const codes = (...sheets: readonly Sheet[]): readonly string[] =>
  readQuestionnaire(sheets).issues.map(({ code }) => code);

const first = (form: Questionnaire) => allItems(form.items)[0];

describe('survey columns under every name', () => {
  it.each([
    ['command', 'type', 'text'],
    ['tag', 'name', 'q'],
    ['value', 'name', 'q'],
    ['caption', 'label', 'Hỏi?'],
    ['requiredMsg', 'required_message', 'cần'],
    ['constraining_message', 'constraint_message', 'sai'],
    ['relevance', 'relevant', '1 = 1'],
    ['readonly', 'read_only', 'yes'],
    ['calculate', 'calculation', '1 + 1'],
    ['noAppErrorString', 'no_app_error_string', 'x'],
    ['bind::relevant', 'relevant', '1 = 1'],
    ['bind::required', 'required', 'yes'],
    ['bind::constraint', 'constraint', '. != 1'],
    ['bind::calculate', 'calculation', '1 + 1'],
    ['bind::readonly', 'read_only', 'yes'],
    ['bind::jr:constraintMsg', 'constraint_message', 'sai'],
    ['bind::jr:requiredMsg', 'required_message', 'cần'],
    ['control::appearance', 'appearance', 'multiline'],
    ['body::appearance', 'appearance', 'multiline'],
    ['media::image', 'image', 'a.png'],
    ['media::audio', 'audio', 'a.mp3'],
    ['media::video', 'video', 'a.mp4'],
    ['Choice Filter', 'choice_filter', ''],
    ['HINT', 'hint', 'gợi ý'],
    ['Guidance Hint', 'guidance_hint', 'chỉ dẫn'],
  ])('%s is %s', (alias, column, value) => {
    const row = (name: string): Sheet => {
      const cells: Record<string, string> = { type: 'text', name: 'q', label: 'Hỏi?', [column]: value };
      const named = Object.entries(cells).map(([key, cell]) => [key === column ? name : key, cell] as const);
      return sheet('survey', named.map(([key]) => key).join('|'), named.map(([, cell]) => cell).join('|'));
    };
    expect(withoutRows(formOf(row(alias)))).toEqual(withoutRows(formOf(row(column))));
  });

  it.each([
    'parameters',
    'trigger',
    'default',
    'save_to',
    'rows',
    'autoplay',
    'disabled',
    'big-image',
    'sms_field',
    'sms_option',
    'sms_separator',
    'sms_allow_media',
    'sms_date_format',
    'sms_datetime_format',
    'sms_response',
    'compact_tag',
    'bind::custom',
    'control::custom',
    'instance::custom',
    'repeat_count',
    'count',
    'jr:count',
    'no_app_error_string',
  ])('%s is known', (column) => {
    expect(codes(survey(`type|name|label|${column}`, 'text|q|Hỏi?|'))).toEqual([]);
  });
});

describe('choices and settings under every name', () => {
  it.each([['list name'], ['list_name'], ['List_Name']])('%s', (list) => {
    const form = formOf(
      survey('type|name|label', 'select_one l|q|Hỏi?'),
      sheet('choices', `${list}|value|caption`, 'l|1|Một'),
    );
    expect(form.choiceLists).toEqual({ l: [{ value: '1', label: { vi: 'Một' }, media: {}, columns: {} }] });
  });

  it.each([
    ['set_form_title', 'form_title'],
    ['title', 'form_title'],
    ['set_form_id', 'form_id'],
    ['id_string', 'form_id'],
  ])('%s is %s', (alias, column) => {
    const form = (name: string) =>
      formOf(survey('type|name|label', 'text|q|Hỏi?'), sheet('settings', name, 'abc'));
    expect(withoutRows(form(alias))).toEqual(withoutRows(form(column)));
  });

  it.each([
    'version',
    'instance_name',
    'public_key',
    'submission_url',
    'auto_send',
    'auto_delete',
    'style',
    'namespaces',
    'allow_choice_duplicates',
    'client_editable',
    'clean_text_values',
    'prefix',
    'delimiter',
    'sms_keyword',
    'add_none_option',
    'attribute::x',
  ])('setting %s is known', (setting) => {
    expect(codes(survey('type|name|label', 'text|q|Hỏi?'), sheet('settings', setting, 'no'))).toEqual([]);
  });
});

describe('types', () => {
  it.each([
    ['text', 'text'],
    ['string', 'text'],
    ['integer', 'integer'],
    ['int', 'integer'],
    ['decimal', 'decimal'],
    ['barcode', 'barcode'],
    ['range', 'range'],
    ['date', 'date'],
    ['time', 'time'],
    ['dateTime', 'date-time'],
    ['date time', 'date-time'],
    ['image', 'image'],
    ['photo', 'image'],
    ['audio', 'audio'],
    ['video', 'video'],
    ['file', 'file'],
    ['acknowledge', 'acknowledge'],
    ['trigger', 'acknowledge'],
    ['geopoint', 'geopoint'],
    ['gps', 'geopoint'],
    ['location', 'geopoint'],
    ['select_one yn', 'select-one'],
    ['select one from yn', 'select-one'],
    ['select one yn', 'select-one'],
    ['select1 yn', 'select-one'],
    ['select_multiple yn', 'select-multiple'],
    ['select multiple from yn', 'select-multiple'],
    ['select all that apply from yn', 'select-multiple'],
    ['select all that apply yn', 'select-multiple'],
    ['select one using yn', 'select-one'],
    ['select multiple using yn', 'select-multiple'],
    ['add select one prompt using yn', 'select-one'],
    ['add select multiple prompt using yn', 'select-multiple'],
    ['rank yn', 'rank'],
    ['select_one_from_file a.csv', 'select-one'],
    ['select_multiple_from_file a.geojson', 'select-multiple'],
    ['q string', 'text'],
    ['q int', 'integer'],
    ['q decimal', 'decimal'],
    ['q date', 'date'],
    ['q select yn', 'select-multiple'],
    ['q select1 yn', 'select-one'],
    ['q picture', 'image'],
    ['add text prompt', 'text'],
    ['add integer prompt', 'integer'],
    ['add date prompt', 'date'],
    ['add image prompt', 'image'],
    ['percentage', 'integer'],
    ['number of days in last month', 'integer'],
    ['number of days in last six months', 'integer'],
    ['number of days in last year', 'integer'],
  ])('%s is %s', (type, read) => {
    const form = formOf(survey('type|name|label', `${type}|q|Hỏi?`), yesNo);
    const item = allItems(form.items).find(({ name }) => name === 'q');
    expect(item?.kind === 'question' ? item.type : item?.kind).toBe(read);
  });

  it.each(['note', 'q note', 'add note prompt'])('%s is a note', (type) => {
    expect(first(formOf(survey('type|name|label', `${type}|q|Hỏi?`)))?.kind).toBe('note');
  });

  it.each([
    'start',
    'end',
    'deviceid',
    'imei',
    'phonenumber',
    'username',
    'email',
    'start-geopoint',
    'background-geopoint',
    'background-audio',
    'audit',
    'simserial',
    'subscriberid',
    'get start time',
    'get end time',
    'get device id',
    'get phone number',
    'uri:deviceid',
    'uri:phonenumber',
    'uri:username',
    'uri:email',
    'geotrace',
    'geoshape',
  ])('%s is left out, with the reason', (type) => {
    const told = codes(survey('type|name|label', `${type}|q|Hỏi?`, 'text|t|Chữ'));
    expect(told.filter((code) => code.startsWith('left-out'))).toHaveLength(1);
  });

  it.each([
    ['begin_group', 'end_group'],
    ['begin group', 'end group'],
    ['begin_repeat', 'end_repeat'],
    ['begin repeat', 'end repeat'],
    ['begin lgroup', 'end lgroup'],
    ['begin looped group', 'end looped group'],
  ])('%s … %s', (begin, end) => {
    const form = formOf(survey('type|name|label', `${begin}|g|Nhóm`, 'text|t|Chữ', `${end}||`));
    expect(['group', 'repeat']).toContain(first(form)?.kind);
  });

  it('a loop over a list makes a group per choice', () => {
    const form = formOf(
      survey('type|name|label', 'begin loop over yn|g|Nhóm', 'text|t|Chữ', 'end loop||'),
      yesNo,
    );
    expect(allItems(form.items).filter(({ kind }) => kind === 'question')).toHaveLength(2);
  });

  it.each(['calculate', 'hidden'])('%s', (type) => {
    expect(codes(survey('type|name|label|calculation', `${type}|q||1 + 1`, 'text|t|Chữ|'))).toEqual([]);
  });

  it.each(['xml-external', 'csv-external'])('%s names a table', (type) => {
    const told = readQuestionnaire([
      survey('type|name|label|calculation', `${type}|places||`, 'text|t|Chữ|'),
    ]);
    expect(told.ok).toBe(true);
  });

  it.each(['kobo--matrix', 'begin_rank', 'begin_score', 'cascading_select x', 'osm'])(
    '%s is refused by name',
    (type) => {
      const told = readQuestionnaire([
        survey('type|name|label', `${type}|q|Hỏi?`, 'text|t|Chữ'),
        choices('x|1|A'),
      ]);
      expect(told.issues.map(({ place }) => place.row)).toContain(2);
    },
  );
});

describe('functions', () => {
  it.each([
    'if(1, 2, 3)',
    'position(..)',
    'once(1)',
    'coalesce(${a}, 1)',
    "selected(${m}, '1')",
    'selected-at(${m}, 0)',
    'count-selected(${m})',
    "jr:choice-name(${a}, '${a}')",
    'indexed-repeat(${n}, ${r}, 1)',
    'count(${n})',
    'count-non-empty(${n})',
    'sum(${n})',
    'max(${n})',
    'min(${n})',
    "regex(${t}, 'a')",
    "contains(${t}, 'a')",
    "starts-with(${t}, 'a')",
    "ends-with(${t}, 'a')",
    'substr(${t}, 0, 1)',
    "substring-before(${t}, 'a')",
    "substring-after(${t}, 'a')",
    "translate(${t}, 'a', 'b')",
    'string-length(${t})',
    'normalize-space(${t})',
    "concat(${t}, 'a')",
    "join(' ', ${n})",
    'boolean-from-string(${t})',
    'string(1)',
    'number(${t})',
    'int(1.5)',
    'boolean(1)',
    "digest(${t}, 'SHA-256')",
    'round(1.25, 1)',
    'pow(2, 3)',
    'log(2)',
    'log10(2)',
    'abs(-1)',
    'sin(1)',
    'cos(1)',
    'tan(1)',
    'asin(1)',
    'acos(1)',
    'atan(1)',
    'atan2(1, 2)',
    'sqrt(4)',
    'exp(1)',
    'exp10(1)',
    'pi()',
    'today()',
    'now()',
    'decimal-date-time(today())',
    'date(${t})',
    "decimal-time('08:30')",
    "format-date(today(), '%d/%m/%Y')",
    "format-date-time(now(), '%H:%M')",
    'random()',
    'uuid()',
    'not(1)',
    'true()',
    'false()',
    "checklist(1, 2, ${a} = '1')",
    "weighted-checklist(1, 2, ${a} = '1', 1)",
    '1 + 2 - 3 * 4 div 5 mod 6',
    '1 != 2 and 2 < 3 or 3 >= 2',
    "pulldata('bang', 'ten', 'ma', ${t})",
    "instance('yn')/root/item[name = ${a}]/label",
    '${last-saved#t}',
    'area(${t})',
    'distance(${t})',
    'base64-decode(${t})',
    'extract-signed(${t})',
    'geofence(${t}, ${t})',
    'intersects(${t})',
    'randomize(${n})',
  ])('%s is read, or refused with its reason', (source) => {
    const form = survey(
      'type|name|label|calculation',
      'text|t|Chữ|',
      'select_one yn|a|A|',
      'select_multiple yn|m|M|',
      'begin_repeat|r|Lặp|',
      'integer|n|Số|',
      'end_repeat|||',
      `calculate|c||${source}`,
    );
    const told = readQuestionnaire([form, yesNo]).issues.filter(({ severity }) => severity === 'error');
    expect(told.map(({ code, message }) => `${code} ${message.en}`)).toEqual([]);
  });
});

describe('parameters and appearances', () => {
  it.each([
    ['text', 'rows=3'],
    ['range', 'start=0 end=10 step=5'],
    ['range', 'start=0 end=10 step=1 tick_interval=5'],
    ['range', 'placeholder=5'],
    ['select_one yn', 'randomize=true'],
    ['select_one yn', 'randomize=true seed=1'],
    ['select_one yn', 'randomize=true, seed=1'],
    ['select_one_from_file a.csv', 'value=ma label=ten'],
    ['image', 'max-pixels=800'],
    ['image', 'app=x.y'],
    ['audio', 'quality=low'],
    ['geopoint', 'capture-accuracy=10 warning-accuracy=50 allow-mock-accuracy=true'],
  ])('%s with %s', (type, parameters) => {
    expect(
      codes(survey('type|name|label|parameters', `${type}|q|Hỏi?|${parameters}`), yesNo).filter((code) =>
        code.startsWith('parameter'),
      ),
    ).toEqual([]);
  });

  it.each([
    'minimal',
    'quick',
    'search',
    'columns',
    'columns-2',
    'columns-pack',
    'no-buttons',
    'likert',
    'map',
    'image-map',
    'label',
    'list-nolabel',
    'list',
    'multiline',
    'numbers',
    'masked',
    'url',
    'counter',
    'thousands-sep',
    'bearing',
    'vertical',
    'no-ticks',
    'picker',
    'rating',
    'no-calendar',
    'month-year',
    'year',
    'signature',
    'draw',
    'annotate',
    'new',
    'new-front',
    'maps',
    'placement-map',
    'front',
    'hidden-answer',
    'printer',
  ])('appearance %s is kept', (appearance) => {
    const item = first(
      formOf(survey('type|name|label|appearance', `select_one yn|q|Hỏi?|${appearance}`), yesNo),
    );
    expect(item?.kind === 'question' ? item.appearance : []).toEqual([appearance]);
  });
});
