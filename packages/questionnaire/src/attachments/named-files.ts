import type { Place } from '@langnghe/language';
import { allNodes, type ExpressionNode } from '../expression.ts';
import { expressionsOf } from '../expressions-of.ts';
import { entriesOf } from '../outline.ts';
import type { Item, Questionnaire } from '../questionnaire.ts';
import { mediaUses } from './media-uses.ts';

/** A file that a questionnaire asks for and that is no part of its workbook. */
export interface NamedFile {
  /** As the workbook writes it; a table in an expression may have no ending. */
  readonly name: string;
  readonly kind: 'table' | 'image' | 'audio' | 'video';
  readonly place: Place;
}

/** The files beside the workbook that a questionnaire names: tables once each, media once each. */
export function namedFiles(questionnaire: Questionnaire): readonly NamedFile[] {
  const found = new Map<string, NamedFile>();
  const add = (file: NamedFile): void => {
    if (!found.has(`${file.kind} ${file.name}`)) found.set(`${file.kind} ${file.name}`, file);
  };
  for (const { item } of entriesOf(questionnaire.items).values()) tablesOf(item, questionnaire).forEach(add);
  for (const { file, kind, place } of mediaUses(questionnaire)) add({ name: file, kind, place });
  const files = [...found.values()];
  // `instance('communes')` reads the table that `select_one_from_file communes.csv` names.
  return files.filter(
    ({ kind, name }) =>
      kind !== 'table' ||
      isFile(name) ||
      !files.some((other) => other.name !== name && tableId(other.name) === name),
  );
}

export const isFile = (list: string): boolean => /\.(?:csv|xml|geojson)$/i.test(list);

/** The name by which expressions call a table: its file's without the ending. */
export const tableId = (file: string): string => (isFile(file) ? file.replace(/\.[^.]*$/, '') : file);

function tablesOf(item: Item, questionnaire: Questionnaire): readonly NamedFile[] {
  const lists = item.kind === 'question' && item.list !== undefined && isFile(item.list) ? [item.list] : [];
  const called = expressionsOf(item).flatMap(({ column, expression }) =>
    allNodes(expression.tree)
      .flatMap(tableCalled)
      .filter((name) => !Object.hasOwn(questionnaire.choiceLists, name))
      .map((name) => ({ name, column })),
  );
  return [...lists.map((name) => ({ name, column: 'type' })), ...called].map(({ name, column }) => ({
    name,
    kind: 'table',
    place: { sheet: 'survey', row: item.row, column },
  }));
}

function tableCalled(node: ExpressionNode): readonly string[] {
  if (node.kind !== 'call' || (node.name !== 'pulldata' && node.name !== 'instance')) return [];
  const [table] = node.arguments;
  return table?.kind === 'string' && table.value !== '' ? [table.value] : [];
}
