import { grassrootsDemocracy } from '@langnghe/examples';
import type { Questionnaire } from '@langnghe/questionnaire';
import { questionsOf, readForm, studyDescription, type Study } from '@langnghe/study';
import { expect, test } from 'vitest';
import {
  settingsOf,
  suggestedSettings,
} from '../src/routes/(office)/office/studies/[id]/questionnaire/server/suggested-settings.ts';

async function shippedForm(): Promise<Questionnaire> {
  const form = await readForm(await grassrootsDemocracy.workbook());
  if (!form.ok) throw new Error('the shipped form has errors');
  return form.value;
}

async function studyWith(said: Partial<Study['description']>): Promise<Study> {
  const description = {
    ...studyDescription.parse(await grassrootsDemocracy.description()),
    breaks: [],
    leftOut: [],
    mainQuestion: '',
    consentQuestion: '',
    questionsReviewed: false,
    ...said,
  };
  return { id: 'thu', folder: '', stage: 'described', opening: false, description };
}

const guessed = {
  breaks: ['c22', 'c23'],
  mainQuestion: '',
  consentQuestion: 'dong_y',
  leftOut: ['ma_co_so'],
};

test('on the shipped form the consent, the groups and the code of the site are found by their words', async () => {
  expect(suggestedSettings(await shippedForm(), undefined)).toEqual(guessed);
});

test('a list whose choices are the units of the frame is left out', async () => {
  const form = await shippedForm();
  const choices = form.choiceLists[c22List(form)] ?? [];
  const units = choices.map(({ label }, at) => ({
    id: `d${String(at)}`,
    name: Object.values(label)[0] ?? '',
    stratum: 'x',
    size: 40,
  }));
  const many = [...choices, ...choices.map((choice) => ({ ...choice, value: `${choice.value}b` }))];
  const listed = { ...form, choiceLists: { ...form.choiceLists, [c22List(form)]: many } };
  expect(suggestedSettings(listed, undefined).leftOut).toEqual(['ma_co_so']);
  const frame = { units } as unknown as NonNullable<Study['frame']>;
  expect(suggestedSettings(listed, frame).leftOut).toContain('c22');
});

test('nothing said yet: the guess; saved with nothing chosen: nothing', async () => {
  const form = await shippedForm();
  expect(settingsOf(await studyWith({}), form)).toEqual(guessed);
  const saved = settingsOf(await studyWith({ questionsReviewed: true }), form);
  expect(saved).toEqual({ breaks: [], leftOut: [], mainQuestion: '', consentQuestion: '' });
});

test('with another workbook, names that are asked no more go, and the question for the unit is ticked again', async () => {
  const before = await studyWith({ breaks: ['c22', 'cu'], leftOut: ['bo'], mainQuestion: 'gone' });
  expect(settingsOf(before, await shippedForm())).toEqual({
    breaks: ['c22'],
    leftOut: ['ma_co_so'],
    mainQuestion: '',
    consentQuestion: 'dong_y',
  });
});

function c22List(form: Questionnaire): string {
  return questionsOf(form).find(({ name }) => name === 'c22')?.list ?? '';
}
