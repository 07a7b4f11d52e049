import { describe, expect, test } from 'vitest';
import { builtTable, settledChoice, tableContext, type TableChoice } from '@langnghe/report';
import { sharesOfBase } from '../src/builder/percent-base.ts';
import { surveyOf } from './example/survey.ts';

const { publication, codebook } = surveyOf();
const context = tableContext(publication, codebook, 'vi');
const by = publication.tables.find(({ variable, by: group }) => variable === 'c17' && group !== undefined);
const grouped =
  by ?? publication.tables.find((table) => table.by !== undefined && table.statistic === 'share');
if (grouped === undefined) throw new Error('the example has no table by group');
const variable = codebook.variables.find(({ name }) => name === grouped.variable);
if (variable === undefined) throw new Error('no question');
const asked: TableChoice = { statistic: 'each', percent: 'group', chart: 'none' };

describe('shares of another base', () => {
  const columns = [
    { groups: [], weightedBase: 1000, rows: [{ value: 0.4 }, { value: 0.6 }] },
    { groups: ['1'], weightedBase: 200, rows: [{ value: 0.5 }, { value: 0.5 }] },
    { groups: ['2'], weightedBase: 600, rows: [{ value: 0.25 }, { value: null }] },
  ].map(({ rows, ...column }) => ({
    ...column,
    base: 100,
    smallBase: false,
    decimals: 0,
    rows: rows.map(({ value }, i) => ({ category: String(i), value, interval: null })),
  }));

  // 0.5 × 200 = 100 and 0.25 × 600 = 150 people of 250; of 800 in both groups.
  test('of those who gave an answer: by how many people each group stands for', () => {
    expect(sharesOfBase({ columns }, 'answer')).toEqual([
      [0.4, null],
      [0.6, null],
    ]);
  });

  test('of everybody in the groups; what is masked stays so', () => {
    expect(sharesOfBase({ columns }, 'all')).toEqual([
      [0.125, 0.125],
      [0.1875, null],
    ]);
  });

  test('every row and the whole table add up to 1 where nothing is masked', () => {
    for (const table of publication.tables) {
      if (table.by === undefined || table.statistic !== 'share') continue;
      const rows = sharesOfBase(table, 'answer');
      const first = rows.map((own) => own[0] ?? null);
      if (first.some((one) => one === null)) continue;
      expect(first.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBeCloseTo(1, 9);
    }
  });
});

describe('what is offered', () => {
  test('an address may ask for anything; what is not offered becomes what is', () => {
    const settled = settledChoice(variable, true, { statistic: 'mean', percent: 'x', chart: 'pie' });
    expect([settled.statistic, settled.percent, settled.chart]).toEqual(['each', 'group', 'panels']);
  });

  test('figures that are worked out have no chart, since they have no interval', () => {
    const settled = settledChoice(variable, true, { ...asked, percent: 'answer', chart: 'panels' });
    expect(settled.offered.charts).toEqual(['none']);
  });

  test('tables can be built in every way that is offered', () => {
    let charts = 0;
    for (const table of publication.tables.filter((_one, i) => i % 9 === 0)) {
      const question = codebook.variables.find(({ name }) => name === table.variable);
      if (question === undefined) throw new Error(table.variable);
      const broken = table.by !== undefined;
      const { offered } = settledChoice(question, broken, asked);
      for (const statistic of offered.statistics)
        for (const percent of offered.percents)
          for (const chart of ['bars', 'dots', 'panels', 'scale', 'none']) {
            const choice = settledChoice(question, broken, { statistic, percent, chart });
            const built = builtTable(context, table, choice);
            expect(built.table.rows.length).toBeGreaterThan(0);
            const svg = built.chart?.draw({ id: 'x', theme: paperless, width: 340, labelWidth: 0 });
            expect(svg ?? '').not.toMatch(/NaN|undefined/u);
            charts += svg === undefined ? 0 : 1;
          }
    }
    expect(charts).toBeGreaterThan(20);
  });
});

const paperless = {
  ink: '#000',
  soft: '#333',
  rule: '#777',
  bar: '#000',
  ground: '#fff',
  diverging: ['#000', '#333', '#555', '#777', '#999'],
  onDiverging: ['#fff', '#fff', '#fff', '#fff', '#000'],
  fontFamily: 'serif',
} as const;
