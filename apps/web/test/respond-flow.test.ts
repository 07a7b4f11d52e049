import { beforeAll, describe, expect, it } from 'vitest';
import type { Questionnaire } from '@langnghe/questionnaire';
import { step } from '../src/lib/respond/flow.ts';
import { emptyState } from '../src/lib/respond/form-state.ts';
import type { QuestionView, ItemView } from '../src/lib/respond/control.ts';
import type { RespondPage, ScreenPage } from '../src/lib/respond/page.ts';
import type { Survey } from '../src/lib/respond/survey.ts';
import {
  exampleQuestionnaire,
  posted,
  press,
  testSurvey,
  type Fields,
  type TestSurvey,
} from './respond-form.ts';

let questionnaire: Questionnaire;
let survey: TestSurvey;

beforeAll(async () => {
  questionnaire = await exampleQuestionnaire();
});

const start = async (): Promise<ScreenPage> => {
  survey = testSurvey(questionnaire);
  return screen(await press(survey, null, 'start', { code: survey.code }));
};

function screen(page: RespondPage): ScreenPage {
  if (page.kind !== 'screen') throw new Error(`not a screen but ${page.kind}`);
  return page;
}

function questionsIn(items: readonly ItemView[]): readonly QuestionView[] {
  return items.flatMap((item) => {
    if (item.kind === 'question') return [item];
    if (item.kind === 'grid') return item.rows;
    return item.kind === 'section' ? questionsIn(item.items) : [];
  });
}

/** Presses on until a screen holds the wanted question, putting in what is given on the way. */
async function until(wanted: string, page: ScreenPage, fields: Fields): Promise<ScreenPage> {
  let here = page;
  for (let i = 0; i < 40; i++) {
    const names = questionsIn(here.items)
      .filter(({ relevant }) => relevant)
      .map(({ path }) => path);
    if (names.includes(wanted)) return here;
    here = screen(await press(survey, here, 'next', fields));
  }
  throw new Error(`never came to ${wanted}`);
}

const agreed = { 'q:ma_co_so': 'CS07', 'q:dong_y': '1' };

describe('beginning', () => {
  it('opens the first screen with an unspent code', async () => {
    const page = await start();
    expect(page.step).toBe(1);
    expect(page.items[0]).toMatchObject({ kind: 'note', path: 'loi_mo' });
  });

  it.each([
    ['', 'code-missing', 'Chưa có mã.'],
    ['2345O', 'never', 'Ký tự thứ 5 đang là «O»'],
    ['2345-6781', 'never', 'Ký tự thứ 8 đang là «1»'],
    ['2345', 'length', 'Mã có 21 ký tự, Ông/Bà đang gõ 4.'],
  ])('says what is wrong with the code %j', async (code, _, words) => {
    survey = testSurvey(questionnaire);
    const page = await press(survey, null, 'start', { code });
    expect(page).toMatchObject({ kind: 'start', state: { code } });
    expect(page.kind === 'start' && page.problem?.message).toContain(words);
  });

  it('does not tell before sending whether a code is spent', async () => {
    const spent = testSurvey(questionnaire, { ticketState: () => Promise.resolve('spent') });
    const page = screen(await press(spent, null, 'start', { code: spent.code }));
    const unspent = screen(await press(testSurvey(questionnaire), null, 'start', { code: spent.code }));
    expect({ ...page, state: { ...page.state, nonce: '' } }).toEqual({
      ...unspent,
      state: { ...unspent.state, nonce: '' },
    });
  });

  it('gives each form a nonce of its own when its code is accepted, and keeps it', async () => {
    const [one, other] = [await start(), await start()];
    expect(one.state.nonce).toMatch(/^[0-9a-f]{32}$/);
    expect(other.state.nonce).not.toBe(one.state.nonce);
    const back = await press(survey, other, 'back');
    const again = screen(await press(survey, back, 'start'));
    expect(again.state.nonce).toBe(other.state.nonce);
    const refused = await press(survey, null, 'start', { code: '2345' });
    expect(refused.state.nonce).toBe('');
  });

  it.each(['unknown', 'not-open', 'unavailable'] as const)(
    'has words of its own for a code that is %s',
    async (state) => {
      survey = testSurvey(questionnaire, { ticketState: () => Promise.resolve(state) });
      const page = await press(survey, null, 'start', { code: survey.code });
      const other = await press(
        testSurvey(questionnaire, { ticketState: () => Promise.resolve('mistyped') }),
        null,
        'start',
        {
          code: survey.code,
        },
      );
      expect(page.kind === 'start' && page.problem).toBeTruthy();
      expect(
        page.kind === 'start' && other.kind === 'start' && page.problem?.message !== other.problem?.message,
      ).toBe(true);
    },
  );
});

describe('answering', () => {
  it('stays on a screen whose required question is empty, and keeps what was typed', async () => {
    const page = await start();
    const again = screen(await press(survey, page, 'next', { 'q:ma_co_so': 'cs7' }));
    expect(again.errors).toEqual([expect.objectContaining({ target: 'q-ma_co_so' })]);
    expect(questionsIn(again.items)[0]?.control).toMatchObject({ value: 'cs7' });
  });

  it('asks what an answer opens on the same screen before going on', async () => {
    const page = await until('c03', await start(), agreed);
    const opened = screen(await press(survey, page, 'next', { 'q:c03': ['1', '96'] }));
    expect(opened.openedMore).toBe(true);
    expect(questionsIn(opened.items).find(({ path }) => path === 'c03_khac')?.relevant).toBe(true);
    const onwards = screen(
      await press(survey, opened, 'next', { 'q:c03': ['1', '96'], 'q:c03_khac': 'loa' }),
    );
    expect(onwards.state.at).not.toBe(opened.state.at);
  });

  it('goes on at once when the script has shown what was opened', async () => {
    const page = await until('c03', await start(), agreed);
    const onwards = await step(
      survey,
      posted(
        { ...page, shown: `${page.shown} c03_khac` },
        { do: 'next', 'q:c03': '96', 'q:c03_khac': 'loa' },
      ),
    );
    expect(onwards).toMatchObject({ kind: 'page', status: 200, page: { openedMore: false } });
  });

  it('says a broken constraint in the words of the form', async () => {
    const page = await until('c03', await start(), agreed);
    const again = screen(await press(survey, page, 'next', { 'q:c03': ['1', '97'] }));
    expect(again.errors[0]?.message).toContain('Xin chọn tối đa 3 kênh');
  });

  it('reads off the constraint which option stands alone', async () => {
    const page = await until('c03', await start(), agreed);
    const control = questionsIn(page.items).find(({ path }) => path === 'c03')?.control;
    const alone = control?.kind === 'many' ? control.options.filter(({ exclusive }) => exclusive) : [];
    expect(alone.map(({ value }) => value)).toEqual(['97']);
  });

  it('shows the screens that follow from the answers: residents and staff see their own grid', async () => {
    const resident = await until('c04a_a', await start(), { ...agreed, 'q:c01': '1' });
    expect(questionsIn(resident.items)).toHaveLength(6);
    await expect(until('c04b_a', await start(), { ...agreed, 'q:c01': '1' })).rejects.toThrow();
  });

  it('clears a screen that is skipped', async () => {
    const page = await until('c02', await start(), agreed);
    const onwards = screen(await press(survey, page, 'skip', { 'q:c01': '1', 'q:c02': '3' }));
    expect(onwards.state.answers).toMatchObject({ c01: '', c02: '' });
  });

  it('keeps everything when the language changes', async () => {
    const page = await until('c02', await start(), agreed);
    const english = screen(await press(survey, page, 'lang:en', { 'q:c01': '2', 'q:c02': '3' }));
    expect(english.heading).toBe('Part I. People know');
    expect(english.state).toMatchObject({ language: 'en', answers: { c01: '2', c02: '3', dong_y: '1' } });
  });

  it('goes back without checking, down to the start, and forward again', async () => {
    const first = await start();
    const back = await press(survey, first, 'back', { 'q:ma_co_so': 'CS03' });
    expect(back).toMatchObject({ kind: 'start', state: { code: survey.code } });
    const again = screen(await press(survey, back, 'start'));
    expect(again.state.answers['ma_co_so']).toBe('CS03');
  });

  it('shows help without losing the screen', async () => {
    const page = await until('c06', await start(), agreed);
    const help = await press(survey, page, 'help', { 'q:c06': '4' });
    expect(help.kind).toBe('help');
    const back = screen(await press(survey, help, 'resume'));
    expect(back.state).toMatchObject({ at: page.state.at, answers: { c06: '4' } });
  });

  it('reads a decimal comma, repairs Unicode, ignores what is not asked', async () => {
    const page = await until('c06', await start(), agreed);
    const onwards = screen(await press(survey, page, 'next', { 'q:c06': ' 0 ', 'q:nonsense': 'x' }));
    expect(onwards.openedMore).toBe(true);
    expect(onwards.state.answers).not.toHaveProperty('nonsense');
  });
});

/** Presses through to the review. */
async function review(fields: Fields = agreed): Promise<RespondPage> {
  let page: RespondPage = await start();
  for (let i = 0; i < 60 && page.kind === 'screen'; i++) page = await press(survey, page, 'next', fields);
  return page;
}

describe('sending', () => {
  it('reviews every question asked, with closing words, and sends what the logic keeps', async () => {
    const page = await review({ ...agreed, 'q:c01': '1', 'q:c04a_a': '2', 'q:c19': '7' });
    if (page.kind !== 'review') throw new Error(page.kind);
    const entries = page.sections.flatMap((section) => section.entries);
    expect(entries.find(({ path }) => path === 'c01')?.answer).toContain('Người dân');
    expect(entries.some(({ path }) => path === 'c04b_a')).toBe(false);
    expect(page.closing.join(' ')).toContain('Xin cảm ơn');
    expect(await step(survey, posted(page, { do: 'send' }))).toEqual({ kind: 'sent', language: 'vi' });
    expect(survey.sent[0]).toMatchObject({ c01: '1', c04a_a: '2', c19: '7' });
  });

  it('an edit from the review comes back to it, over what it newly asks', async () => {
    const page = await review({ ...agreed, 'q:c01': '' });
    if (page.kind !== 'review') throw new Error(page.kind);
    const edit = screen(await press(survey, page, 'go:phan_1'));
    expect(edit.state.editing).toBe(true);
    const newlyAsked = screen(await press(survey, edit, 'next', { 'q:c01': '1' }));
    expect(questionsIn(newlyAsked.items)[0]?.path).toBe('c04a_a');
    const back = await press(survey, newlyAsked, 'next', { 'q:c04a_a': '1' });
    expect(back.kind).toBe('review');
  });

  it('a form sent past its required questions comes back to the first of them', async () => {
    await start();
    const forged = {
      kind: 'review',
      state: { ...emptyState, code: survey.code, at: 'review', language: 'vi' },
    } as RespondPage;
    const reply = await step(survey, posted(forged, { do: 'send' }));
    expect(reply).toMatchObject({
      kind: 'page',
      status: 422,
      page: { kind: 'screen', step: 1, errors: [{ target: 'q-ma_co_so' }] },
    });
    expect(survey.sent).toEqual([]);
  });

  it('a code used meanwhile can be typed again on the review, with everything kept', async () => {
    const page = await review();
    const spent = testSurvey(questionnaire, {
      submit: () => Promise.resolve({ outcome: 'refused', state: 'spent', issues: [] }),
    });
    const again = await press(spent, page, 'send');
    expect(again).toMatchObject({ kind: 'review', askCode: true, state: { answers: { ma_co_so: 'CS07' } } });
  });

  it('a survey that closed meanwhile shows once more what was written', async () => {
    const page = await review({ ...agreed, 'q:c21': 'Họp đúng giờ' });
    const closed = await press(testSurvey(questionnaire, { phase: 'closed' }), page, 'send');
    if (closed.kind !== 'closed') throw new Error(closed.kind);
    expect(closed.unsent.flatMap(({ entries }) => entries).map(({ answer }) => answer)).toContain(
      'Họp đúng giờ',
    );
  });
});

describe('sending the page', () => {
  it('hands over the nonce with the answers', async () => {
    const page = await review();
    const nonces: string[] = [];
    const submit: Survey['submit'] = ({ nonce }) => {
      nonces.push(nonce);
      return Promise.resolve({ outcome: 'accepted' });
    };
    const same = testSurvey(questionnaire, { submit });
    await step(same, posted(page, { do: 'send' }));
    await step(same, posted(page, { do: 'send' }));
    expect(nonces).toEqual([page.state.nonce, page.state.nonce]);
  });

  it('keeps a written form on the review while the study cannot take it', async () => {
    const page = await review();
    const submit: Survey['submit'] = () => Promise.resolve({ outcome: 'unavailable', issues: [] });
    const reply = await step(testSurvey(questionnaire, { submit }), posted(page, { do: 'send' }));
    expect(reply).toMatchObject({
      status: 503,
      page: { kind: 'review', state: { answers: { ma_co_so: 'CS07' } } },
    });
  });
});

describe('what a browser may send', () => {
  it.each(['', 'null', '[1,2]', '{"c01":["x"],"__proto__":{"x":1}}', '{"c01":'])(
    'survives the hidden answers %j',
    async (answers) => {
      const page = await start();
      const form = posted(page, { do: 'next', 'q:ma_co_so': 'CS01' });
      form.set('answers', answers);
      expect(await step(survey, form)).toMatchObject({ kind: 'page' });
    },
  );

  it('survives moves and screens that do not exist', async () => {
    const page = await start();
    for (const verb of ['', 'constructor', 'go:nowhere', 'lang:xx', 'add:c01', 'remove:c01']) {
      expect(await step(survey, posted(page, { do: verb, at: 'nowhere' }))).toMatchObject({ kind: 'page' });
    }
  });
});
