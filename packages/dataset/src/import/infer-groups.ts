import { readMark } from './option-mark.ts';
import type { TableColumn } from './table-of.ts';

/** One question: a column, or the columns of the options of a question that takes several. */
export interface ColumnGroup {
  readonly heading: string;
  readonly columns: readonly TableColumn[];
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

interface Divided {
  readonly question: string;
  readonly option: string;
}

/** `q/opt`, `q__opt`, `q.opt`, `q [opt]`, at the last separator. */
function divide(heading: string): Divided | undefined {
  const found = /^(.+?)\s*\[(.+)\]\s*$/su.exec(heading) ?? /^(.+)(?:\/|__|\.(?=\S))(.+)$/su.exec(heading);
  const [, question = '', option = ''] = found ?? [];
  return question.trim() === '' || option.trim() === ''
    ? undefined
    : { question: question.trim(), option: option.trim() };
}

/**
 * Puts columns with one stem together when there are at least two and every cell of theirs is a mark (1/0, x, có/
 * không) or names the option itself. Otherwise each column is a question: the rows of a grid have one stem too.
 */
export function groupColumns(
  columns: readonly TableColumn[],
  textsOf: (column: TableColumn) => string[],
): ColumnGroup[] {
  const stems = new Map<string, { column: TableColumn; option: string }[]>();
  for (const column of columns) {
    const parts = divide(column.heading);
    if (parts === undefined) continue;
    const marks = textsOf(column).every((text) => readMark(text) !== undefined || text === parts.option);
    const found = stems.get(parts.question) ?? [];
    stems.set(parts.question, marks ? [...found, { column, option: parts.option }] : found);
  }
  const several = [...stems].filter(([, options]) => options.length >= 2);
  const stemOf = new Map(
    several.flatMap(([stem, options]) => options.map(({ column }) => [column, stem] as const)),
  );
  const wholes = new Set(several.map(([stem]) => stem));
  const done = new Set<string>();
  return columns.flatMap((column): ColumnGroup[] => {
    const stem = stemOf.get(column);
    // The tool's own column of all chosen options together says the same as the columns of its options.
    if (stem === undefined)
      return wholes.has(column.heading) ? [] : [{ heading: column.heading, columns: [column] }];
    if (done.has(stem)) return [];
    done.add(stem);
    const options = stems.get(stem) ?? [];
    return [
      {
        heading: stem,
        columns: options.map((each) => each.column),
        options: options.map(({ option }, i) => optionOf(option, i)),
      },
    ];
  });
}

/** A heading's option is a code when it is short and plain, else a label that gets a number. */
function optionOf(option: string, index: number): { value: string; label: string } {
  return /^[\w-]{1,16}$/.test(option)
    ? { value: option, label: option }
    : { value: String(index + 1), label: option };
}
