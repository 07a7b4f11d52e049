import { atLeast, atMost, exactly, finding, type Finding } from '../attack.ts';
import type { Scene } from '../scene/scene.ts';
import type { Given } from '../scene/tabled-study.ts';
import { groupings } from '../scene/tabled-study.ts';
import { greatestNoise, questions, type PublishedColumn, type PublishedTable } from './published-tables.ts';

const test = {
  number: 24,
  name: {
    vi: 'Mọi người khác thông đồng; hai nhóm gần nhau',
    en: 'All the others collude; groups that nearly agree',
  },
  view: {
    vi: 'Mọi bảng đã công bố, và câu trả lời của tất cả mọi người trừ một.',
    en: 'Every published table, and the answers of everybody but one.',
  },
  tried: {
    vi: 'Lần lượt đoán câu trả lời của từng người bằng phép Bayes, với bảng đã công bố và với các lần nhiễu khác của cùng số liệu; liệt kê mọi cặp nhóm chứa nhau.',
    en: 'Guessed each person’s answer in turn by Bayes’ rule, with the published tables and other noise of the same study; listed all pairs of groups of which one holds the other.',
  },
};

/** Points above the prior; certain guesses as the method page measured them for bounded noise, and chance. */
const allowed = { gain: 0.1, certain: 0.02 };

const explainedAtLeast = 0.95;

/** Four standard errors of the mean of releases. */
function chance(gains: readonly number[]): number {
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const squares = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0);
  return 4 * Math.sqrt(squares / (gains.length - 1) / gains.length);
}

export function attackColluders(
  scene: Scene,
  releases: readonly (readonly PublishedTable[])[],
  tables: readonly PublishedTable[],
  given: readonly Given[],
): Finding {
  const sums = releases.map((one) => collude(one, given));
  const all = (key: keyof Collusion): number => sums.reduce((sum, one) => sum + one[key], 0);
  const guesses = all('guesses');
  return finding(
    test,
    scene.store.name,
    [
      atLeast({ vi: 'lần đoán', en: 'guesses' }, guesses, 1000),
      // Else the attacker's idea of the noise is not the product's, and its failures show nothing.
      atLeast(
        {
          vi: 'phần lần đoán mà cách nhiễu đã công bố giải thích được bảng',
          en: 'part of the guesses where the published noise explains the table',
        },
        all('explained') / guesses,
        explainedAtLeast,
      ),
      atMost(
        {
          vi: `đoán đúng nhiều hơn khi không có bảng (${(all('prior') / guesses).toFixed(3)})`,
          en: `right more often than without tables (${(all('prior') / guesses).toFixed(3)})`,
        },
        (all('right') - all('prior')) / guesses,
        allowed.gain + chance(sums.map((one) => (one.right - one.prior) / one.guesses)),
      ),
      atMost(
        { vi: 'phần lần đoán chắc chắn', en: 'part of the guesses that are certain' },
        all('certain') / guesses,
        allowed.certain,
        4,
      ),
      exactly(
        { vi: 'cặp nhóm hơn nhau 1 đến 29 người', en: 'pairs of groups that differ by 1 to 29 people' },
        nearPairs(tables, given),
        0,
      ),
    ],
    {
      vi: 'Nhiễu có chặn không thể loại trừ chắc chắn khi mọi người khác thông đồng: xem docs/methods/table-audit.md. Người bỏ trống câu chia nhóm được tính là một ô trong phép thử 23.',
      en: 'Bounded noise cannot rule certainty out when all the others collude: docs/methods/table-audit.md. People without a group are a cell of their own in test 23.',
    },
  );
}

/** Of one question: a published group that holds another and a few people more would give those few away. */
function nearPairs(tables: readonly PublishedTable[], given: readonly Given[]): number {
  let near = 0;
  for (const question of questions) {
    const columns = tables
      .filter(({ variable }) => variable === question)
      .flatMap(({ by = '', columns: shown }) =>
        shown.map(({ groups }) => given.map((one) => groups.length === 0 || groups.includes(one[by] ?? ''))),
      );
    for (const [i, whole] of columns.entries())
      for (const [j, part] of columns.entries()) {
        if (i === j || part.some((inPart, person) => inPart && whole[person] !== true)) continue;
        const more = whole.filter((inWhole, person) => inWhole && part[person] !== true).length;
        if (more > 0 && more < 30) near += 1;
      }
  }
  return near;
}

/** What all the others together make of one person's answer. */
interface Collusion {
  /** People × published columns with them in it. */
  readonly guesses: number;
  /** Right without any table: the commonest answer of the others. */
  readonly prior: number;
  readonly right: number;
  /** Some answer of theirs, with the noise as published, gives what was published. */
  readonly explained: number;
  readonly certain: number;
}

/**
 * Chances of the noise as the method page publishes them, for counts 0 to 6 and above: shown values for small counts,
 * deviations for the rest.
 */
const published: readonly (readonly (readonly [shown: number, chance: number])[])[] = [
  [[0, 1]],
  [
    [0, 0.723],
    [3, 0.151],
    [4, 0.083],
    [5, 0.043],
  ],
  [
    [0, 0.333],
    [3, 0.667],
  ],
  [
    [0, 0.147],
    [3, 0.511],
    [4, 0.255],
    [5, 0.073],
    [6, 0.012],
    [7, 0.001],
  ],
  [
    [0, 0.045],
    [3, 0.322],
    [4, 0.303],
    [5, 0.2],
    [6, 0.093],
    [7, 0.03],
    [8, 0.007],
  ],
  [
    [3, 0.159],
    [4, 0.24],
    [5, 0.256],
    [6, 0.193],
    [7, 0.103],
    [8, 0.039],
    [9, 0.01],
  ],
  [
    [3, 0.035],
    [4, 0.111],
    [5, 0.221],
    [6, 0.275],
    [7, 0.215],
    [8, 0.105],
    [9, 0.032],
    [10, 0.006],
  ],
];
const deviations = [0.28, 0.219, 0.105, 0.031, 0.005];

function shownOf(count: number): readonly (readonly [shown: number, chance: number])[] {
  const small = published[count];
  if (small !== undefined) return small;
  return Array.from({ length: 2 * greatestNoise + 1 }, (_, i) => {
    const away = i - greatestNoise;
    return [count + away, deviations[Math.abs(away)] ?? 0] as const;
  });
}

/** Everybody in turn is the one whom all others, who know every answer but theirs, try to read. */
function collude(tables: readonly PublishedTable[], given: readonly Given[]): Collusion {
  const total = { guesses: 0, prior: 0, right: 0, explained: 0, certain: 0 };
  for (const { variable, by, columns } of tables.filter((table) => isAsked(table.variable)))
    for (const column of columns) {
      if (column.rows.some(({ value }) => value === null)) continue;
      const inColumn = (one: Given): boolean =>
        column.groups.length === 0 || column.groups.includes(one[by ?? ''] ?? '');
      const categories = column.rows.map(({ category }) => category ?? '');
      const counts = categories.map(
        (category) => given.filter((one) => inColumn(one) && one[variable] === category).length,
      );
      for (const [answer, holders] of counts.entries()) {
        if (holders === 0) continue;
        const others = counts.map((count, k) => count - (k === answer ? 1 : 0));
        const posterior = others.map(
          (count, k) =>
            count *
            chanceOf(
              column,
              others.map((o, j) => o + (j === k ? 1 : 0)),
            ),
        );
        const sum = posterior.reduce((a, b) => a + b, 0);
        const best = posterior.indexOf(Math.max(...posterior));
        total.guesses += holders;
        if (others.indexOf(Math.max(...others)) === answer) total.prior += holders;
        if (sum > 0) total.explained += holders;
        if (sum > 0 && best === answer) total.right += holders;
        // Of candidates that the others' answers leave possible, one alone explains what was published.
        if (
          sum > 0 &&
          (posterior[answer] ?? 0) / sum > 0.9999 &&
          others.filter((count) => count > 0).length > 1
        )
          total.certain += holders;
      }
    }
  return total;
}

const isAsked = (name: string): boolean => questions.some((one) => one === name) && !(name in groupings);

/** Of publishing exactly this column, had the counts been these. */
function chanceOf({ rows, decimals }: PublishedColumn, counts: readonly number[]): number {
  const wanted = rows.map(({ value }) => Math.round((value ?? 0) * 10 ** (decimals + 2)));
  let chance = 0;
  const walk = (k: number, shown: readonly number[], sofar: number): void => {
    if (k === counts.length) {
      if (percents(shown, 10 ** (decimals + 2)).every((percent, i) => percent === wanted[i])) chance += sofar;
      return;
    }
    for (const [value, own] of shownOf(counts[k] ?? 0)) walk(k + 1, [...shown, value], sofar * own);
  };
  walk(0, [], 1);
  return chance;
}

/** Whole steps that sum to all of them, by largest remainders. */
function percents(shown: readonly number[], all: number): readonly number[] {
  const sum = shown.reduce((a, b) => a + b, 0);
  if (sum === 0) return shown;
  const exact = shown.map((count) => (count / sum) * all);
  const floors = exact.map(Math.floor);
  const missing = all - floors.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, missing)) floors[i] = (floors[i] ?? 0) + 1;
  return floors;
}
