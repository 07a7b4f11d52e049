import { reach, Unreached } from './reach.ts';

/** The page from which help was opened. */
let before: HTMLFormElement | undefined;

/** Who sees what, as the server tells it to everybody: asked for without anything of this form. @throws `Unreached` */
export async function help(form: HTMLFormElement, address: string): Promise<Document> {
  const body = new URLSearchParams({ do: 'help', lang: document.documentElement.lang });
  const response = await reach(address, body);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (!response.ok || page.forms.length === 0) throw new Unreached(String(response.status));
  before = form;
  return page;
}

/** Back from there. */
export function helped(): Document {
  const page = document.implementation.createHTMLDocument(document.title);
  page.documentElement.lang = document.documentElement.lang;
  if (before !== undefined) page.body.append(before);
  return page;
}
