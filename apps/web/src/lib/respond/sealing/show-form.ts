let deep = false;

/** Puts one page in the place of another: one entry in the browser's history for the whole form. */
export function showForm(form: HTMLFormElement, next: HTMLFormElement, page: Document): void {
  form.replaceWith(next);
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  if (!deep) history.pushState(null, '');
  deep = true;
  scrollTo(0, 0);
  const wrong = next.querySelector<HTMLElement>('[autofocus]');
  // What went wrong is brought into view; a new page begins at its top.
  if (wrong !== null) wrong.focus();
  else next.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

/** What Enter does inside a field. */
export function enterValue(form: HTMLFormElement): string {
  return form.querySelector<HTMLButtonElement>('button[name="do"]')?.value ?? '';
}

export function showBusy(form: HTMLFormElement, button: HTMLButtonElement | null): () => void {
  form.querySelector('#complaint')?.remove();
  if (button === null) return () => undefined;
  const words = button.textContent;
  button.setAttribute('aria-busy', 'true');
  if (button.value === 'send') button.textContent = form.dataset['sending'] ?? words;
  return () => {
    button.removeAttribute('aria-busy');
    button.textContent = words;
  };
}

export function complain(form: HTMLFormElement, text: string): void {
  const box = document.createElement('p');
  box.id = 'complaint';
  box.className = 'problems';
  box.setAttribute('role', 'alert');
  box.textContent = text;
  form.querySelector('#content')?.append(box);
}
