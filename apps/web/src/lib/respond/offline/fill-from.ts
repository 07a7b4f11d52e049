import { declinedAnswer } from '@langnghe/questionnaire/evaluate';

/** Puts a draft, begun on whatever page of the form, into the controls of the whole form. */
export function fillFrom(form: HTMLFormElement, kept: URLSearchParams): void {
  for (const name of ['code', 'nonce']) {
    const field = form.querySelector<HTMLInputElement>(`[name="${name}"]`);
    const value = kept.get(name);
    if (field !== null && value) field.value = value;
  }
  const answers = new Map(Object.entries(JSON.parse(kept.get('answers') ?? '{}') as Record<string, string>));
  // What stood on the page itself is newer; a box that was not ticked is not in it.
  for (const path of (kept.get('shown') ?? '').split(' ')) answers.set(path, '');
  kept.forEach((value, name) => {
    const [, kind, path = ''] = /^([qd]):(.+)$/.exec(name) ?? [];
    if (kind === 'q') answers.set(path, [answers.get(path), value].filter(Boolean).join(' '));
    if (kind === 'd') answers.set(path, declinedAnswer);
  });
  answers.forEach((value, path) => enter(form, path, value));
  kept.forEach((value, name) => {
    if (name.startsWith('r:')) controls(form, `[name="${name}"]`).forEach((one) => (one.value = value));
  });
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controls = (form: HTMLFormElement, selector: string): readonly Control[] =>
  Array.from(form.querySelectorAll<Control>(selector));

function enter(form: HTMLFormElement, path: string, value: string): void {
  const chosen = value.split(' ');
  const declined = value === declinedAnswer;
  for (const control of controls(form, `[name="q:${path}"]`)) {
    const box = control.type === 'radio' || control.type === 'checkbox';
    if (box) (control as HTMLInputElement).checked = chosen.includes(control.value);
    else control.value = declined ? '' : value;
  }
  for (const box of controls(form, `[name="d:${path}"]`)) (box as HTMLInputElement).checked = declined;
  for (const place of controls(form, `[name^="r:${path}:"]`)) {
    const index = chosen.indexOf(place.name.slice(path.length + 3));
    place.value = index === -1 ? '' : String(index + 1);
  }
}
