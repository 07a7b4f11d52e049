import { parse, type HTMLElement } from 'node-html-parser';

/** What became of one visit, as the person saw it. */
export type Visit =
  { readonly outcome: 'thanked' | 'stopped' } | { readonly outcome: 'stuck'; readonly at: string };

export interface Respondent {
  readonly code: string;
  /** What she writes, by question name. */
  readonly answers: Readonly<Record<string, string>>;
  /** Closes the page after so many screens. */
  readonly patience?: number;
}

/** More screens than any questionnaire of ours: a walk that goes in circles ends. */
const longestWalk = 400;

/**
 * Answers as a person without JavaScript does: reads each page, fills in its fields, presses its main button. Knows
 * nothing of the form but what the pages show.
 */
export async function visit(startUrl: string, respondent: Respondent): Promise<Visit> {
  let page = parse(await (await fetch(startUrl)).text());
  for (let step = 0; step < longestWalk; step += 1) {
    const form = page.querySelector('form[data-screen]');
    const screen = form?.getAttribute('data-screen') ?? '';
    if (!form || screen === 'closed' || screen === 'not-yet')
      return { outcome: 'stuck', at: screen || 'no form' };
    if (respondent.patience !== undefined && step >= respondent.patience) return { outcome: 'stopped' };
    const response = await fetch(new URL(form.getAttribute('action') ?? '', startUrl), {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: new URL(startUrl).origin, accept: 'text/html' },
      body: filledForm(form, screen, respondent),
    });
    if (response.status === 303) return { outcome: 'thanked' };
    const before = positionOf(form);
    page = parse(await response.text());
    const after = page.querySelector('form[data-screen]');
    if (response.status >= 400 || (after && positionOf(after) === before && screen !== 'screen'))
      return { outcome: 'stuck', at: `${screen} (${response.status})` };
  }
  return { outcome: 'stuck', at: 'circle' };
}

const positionOf = (form: HTMLElement): string =>
  `${form.getAttribute('data-screen') ?? ''}/${form.querySelector('input[name=at]')?.getAttribute('value') ?? ''}`;

function filledForm(form: HTMLElement, screen: string, { code, answers }: Respondent): URLSearchParams {
  const body = new URLSearchParams();
  for (const hidden of form.querySelectorAll('input[type=hidden]'))
    body.append(hidden.getAttribute('name') ?? '', hidden.getAttribute('value') ?? '');
  if (screen === 'start') body.set('code', code);
  for (const name of questionFields(form)) {
    const answer = answers[name.replace(/^q:/, '').split('/').at(-1) ?? ''] ?? '';
    const several = form.querySelector(`input[type=checkbox][name="${name}"]`) !== null;
    for (const value of several ? answer.split(' ').filter(Boolean) : [answer])
      if (value !== '') body.append(name, value);
  }
  body.append('do', form.querySelector('button[name=do]')?.getAttribute('value') ?? '');
  return body;
}

function questionFields(form: HTMLElement): Set<string> {
  const fields = form
    .querySelectorAll('input, select, textarea')
    .map((field) => field.getAttribute('name') ?? '');
  return new Set(fields.filter((name) => name.startsWith('q:')));
}
