import { checkPublication, type PublicAudit, type PublicCheck } from '@langnghe/audit';

/** Runs the public check in the reader's browser, over the published files or two files of the reader's own. */
const place = document.querySelector<HTMLElement>('#audit');
if (place !== null) {
  void published().then((files) => (files === undefined ? fail(place) : audit(place, files)));
  document.querySelectorAll<HTMLInputElement>('input[type=file]').forEach((input) => {
    input.addEventListener('change', () => void own(place));
  });
}

interface Files {
  readonly tickets: string;
  readonly tables: string;
}

async function published(): Promise<Files | undefined> {
  try {
    const [tickets, tables] = await Promise.all(['tickets.json', 'tables.json'].map(fetched));
    return tickets === undefined || tables === undefined ? undefined : { tickets, tables };
  } catch {
    return undefined;
  }
}

async function fetched(name: string): Promise<string | undefined> {
  const response = await fetch(name, { cache: 'no-store', credentials: 'omit' });
  return response.ok ? response.text() : undefined;
}

async function own(shown: HTMLElement): Promise<void> {
  const file = (id: string): File | undefined =>
    document.querySelector<HTMLInputElement>(`#${id}`)?.files?.[0];
  const [tickets, tables] = [file('own-tickets'), file('own-tables')];
  if (tickets === undefined || tables === undefined) return;
  await audit(shown, { tickets: await tickets.text(), tables: await tables.text() });
}

async function audit(shown: HTMLElement, files: Files): Promise<void> {
  shown.querySelector<HTMLElement>('#state')?.replaceChildren(say(shown, 'checking'));
  show(shown, await checkPublication(files));
}

function show(shown: HTMLElement, { holds, checks, source, printed }: PublicAudit): void {
  shown.dataset['found'] = String(holds);
  shown.querySelector('#state')?.replaceChildren(say(shown, holds ? 'holdsText' : 'broken'));
  shown.querySelector('#checks')?.replaceChildren(...checks.map((one) => line(shown, one)));
  reveal(shown, '#slips', source === 'slips');
  reveal(shown, '#printed', printed !== null);
  shown.querySelector('#words')?.replaceChildren(printed?.words.join(' ') ?? '');
  shown.querySelector('#hash')?.replaceChildren(printed?.hash ?? '');
}

function line(shown: HTMLElement, { holds, says, compared, code }: PublicCheck): HTMLElement {
  const item = document.createElement('li');
  item.dataset['check'] = code;
  item.className = holds ? 'holds' : 'broken';
  const mark = document.createElement('strong');
  mark.textContent = `${holds ? '✓' : '✗'} ${say(shown, holds ? 'mark' : 'markBroken')}. `;
  const detail = document.createElement('code');
  detail.textContent = compared;
  item.append(mark, says[document.documentElement.lang === 'en' ? 'en' : 'vi'], detail);
  return item;
}

function fail(shown: HTMLElement): void {
  shown.dataset['found'] = 'unknown';
  shown.querySelector('#state')?.replaceChildren(say(shown, 'failed'));
}

function reveal(shown: HTMLElement, selector: string, visible: boolean): void {
  const part = shown.querySelector<HTMLElement>(selector);
  if (part !== null) part.hidden = !visible;
}

/** Words the page carries, so that the script has none of its own. */
function say(shown: HTMLElement, name: string): string {
  return shown.dataset[name] ?? '';
}
