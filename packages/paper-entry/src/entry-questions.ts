import { languages, type Language } from '@langnghe/language';
import { blocksOf, paperWords, type Block } from '@langnghe/paper';
import type { Questionnaire } from '@langnghe/questionnaire';
import type { EntryQuestion } from './typed-answer.ts';

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
