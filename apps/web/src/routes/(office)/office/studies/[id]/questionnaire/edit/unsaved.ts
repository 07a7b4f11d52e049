type Entries = readonly (readonly [string, string])[];

const key = (place: string): string => `unsaved ${place}`;

/** Storage can be switched off or full: then a closed window loses what the server has not taken. */
function stored<T>(work: (storage: Storage) => T): T | undefined {
  try {
    return work(localStorage);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** What stands in the fields and the server has not taken yet. */
export function keepUnsaved(place: string, form: HTMLFormElement): void {
  const entries = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  stored((storage) => storage.setItem(key(place), JSON.stringify(entries)));
}

export function forgetUnsaved(place: string): void {
  stored((storage) => storage.removeItem(key(place)));
}

export function hasUnsaved(place: string): boolean {
  return stored((storage) => storage.getItem(key(place)) !== null) ?? false;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

const isTextField = (field: unknown): field is TextField =>
  field instanceof HTMLTextAreaElement ||
  (field instanceof HTMLInputElement && !['hidden', 'checkbox', 'radio'].includes(field.type));

// A text area's value has bare line feeds, whatever its text came with.
const changed = ({ value, defaultValue }: TextField): boolean =>
  value !== defaultValue.replace(/\r\n?/g, '\n');

/** Whether somebody typed before the script could hear it. */
export function typedEarly(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => isTextField(field) && changed(field));
}

/** Puts it back into text fields and menus of the same names; what was typed since stays. */
export function restoreUnsaved(place: string, form: HTMLFormElement): void {
  const text = stored((storage) => storage.getItem(key(place)));
  if (text === undefined || text === null) return;
  for (const [name, value] of JSON.parse(text) as Entries) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement || (isTextField(field) && !changed(field))) field.value = value;
  }
}
