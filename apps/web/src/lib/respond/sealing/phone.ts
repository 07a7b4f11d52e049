import '../comfort/older-phones.ts';
import '../ticket/offer-ticket.ts';
import type { Language } from '@langnghe/language';
import type { Questionnaire } from '@langnghe/questionnaire';
import { draft } from '../comfort/draft.ts';
import { formBody } from '../comfort/form-body.ts';
import { listen } from './listen.ts';
import { complain, enterValue, showBusy, showForm } from './show-form.ts';
import { step, type Reply } from '../flow.ts';
import { whenTyping } from '../logic/when-typing.ts';
import type { Survey } from '../survey.ts';
import { codeIssue, deliver } from './deliver.ts';
import { help, helped } from './help.ts';
import { pageHere } from './page-here.ts';
import { parsedPage } from './parsed-page.ts';
import type { PhoneForm } from './phone-form.ts';
import { keepTexts } from './phone-texts.ts';
import { reach, Unreached } from './reach.ts';
import { showAsked } from './show-asked.ts';
import { today } from './today.ts';

/**
 * Answers a sealed study on the phone: the steps and pages that the server makes elsewhere are made here, and what leaves
 * is a code and a sealed text. No form of these pages can be posted in the clear: none has an address.
 */
const study = location.pathname.split('/')[2] ?? '';
document.querySelector('#needs-script')?.remove();
const begin = document.forms[0]?.cloneNode(true);
const loading = new Map<Language, Promise<PhoneForm>>();
let busy = false;

/** Fetched once; a failure of the network is tried again with the next button. */
function phoneForm(language: Language): Promise<PhoneForm> {
  const known = loading.get(language) ?? fetched(language);
  loading.set(language, known);
  known.catch(() => loading.delete(language));
  return known;
}

async function fetched(language: Language): Promise<PhoneForm> {
  const response = await reach(`/r/${study}/form.json?lang=${language}`);
  if (!response.ok) throw new Unreached(String(response.status));
  const form = (await response.json()) as PhoneForm;
  keepTexts(language, form.texts);
  return form;
}

const shownLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'vi');

function surveyOf(form: PhoneForm): Survey {
  return {
    id: form.study,
    questionnaire: (questionnaire ??= JSON.parse(form.questionnaire) as Questionnaire),
    languages: form.languages,
    phase: 'open',
    opens: '',
    ticketState: () => Promise.resolve('unspent'),
    submit: (submission) => deliver(form, submission),
    context: { now: today() },
  };
}
let questionnaire: Questionnaire | undefined;

async function answer(form: HTMLFormElement, pressed: HTMLButtonElement | string | null): Promise<boolean> {
  if (busy) return false;
  busy = true;
  const button = typeof pressed === 'string' ? null : pressed;
  const restore = showBusy(form, button);
  try {
    return await moved(form, typeof pressed === 'string' ? pressed : (button?.value ?? enterValue(form)));
  } catch (error) {
    // Nothing is lost, and the same may be pressed again.
    if (!(error instanceof Unreached)) throw error;
    complain(form, form.dataset['undelivered'] ?? '');
    return false;
  } finally {
    busy = false;
    restore();
  }
}

async function moved(form: HTMLFormElement, pressed: string): Promise<boolean> {
  const atStart = form.dataset['screen'] === 'start';
  if (pressed === 'help') return put(form, await help(form, `/r/${study}`));
  if (form.dataset['screen'] === 'help') return put(form, helped());
  if (atStart && pressed.startsWith('lang:')) {
    location.assign(`${location.pathname}?lang=${pressed.slice(5)}`);
    return false;
  }
  const kept = pressed === 'resume' && atStart ? draft() : null;
  const fields = new URLSearchParams(kept ?? formBody(form, pressed));
  const known = await phoneForm(shownLanguage());
  if (atStart && pressed === 'start') {
    const issue = await codeIssue(study, fields.get('code') ?? '');
    if (issue !== null) {
      const language = shownLanguage();
      complain(form, `${issue.message[language]} ${issue.remedy[language]}`);
      return false;
    }
  }
  const data = new FormData();
  fields.forEach((value, name) => data.append(name, value));
  const reply = await step(surveyOf(known), data);
  return show(form, reply, await phoneForm(reply.language));
}

function show(form: HTMLFormElement, reply: Reply, known: PhoneForm): boolean {
  const { language } = reply;
  if (reply.kind === 'sent') {
    sessionStorage.clear();
    location.replace(`/r/${study}/thanks${language === 'en' ? '/en' : ''}`);
    return false;
  }
  const { page } = reply;
  const start = page.kind === 'start' && begin instanceof HTMLFormElement;
  const next = start
    ? parsedPage(document.title, begin.outerHTML, language)
    : pageHere(page, language, known);
  const field = next.querySelector<HTMLInputElement>('#code');
  if (start && field !== null) field.value = page.state.code;
  return put(form, next);
}

/** With a method that posts nothing, should this script ever fail: answers never leave by a form. */
function put(form: HTMLFormElement, page: Document): boolean {
  const [next] = page.forms;
  if (next === undefined) throw new Error('a page without a form');
  next.setAttribute('method', 'dialog');
  next.removeAttribute('action');
  showForm(form, next, page);
  return true;
}

function follow(): void {
  void phoneForm(shownLanguage()).then((known) => showAsked(surveyOf(known)), unreached);
}

function unreached(error: unknown): void {
  if (!(error instanceof Unreached)) throw error;
}

whenTyping(follow);
listen(answer, () => document.dispatchEvent(new Event('langnghe:page')));
void phoneForm(shownLanguage()).catch(unreached);
