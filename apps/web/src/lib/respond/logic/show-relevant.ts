interface Shown {
  readonly form: HTMLFormElement;
  readonly items: HTMLElement;
  readonly working: { readonly relevant: ReadonlySet<string> };
}

/** Shows what is asked and hides what is not; the server has the last word. */
export function showRelevant({ form, items, working }: Shown): void {
  const shown: string[] = [];
  items.querySelectorAll<HTMLElement>('[data-path]').forEach((element) => {
    const path = element.dataset['path'] ?? '';
    // An instance is asked as its repeat is.
    const hidden = !working.relevant.has(path.replace(/\[\d+\]$/, ''));
    if (element.hidden !== hidden) element.hidden = hidden;
    if (!hidden) shown.push(path);
  });
  const field = form.querySelector<HTMLInputElement>('[name="shown"]');
  if (field !== null) field.value = shown.join(' ');
}
