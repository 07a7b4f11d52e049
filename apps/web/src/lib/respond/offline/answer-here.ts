import '../comfort/older-phones.ts';
import '../ticket/offer-ticket.ts';
import type { Language } from '@langnghe/language';
import { readSlipCode } from '@langnghe/tickets';
import { draft } from '../comfort/draft.ts';
import { formBody } from '../comfort/form-body.ts';
import { forgetForm } from '../comfort/offline.ts';
import { forSealed } from '../comfort/sealed.ts';
import { send } from '../comfort/send.ts';
import { isTicket } from '../comfort/ticket-shape.ts';
import { step } from '../flow.ts';
import { uiLanguage } from '../languages.ts';
import { whenTyping } from '../logic/when-typing.ts';
import type { RespondPage } from '../page.ts';
import { help, helped } from '../sealing/help.ts';
import { listen } from '../sealing/listen.ts';
import { pageHere } from '../sealing/page-here.ts';
import { keepTexts, phoneTexts } from '../sealing/phone-texts.ts';
import { Unreached } from '../sealing/reach.ts';
import { showAsked } from '../sealing/show-asked.ts';
import { complain, enterValue, showForm } from '../sealing/show-form.ts';
import { today } from '../sealing/today.ts';
import type { Survey } from '../survey.ts';
import type { KeptForm } from './kept-form.ts';
import { pagesByLanguage } from './pages-by-language.ts';

/**
 * Goes through a kept form without a network, screen by screen, by the server's own steps: what depends on answers,
 * repeats and texts that name answers are worked out here. Only what is sent, or sealed until it can be, leaves the page.
 */
const kept = JSON.parse(
  document.querySelector<HTMLTemplateElement>('#form')?.content.textContent ?? '',
) as KeptForm;
for (const [language, { texts }] of Object.entries(kept.said)) keepTexts(language as Language, texts);
const firstPages = pagesByLanguage();

const surveyWith = (submit: Survey['submit']): Survey => ({
  id: kept.study,
  questionnaire: kept.questionnaire,
  languages: kept.languages,
  phase: 'open',
  opens: '',
  ticketState: () => Promise.resolve('unspent'),
  submit,
  context: { now: today() },
});

const notYet = { outcome: 'unavailable', issues: [] } as const;
const survey = surveyWith(() => Promise.resolve(notYet));

async function answer(form: HTMLFormElement, pressed: HTMLButtonElement | string | null): Promise<boolean> {
  const button = typeof pressed === 'string' ? null : pressed;
  const verb = typeof pressed === 'string' ? pressed : (button?.value ?? enterValue(form));
  form.querySelector('#complaint')?.remove();
  try {
    if (verb === 'help') return put(form, await help(form, `/r/${kept.study}`));
  } catch (error) {
    if (!(error instanceof Unreached)) throw error;
    complain(form, form.dataset['undelivered'] ?? '');
    return false;
  }
  if (form.dataset['screen'] === 'help') return put(form, helped());
  return moved(form, verb, button);
}

async function moved(
  form: HTMLFormElement,
  verb: string,
  button: HTMLButtonElement | null,
): Promise<boolean> {
  const atStart = form.dataset['screen'] === 'start';
  const begun = verb === 'resume' && atStart ? draft() : null;
  const fields = new FormData();
  new URLSearchParams(begun ?? formBody(form, verb)).forEach((value, name) => fields.append(name, value));
  if (verb === 'start' && !looksRight(String(fields.get('code')))) return sayAtCode(form);
  let complete = false;
  const reply = await step(
    surveyWith(() => {
      complete = true;
      return Promise.resolve(notYet);
    }),
    fields,
  );
  // The server has the last word, if it can be reached; else the form is sealed until it can be.
  if (complete) return send(form, button ?? sendButton(form));
  if (reply.kind === 'sent') return false;
  return put(form, pageFor(reply.page, reply.language));
}

const sendButton = (form: HTMLFormElement): HTMLButtonElement | null =>
  form.querySelector<HTMLButtonElement>('button[value="send"]');

/** Whether it is known, only the server can say. */
const looksRight = (code: string): boolean => isTicket(code) || readSlipCode(code).kind === 'code';

function sayAtCode(form: HTMLFormElement): false {
  const code = form.querySelector<HTMLInputElement>('#code');
  const language = uiLanguage(document.documentElement.lang);
  form.querySelector('#code-e')?.remove();
  const told = document.createElement('p');
  told.id = 'code-e';
  told.className = 'error';
  told.setAttribute('role', 'alert');
  told.textContent = phoneTexts(language)('offlineCode');
  code?.before(told);
  code?.closest('.field')?.classList.add('wrong');
  code?.setAttribute('aria-invalid', 'true');
  code?.setAttribute('aria-describedby', 'code-h code-e');
  code?.focus();
  return false;
}

function pageFor(page: RespondPage, language: Language): Document {
  const first = firstPages(page.state.language);
  if (page.kind === 'start') {
    const code = first.querySelector<HTMLInputElement>('#code');
    if (code !== null) code.value = page.state.code;
    const shared = first.querySelector<HTMLInputElement>('[name="shared"]');
    if (shared !== null) shared.checked = page.state.sharedDevice;
    return first;
  }
  const words = kept.said[language]?.words;
  if (words === undefined) throw new Error(`no words in ${language}`);
  const made = pageHere(page, language, { words, languages: kept.languages });
  const [form, itsFirst] = [made.forms[0], first.forms[0]];
  form?.setAttribute('action', `/r/${kept.study}`);
  if (form && itsFirst) form.dataset['bytes'] = itsFirst.dataset['bytes'] ?? '0';
  // What is said of a sealed form stands on every page that can be sealed.
  const sealed = first.querySelector('#sealed');
  if (sealed !== null) made.querySelector('#content')?.append(sealed);
  return made;
}

function put(form: HTMLFormElement, page: Document): boolean {
  const [next] = page.forms;
  if (next === undefined) throw new Error('a page without a form');
  const large = form.querySelector<HTMLInputElement>('#big');
  const itsOwn = next.querySelector<HTMLInputElement>('#big');
  if (large !== null && itsOwn !== null) itsOwn.checked = large.checked;
  showForm(form, next, page);
  return true;
}

const follow = (): void => showAsked(survey);

document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('#leave, #wipe')) forgetForm();
});
whenTyping(follow);
document.addEventListener('langnghe:page', follow);
listen(answer, () => {
  document.dispatchEvent(new Event('langnghe:page'));
  forSealed();
});
const [form] = document.forms;
if (form !== undefined && draft() !== null) void answer(form, 'resume').then(() => follow());
