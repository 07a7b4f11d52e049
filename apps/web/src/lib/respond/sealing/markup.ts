/**
 * What the pages' components call when they are written down as text on a phone: the few functions of Svelte's server
 * that they use, in a twentieth of its bytes. `apps/web/test/markup.test.ts` holds the text to Svelte's own.
 */
export interface Writer {
  readonly push: (text: string) => void;
  readonly component: (write: (writer: Writer) => void) => void;
  readonly option: (attributes: Readonly<Record<string, unknown>>, write: (writer: Writer) => void) => void;
  readonly title: (write: (writer: Writer) => void) => void;
  readonly head: Writer | null;
}

export type Component<Props> = (writer: Writer, props: Props) => void;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

export function escape(value: unknown): string {
  return stringify(value).replace(/[&<]/g, (sign) => signs[sign] ?? '');
}

export function stringify(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

export function attr(name: string, value: unknown, boolean = false): string {
  const present = boolean || name === 'hidden';
  if (value === null || value === undefined || (present && !value && value !== '')) return '';
  const text = present ? '' : stringify(value).replace(/[&<"]/g, (sign) => signs[sign] ?? '');
  return ` ${name}="${text}"`;
}

const booleans = [
  'autofocus',
  'checked',
  'controls',
  'disabled',
  'multiple',
  'open',
  'readonly',
  'required',
  'selected',
];

export function attributes(named: Readonly<Record<string, unknown>>): string {
  return Object.entries(named)
    .map(([name, value]) =>
      attr(name, name === 'class' && value ? clsx(value) : value, booleans.includes(name)),
    )
    .join('');
}

export function clsx(value: unknown): unknown {
  return Array.isArray(value) ? value.filter(Boolean).join(' ') : (value ?? '');
}

export function attr_class(value: unknown): string {
  return value === '' || value === null || value === undefined ? '' : attr('class', value);
}

export function derived<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}

export function ensure_array_like<T>(items: ArrayLike<T> | Iterable<T>): ArrayLike<T> {
  return 'length' in items ? items : Array.from(items);
}

export function head(_hash: string, writer: Writer, write: (writer: Writer) => void): void {
  if (writer.head !== null) write(writer.head);
}

export interface Written {
  readonly title: string;
  readonly body: string;
}

/** A page as text, without the marks by which Svelte finds its blocks again. */
export function written<Props>(component: Component<Props>, props: Props): Written {
  const [title, body] = [[] as string[], [] as string[]];
  const into = (texts: string[] | null, above: Writer | null): Writer => {
    const writer: Writer = {
      push: (text) => texts?.push(text),
      component: (write) => write(writer),
      option: (named, write) => {
        texts?.push(`<option${attributes(named)}>`);
        write(writer);
        texts?.push('</option>');
      },
      title: (write) => write(into(title, null)),
      head: above,
    };
    return writer;
  };
  component(into(body, into(null, null)), props);
  const plain = (texts: readonly string[]): string => texts.join('').replace(/<!--[^>]*-->/g, '');
  return { title: plain(title).replace(/<\/?title>/g, ''), body: plain(body) };
}
