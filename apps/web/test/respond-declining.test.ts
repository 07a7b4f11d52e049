import { readQuestionnaire, declinedAnswer, type Questionnaire } from '@langnghe/questionnaire';
import { codebookOf } from '@langnghe/dataset';
import { effectiveQuestionnaire, studyDescription } from '@langnghe/study';
import { grassrootsDemocracy } from '@langnghe/examples';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ItemView, QuestionView } from '../src/lib/respond/control.ts';
import { step } from '../src/lib/respond/flow.ts';
import type { RespondPage, ReviewPage, ScreenPage } from '../src/lib/respond/page.ts';
import { posted, press, testSurvey } from './respond-form.ts';

const survey = [
  ['type', 'name', 'label', 'required', 'relevant', 'appearance'],
  ['begin_group', 'all', 'All', '', '', 'field-list'],
  ['select_one yn', 'agree', 'May we ask?', 'yes', '', ''],
  ['integer', 'age', 'Age', 'yes', '', ''],
  ['select_one yn', 'hurt', 'Were you hurt?', 'yes', '', ''],
  ['select_one own', 'own', 'With a choice of its own', 'yes', '', ''],
  ['text', 'how', 'How?', '', "${hurt} = '1'", ''],
  ['end_group', '', '', '', '', ''],
];
const choices = [
  ['list_name', 'name', 'label'],
  ['yn', '1', 'Yes'],
  ['yn', '0', 'No'],
  ['own', '1', 'Yes'],
  ['own', '99', 'Prefer not to say'],
];

let questionnaire: Questionnaire;

beforeAll(async () => {
  const read = readQuestionnaire([
    { name: 'survey', rows: survey },
    { name: 'choices', rows: choices },
  ]);
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message.en).join('; '));
  const description = studyDescription.parse(await grassrootsDemocracy.description());
  const filled = effectiveQuestionnaire(read.value, {
    ...description,
    leftOut: [],
    consentQuestion: 'agree',
  });
  if (!filled.ok) throw new Error('not filled');
  questionnaire = filled.value;
});

const screenOf = (page: RespondPage): ScreenPage => {
  if (page.kind !== 'screen') throw new Error(page.kind);
  return page;
};
const reviewOf = (page: RespondPage): ReviewPage => {
  if (page.kind !== 'review') throw new Error(page.kind);
  return page;
};
const questions = (items: readonly ItemView[]): readonly QuestionView[] =>
  items.flatMap((item) =>
    item.kind === 'question' ? [item] : item.kind === 'section' ? questions(item.items) : [],
  );

describe('a question that needs an answer', () => {
  it('may be declined, but not the consent, nor one whose choices say so themselves', async () => {
    const form = testSurvey(questionnaire);
    const screen = screenOf(await press(form, null, 'start', { code: form.code }));
    expect(questions(screen.items).map(({ path, declined }) => [path, declined])).toEqual([
      ['agree', null],
      ['age', false],
      ['hurt', false],
      ['own', null],
      ['how', null],
    ]);
  });

  it('is answered by declining it, whatever stood there; an empty one is still asked for', async () => {
    const form = testSurvey(questionnaire);
    const screen = screenOf(await press(form, null, 'start', { code: form.code }));
    const typed = { 'q:agree': '1', 'q:hurt': '1', 'd:hurt': '1', 'q:own': '99' };
    const again = screenOf(await press(form, screen, 'next', typed));
    expect(again.errors.map(({ target }) => target)).toEqual(['q-age']);
    expect(questions(again.items).find(({ path }) => path === 'hurt')).toMatchObject({ declined: true });
    // Declined is no "yes": what depends on it is not asked.
    expect(questions(again.items).find(({ path }) => path === 'how')).toMatchObject({ relevant: false });
    const review = reviewOf(await press(form, again, 'next', { ...typed, 'q:age': '40' }));
    const said = Object.fromEntries(
      review.sections.flatMap(({ entries }) => entries).map(({ path, answer }) => [path, answer]),
    );
    expect(said).toMatchObject({ age: '40', hurt: 'I prefer not to answer this' });
    expect((await step(form, posted(review, { do: 'send' }))).kind).toBe('sent');
    expect(form.sent).toEqual([expect.objectContaining({ agree: '1', age: '40', hurt: declinedAnswer })]);
  });

  it('cannot be declined when nobody offered it', async () => {
    const form = testSurvey(questionnaire);
    const screen = screenOf(await press(form, null, 'start', { code: form.code }));
    const again = screenOf(
      await press(form, screen, 'next', { 'd:agree': '1', 'd:age': '1', 'd:hurt': '1', 'q:own': '1' }),
    );
    expect(again.errors.map(({ target }) => target)).toEqual(['q-agree-0']);
  });

  it('keeps those who declined apart from those who did not answer', () => {
    const variables = codebookOf(questionnaire).variables;
    const roles = variables.flatMap((variable) =>
      variable.kind === 'category'
        ? [[variable.name, variable.categories.filter(({ role }) => role === 'refused').length]]
        : [],
    );
    expect(roles).toEqual([
      ['agree', 0],
      ['hurt', 1],
      ['own', 1],
    ]);
  });
});
