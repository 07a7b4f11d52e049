import { pickTranslation, type Translations } from '@langnghe/language';
import { rangeOf } from './range-of.ts';
import { declinedAnswer } from './answers.ts';
import { maximumTextLength } from './normalise.ts';
import type { Choice, Item, Question, Questionnaire } from './questionnaire.ts';
import { maximumInstances } from './working.ts';

/** As much of JSON Schema (2020-12) as an answer needs. */
export interface JsonSchema {
  readonly [keyword: string]:
    string | number | boolean | readonly string[] | JsonSchema | readonly JsonSchema[];
}

/**
 * JSON Schema of one set of answers as `normaliseAnswers` gives it and `evaluate` keeps it: every name, the form of
 * every value, the choices there are. What depends on other answers (relevance, required, constraints, filtered
 * choices) is not in it: that is the evaluator's to say.
 */
export function answerSchema(questionnaire: Questionnaire): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: questionnaire.title[questionnaire.defaultLanguage] ?? questionnaire.id,
    $comment: `${questionnaire.id} ${questionnaire.version}`.trim(),
    ...objectSchema(questionnaire.items, questionnaire),
  };
}

function objectSchema(items: readonly Item[], form: Questionnaire): JsonSchema {
  const fields = fieldsOf(items, form);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    required: fields.flatMap(({ name, always }) => (always ? [name] : [])),
    additionalProperties: false,
  };
}

interface Field {
  readonly name: string;
  readonly schema: JsonSchema;
  /** Calculations stand among the answers once they are worked out. */
  readonly always: boolean;
}

function fieldsOf(items: readonly Item[], form: Questionnaire): readonly Field[] {
  return items.flatMap((item): readonly Field[] => {
    const { name } = item;
    switch (item.kind) {
      case 'group':
        return fieldsOf(item.items, form);
      case 'repeat': {
        const list = { type: 'array', items: objectSchema(item.items, form), maxItems: maximumInstances };
        return [{ name, schema: { ...titled(item.label, form), ...list }, always: true }];
      }
      case 'calculation':
        return [{ name, schema: { type: 'string' }, always: false }];
      case 'question':
        return [
          { name, schema: { ...titled(item.label, form), ...questionSchema(item, form) }, always: true },
        ];
      case 'note':
        return [];
    }
  });
}

function titled(texts: Translations, { defaultLanguage }: Questionnaire): JsonSchema {
  const title = texts[defaultLanguage] ?? '';
  return title === '' ? {} : { title };
}

function questionSchema(question: Question, form: Questionnaire): JsonSchema {
  // What is calculated is as the calculation gives it.
  if (question.calculation !== undefined) return { type: 'string' };
  const schema = valueSchema(question, form);
  return question.declinable === true ? { anyOf: [schema, { const: declinedAnswer }] } : schema;
}

const pattern = (inner: string): JsonSchema => ({ type: 'string', pattern: `^(?:${inner})?$` });

const month30 = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
const month31 = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
const leapYear = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const day = `(?!00\\d\\d)(?:\\d{4}-(?:${month30}|${month31}|02-(?:0[1-9]|1\\d|2[0-8]))|${leapYear}-02-29)`;
const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?';
const zone = '(?:\\s*(?:Z|[+-]\\d{2}(?::?\\d{2})?))?';

function valueSchema(question: Question, form: Questionnaire): JsonSchema {
  switch (question.type) {
    case 'integer':
      return pattern('-?\\d{1,15}');
    case 'decimal':
      return pattern('-?\\d+(?:\\.\\d+)?');
    case 'range':
      return rangeSchema(question);
    case 'date':
      return pattern(day);
    case 'time':
      return pattern(`(?:.*T)?${clock}${zone}`);
    case 'date-time':
      return pattern(`${day}[T ]${clock}${zone}`);
    case 'acknowledge':
      return { enum: ['', 'OK'] };
    case 'geopoint':
      return pattern('-?(?:[0-8]?\\d\\.\\d\\d|90\\.00) -?(?:(?:1[0-7]\\d|\\d?\\d)\\.\\d\\d|180\\.00) 0 0');
    case 'select-one':
    case 'select-multiple':
    case 'rank':
      return choiceSchema(question, form);
    default:
      return { type: 'string', maxLength: maximumTextLength };
  }
}

/** More marks than anybody puts on a scale: then only the form of the number is said. */
const mostMarks = 1000;

function rangeSchema(question: Question): JsonSchema {
  const { start, end, step } = rangeOf(question);
  const marks = Math.floor(Math.abs(end - start) / Math.abs(step) + 1e-9) + 1;
  if (!(marks <= mostMarks)) return pattern('-?\\d+(?:\\.\\d+)?');
  const way = Math.sign(end - start) * Math.abs(step);
  const values = Array.from({ length: marks }, (_, at) => String(Number((start + at * way).toFixed(9))));
  return pattern(values.map(numeral).join('|'));
}

/** A number however many zeros it is written with; zero with either sign. */
const numeral = (value: string): string =>
  `${value === '0' ? '-?' : ''}${escaped(value)}${value.includes('.') ? '0*' : '(?:\\.0+)?'}`;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function choiceSchema(question: Question, form: Questionnaire): JsonSchema {
  const list = form.choiceLists[question.list ?? ''];
  if (list === undefined) return { type: 'string' };
  const values = [...new Set(list.map(({ value }) => value))];
  if (question.type === 'select-one')
    return { oneOf: [{ const: '', title: '–' }, ...values.map((value) => named(value, list, form))] };
  const one = values.map(escaped).join('|');
  if (question.type === 'rank')
    return pattern(`(?!(?:\\S+ )*(\\S+) (?:\\S+ )*\\1(?: |$))(?:${one})(?: (?:${one}))*`);
  // Kept in the order of the list, each once.
  return { type: 'string', pattern: `^${values.map((value) => `(?:(?:^| )${escaped(value)})?`).join('')}$` };
}

function named(value: string, list: readonly Choice[], form: Questionnaire): JsonSchema {
  const label = list.find((choice) => choice.value === value)?.label ?? {};
  return { const: value, title: pickTranslation(label, 'vi', form.defaultLanguage) || value };
}
