import type { Codebook, CodedTable, Variable } from '@langnghe/dataset';
import {
  accepted,
  formatPercent,
  pickTranslation,
  refused,
  type Checked,
  type Issue,
  type Language,
} from '@langnghe/language';
import { roundedBase } from '../round.ts';
import { below, type RandomBytes } from '../secret-random.ts';
import { coarseWeights } from './coarse-weights.ts';
import { answersTo, releasedColumns } from './released-columns.ts';
import { microdataIssue } from './microdata-issues.ts';
import { microdataRules as rules } from './microdata-rules.ts';
import type { Microdata, ReleasedColumns } from './microdata.ts';

export interface MicrodataInput {
  readonly table: CodedTable;
  readonly codebook: Codebook;
  /** Rows without weight are of people who did not agree, and stay out. */
  readonly weight: Float64Array;
  /** Variables of the catalogue of tables; others stay out. */
  readonly variables: readonly string[];
  /** Names of category variables by which people may be told apart. */
  readonly keys: readonly string[];
  readonly random: RandomBytes;
}

/** No more issues of one kind than somebody can read. */
const listed = 20;

/**
 * The only way from answers to a file of single answers: k-anonymity and l-diversity over the keys, a bound on the risk of
 * being recognised, coarse weights, a new random order. docs/methods/microdata.md
 */
export function microdataGate(input: MicrodataInput): Checked<Microdata> {
  const { codebook, keys, random } = input;
  const rows = shuffled(
    [...input.weight.keys()].filter((row) => (input.weight[row] ?? 0) > 0),
    random,
  );
  const least = 2 * rules.smallestClass;
  if (rows.length < least) return refused([microdataIssue('microdata-few', {}, { least })]);
  if (keys.length > rules.maximumKeys)
    return refused([
      microdataIssue(
        'microdata-many-keys',
        { field: 'breaks' },
        { count: keys.length, most: rules.maximumKeys },
      ),
    ]);
  const variables = codebook.variables.filter(
    ({ name, kind }) => kind !== 'text' && [...input.variables, ...keys].includes(name),
  );
  const classes = classesOf(input, rows);
  const items = variables.filter(({ name }) => !keys.includes(name));
  const { columns, leftOut } = releasedColumns(input.table, variables, rows);
  const kept = items.filter(({ name }) => !leftOut.includes(name));
  const { risk, issues } = risks(input, classes, rows.length);
  const wrong = [
    ...atMost(smallClasses(input, classes)),
    ...atMost(alikeClasses(input, classes, kept)),
    ...issues,
  ];
  if (wrong.length > 0) return refused(wrong);
  const released: ReleasedColumns = {
    rows: rows.length,
    columns,
    weight: coarseWeights(rows.map((row) => input.weight[row] ?? 0)),
    keys,
    smallestClass: roundedBase(Math.min(...classes.map((one) => one.rows.length))),
    globalRisk: risk,
    leftOut,
  };
  return accepted(released as Microdata);
}

interface KeyClass {
  /** Codes of the keys; 0 = not answered. */
  readonly codes: readonly number[];
  readonly rows: readonly number[];
}

function classesOf({ table, keys }: MicrodataInput, rows: readonly number[]): readonly KeyClass[] {
  const columns = keys.map((name) => {
    const column = table.columns[name];
    if (column?.kind !== 'coded') throw new Error(`not a category: ${name}`);
    return column.codes;
  });
  const grouped = Map.groupBy(rows, (row) => columns.map((codes) => codes[row] ?? 0).join(','));
  return [...grouped].map(([codes, members]) => ({
    codes: codes === '' ? [] : codes.split(',').map(Number),
    rows: members,
  }));
}

function smallClasses(input: MicrodataInput, classes: readonly KeyClass[]): readonly Issue[] {
  return classes
    .filter(({ rows }) => rows.length < rules.smallestClass)
    .map(({ codes, rows }) => {
      const people = rows.length < 5 ? '< 5' : `≈ ${String(roundedBase(rows.length))}`;
      const said = { combination: inWords(input, codes), least: rules.smallestClass, people };
      return microdataIssue('microdata-small-class', { field: 'breaks' }, said);
    });
}

/** l-diversity: of every question that is no key, in every combination. */
function alikeClasses(
  input: MicrodataInput,
  classes: readonly KeyClass[],
  items: readonly Variable[],
): readonly Issue[] {
  return items.flatMap((variable) => {
    const answer = answersTo(input.table, variable);
    const possible = new Set(classes.flatMap(({ rows }) => rows.map(answer))).size;
    const wanted = Math.min(rules.differentAnswers, possible);
    return classes
      .filter(({ rows }) => {
        const counts = [...Map.groupBy(rows, answer).values()].map(({ length }) => length);
        return counts.length < wanted || Math.max(...counts) >= rules.greatestShare * rows.length;
      })
      .map(({ codes }) => {
        const said = { combination: inWords(input, codes), question: quoted(labelOf(variable)) };
        return microdataIssue('microdata-alike', { field: variable.name }, said);
      });
  });
}

/** A person is one of as many in the population as the weights of the combination add up to. */
function risks(
  { weight }: MicrodataInput,
  classes: readonly KeyClass[],
  rows: number,
): { readonly risk: number; readonly issues: readonly Issue[] } {
  const expected = classes.reduce((sum, one) => {
    const population = one.rows.reduce((total, row) => total + (weight[row] ?? 0), 0);
    return sum + one.rows.length / Math.max(one.rows.length, population);
  }, 0);
  const risk = expected / rows;
  if (risk <= rules.globalRisk) return { risk, issues: [] };
  const said = { risk: formatPercent('vi', risk, 1), most: formatPercent('vi', rules.globalRisk) };
  return { risk, issues: [microdataIssue('microdata-risk', { field: 'breaks' }, said)] };
}

function atMost(issues: readonly Issue[]): readonly Issue[] {
  const more = issues.length - listed;
  return more <= 0
    ? issues
    : [...issues.slice(0, listed), microdataIssue('microdata-more', {}, { count: more })];
}

/** `«Giới tính: Nữ» + «Nhóm tuổi: Từ 60 tuổi trở lên»`. */
function inWords({ codebook, keys }: MicrodataInput, codes: readonly number[]): string {
  return keys
    .map((name, i) => {
      const variable = codebook.variables.find((one) => one.name === name);
      const category =
        variable !== undefined && 'categories' in variable
          ? variable.categories[(codes[i] ?? 0) - 1]
          : undefined;
      const answer =
        category === undefined ? '–' : pickTranslation(category.label, language) || category.value;
      return quoted(`${variable === undefined ? name : labelOf(variable)}: ${answer}`);
    })
    .join(' + ');
}

/** Labels are the questionnaire's own words, which stand in one language at least. */
const language: Language = 'vi';

function labelOf({ name, label }: Variable): string {
  return pickTranslation(label, language) || name;
}

function quoted(text: string): string {
  return `«${text}»`;
}

/** Fisher and Yates, with secret randomness: the order of the dataset is gone. */
function shuffled(rows: readonly number[], random: RandomBytes): readonly number[] {
  const order = [...rows];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Number(below(BigInt(i + 1), random));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
