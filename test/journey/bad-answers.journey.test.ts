import { writeWorkbook } from '@langnghe/spreadsheet';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { missingForJourney, startServerProcess, type ServerProcess } from './harness.ts';
import { closeExample, openForm, type OpenExample } from './open-example.ts';
import { openPage, press, type PlainPage } from './plain-respondent.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const survey = [
  ['type', 'name', 'label', 'required', 'relevant', 'constraint', 'calculation', 'appearance'],
  ['begin_group', 'all', 'All', '', '', '', '', 'field-list'],
  ['select_one yn', 'one', 'One', 'yes', '', '', '', ''],
  ['select_multiple yn', 'many', 'Many', '', '', '', '', ''],
  ['text', 'say', 'Say', '', '', '', '', ''],
  ['text', 'letters', 'Letters', '', '', "regex(., '(a+)+')", '', ''],
  ['integer', 'age', 'Age', '', '', '. < 120', '', ''],
  ['end_group', '', '', '', '', '', '', ''],
  ['calculate', 'lot', '', '', '', '', 'once(random())', ''],
  ['calculate', 'day', '', '', '', '', 'today()', ''],
  ['text', 'heads', 'Heads', '', '${lot} < 0.5', '', '', ''],
  ['text', 'tails', 'Tails', '', '${lot} >= 0.5', '', '', ''],
  ['begin_repeat', 'again', 'Again', '', '', '', '', ''],
  ['text', 'word', 'Word', '', '', '', '', ''],
  ['end_repeat', '', '', '', '', '', '', ''],
];
const choices = [
  ['list_name', 'name', 'label'],
  ['yn', '1', 'Yes'],
  ['yn', '0', 'No'],
];

/** A page that lacks the words is not printed: it is long. */
function says(html: string, words: string): void {
  expect([words, html.includes(words)]).toEqual([words, true]);
}

const missing = missingForJourney();
const title = `what no page of ours would post${missing === undefined ? '' : ` (${missing})`}`;

describe.skipIf(missing !== undefined)(title, () => {
  let dataFolder: string;
  let server: ServerProcess;
  let study: OpenExample;
  let address: string;
  let left: string[];
  const kept: string[] = [];

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'langnghe-bad-'));
    const workbook = await writeWorkbook([
      { name: 'survey', rows: survey },
      { name: 'choices', rows: choices },
      {
        name: 'settings',
        rows: [
          ['form_title', 'style', 'default_language'],
          ['Bad', 'pages', 'Tiếng Việt (vi)'],
        ],
      },
    ]);
    study = await openForm(dataFolder, 'http://localhost', workbook, 'xau');
    left = study.slips.map(({ code }) => code);
    server = await startServerProcess(dataFolder);
    address = `${server.url}/r/${study.id}`;
  });

  afterAll(async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true });
  });

  async function begun(): Promise<PlainPage> {
    return press(address, await openPage(address), 'start', { code: left.pop() ?? '' });
  }

  const at = (answers: Readonly<Record<string, string>>, place = 'review') => ({
    answers: JSON.stringify(answers),
    at: place,
  });

  async function sentWith(answers: Readonly<Record<string, string>>): Promise<PlainPage> {
    return press(address, await begun(), 'send', at(answers));
  }

  test('a required question left out is asked for, and everything else stands', async () => {
    const page = await sentWith({ say: 'còn đây' });
    expect(page.status).toBe(422);
    says(page.html, 'href="#q-one-0"');
    expect(page.fields).toContainEqual(['q:say', 'còn đây']);
  });

  test.each([
    { one: '7', say: 'giữ' },
    { one: '1', many: '1 mười', say: 'giữ' },
  ])('invented choices are refused at their question: %o', async (answers) => {
    const page = await sentWith(answers);
    expect(page.status).toBe(422);
    says(page.html, 'Có lựa chọn không nằm trong các ô của câu này.');
    expect(page.fields).toContainEqual(['q:say', 'giữ']);
  });

  test.each([
    ['a number', { one: '1', age: '1e9', say: 'giữ' }, 'q-age'],
    ['a constraint', { one: '1', age: '900', say: 'giữ' }, 'q-age'],
    [
      'a pattern that takes for ever',
      { one: '1', letters: `${'a'.repeat(9_000)}!`, say: 'giữ' },
      'q-letters',
    ],
    ['a text too long', { one: '1', say: 'giữ '.repeat(5_000) }, 'q-say'],
  ])('%s is refused at its question, and what was typed stays there', async (_, answers, where) => {
    const page = await sentWith(answers);
    expect(page.status).toBe(422);
    says(page.html, `href="#${where}"`);
    for (const [name, value] of Object.entries(answers).filter(([name]) => name !== 'one'))
      expect(page.fields).toContainEqual([`q:${name}`, value]);
  });

  test('ten thousand instances are refused', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`again[${String(i + 1)}]/word`, 'x']),
    );
    const page = await sentWith({ one: '1', ...many });
    expect(page.status).toBe(422);
    says(page.html, 'Có 10000 mục, nhiều hơn mức 500.');
    const huge = await sentWith({ one: '1', 'again[999999999]/word': 'x' });
    expect(huge.status).toBe(422);
  });

  test('NUL, marks apart, turned writing and formulas are repaired by rule or kept as the text they are', async () => {
    const said = ['a\u0000b', 'Nguye\u0302\u0303n', '\u202Egnurt', '=cmd|calc!A1'];
    for (const say of said) {
      const page = await sentWith({ one: '1', say, 'no-such-question': 'x', __proto__: 'x' });
      expect([say, page.status, page.location]).toEqual([say, 303, `/r/${study.id}/thanks`]);
    }
    kept.push('ab', 'Nguyễn', 'gnurt', '=cmd|calc!A1');
  });

  test('chance falls once for a form: the same page posted twice is one answer, on every page the same', async () => {
    for (let i = 0; i < 6; i++) {
      const review = await press(address, await begun(), 'resume', at({ one: '1', say: `lần ${String(i)}` }));
      const again = await press(address, review, 'resume');
      const asked = (page: PlainPage): boolean[] =>
        ['Heads', 'Tails'].map((word) => page.html.replace(/<!--.*?-->/g, '').includes(`>${word}</dt>`));
      expect(asked(again)).toEqual(asked(review));
      expect(asked(review).filter(Boolean)).toHaveLength(1);
      const both = await Promise.all([press(address, review, 'send'), press(address, review, 'send')]);
      const third = await press(address, review, 'send');
      expect([...both, third].map(({ status }) => status)).toEqual([303, 303, 303]);
      kept.push(`lần ${String(i)}`);
    }
  });

  test('ten megabytes are refused unread, in words', async () => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: `do=next&answers=${'x'.repeat(10 * 1024 * 1024)}`,
    });
    expect(response.status).toBe(413);
    says(await response.text(), 'Phiếu quá dài');
  });

  test('what was acknowledged is there, once, and nothing else', async () => {
    await server.stop();
    const answers = await closeExample(dataFolder, study.id);
    expect(answers.map((one) => one.answers['say']).sort()).toEqual([...kept].sort());
    for (const { answers: one } of answers) expect(Number(one['lot'])).toBeLessThan(1);
    expect(new Set(answers.map((one) => one.answers['lot'])).size).toBe(answers.length);
  });
});
