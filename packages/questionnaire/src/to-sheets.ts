import { withoutTables } from './attachments/attach-tables.ts';
import { languageHeader, translatedHeader } from './language-header.ts';
import type { Sheet } from '@langnghe/spreadsheet';
import type { Translations } from '@langnghe/language';
import type { Choice, Item, Media, Question, Questionnaire, QuestionType } from './questionnaire.ts';

type Row = Readonly<Record<string, string>>;

const typeNames: Readonly<Record<QuestionType, string>> = {
  text: 'text',
  integer: 'integer',
  decimal: 'decimal',
  'select-one': 'select_one',
  'select-multiple': 'select_multiple',
  rank: 'rank',
  range: 'range',
  date: 'date',
  time: 'time',
  'date-time': 'dateTime',
  acknowledge: 'acknowledge',
  barcode: 'barcode',
  geopoint: 'geopoint',
  image: 'image',
  audio: 'audio',
  video: 'video',
  file: 'file',
};

/** The sheets of an XLSForm workbook that `readQuestionnaire` reads back as the same questionnaire. */
export function toSheets(given: Questionnaire): readonly Sheet[] {
  const questionnaire = withoutTables(given);
  const header = translatedHeader;
  const survey = surveyRows(questionnaire).map(({ row }) => row);
  const choices = Object.entries(questionnaire.choiceLists).flatMap(([list, options]) =>
    options.map((choice) => choiceRow(list, choice, header)),
  );
  const { id, version, defaultLanguage, layout, title, extras } = questionnaire;
  const style = [layout === 'pages' ? 'pages' : '', extras?.settings['style'] ?? ''].join(' ').trim();
  const duplicates = Object.values(questionnaire.choiceLists).some(
    (list) => new Set(list.map(({ value }) => value)).size < list.length,
  );
  const settings: Row = {
    form_title: title[defaultLanguage] ?? id,
    form_id: id,
    version,
    default_language: languageHeader(defaultLanguage),
    ...extras?.settings,
    ...(style === '' ? {} : { style }),
    ...(duplicates ? { allow_choice_duplicates: 'yes' } : {}),
  };
  return [
    // A language without a text in it yet is a language of the form all the same.
    sheetOf('survey', survey, [
      'type',
      'name',
      ...questionnaire.languages.map((tag) => header('label', tag)),
    ]),
    sheetOf('choices', choices, ['list_name', 'name']),
    sheetOf('settings', [settings], []),
    ...(extras?.sheets ?? []),
  ];
}

/** Names a translated column: `label::Tiếng Việt (vi)`. */
type Header = typeof translatedHeader;

function translated(column: string, texts: Translations, header: Header): Row {
  return Object.fromEntries(Object.entries(texts).map(([tag, text]) => [header(column, tag), text]));
}

function mediaRow(media: Media, header: Header): Row {
  const { image = {}, audio = {}, video = {} } = media;
  return {
    ...translated('image', image, header),
    ...translated('audio', audio, header),
    ...translated('video', video, header),
  };
}

interface Writing {
  readonly header: Header;
  readonly lists: Questionnaire['choiceLists'];
}

/** A row of the survey sheet, and the item it is written for. */
interface SurveyRow {
  readonly row: Row;
  /** '' for a row that no item is made of. */
  readonly item: string;
}

/** The rows of the survey sheet in their order: also those that no item is made of. */
export function surveyRows({ items, choiceLists, extras }: Questionnaire): readonly SurveyRow[] {
  const written = rowsOf(items, { header: translatedHeader, lists: choiceLists });
  const there = new Set(written.map(({ item }) => item));
  const beside = (place: string): readonly SurveyRow[] =>
    (extras?.rows ?? [])
      .filter(({ before }) => (there.has(before) ? before : '') === place)
      .map(({ cells }) => ({ item: '', row: cells }));
  const seen = new Set<string>();
  const all = written.flatMap((one) => {
    const first = !seen.has(one.item);
    seen.add(one.item);
    return [...(first ? beside(one.item) : []), one];
  });
  return [...all, ...beside('')];
}

function rowsOf(items: readonly Item[], writing: Writing): readonly SurveyRow[] {
  return items.flatMap((item) => itemRows(item, writing));
}

/** With the workbook's own name: the key was made from it and is made again on reading. */
function itemRows(item: Item, writing: Writing): readonly SurveyRow[] {
  const own = { item: item.name, row: { ...item.extras, ...itemRow(item, writing) } };
  if (!('items' in item)) return [own];
  const end = { item: item.name, row: { type: `end_${item.kind}` } };
  return [own, ...rowsOf(item.items, writing), end];
}

function itemRow(item: Item, writing: Writing): Row {
  const { header } = writing;
  const base: Row = { name: item.sourceName ?? item.name, relevant: item.relevant?.source ?? '' };
  switch (item.kind) {
    case 'question':
      return { ...base, ...questionRow(item, writing) };
    case 'note':
      return {
        ...base,
        type: 'note',
        ...translated('label', item.label, header),
        ...translated('hint', item.hint, header),
        ...mediaRow(item.media, header),
        appearance: item.appearance.join(' '),
      };
    case 'calculation':
      return { ...base, type: 'calculate', calculation: item.calculation.source };
    case 'repeat':
      return {
        ...base,
        type: 'begin_repeat',
        ...translated('label', item.label, header),
        appearance: item.appearance.join(' '),
        repeat_count: item.count?.source ?? '',
      };
    case 'group':
      return {
        ...base,
        type: 'begin_group',
        ...translated('label', item.label, header),
        ...translated('hint', item.hint ?? {}, header),
        appearance: item.appearance.join(' '),
      };
  }
}

function typeOf({ type, list }: Question, lists: Questionnaire['choiceLists']): string {
  const name = typeNames[type];
  if (list === undefined) return name;
  const inFile = !Object.hasOwn(lists, list) && /\.(?:csv|xml|geojson)$/i.test(list);
  return inFile ? `${name}_from_file ${list}` : `${name} ${list}`;
}

function questionRow(question: Question, { header, lists }: Writing): Row {
  return {
    type: typeOf(question, lists),
    ...translated('label', question.label, header),
    ...translated('hint', question.hint, header),
    ...translated('guidance_hint', question.guidance, header),
    required: question.required?.source ?? '',
    ...translated('required_message', question.requiredMessage, header),
    constraint: question.constraint?.source ?? '',
    ...translated('constraint_message', question.constraintMessage, header),
    appearance: question.appearance.join(' '),
    parameters: Object.entries(question.parameters)
      .map(([name, value]) => `${name}=${value}`)
      .join(' '),
    read_only: question.readOnly?.source ?? '',
    calculation: question.calculation?.source ?? '',
    trigger: (question.trigger ?? []).map((name) => `\${${name}}`).join(', '),
    choice_filter: question.choiceFilter?.source ?? '',
    default: typeof question.default === 'string' ? question.default : (question.default?.source ?? ''),
    ...mediaRow(question.media, header),
  };
}

function choiceRow(list: string, choice: Choice, header: Header): Row {
  return {
    list_name: list,
    name: choice.value,
    ...translated('label', choice.label, header),
    ...mediaRow(choice.media, header),
    ...choice.extras,
    ...choice.columns,
  };
}

/** The columns that any row fills, in the order they are first met. */
function sheetOf(name: string, rows: readonly Row[], first: readonly string[]): Sheet {
  const filled = rows.flatMap((row) =>
    Object.entries(row).flatMap(([column, text]) => (text === '' ? [] : [column])),
  );
  const columns = [...new Set([...first, ...filled])];
  return { name, rows: [columns, ...rows.map((row) => columns.map((column) => row[column] || null))] };
}
