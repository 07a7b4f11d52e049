import { pickTranslation, type Issue, type Place } from '@langnghe/language';
import type { AskedQuestion } from './questions.ts';
import { categoryRole } from '../category-role.ts';
import { importIssue } from './import-issues.ts';
import { looseKey } from './match-key.ts';
import type { FoundOption, Options } from './option-of.ts';
import { personalInText } from './personal-content.ts';
import { readDate } from './read-date.ts';
import { readNumber, type DecimalMark } from './read-number.ts';
import { splitChoices } from './split-choices.ts';

/** What a cell says, as the questionnaire keeps it, or why it does not fit. Warnings stand beside a value. */
export type CellReading =
  | {
      readonly fits: true;
      readonly value: string;
      readonly issues: readonly Issue[];
      readonly otherText?: string;
    }
  | { readonly fits: false; readonly issues: readonly Issue[] };

export interface CellContext {
  readonly asked: AskedQuestion;
  readonly options: Options;
  readonly mark: DecimalMark;
  readonly place: Place;
}

export function readCell(text: string, context: CellContext): CellReading {
  switch (context.asked.question.type) {
    case 'select-one':
      return readOne(text, context);
    case 'select-multiple':
    case 'rank':
      return readSeveral(text, context);
    case 'integer':
    case 'decimal':
    case 'range':
      return readNumeric(text, context);
    case 'date': {
      const date = readDate(text);
      return date === undefined
        ? misfit(importIssue('import-not-a-date', context.place, { text: shortened(text) }))
        : fit(date);
    }
    case 'acknowledge':
      return fit(['0', 'khong', 'no', 'false'].includes(looseKey(text)) ? '' : 'OK');
    default:
      return personalInText(text) === undefined
        ? fit(text)
        : misfit(importIssue('import-personal-text', context.place));
  }
}

const fit = (value: string, issues: readonly Issue[] = []): CellReading => ({ fits: true, value, issues });
const misfit = (issue: Issue): CellReading => ({ fits: false, issues: [issue] });

function readOne(text: string, context: CellContext): CellReading {
  const found = context.options.find(text) ?? yesOrNo(text, context.options);
  if (found !== undefined) return fit(found.value, spellings(text, [found], context));
  return readOther(text, context) ?? notAnOption(text, context);
}

function readSeveral(text: string, context: CellContext): CellReading {
  const { found, strange } = splitChoices(text, context.options);
  const [first] = strange;
  if (first !== undefined) {
    const other = strange.length === 1 ? readOther(first, context) : undefined;
    if (other?.fits !== true) return notAnOption(first, context);
    const values = [...found.map(({ value }) => value), other.value];
    return { ...other, value: [...new Set(values)].join(' ') };
  }
  return fit([...new Set(found.map(({ value }) => value))].join(' '), spellings(text, found, context));
}

/** A spreadsheet's own TRUE and FALSE, for lists of yes and no. */
function yesOrNo(text: string, options: Options): FoundOption | undefined {
  if (!/^(true|false)$/i.test(text)) return undefined;
  const words = text.toLowerCase() === 'true' ? ['Có', 'Yes', 'Đúng'] : ['Không', 'No', 'Sai'];
  return words.map((word) => options.find(word)).find((found) => found?.guessed === false);
}

/** `Khác: loa phường`: the option, and words for the question that keeps them. */
function readOther(text: string, { asked, place }: CellContext): CellReading | undefined {
  const [, label = '', words = ''] = /^([^:]{2,40}):\s*(.+)$/su.exec(text) ?? [];
  const other = asked.choices.find(
    (choice) =>
      categoryRole(choice, asked.choices) === 'other' &&
      Object.values(choice.label).some((wording) => looseKey(wording).startsWith(looseKey(label))),
  );
  if (label === '' || other === undefined) return undefined;
  if (personalInText(words) !== undefined) return misfit(importIssue('import-personal-text', place));
  return { fits: true, value: other.value, issues: [], otherText: words.trim() };
}

function readNumeric(text: string, { asked, mark, place }: CellContext): CellReading {
  const number = readNumber(text, mark, asked.question.type === 'integer');
  if (number === 'ambiguous')
    return misfit(importIssue('import-number-unclear', place, { text: shortened(text) }));
  return number === undefined
    ? misfit(importIssue('import-not-a-number', place, { text: shortened(text) }))
    : fit(number);
}

function spellings(text: string, found: readonly FoundOption[], { asked, place }: CellContext): Issue[] {
  return found
    .filter(({ guessed }) => guessed)
    .map(({ value }) =>
      importIssue('import-spelling', place, { text: shortened(text), option: labelOf(asked, value) }),
    );
}

function notAnOption(text: string, { asked, place }: CellContext): CellReading {
  const shown = asked.choices.slice(0, 8).map(({ value }) => `${value} = ${labelOf(asked, value)}`);
  const options = shown.join(', ') + (asked.choices.length > shown.length ? ' …' : '');
  return misfit(
    importIssue('import-not-an-option', place, {
      text: shortened(text),
      question: asked.question.name,
      options,
    }),
  );
}

function labelOf(asked: AskedQuestion, value: string): string {
  const label = asked.choices.find((choice) => choice.value === value)?.label ?? {};
  return pickTranslation(label, 'vi') || value;
}

/** Enough of a cell to find it by. */
function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : text;
}
