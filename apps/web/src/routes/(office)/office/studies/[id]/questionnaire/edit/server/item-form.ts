import { mediaKinds, type Choice, type Media, type Questionnaire } from '@langnghe/questionnaire';
import {
  conditionSource,
  findItem,
  limitsSource,
  textOfItem,
  withFile,
  type Comparison,
  type Condition,
  type ItemText,
  type Limits,
  type Test,
} from '@langnghe/questionnaire/editing';
import { nfc, type Translations } from '@langnghe/language';
import { textOf } from '#lib/server/form.ts';
import { isKind } from '../kinds.ts';
import { conditionIn, limitsIn } from './item-view.ts';

/** The fields of the form that an item is edited with, as they came. */
export interface ItemForm {
  readonly name: string;
  readonly text: ItemText;
  /** Undefined when the form had no choices. */
  readonly choices: readonly Choice[] | undefined;
  readonly forWhom: 'all' | 'this';
}

const comparisons: readonly string[] = [
  'equal',
  'different',
  'less',
  'at-most',
  'more',
  'at-least',
  'chosen',
  'not-chosen',
] satisfies readonly Comparison[];

/** Reads the form; fields it did not have stay as the item has them. */
export function readItemForm(form: FormData, questionnaire: Questionnaire, item: string): ItemForm {
  const before = findItem(questionnaire, item);
  if (before === undefined) throw new Error(`no item ${item}`);
  const was = textOfItem(before);
  const text = (field: string, otherwise: string): string =>
    form.has(field) ? textOf(form, field) : otherwise;
  const said = (field: string, otherwise: Translations): Translations =>
    Object.fromEntries([
      ...Object.entries(otherwise),
      ...questionnaire.languages
        .filter((tag) => form.has(`${field}.${tag}`))
        .map((tag) => [tag, textOf(form, `${field}.${tag}`)] as const),
    ]);
  const kind = textOf(form, 'kind');
  return {
    name: text('name', item),
    forWhom: form.get('forWhom') === 'this' ? 'this' : 'all',
    choices: choicesIn(form, questionnaire, was.list),
    text: {
      ...was,
      kind: isKind(kind) && kind !== 'page' && kind !== 'grid' ? kind : was.kind,
      label: said('label', was.label),
      hint: said('hint', was.hint),
      guidance: said('guidance', was.guidance),
      requiredMessage: said('requiredMessage', was.requiredMessage),
      constraintMessage: said('constraintMessage', was.constraintMessage),
      required: requiredIn(form, was.required),
      relevant: relevantIn(form, was.relevant, questionnaire),
      constraint: constraintIn(form, was.constraint),
      appearance: appearanceIn(form, was.appearance),
      parameters: parametersIn(form, was.parameters),
      default: text('default', was.default),
      readOnly: text('readOnly', was.readOnly),
      calculation: text('calculation', was.calculation),
      trigger: form.has('trigger') ? words(textOf(form, 'trigger')) : was.trigger,
      choiceFilter: text('choiceFilter', was.choiceFilter),
      repeatCount: text('repeatCount', was.repeatCount),
      media: mediaIn(form, 'media', was.media, questionnaire.languages),
    },
  };
}

const words = (text: string): readonly string[] => text.split(/[\s,]+/).filter((word) => word !== '');

function requiredIn(form: FormData, was: string): string {
  const written = form.has('requiredRule') ? textOf(form, 'requiredRule') : was;
  if (written !== was) return written;
  if (!form.has('asked')) return was;
  const ticked = form.get('required') === 'yes';
  if (ticked) return was === '' || was === 'false()' ? 'true()' : was;
  return '';
}

/** What was chosen counts when it was changed; else what was written. */
function relevantIn(form: FormData, was: string, questionnaire: Questionnaire): string {
  const written = form.has('relevant') ? textOf(form, 'relevant') : was;
  const before = conditionIn(was);
  if (before === undefined || !form.has('join')) return written;
  const chosen = testsIn(form);
  return JSON.stringify(chosen) === JSON.stringify(comparable(before))
    ? written
    : conditionSource(chosen, (name) => holdsNumber(questionnaire, name));
}

/** With one test, «and» and «or» are the same. */
const comparable = ({ join, tests }: Condition): Condition => ({
  join: tests.length > 1 ? join : 'and',
  tests,
});

export function holdsNumber(questionnaire: Questionnaire, name: string): boolean {
  const item = findItem(questionnaire, name);
  if (item?.kind === 'calculation') return true;
  return item?.kind === 'question' && ['integer', 'decimal', 'range'].includes(item.type);
}

function testsIn(form: FormData): Condition {
  const tests: Test[] = [];
  for (let at = 0; form.has(`test.${at}.question`); at++) {
    const question = textOf(form, `test.${at}.question`);
    const is = textOf(form, `test.${at}.is`);
    const value = textOf(form, `test.${at}.value`);
    if (question === '') continue;
    if (is === 'unanswered') tests.push({ question, is });
    else if (comparisons.includes(is) && value !== '') tests.push({ question, is: is as Comparison, value });
    else tests.push({ question, is: 'answered' });
  }
  return comparable({ join: form.get('join') === 'or' ? 'or' : 'and', tests });
}

const limitFields = ['least', 'most', 'longest', 'fewestChosen', 'mostChosen'] as const;

function constraintIn(form: FormData, was: string): string {
  const written = form.has('constraint') ? textOf(form, 'constraint') : was;
  const before = limitsIn(was);
  if (before === undefined || !form.has('limits')) return written;
  const number = (text: string): string => text.replace(',', '.').replace(/^\+/, '');
  const limits: Limits = {
    ...Object.fromEntries(
      limitFields
        .map((field) => [field, number(textOf(form, `limit.${field}`))] as const)
        .filter(([, value]) => value !== ''),
    ),
    ...(form.has('alone') ? { alone: form.getAll('alone').filter((one) => typeof one === 'string') } : {}),
  };
  return limitsSource(limits) === limitsSource(before) ? written : limitsSource(limits);
}

/** What was written counts when it was changed; else what was chosen. */
function appearanceIn(form: FormData, was: string): string {
  const written = form.has('appearance') ? textOf(form, 'appearance') : was;
  if (written !== was || !form.has('look')) return written;
  const looks = ['minimal', 'likert', 'multiline'];
  const look = textOf(form, 'look');
  const words = was.split(/\s+/).filter((word) => word !== '');
  if (look === (words.find((word) => looks.includes(word)) ?? '')) return was;
  return [...words.filter((word) => !looks.includes(word)), look].join(' ').trim();
}

function parametersIn(
  form: FormData,
  was: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const parameters = form.has('parameters')
    ? Object.fromEntries(
        words(textOf(form, 'parameters')).map((pair): [string, string] => {
          const [name = '', ...value] = pair.split('=');
          return [name, value.join('=')];
        }),
      )
    : { ...was };
  for (const name of ['start', 'end', 'step'])
    if (form.has(`parameter.${name}`) && textOf(form, `parameter.${name}`) !== (was[name] ?? ''))
      parameters[name] = textOf(form, `parameter.${name}`).replace(',', '.');
  return parameters;
}

/** The files chosen for a label; kinds and languages that the form did not have stay. */
function mediaIn(form: FormData, field: string, was: Media, languages: readonly string[]): Media {
  let media = was;
  for (const kind of mediaKinds)
    for (const tag of languages)
      if (form.has(`${field}.${kind}.${tag}`))
        media = withFile(media, kind, [tag], textOf(form, `${field}.${kind}.${tag}`));
  return media;
}

/** The rows of choices, each with what of it the form does not show (media, columns for filters). */
function choicesIn(
  form: FormData,
  questionnaire: Questionnaire,
  list: string,
): readonly Choice[] | undefined {
  if (!form.has('choices')) return undefined;
  const before = questionnaire.choiceLists[list] ?? [];
  const rows: Choice[] = [];
  for (let at = 0; form.has(`choice.${at}.value`); at++) {
    const was = before[Number(textOf(form, `choice.${at}.was`))];
    const label = questionnaire.languages.map(
      (tag) => [tag, nfc(textOf(form, `choice.${at}.label.${tag}`))] as const,
    );
    rows.push({
      value: textOf(form, `choice.${at}.value`),
      label: { ...was?.label, ...Object.fromEntries(label) },
      media: mediaIn(form, `choice.${at}.media`, was?.media ?? {}, questionnaire.languages),
      columns: was?.columns ?? {},
    });
  }
  return rows;
}
