import { readQuestionnaire, type Questionnaire } from '@langnghe/questionnaire';
import { describe, expect, it } from 'vitest';
import { step } from '../src/lib/respond/flow.ts';
import type { Control, ItemView, QuestionView } from '../src/lib/respond/control.ts';
import type { RespondPage, ScreenPage } from '../src/lib/respond/page.ts';
import { posted, press, testSurvey, type Fields } from './respond-form.ts';

const survey = [
  ['type', 'name', 'label', 'required', 'relevant', 'appearance', 'parameters', 'choice_filter', 'default'],
  ['begin_group', 'all', 'Every kind', '', '', 'field-list', '', '', ''],
  ['decimal', 'weight', 'Weight', '', '', '', '', '', ''],
  ['date', 'born', 'Day', '', '', '', '', '', ''],
  ['time', 'hour', 'Hour', '', '', '', '', '', ''],
  ['dateTime', 'moment', 'Moment', '', '', '', '', '', ''],
  ['rank fruit', 'order', 'Order', '', '', '', '', '', ''],
  ['select_one fruit', 'menu', 'Menu', '', '', 'minimal', '', '', ''],
  ['acknowledge', 'read', 'Read this', '', '', '', '', '', ''],
  ['range', 'tenth', 'Tenths', '', '', '', 'start=0 end=0.5 step=0.1', '', ''],
  ['select_one fruit', 'likes', 'Likes', '', '', '', '', '', ''],
  ['select_one kind', 'kind', 'Kind of it', '', '', '', '', 'fruit = ${likes}', ''],
  ['end_group', '', '', '', '', '', '', '', ''],
  ['begin_repeat', 'person', 'Person', '', '', '', '', '', ''],
  ['text', 'job', 'Job of **this** person', 'yes', '', '', '', '', ''],
  ['integer', 'age', 'Age of ${job}', '', "${job} != ''", '', '', '', ''],
  ['end_repeat', '', '', '', '', '', '', '', ''],
];
const choices = [
  ['list_name', 'name', 'label', 'fruit'],
  ['fruit', 'a', 'Apple', ''],
  ['fruit', 'b', 'Banana', ''],
  ['kind', 'red', 'Red apple', 'a'],
  ['kind', 'long', 'Long banana', 'b'],
];

function everyKind(): Questionnaire {
  const read = readQuestionnaire([
    { name: 'survey', rows: survey },
    { name: 'choices', rows: choices },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id', 'style'],
        ['All', 'all', 'pages'],
      ],
    },
  ]);
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message.en).join('; '));
  return read.value;
}

async function firstScreen(): Promise<{ readonly screen: ScreenPage; readonly go: Go }> {
  const form = testSurvey(everyKind());
  const go: Go = async (page, verb, fields = {}) => press(form, page, verb, fields);
  return { screen: screenOf(await go(null, 'start', { code: form.code })), go };
}

type Go = (page: RespondPage | null, verb: string, fields?: Fields) => Promise<RespondPage>;

function screenOf(page: RespondPage): ScreenPage {
  if (page.kind !== 'screen') throw new Error(page.kind);
  return page;
}

function questions(items: readonly ItemView[]): readonly QuestionView[] {
  return items.flatMap((item) => {
    if (item.kind === 'question') return [item];
    if (item.kind === 'grid') return item.rows;
    return item.kind === 'section' ? questions(item.items) : [];
  });
}

const control = (page: ScreenPage, path: string): Control | undefined =>
  questions(page.items).find((question) => question.path === path)?.control;

describe('every type of XLSForm has a native element', () => {
  it('shows them', async () => {
    const { screen } = await firstScreen();
    expect(questions(screen.items).map(({ path, control: { kind } }) => [path, kind])).toEqual([
      ['weight', 'text'],
      ['born', 'date'],
      ['hour', 'time'],
      ['moment', 'date-time'],
      ['order', 'rank'],
      ['menu', 'one'],
      ['read', 'acknowledge'],
      ['tenth', 'one'],
      ['likes', 'one'],
      ['kind', 'one'],
    ]);
    const tenths = control(screen, 'tenth');
    expect(tenths?.kind === 'one' && tenths.options.map(({ value }) => value)).toEqual([
      '0.0',
      '0.1',
      '0.2',
      '0.3',
      '0.4',
      '0.5',
    ]);
  });

  it('takes what their elements post, and shows it again as it was', async () => {
    const { screen, go } = await firstScreen();
    const typed: Fields = {
      'q:weight': '61,5',
      'q:born': '2001-02-03',
      'q:hour': '07:30',
      'q:moment': '2026-11-22T10:05',
      'r:order:a': '2',
      'r:order:b': '1',
      'q:read': 'OK',
      'q:tenth': '0.3',
    };
    const next = await go(screen, 'next', typed);
    expect(screenOf(next).state.at).toBe('person');
    const again = screenOf(await go(next, 'back'));
    expect(control(again, 'weight')).toMatchObject({ value: '61,5' });
    expect(control(again, 'moment')).toMatchObject({ value: '2026-11-22T10:05' });
    expect(control(again, 'order')).toMatchObject({
      options: [
        { value: 'a', place: 2 },
        { value: 'b', place: 1 },
      ],
    });
    expect(control(again, 'read')).toMatchObject({ checked: true });
  });

  it('says what is no date and no number, at the question', async () => {
    const { screen, go } = await firstScreen();
    const again = screenOf(await go(screen, 'next', { 'q:weight': 'nặng', 'q:born': '31/02/2001' }));
    expect(again.errors.map(({ target }) => target)).toEqual(['q-weight', 'q-born']);
    expect(control(again, 'weight')).toMatchObject({ value: 'nặng' });
  });

  it('asks again with the choices that an answer on the same screen lets through', async () => {
    const { screen, go } = await firstScreen();
    expect(screen.refreshedBy).toBe('likes');
    const again = screenOf(await go(screen, 'next', { 'q:likes': 'b' }));
    expect(again.openedMore).toBe(true);
    expect(control(again, 'kind')).toMatchObject({ options: [{ value: 'long' }] });
  });
});

describe('a repeat', () => {
  it('grows and shrinks as the person says, each instance with its own logic and texts', async () => {
    const { screen, go } = await firstScreen();
    const empty = screenOf(await go(screen, 'next'));
    expect(questions(empty.items)).toEqual([]);
    const one = screenOf(await go(empty, 'add:person'));
    expect(questions(one.items).map(({ path, relevant }) => [path, relevant])).toEqual([
      ['person[1]/job', true],
      ['person[1]/age', false],
    ]);
    const two = screenOf(await go(one, 'add:person', { 'q:person[1]/job': 'thợ may' }));
    expect(questions(two.items)[1]).toMatchObject({ label: 'Age of thợ may', relevant: true });
    const missing = screenOf(await go(two, 'next', { 'q:person[1]/job': 'thợ may' }));
    expect(missing.errors).toMatchObject([{ target: 'q-person_2__job', question: 'Job of this person' }]);
    const fewer = screenOf(await go(missing, 'remove:person', { 'q:person[1]/job': 'thợ may' }));
    expect(questions(fewer.items)).toHaveLength(2);
    expect((await go(fewer, 'next', { 'q:person[1]/job': 'thợ may', 'q:person[1]/age': '30' })).kind).toBe(
      'review',
    );
  });

  it('is sent as instances', async () => {
    const form = testSurvey(everyKind());
    const start = await press(form, null, 'start', { code: form.code });
    const answers = { 'person[1]/job': 'thợ may', 'person[1]/age': '30', 'person[2]/job': 'lái xe' };
    const filled = { ...start, state: { ...start.state, at: 'review', answers } };
    expect((await step(form, posted(filled, { do: 'send' }))).kind).toBe('sent');
    expect(form.sent[0]?.['person']).toEqual([
      expect.objectContaining({ job: 'thợ may', age: '30' }),
      expect.objectContaining({ job: 'lái xe' }),
    ]);
  });

  it('of ten thousand instances is refused at the repeat, and everything typed stays until one removes it', async () => {
    const form = testSurvey(everyKind());
    const start = await press(form, null, 'start', { code: form.code });
    const answers = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`person[${String(i + 1)}]/job`, 'thợ']),
    );
    const filled = { ...start, state: { ...start.state, at: 'review', answers } };
    const refused = screenOf(await press(form, filled, 'send'));
    expect(form.sent).toEqual([]);
    expect(refused.errors).toMatchObject([{ target: 'q-person-add', question: 'Person' }]);
    expect(refused.repeats).toMatchObject([{ name: 'person', canAdd: false, canRemove: true }]);
    expect(Object.keys(refused.state.answers)).toHaveLength(10_000);
    const fewer = screenOf(await press(form, refused, 'remove:person'));
    expect(fewer.errors).toEqual([]);
    expect(questions(fewer.items).filter(({ path }) => path.endsWith('/job'))).toHaveLength(499);
  });
});
