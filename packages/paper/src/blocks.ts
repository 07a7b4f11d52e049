import type { Issue } from '@langnghe/language';
import {
  evaluate,
  rangeOf,
  type Choice,
  type Expression,
  type Group,
  type Item,
  type Note,
  type Question,
  type Questionnaire,
} from '@langnghe/questionnaire';
import type { Block, PrintedOption, Wording } from './block.ts';
import { conditionWords, type Naming } from './condition-words.ts';
import { paperIssue } from './issues.ts';
import { labelText } from './label-text.ts';
import { isGrid, numberedItems, numbersOf, withoutOwnNumber } from './numbering.ts';
import { printable, scaleCodes, tickedTypes } from './printable.ts';
import { conditionsOf, skipsOf, type Condition, type Skips } from './skips.ts';
import type { PaperWords } from './words.ts';
import { writeInsOf } from './write-ins.ts';

export interface Blocks {
  /** Notes before the first question. */
  readonly opening: readonly Block[];
  readonly body: readonly Block[];
  readonly issues: readonly Issue[];
}

/** One or two language tags: the second one stands beneath the first. */
export type FormLanguages = readonly [main: string] | readonly [main: string, second: string];

interface Printing {
  readonly questionnaire: Questionnaire;
  readonly languages: FormLanguages;
  readonly naming: Naming;
  readonly skips: Skips;
  readonly asked: ReadonlySet<string>;
  readonly conditions: ReadonlyMap<string, readonly Condition[]>;
  /** Question written beside an option, by `question code`. */
  readonly writeIns: ReadonlyMap<string, string>;
  readonly issues: Issue[];
}

/** A questionnaire as it stands on paper. */
export function blocksOf(questionnaire: Questionnaire, languages: FormLanguages, say: PaperWords): Blocks {
  const issues: Issue[] = [];
  const onPaper = printable(questionnaire, issues);
  const writeIns = writeInsOf(onPaper);
  const numbered = numberedItems(onPaper.items, new Set(writeIns.values()));
  const skips = skipsOf(questionnaire, numbered);
  const questions = numbered.flatMap((item) =>
    item.kind === 'question' ? [item] : item.items.filter((row) => row.kind === 'question'),
  );
  const printing: Printing = {
    questionnaire,
    languages,
    naming: {
      numbers: numbersOf(questionnaire, numbered),
      ticked: new Set(questions.filter(({ type }) => tickedTypes.has(type)).map(({ name }) => name)),
      say,
    },
    skips,
    asked: evaluate(questionnaire, skips.goingOn, { now: '2000-01-01T00:00:00', random: () => 0.5 }).relevant,
    conditions: conditionsOf(questionnaire.items),
    writeIns,
    issues,
  };
  const blocks = itemBlocks(onPaper.items, new Set(), printing);
  const first = blocks.findIndex(({ kind }) => kind !== 'note');
  return { opening: blocks.slice(0, Math.max(first, 0)), body: blocks.slice(Math.max(first, 0)), issues };
}

function itemBlocks(items: readonly Item[], said: ReadonlySet<Expression>, printing: Printing): Block[] {
  const beside = new Set(printing.writeIns.values());
  return items.flatMap((item): Block[] => {
    if (item.kind === 'question') return beside.has(item.name) ? [] : [questionBlock(item, said, printing)];
    if (item.kind === 'note') return noteBlock(item, said, printing);
    if (item.kind !== 'group') return [];
    if (isGrid(item)) return [gridBlock(item, said, printing)];
    return groupBlocks(item, said, printing);
  });
}

function groupBlocks(group: Group, said: ReadonlySet<Expression>, printing: Printing): Block[] {
  const label = wording(group.label, printing);
  const own = group.relevant;
  const holds = !group.items.some((item) => item.kind === 'group' && !isGrid(item));
  const condition = conditionOf(group.name, said, printing);
  const inner = itemBlocks(group.items, own === undefined ? said : new Set([...said, own]), printing);
  const heading: Block[] = label.main !== '' && holds ? [{ kind: 'heading', label }] : [];
  const only: Block[] =
    condition === '' ? [] : [{ kind: 'note', label: { main: '', second: '' }, condition }];
  return inner.length === 0 ? [] : [...heading, ...only, ...inner];
}

function noteBlock(note: Note, said: ReadonlySet<Expression>, printing: Printing): Block[] {
  const label = wording(note.label, printing);
  const conditional = note.relevant !== undefined && decided(note.relevant, printing);
  if (label.main === '' || (conditional && !printing.asked.has(note.name))) return [];
  return [{ kind: 'note', label, condition: conditionOf(note.name, said, printing) }];
}

function questionBlock(question: Question, said: ReadonlySet<Expression>, printing: Printing): Block {
  const head = headOf(question, said, printing);
  const { name } = question;
  switch (question.type) {
    case 'select-one':
    case 'select-multiple':
    case 'acknowledge':
      return optionsBlock(question, head, printing);
    case 'range': {
      const columns = scaleCodes(rangeOf(question));
      if (columns === null) return { ...head, kind: 'digits', question: name, cells: [4], unit: '' };
      return {
        ...head,
        kind: 'grid',
        columns: columns.map((code) => ({ code, label: { main: '', second: '' } })),
        rows: [{ question: name, label: { main: '', second: '' } }],
      };
    }
    case 'integer':
      return { ...head, kind: 'digits', question: name, cells: [3], unit: '' };
    case 'decimal':
      return { ...head, kind: 'digits', question: name, cells: [6], unit: '' };
    case 'date':
      return {
        ...head,
        kind: 'digits',
        question: name,
        cells: [2, 2, 4],
        unit: printing.naming.say('day'),
      };
    case 'rank':
      return {
        ...head,
        kind: 'ranking',
        question: name,
        items: choicesOf(question, printing).map(({ value, label }) => ({
          code: value,
          label: wording(label, printing),
        })),
      };
    default:
      return {
        ...head,
        kind: 'lines',
        question: name,
        lines: question.appearance.includes('multiline') ? 5 : 1,
      };
  }
}

/** Characters of a label that fit half the page's width on two lines. */
const halfWidth = 44;

function optionsBlock(question: Question, head: ReturnType<typeof headOf>, printing: Printing): Block {
  const { naming, skips, writeIns } = printing;
  const options = optionChoices(question, printing).map(({ value, label }): PrintedOption => {
    const skip = skips.of.get(question.name)?.get(value);
    const to = skip === undefined || skip === 'stop' ? undefined : naming.numbers.get(skip.to);
    return {
      question: question.name,
      code: value,
      label: wording(label, printing),
      skip:
        skip === 'stop' ? naming.say('stop') : to === undefined ? '' : naming.say('skipTo', { number: to }),
      writeIn: writeIns.get(`${question.name} ${value}`) ?? null,
    };
  });
  const short = options.every(
    ({ label, skip, writeIn }) =>
      label.main.length + skip.length <= halfWidth && label.second.length <= halfWidth && writeIn === null,
  );
  return { ...head, kind: 'options', options, columns: short && options.length > 2 ? 2 : 1 };
}

function optionChoices(question: Question, printing: Printing): readonly Pick<Choice, 'value' | 'label'>[] {
  if (question.type !== 'acknowledge') return choicesOf(question, printing);
  return [{ value: 'OK', label: { [printing.languages[0]]: printing.naming.say('yes') } }];
}

function gridBlock(group: Group, said: ReadonlySet<Expression>, printing: Printing): Block {
  const rows = group.items.filter((item) => item.kind === 'question');
  const [first] = rows;
  return {
    ...headOf(group, said, printing),
    kind: 'grid',
    columns:
      first === undefined
        ? []
        : choicesOf(first, printing).map(({ value, label }) => ({
            code: value,
            label: wording(label, printing),
          })),
    rows: rows.map(({ name, label }) => ({ question: name, label: wording(label, printing) })),
  };
}

function headOf(item: Question | Group, said: ReadonlySet<Expression>, printing: Printing) {
  const label = wording(item.label, printing);
  const hint = item.hint === undefined ? { main: '', second: '' } : wording(item.hint, printing);
  return {
    number: printing.naming.numbers.get(item.name) ?? '',
    label: { main: withoutOwnNumber(label.main), second: withoutOwnNumber(label.second) },
    hint: hint.main === '' ? { main: instruction(item, printing), second: '' } : hint,
    condition: conditionOf(item.name, said, printing),
  };
}

function instruction(item: Question | Group, { naming: { say } }: Printing): string {
  if (item.kind === 'group') return say('perRow');
  if (item.type === 'select-one') return say('one');
  if (item.type === 'select-multiple') return say('many');
  return item.type === 'rank' ? say('rank') : '';
}

/** Whether a condition depends only on answers that everybody who goes on has given. */
const decided = ({ references }: Expression, { skips }: Printing): boolean =>
  references.every((name) => name in skips.goingOn);

/** «Chỉ trả lời nếu …» for the conditions not already said around the item. */
function conditionOf(name: string, said: ReadonlySet<Expression>, printing: Printing): string {
  const { conditions, naming, issues } = printing;
  const open = (conditions.get(name) ?? [])
    .map(({ expression }) => expression)
    .filter((one) => !said.has(one) && !decided(one, printing));
  const words = open.map(({ tree }) => conditionWords(tree, naming));
  if (words.includes(null)) issues.push(paperIssue('condition-not-in-words', { field: name }, { name }));
  const known = words.filter((one) => one !== null);
  return known.length === 0 ? '' : naming.say('only', { condition: known.join(naming.say('and')) });
}

const choicesOf = ({ list }: Question, { questionnaire }: Printing): readonly Choice[] =>
  questionnaire.choiceLists[list ?? ''] ?? [];

function wording(texts: Readonly<Record<string, string>>, { questionnaire, languages }: Printing): Wording {
  const [main, second] = languages;
  const first = labelText(texts, main, questionnaire.defaultLanguage);
  const other = second === undefined ? '' : labelText({ [second]: texts[second] ?? '' }, second, second);
  return { main: first, second: other === first ? '' : other };
}
