import type { QuestionType } from '../questionnaire.ts';

/** What a cell of the column `type` says. */
export type RowType =
  | { readonly kind: 'question'; readonly type: QuestionType; readonly constraint?: string }
  | {
      readonly kind: 'select';
      readonly type: 'select-one' | 'select-multiple' | 'rank';
      readonly source: 'choices' | 'file' | 'external';
      readonly list: string;
      readonly orOther: boolean;
    }
  | { readonly kind: 'note' | 'calculate' | 'hidden' | 'today' }
  | { readonly kind: 'external-file'; readonly ending: 'csv' | 'xml' }
  | { readonly kind: 'left-out'; readonly tells: Telling }
  | { readonly kind: 'setting'; readonly setting: string }
  | { readonly kind: 'begin' | 'end'; readonly structure: Structure; readonly list?: string };

export type Structure = 'group' | 'repeat' | 'loop';

const plain = (type: QuestionType): RowType => ({ kind: 'question', type });
const days = (most: number): RowType => ({
  kind: 'question',
  type: 'integer',
  constraint: `. >= 0 and . <= ${most}`,
});

/** Each word people may write, without the old prefixes `q …`, `add … prompt`, `get …`, `uri:…`. */
const words: Readonly<Record<string, RowType>> = {
  text: plain('text'),
  string: plain('text'),
  integer: plain('integer'),
  int: plain('integer'),
  decimal: plain('decimal'),
  range: plain('range'),
  date: plain('date'),
  time: plain('time'),
  datetime: plain('date-time'),
  'date time': plain('date-time'),
  acknowledge: plain('acknowledge'),
  trigger: plain('acknowledge'),
  barcode: plain('barcode'),
  geopoint: plain('geopoint'),
  gps: plain('geopoint'),
  location: plain('geopoint'),
  image: plain('image'),
  photo: plain('image'),
  picture: plain('image'),
  audio: plain('audio'),
  video: plain('video'),
  file: plain('file'),
  note: { kind: 'note' },
  calculate: { kind: 'calculate' },
  hidden: { kind: 'hidden' },
  today: { kind: 'today' },
  'csv-external': { kind: 'external-file', ending: 'csv' },
  'xml-external': { kind: 'external-file', ending: 'xml' },
  percentage: { kind: 'question', type: 'integer', constraint: '. >= 0 and . <= 100' },
  'number of days in last month': days(31),
  'number of days in last six months': days(183),
  'number of days in last year': days(365),
};

/** What a row would tell of the person who answers. */
export type Telling = 'time' | 'device' | 'person' | 'place' | 'log' | 'recording';

/** What tells who answered, when, where or on which telephone: no anonymous survey asks it. */
const identifying: Readonly<Record<string, Telling>> = {
  start: 'time',
  end: 'time',
  'start time': 'time',
  'end time': 'time',
  deviceid: 'device',
  'device id': 'device',
  imei: 'device',
  simserial: 'device',
  'sim id': 'device',
  subscriberid: 'device',
  'subscriber id': 'device',
  phonenumber: 'person',
  'phone number': 'person',
  username: 'person',
  email: 'person',
  tel: 'person',
  audit: 'log',
  'start-geopoint': 'place',
  'background-geopoint': 'place',
  geotrace: 'place',
  geoshape: 'place',
  osm: 'place',
  'background-audio': 'recording',
};

const settingTypes: Readonly<Record<string, string>> = {
  form_title: 'form_title',
  'form title': 'form_title',
  'set form title': 'form_title',
  set_form_title: 'form_title',
  form_id: 'form_id',
  'form id': 'form_id',
  'set form id': 'form_id',
  set_form_id: 'form_id',
};

export const typeWords: readonly string[] = [
  ...Object.keys(words),
  ...Object.keys(identifying),
  'begin_group',
  'end_group',
  'begin_repeat',
  'end_repeat',
  'select_one',
  'select_multiple',
  'rank',
  'select_one_from_file',
  'select_multiple_from_file',
  'select_one_external',
];

const structures: Readonly<Record<string, Structure>> = {
  group: 'group',
  repeat: 'repeat',
  lgroup: 'repeat',
  'looped group': 'repeat',
  loop: 'loop',
};

const beginOrEnd = /^(begin|end)(?:\s+|_)(lgroup|looped\s+group|group|repeat|loop)(?:\s+over\s+(\S+))?$/i;
const select =
  /^(?:add\s+)?(select[ _]one[ _]from[ _]file|select[ _]multiple[ _]from[ _]file|select[ _]one[ _]external|select all that apply(?: from)?|select[ _]one(?: from| using| prompt using)?|select1|select[ _]multiple(?: from| using| prompt using)?|rank)(?:\s+(.*))?$/i;
const other = /\s+(?:or_other|or other|or_specify_other|or specify other|specify_other|specify other)$/i;

/** A row's type; null if it is none; `list-missing` if a select does not say from which list. */
export function readType(text: string): RowType | null | 'list-missing' {
  const cell = text.replace(/\s+/g, ' ').trim();
  const structure = beginOrEnd.exec(cell);
  if (structure) return structureType(structure);
  const choice = select.exec(
    cell.replace(/^q select1\b/i, 'select1').replace(/^q select(?= )/i, 'select all that apply'),
  );
  if (choice) return selectType(choice[1] ?? '', choice[2] ?? '');
  const word = cell.toLowerCase();
  const setting = settingTypes[word];
  if (setting !== undefined) return { kind: 'setting', setting };
  return [word, bare(word)].reduce<RowType | null>((found, one) => found ?? wordType(one), null);
}

function wordType(word: string): RowType | null {
  const tells = Object.hasOwn(identifying, word) ? identifying[word] : undefined;
  if (tells !== undefined || /^osm\b/.test(word)) return { kind: 'left-out', tells: tells ?? 'place' };
  return (Object.hasOwn(words, word) ? words[word] : undefined) ?? null;
}

/** Forms older than 2012 write `q string`, `add text prompt`, `get device id`, `uri:deviceid`. */
const bare = (word: string): string =>
  word
    .replace(/^(?:q|get|add) /, '')
    .replace(/^uri:/, '')
    .replace(/ prompt$/, '');

function structureType(match: RegExpExecArray): RowType {
  const structure = structures[(match[2] ?? '').toLowerCase().replace(/\s+/g, ' ')] ?? 'group';
  const kind = match[1]?.toLowerCase() === 'begin' ? 'begin' : 'end';
  return match[3] === undefined ? { kind, structure } : { kind, structure, list: match[3] };
}

function selectType(command: string, rest: string): RowType | 'list-missing' {
  const word = command.toLowerCase().replace(/_/g, ' ');
  const orOther = other.test(` ${rest}`);
  const list = ` ${rest}`.replace(other, '').trim();
  if (list === '') return 'list-missing';
  const type =
    word === 'rank' ? 'rank' : /multiple|all that apply/.test(word) ? 'select-multiple' : 'select-one';
  const source = word.includes('file') ? 'file' : word.includes('external') ? 'external' : 'choices';
  return { kind: 'select', type, source, list, orOther };
}
