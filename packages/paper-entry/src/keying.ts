import { randomBytes, randomInt } from 'node:crypto';
import type { Answers, EntryForm, OpenQuestion } from './entry-form.ts';
import { withAnswer } from './entry-form.ts';
import { shuffled } from './tray.ts';
import { judged, type Check } from './verification.ts';

/** A form typed from the sheet. Whether it is entered a second time is drawn after it was typed: nobody works for it. */
export function keyed(
  {
    number,
    answers,
    printing,
  }: { readonly number: string; readonly answers: Answers; readonly printing: string },
  secondShare: number,
  check: Check,
): EntryForm {
  const form: EntryForm = {
    key: randomBytes(16).toString('hex'),
    number,
    printing,
    origin: 'keyed',
    place: null,
    pages: [],
    missing: [],
    answers,
    open: [],
    second: randomInt(1_000_000) < secondShare * 1_000_000 ? 'wanted' : 'not-chosen',
  };
  return form.second === 'wanted' ? form : judged(form, check);
}

/** The blind second entry: what differs is looked up on the sheet by a third. */
export function keyedAgain(form: EntryForm, answers: Answers, check: Check): EntryForm {
  const names = [...new Set([...Object.keys(form.answers), ...Object.keys(answers)])];
  const differing = names.filter((name) => (form.answers[name] ?? '') !== (answers[name] ?? ''));
  const open = differing.map((question): OpenQuestion => ({
    question,
    reason: 'differs',
    candidates: shuffled([form.answers[question] ?? '', answers[question] ?? '']),
  }));
  const agreed = differing.reduce((rest, name) => withAnswer(rest, name, ''), form.answers);
  const both: EntryForm = {
    ...form,
    answers: agreed,
    open,
    second: { first: form.answers, second: answers },
  };
  return judged(both, check);
}

/** How well forms were keyed in, from those that were entered twice. */
export interface KeyingQuality {
  readonly keyed: number;
  readonly twice: number;
  /** Answers that were compared: given in either entry. */
  readonly compared: number;
  /** Of the first entries: those that the third look changed. */
  readonly wrong: number;
  readonly rate: number;
  /** 95 %, Wilson. */
  readonly interval: readonly [number, number];
}

/** null while no form has been entered twice and settled. */
export function keyingQuality(forms: readonly EntryForm[]): KeyingQuality | null {
  const all = forms.filter(({ origin }) => origin === 'keyed');
  const settled = all.filter(({ second, open }) => typeof second === 'object' && open.length === 0);
  let [compared, wrong] = [0, 0];
  for (const { second, answers } of settled) {
    if (typeof second !== 'object') continue;
    for (const name of new Set([...Object.keys(second.first), ...Object.keys(second.second)])) {
      compared += 1;
      if ((second.first[name] ?? '') !== (answers[name] ?? '')) wrong += 1;
    }
  }
  if (compared === 0) return null;
  return {
    keyed: all.length,
    twice: settled.length,
    compared,
    wrong,
    rate: wrong / compared,
    interval: wilson(wrong, compared),
  };
}

/** Wilson (1927), 95 %: keeps its level near 0, where error rates are. */
export function wilson(hits: number, trials: number): readonly [number, number] {
  const z = 1.959963984540054;
  const share = hits / trials;
  const centre = share + (z * z) / (2 * trials);
  const half = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}
