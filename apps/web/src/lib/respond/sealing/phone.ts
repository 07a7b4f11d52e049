import '../comfort/older-phones.ts';
import '../ticket/offer-ticket.ts';
import type { Language } from '@langnghe/language';
import type { Questionnaire } from '@langnghe/questionnaire';
import { draft } from '../comfort/draft.ts';
import { formBody } from '../comfort/form-body.ts';
import { listen } from './listen.ts';
import { complain, enterValue, showBusy, showForm } from './show-form.ts';
import { step, type Reply } from '../flow.ts';
import { pageLogic } from '../logic/page-logic.ts';
import { showRelevant } from '../logic/show-relevant.ts';
import { otherLanguages } from '../languages.ts';
import Respondent from '../Respondent.svelte';
import type { Survey } from '../survey.ts';
import { codeIssue, deliver } from './deliver.ts';
import { written, type Component } from './markup.ts';
import type { PhoneForm } from './phone-form.ts';
import { keepTexts } from './phone-texts.ts';
import { reach, Unreached } from './reach.ts';

/**
 * Answers a sealed study on the phone: the steps and pages that the server makes elsewhere are made here, and what leaves
 * is a code and a sealed text. No form of these pages can be posted in the clear: none has an address.
 */
const study = location.pathname.split('/')[2] ?? '';
document.querySelector('#needs-script')?.remove();
const begin = document.forms[0]?.cloneNode(true);
const loading = new Map<Language, Promise<PhoneForm>>();
/** The page from which help was opened. */
let before: HTMLFormElement | undefined;
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

/** Days are those of Viet Nam, whatever the phone's own zone. */
const today = (): string =>
  `${new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)}T00:00:00.000+07:00`;

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
  if (pressed === 'help') return showHelp(form);
  if (form.dataset['screen'] === 'help') return showBefore(form);
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
  const { title, body } = start
    ? { title: document.title, body: begin.outerHTML }
    : written(Respondent as unknown as Component<object>, {
        page,
        words: known.words,
        language,
        languages: otherLanguages(known.languages, page.state.language),
        action: '',
      });
  const parsed = new DOMParser().parseFromString(`<title></title>${body}`, 'text/html');
  const next = parsed.forms[0];
  if (next === undefined) throw new Error('a page without a form');
  parsed.title = title;
  parsed.documentElement.lang = language;
  const field = next.querySelector<HTMLInputElement>('#code');
  if (start && field !== null) field.value = page.state.code;
  put(form, next, parsed);
  return true;
}

/** Who sees what, as the server tells it to everybody: asked for without anything of this form. */
async function showHelp(form: HTMLFormElement): Promise<boolean> {
  const body = new URLSearchParams({ do: 'help', lang: shownLanguage() });
  const response = await reach(`/r/${study}`, body);
  const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
  const next = parsed.forms[0];
  if (!response.ok || next === undefined) throw new Unreached(String(response.status));
  before = form;
  put(form, next, parsed);
  return true;
}

function showBefore(form: HTMLFormElement): boolean {
  if (before === undefined) return false;
  const page = document.implementation.createHTMLDocument(document.title);
  page.documentElement.lang = document.documentElement.lang;
  put(form, before, page);
  return true;
}

/** With a method that posts nothing, should this script ever fail: answers never leave by a form. */
function put(form: HTMLFormElement, next: HTMLFormElement, page: Document): void {
  next.setAttribute('method', 'dialog');
  next.removeAttribute('action');
  showForm(form, next, page);
}

function follow(): void {
  const page = pageLogic();
  if (page !== null) showRelevant(page);
}

document.addEventListener('input', follow);
document.addEventListener('langnghe:page', follow);
listen(answer, () => document.dispatchEvent(new Event('langnghe:page')));
void phoneForm(shownLanguage()).catch((error: unknown) => {
  if (!(error instanceof Unreached)) throw error;
});
