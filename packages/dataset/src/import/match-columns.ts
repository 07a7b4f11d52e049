import type { Questionnaire } from '@langnghe/questionnaire';
import { designRole, type DesignRole } from './design-heading.ts';
import { Headings } from './heading.ts';
import { nameKey } from './match-key.ts';
import { personalReason } from './personal-column.ts';
import type { PersonalKind } from './personal-content.ts';
import { calculationNames, type AskedQuestion } from './questions.ts';
import { answerAt, type AnswerTable, type TableColumn } from './table-of.ts';

export type LeftOutReason =
  | { readonly kind: 'personal'; readonly what: PersonalKind }
  | { readonly kind: 'not-in-questionnaire' }
  /** A question of the questionnaire that a dataset never holds: files, places. */
  | { readonly kind: 'not-kept' }
  /** Worked out again from the answers. */
  | { readonly kind: 'calculated' }
  | { readonly kind: 'without-heading' };

export interface LeftOutColumn {
  readonly column: TableColumn;
  readonly reason: LeftOutReason;
  /** Filled cells that stay outside with it. */
  readonly cells: number;
}

export interface MatchedQuestion {
  readonly asked: AskedQuestion;
  /** The column of the whole answer, if there is one. */
  readonly column?: TableColumn;
  /** Columns of single options. */
  readonly options: readonly { readonly column: TableColumn; readonly option: string }[];
}

export interface ColumnPlan {
  readonly questions: readonly MatchedQuestion[];
  readonly design: Partial<Record<DesignRole, TableColumn>>;
  readonly leftOut: readonly LeftOutColumn[];
  /** Two columns for one thing: the person must say which. */
  readonly twice: readonly { readonly question: string; readonly columns: readonly TableColumn[] }[];
}

const neverKept: ReadonlySet<string> = new Set(['geopoint', 'image', 'audio', 'video', 'file', 'date-time']);
const written: ReadonlySet<string> = new Set([
  'text',
  'barcode',
  'integer',
  'decimal',
  'date',
  'time',
  'date-time',
]);

/** Decides for every column of the table what it is; each ends in exactly one place. */
export function matchColumns(table: AnswerTable, questionnaire: Questionnaire): ColumnPlan {
  const headings = new Headings(questionnaire);
  const calculated = new Set(calculationNames(questionnaire.items).map(nameKey));
  const wholes = new Map<AskedQuestion, TableColumn[]>();
  const options = new Map<AskedQuestion, Map<string, TableColumn[]>>();
  const design = new Map<DesignRole, TableColumn[]>();
  const leftOut: LeftOutColumn[] = [];

  for (const column of table.columns) {
    const texts = table.rows.map((row) => answerAt(row, column)).filter((text) => text !== '');
    const leave = (reason: LeftOutReason): void => void leftOut.push({ column, reason, cells: texts.length });
    if (column.heading === '') {
      if (texts.length > 0) leave({ kind: 'without-heading' });
      continue;
    }
    const match = headings.find(column.heading);
    const personal = personalOf(column, texts, match?.asked);
    const role = designRole(column.heading);
    if (personal !== undefined && (match !== undefined || role === undefined))
      leave({ kind: 'personal', what: personal });
    else if (match !== undefined && neverKept.has(match.asked.question.type)) leave({ kind: 'not-kept' });
    else if (match?.option !== undefined) push(nested(options, match.asked), match.option, column);
    else if (match !== undefined) push(wholes, match.asked, column);
    else if (calculated.has(nameKey(column.heading.split('/').at(-1) ?? ''))) leave({ kind: 'calculated' });
    else if (role !== undefined) push(design, role, column);
    else leave({ kind: 'not-in-questionnaire' });
  }

  const asked = new Set([...wholes.keys(), ...options.keys()]);
  return {
    questions: [...asked].map((each) => ({
      asked: each,
      ...(wholes.get(each)?.[0] && { column: wholes.get(each)?.[0] as TableColumn }),
      options: [...(options.get(each) ?? [])].flatMap(([option, [column]]) =>
        column ? [{ column, option }] : [],
      ),
    })),
    design: Object.fromEntries([...design].map(([role, [column]]) => [role, column])),
    leftOut,
    twice: [
      ...[...wholes].map(([each, columns]) => ({ question: each.question.name, columns })),
      ...[...options].flatMap(([each, byOption]) =>
        [...byOption].map(([option, columns]) => ({ question: `${each.question.name}/${option}`, columns })),
      ),
      ...[...design].map(([role, columns]) => ({ question: role, columns })),
    ].filter(({ columns }) => columns.length > 1),
  };
}

/** A question with fixed options is asked of everybody alike; what people write themselves is looked at. */
function personalOf(
  column: TableColumn,
  texts: readonly string[],
  asked: AskedQuestion | undefined,
): PersonalKind | undefined {
  if (asked === undefined) return personalReason(column.heading, texts);
  if (!written.has(asked.question.type)) return undefined;
  const labels = Object.values(asked.question.label);
  const found = [column.heading, ...labels].map((heading) => personalReason(heading, texts));
  return found.find((kind) => kind !== undefined && kind !== 'record-number');
}

function push<Key>(map: Map<Key, TableColumn[]>, key: Key, column: TableColumn): void {
  map.set(key, [...(map.get(key) ?? []), column]);
}

function nested<Key>(map: Map<Key, Map<string, TableColumn[]>>, key: Key): Map<string, TableColumn[]> {
  const found = map.get(key) ?? new Map<string, TableColumn[]>();
  map.set(key, found);
  return found;
}
