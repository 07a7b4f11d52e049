import { describe, expect, it } from 'vitest';
import { evaluate, normaliseAnswers, readQuestionnaire, toSheets } from '../src/index.ts';
import { formOf, survey } from './form.ts';

const names = (form: ReturnType<typeof formOf>): readonly string[] => form.items.map(({ name }) => name);
const head = 'type|name|label::Tiếng Việt (vi)|label::English (en)|relevant';

describe('a place is asked only of who agreed to tell it', () => {
  const form = formOf(survey(head, 'text|t|Chữ|Text|', "geopoint|p|Ở đâu?|Where?|${t} != 'no'"));

  it('with words of its own in each language, which name what is kept', () => {
    expect(names(form)).toEqual(['t', 'p_consent', 'p']);
    const consent = form.items[1];
    if (consent?.kind !== 'question') throw new Error('no consent');
    expect(consent.label['vi']).toContain('khoảng một ki-lô-mét');
    expect(consent.label['en']).toContain('about a kilometre');
    expect(consent.required).toBeUndefined();
  });

  it.each([
    ['nobody who did not', { p: '21.028511 105.804817 12 5' }, []],
    [
      'whoever did, to two decimals and no more',
      { p_consent: 'OK', p: '21.028511 105.804817 12 5' },
      ['21.03 105.80 0 0'],
    ],
    ['as the row’s own rule has it', { t: 'no', p_consent: 'OK', p: '21.028511 105.804817' }, []],
  ])('%s', (_, raw, kept) => {
    const { answers } = normaliseAnswers(form, raw);
    const place = evaluate(form, answers).answers['p'];
    expect(place === undefined || place === '' ? [] : [place]).toEqual(kept);
  });

  it.each(['', 'yes'])('whatever else is asked, where the row has no rule of its own: %s', (rule) => {
    const plain = formOf(survey(head, `geopoint|p|Ở đâu?|Where?|${rule}`));
    expect(evaluate(plain, { p_consent: 'OK', p: '21.03 105.80 0 0' }).answers['p']).toBe('21.03 105.80 0 0');
    expect(evaluate(plain, { p: '21.03 105.80 0 0' }).answers['p']).toBe('');
  });

  it('goes out to a workbook and comes back without a second consent', () => {
    const again = readQuestionnaire(toSheets(form));
    expect(again.ok && names(again.value)).toEqual(names(form));
    expect(again.ok && toSheets(again.value)).toEqual(toSheets(form));
  });

  it.each([
    ["${c} = 'OK'", ['c', 'p']],
    ["'OK' = ${c} and ${t} = ''", ['c', 'p']],
    ["${c} != ''", ['c', 'p']],
    ["${c} = ''", ['c', 'p_consent', 'p']],
    ["${c} = 'OK' or ${t} = ''", ['c', 'p_consent', 'p']],
    ["${t} = 'OK'", ['c', 'p_consent', 'p']],
    ['yes', ['c', 'p_consent', 'p']],
    ['', ['c', 'p_consent', 'p']],
  ])('the form’s own consent does, if the place waits for it: %s', (rule, expected) => {
    const own = formOf(
      survey(head, 'text|t|T|T|', 'acknowledge|c|Đồng ý?|Agree?|', `geopoint|p|Ở đâu?|Where?|${rule}`),
    );
    expect(names(own)).toEqual(['t', ...expected]);
  });

  it('takes no name that is taken, and says what is wrong with a rule once', () => {
    const taken = formOf(survey(head, 'text|p_consent|T|T|', 'geopoint|p|Ở đâu?|Where?|'));
    expect(names(taken)).toEqual(['p_consent', 'p_consent_2', 'p']);
    const wrong = readQuestionnaire([survey(head, 'geopoint|p|Ở đâu?|Where?|${nobody} = 1')]);
    expect(wrong.issues.filter(({ code }) => code !== 'place-coarse')).toHaveLength(1);
  });
});
