import { writeWorkbook, type Cell } from '@langnghe/spreadsheet';

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Pick = <T>(from: readonly T[]) => T;

export function pickWith(chance: () => number): Pick {
  return (from) => {
    const one = from[Math.floor(chance() * from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
}

const questionsAScreen = 9;

/** What is looked at in an answer that stands before. */
const conditions: readonly ((name: string, pick: Pick) => string)[] = [
  (name, pick) =>
    `\${${name}} ${pick(['=', '!=', '<', '>='])} ${pick(["'a'", "'b'", '1', '2.5', "''", '-3'])}`,
  (name, pick) => `selected(\${${name}}, '${pick(['a', 'b'])}')`,
  (name) => `string-length(\${${name}}) > 1`,
  (name) => `count-selected(\${${name}}) mod 2 = 1`,
  (name) => `contains(concat(\${${name}}, 'z'), 'az')`,
  (name, pick) => `not(coalesce(\${${name}}, 'a') ${pick(['=', '!='])} 'a')`,
];
const rules = ['. >= 1', "selected(., 'a')", 'string-length(.) < 3', '. * 2 > 3', 'count-selected(.) = 1'];
const types = ['select_one l', 'select_multiple l', 'integer', 'decimal', 'range', 'date', 'text'];

/** Screens of questions whose conditions, rules and calculations look at one another. */
export async function randomForm(pick: Pick, screens: number): Promise<Uint8Array> {
  const columns = [
    'type',
    'name',
    'label',
    'relevant',
    'calculation',
    'required',
    'constraint',
    'appearance',
  ];
  const rows: Cell[][] = [columns];
  for (let at = 0; at < screens; at++) {
    rows.push(['begin_group', `g${at}`, `Trang ${at}`, null, null, null, null, 'field-list']);
    const before: string[] = [];
    for (let q = 0; q < questionsAScreen; q++) {
      const name = `g${at}q${q}`;
      const condition = (): string => pick(conditions)(pick(before), pick);
      const joined = (): string =>
        pick([true, false]) ? condition() : `${condition()} ${pick(['and', 'or'])} ${condition()}`;
      if (q === 4) rows.push(['calculate', name, null, null, joined(), null, null, null]);
      else {
        const type = q === 0 ? 'select_one l' : pick(types);
        const relevant = before.length > 0 && pick([true, true, false]) ? joined() : null;
        const required = pick([null, null, 'yes']);
        const rule = pick([null, ...rules]);
        rows.push([type, name, `Câu ${at}.${q}`, relevant, null, required, rule, null]);
      }
      before.push(name);
    }
    rows.push(['end_group', null, null, null, null, null, null, null]);
  }
  const choices = [
    ['list_name', 'name', 'label'],
    ['l', 'a', 'A'],
    ['l', 'b', 'B'],
  ];
  const settings = [
    ['form_title', 'style', 'default_language'],
    ['Ngẫu nhiên', 'pages', 'Tiếng Việt (vi)'],
  ];
  return writeWorkbook([
    { name: 'survey', rows },
    { name: 'choices', rows: choices },
    { name: 'settings', rows: settings },
  ]);
}

const values = [
  ...['', '', 'a', 'b', 'a b', '1', '2,5', '2.5', '-3', '7', 'x y', ' a ', '1e3', '2026-11-22'],
  ...['Nguyễn', 'Nguye\u0302\u0303n', 'x\u0000y', '\u202Egnurt', '=cmd'],
];

/** Something for each control of a screen, by the order of its questions. */
export const someValues = (pick: Pick): readonly string[] =>
  Array.from({ length: questionsAScreen }, () => pick(values));
