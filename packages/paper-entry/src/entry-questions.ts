import { languages, type Language } from '@langnghe/language';
import { blocksOf, paperWords, type Block } from '@langnghe/paper';
import type { Questionnaire } from '@langnghe/questionnaire';

export type EntryKind = 'one' | 'many' | 'number' | 'text' | 'rank';

/** A question as it stands on the form: its printed number, and the codes printed beside its boxes. */
export interface EntryQuestion {
  readonly name: string;
  /** «5» or «5a»; '' of a line beside an option. */
  readonly number: string;
  readonly label: string;
  readonly kind: EntryKind;
  readonly options: readonly { readonly code: string; readonly label: string }[];
}

/** All questions in the order of the paper. */
export function entryQuestions(questionnaire: Questionnaire, language: string): readonly EntryQuestion[] {
  const known: Language = languages.find((one) => one === language) ?? 'vi';
  const many = new Set(namesOfType(questionnaire, 'select-multiple'));
  const { opening, body } = blocksOf(questionnaire, [language], paperWords(known));
  return [...opening, ...body].flatMap((block) => questionsOf(block, many));
}

function questionsOf(block: Block, many: ReadonlySet<string>): readonly EntryQuestion[] {
  switch (block.kind) {
    case 'options': {
      const [first] = block.options;
      if (first === undefined) return [];
      const own: EntryQuestion = {
        name: first.question,
        number: block.number,
        label: block.label.main,
        kind: many.has(first.question) ? 'many' : 'one',
        options: block.options.map(({ code, label }) => ({ code, label: label.main })),
      };
      const beside = block.options.flatMap(({ writeIn, label }): EntryQuestion[] =>
        writeIn === null ? [] : [{ name: writeIn, number: '', label: label.main, kind: 'text', options: [] }],
      );
      return [own, ...beside];
    }
    case 'grid':
      return block.rows.map((row, i) => ({
        name: row.question,
        number: block.rows.length === 1 ? block.number : `${block.number}${rowLetter(i)}`,
        label: row.label.main === '' ? block.label.main : row.label.main,
        kind: many.has(row.question) ? 'many' : 'one',
        options: block.columns.map(({ code, label }) => ({ code, label: label.main })),
      }));
    case 'lines':
      return [
        { name: block.question, number: block.number, label: block.label.main, kind: 'text', options: [] },
      ];
    case 'digits':
      return [
        { name: block.question, number: block.number, label: block.label.main, kind: 'number', options: [] },
      ];
    case 'ranking':
      return [
        {
          name: block.question,
          number: block.number,
          label: block.label.main,
          kind: 'rank',
          options: block.items.map(({ code, label }) => ({ code, label: label.main })),
        },
      ];
    default:
      return [];
  }
}

const rowLetter = (i: number): string => (i < 26 ? String.fromCharCode(97 + i) : String(i + 1));

function namesOfType({ items }: Pick<Questionnaire, 'items'>, type: string): string[] {
  return items.flatMap((item) =>
    'items' in item
      ? namesOfType(item, type)
      : item.kind === 'question' && item.type === type
        ? [item.name]
        : [],
  );
}

/** What a person typed for a question, as the collection takes it; null when no such code is printed there. */
export function typedAnswer(question: EntryQuestion, typed: string): string | null {
  const text = typed.normalize('NFC').trim();
  if (text === '' || question.kind === 'text' || question.kind === 'number') return text;
  const codes = text.split(/[\s,;.]+/).filter(Boolean);
  const printed = new Set(question.options.map(({ code }) => code));
  if (codes.some((code) => !printed.has(code)) || new Set(codes).size < codes.length) return null;
  if (question.kind === 'one') return codes.length === 1 ? (codes[0] ?? null) : null;
  return codes.join(' ');
}
