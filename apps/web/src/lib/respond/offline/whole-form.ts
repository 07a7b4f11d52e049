import { readSlipCode } from '@langnghe/tickets';
import { draft } from '../comfort/draft.ts';
import '../comfort/older-phones.ts';
import { isTicket } from '../comfort/ticket-shape.ts';
import { problemsOn, type Problem } from '../logic/check-answers.ts';
import { pageLogic, type PageLogic } from '../logic/page-logic.ts';
import { showRelevant } from '../logic/show-relevant.ts';
import { tellProblems } from '../logic/tell-problems.ts';
import { whenTyping } from '../logic/when-typing.ts';
import { fillFrom } from './fill-from.ts';

/** The whole form on one page, with all of the evaluator: everything is checked here, for the server is far. */
function field(name: string): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`[name="${name}"]`);
}

/** Days are those of Viet Nam, whatever the phone's own zone; nothing finer goes near an answer. */
function today(): string {
  return `${new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)}T00:00:00.000+07:00`;
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

function begin(): void {
  const form = document.forms[0];
  if (form?.dataset['screen'] !== 'whole') return;
  const kept = draft();
  if (kept !== null) fillFrom(form, new URLSearchParams(kept));
  // Until now the page held nothing that a draft should be made of.
  form.dataset['filled'] = '';
  const nonce = field('nonce');
  if (nonce !== null && nonce.value === '')
    nonce.value = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
  show();
}

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
