import { readSlipCode } from '@langnghe/tickets';
import { draft } from '../comfort/draft.ts';
import { formBody } from '../comfort/form-body.ts';
import '../comfort/older-phones.ts';
import { isTicket } from '../comfort/ticket-shape.ts';
import { problemsOn, type Problem } from '../logic/check-answers.ts';
import { pageLogic, type PageLogic } from '../logic/page-logic.ts';
import { showRelevant } from '../logic/show-relevant.ts';
import { tellProblems } from '../logic/tell-problems.ts';
import { whenTyping } from '../logic/when-typing.ts';
import { newNonce } from '../nonce.ts';
import { showForm } from '../sealing/show-form.ts';
import { today } from '../sealing/today.ts';
import { fillFrom } from './fill-from.ts';
import { pagesByLanguage } from './pages-by-language.ts';

/** The whole form on one page, with all of the evaluator: everything is checked here, for the server is far. */
function field(name: string): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`[name="${name}"]`);
}

function page(): PageLogic | null {
  const seed = field('nonce')?.value ?? '';
  return pageLogic({ now: today(), seed, language: field('lang')?.value ?? 'vi' });
}

function show(): void {
  const found = page();
  if (found !== null) showRelevant(found);
}

/** A mistyped code is said now: sealed, it could not be mended any more. */
function codeProblem(): readonly Problem[] {
  const code = field('code');
  const element = code?.closest<HTMLElement>('.field');
  if (!code || !element || isTicket(code.value) || readSlipCode(code.value).kind === 'code') return [];
  return [{ element, message: code.dataset['wrong'] ?? '', remedy: '' }];
}

const emptyPages = pagesByLanguage();

function begin(): void {
  const kept = draft();
  if (document.forms[0]?.dataset['screen'] === 'whole')
    fill(kept === null ? null : new URLSearchParams(kept));
}

/** What was written before goes into the form, in the language in which it was written. */
function fill(written: URLSearchParams | null): void {
  const language = written?.get('lang') ?? '';
  if (language !== '' && language !== field('lang')?.value) turnTo(language);
  const [form] = document.forms;
  if (form === undefined) return;
  if (written !== null) fillFrom(form, written);
  // Until now the page held nothing that a draft should be made of.
  form.dataset['filled'] = '';
  const nonce = field('nonce');
  if (nonce !== null && nonce.value === '') nonce.value = newNonce();
  show();
}

function turnTo(language: string): void {
  const page = emptyPages(language);
  const [[form], [next]] = [document.forms, page.forms];
  if (form === undefined || next === undefined) return;
  const large = (one: HTMLFormElement): HTMLInputElement | null => one.querySelector('#big');
  if (large(form)?.checked) large(next)?.setAttribute('checked', '');
  showForm(form, next, page);
}

/** The other language is here already; the server would have to be asked for it. */
function changeLanguage(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const button = target?.closest<HTMLButtonElement>('button[value^="lang:"]');
  const [form] = document.forms;
  if (!button || form?.dataset['screen'] !== 'whole') return;
  event.preventDefault();
  event.stopPropagation();
  const written = new URLSearchParams(formBody(form, 'resume'));
  written.set('lang', button.value.slice(5));
  fill(written);
  document.dispatchEvent(new Event('langnghe:turned'));
}

document.addEventListener('click', changeLanguage, true);
whenTyping(show);
document.addEventListener('langnghe:page', begin);
document.addEventListener('langnghe:check', (event) => {
  const found = page();
  if (found === null) return;
  const problems = [...codeProblem(), ...problemsOn(found)];
  tellProblems(found.items, problems, found.logic.title);
  if (problems.length > 0) event.preventDefault();
});
begin();
