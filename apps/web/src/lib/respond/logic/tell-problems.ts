import type { ScreenLogic } from '../screen-logic.ts';
import type { Problem } from './check-answers.ts';

/** Says at each question what is wrong with its answer and lists it on top, as the server does. Takes the focus. */
export function tellProblems(
  items: HTMLElement,
  problems: readonly Problem[],
  [two, one]: ScreenLogic['title'],
): void {
  clear(items);
  if (problems.length === 0) return;
  const box = make('div', 'problems');
  box.setAttribute('role', 'alert');
  box.tabIndex = -1;
  const n = problems.length;
  box.append(make('h2', '', n === 1 && one ? one : two.replace('2', String(n))));
  const list = make('ul');
  box.append(list);
  for (const { element, message, remedy } of problems) {
    const label = element.querySelector('legend, .label');
    const control = element.querySelector<HTMLElement>('input, select, textarea');
    const told = make(label?.tagName === 'P' ? 'span' : 'p', 'error', `${message} ${remedy}`);
    told.id = `${control?.id ?? ''}-e`;
    element.classList.add('wrong');
    if (told.tagName === 'SPAN') label?.append(told);
    else label?.after(told);
    const whole = element.tagName === 'FIELDSET' || element.hasAttribute('role');
    describe(whole ? element : control, told.id);
    if (control?.getAttribute('type') !== 'radio') control?.setAttribute('aria-invalid', 'true');
    const link = make('a', '', `${text(label)} – ${message}`) as HTMLAnchorElement;
    link.href = `#${control?.id ?? ''}`;
    const line = make('li');
    line.append(link);
    list.append(line);
  }
  items.before(box);
  box.focus();
  scrollTo(0, box.getBoundingClientRect().top + scrollY - 12);
}

/** Beside the hint, if there is one. */
function describe(element: Element | null, by: string): void {
  const earlier = element?.getAttribute('aria-describedby')?.split(' ') ?? [];
  element?.setAttribute('aria-describedby', [...earlier.filter((id) => !id.endsWith('-e')), by].join(' '));
}

/** The question alone, without what an earlier try said of it. */
function text(label: Element | null): string {
  const copy = label?.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  copy.querySelectorAll('.soft, .error').forEach((part) => part.remove());
  return copy.textContent.trim();
}

function clear(items: HTMLElement): void {
  items.parentElement?.querySelectorAll('.problems').forEach((box) => box.remove());
  items.querySelectorAll('.error').forEach((told) => told.remove());
  items.querySelectorAll('.wrong').forEach((element) => element.classList.remove('wrong'));
  items.querySelectorAll('[aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
}

function make(tag: string, className = '', words = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = words;
  return element;
}
