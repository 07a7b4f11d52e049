/** A page as a browser without JavaScript has it: what it shows, and what its form would post. */
export interface PlainPage {
  readonly status: number;
  readonly html: string;
  /** Hidden and typed-in fields, ticked boxes, chosen menus. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Of a form that was sent: where the browser is told to go. */
  readonly location: string | null;
}

export async function openPage(address: string): Promise<PlainPage> {
  return read(await fetch(address, { redirect: 'manual' }));
}

/** Presses a button of the page's form, with fields changed as given (a list for several boxes of one name). */
export async function press(
  address: string,
  page: PlainPage,
  button: string,
  changes: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<PlainPage> {
  const body = new URLSearchParams();
  for (const [name, value] of page.fields) if (!(name in changes)) body.append(name, value);
  for (const [name, value] of Object.entries(changes))
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  body.append('do', button);
  return read(
    await fetch(address, { method: 'POST', body, redirect: 'manual', headers: { accept: 'text/html' } }),
  );
}

async function read(response: Response): Promise<PlainPage> {
  const html = await response.text();
  const location = response.headers.get('location');
  return {
    status: response.status,
    html,
    fields: [...inputs(html), ...textareas(html), ...menus(html)],
    location,
  };
}

function inputs(html: string): (readonly [string, string])[] {
  return [...html.matchAll(/<input\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const type = attribute(attributes, 'type');
    const name = attribute(attributes, 'name');
    const ticked = /\schecked(?:[\s=/]|$)/.test(attributes);
    if (name === '' || ((type === 'radio' || type === 'checkbox') && !ticked)) return [];
    return [[name, attribute(attributes, 'value')] as const];
  });
}

function textareas(html: string): (readonly [string, string])[] {
  return [...html.matchAll(/<textarea\b([^>]*)>\n?([^<]*)</g)].map(([, attributes = '', text = '']) => [
    attribute(attributes, 'name'),
    unescaped(text),
  ]);
}

function menus(html: string): (readonly [string, string])[] {
  return [...html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(([, attributes = '', options = '']) => {
    const chosen = [...options.matchAll(/<option\b([^>]*)>/g)].find(([, option = '']) =>
      /\sselected/.test(option),
    );
    return [attribute(attributes, 'name'), attribute(chosen?.[1] ?? '', 'value')];
  });
}

function attribute(attributes: string, name: string): string {
  return unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
}

function unescaped(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
