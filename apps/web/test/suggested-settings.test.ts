import { grassrootsDemocracy } from '@langnghe/examples';
import { readForm } from '@langnghe/study';
import { expect, test } from 'vitest';
import { suggestedSettings } from '../src/routes/(office)/office/studies/[id]/questionnaire/server/suggested-settings.ts';

test('on the shipped form the consent, the groups and the code of the site are found by their words', async () => {
  const form = await readForm(await grassrootsDemocracy.workbook());
  if (!form.ok) throw new Error('the shipped form has errors');
  expect(suggestedSettings(form.value)).toEqual({
    breaks: ['c22', 'c23'],
    mainQuestion: '',
    consentQuestion: 'dong_y',
    leftOut: ['ma_co_so'],
  });
});
