import type { CivilDate, Issue } from '@langnghe/language';
import { issueMaker } from '@langnghe/language';
import { families, serif } from './fonts.ts';
import { fontsFor } from './fonts-for.ts';
import type { Job, JobResult } from './job.ts';
import { printableData } from './printable.ts';
import { inWorker } from './queue.ts';
import { svgForPrint } from './svg.ts';

export interface TypesetRequest {
  /**
   * Typst source of ours; it finds the data as `data`. Fonts, language and the document's date are set before it; it
   * sets its own title.
   */
  readonly template: string;
  /** Any JSON value. It reaches the template as data: text within it is never code. */
  readonly data: unknown;
  /** Files the template may read, by name: SVG as text, anything else as bytes. */
  readonly assets?: Readonly<Record<string, string | Uint8Array>>;
  readonly language: string;
  /** `serif`: the typeface of administrative documents, before all others. */
  readonly typeface?: 'serif';
  /** The document's date; without one the file carries none. Never the time of the run. */
  readonly date?: CivilDate;
  /** PDF/UA-1 (accessible, tagged) refuses documents without title or alternative texts. */
  readonly standard?: 'ua-1';
  /** A character no bundled font has: refuse with an issue (default), or print a mark in its place. */
  readonly missingGlyphs?: 'refuse' | 'mark';
}

const issue = issueMaker({
  'typeset-template': {
    vi: ['Mẫu tài liệu bị lỗi: {detail}.', 'Hãy báo cho người phụ trách phần mềm; số liệu không bị mất.'],
    en: [
      'The document template is broken: {detail}.',
      'Tell whoever maintains the software; no data are lost.',
    ],
  },
  'typeset-export': {
    vi: ['Không xuất được PDF: {detail}.', 'Hãy báo cho người phụ trách phần mềm; số liệu không bị mất.'],
    en: ['The PDF could not be written: {detail}.', 'Tell whoever maintains the software; no data are lost.'],
  },
  'typeset-glyph-missing': {
    vi: [
      'Phông chữ của tài liệu không có ký tự {characters}.',
      'Hãy thay các ký tự này trong văn bản bằng chữ hoặc dấu thông thường.',
    ],
    en: [
      'The fonts of the document have no glyph for {characters}.',
      'Replace these characters in the text by ordinary letters or signs.',
    ],
  },
  'typeset-timeout': {
    vi: [
      'Dàn trang quá {seconds} giây nên đã dừng.',
      'Hãy thử lại; nếu vẫn vậy, tài liệu quá dài và cần chia nhỏ.',
    ],
    en: [
      'Typesetting took over {seconds} seconds and was stopped.',
      'Try again; if it happens again, the document is too long and must be split.',
    ],
  },
});

/** A document that could not be set, as issues a person can read. */
export class TypesetError extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map(({ code, message }) => `${code}: ${message.en}`).join(' '));
    this.name = 'TypesetError';
    this.issues = issues;
  }
}

const seconds = 120;

/** A tagged PDF; the same request gives the same bytes on any machine. Rejects with a {@link TypesetError}. */
export async function typeset(request: TypesetRequest): Promise<Uint8Array> {
  return (await set(request, null)).pdf;
}

/**
 * The same, with the values of all `#metadata(…) <label>` of the set document in its order: positions of what was
 * drawn, as the template notes them.
 */
export async function typesetAndQuery(
  request: TypesetRequest,
  label: string,
): Promise<{ readonly pdf: Uint8Array; readonly found: readonly unknown[] }> {
  const { pdf, found } = await set(request, label);
  return { pdf, found };
}

async function set(
  request: TypesetRequest,
  queried: string | null,
): Promise<Extract<JobResult, { ok: true }>> {
  const { data, missing } = printableData(request.data);
  if (missing.length > 0 && request.missingGlyphs !== 'mark')
    throw new TypesetError([
      issue('typeset-glyph-missing', {}, { characters: missing.map(named).join(', ') }),
    ]);
  const result = await inWorker({ ...jobOf(request, data), queried }, seconds * 1000);
  if (result === 'timeout') throw new TypesetError([issue('typeset-timeout', {}, { seconds })]);
  if (!result.ok) throw failure(result);
  return result;
}

function failure({ stage, detail }: Extract<JobResult, { ok: false }>): TypesetError {
  const code = stage === 'template' ? 'typeset-template' : 'typeset-export';
  return new TypesetError([issue(code, {}, { detail })]);
}

/** `😀 (U+1F600)` */
function named(character: string): string {
  return `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}

function jobOf(request: TypesetRequest, data: unknown): Omit<Job, 'queried'> {
  const json = JSON.stringify(data);
  const assets = Object.entries(request.assets ?? {}).map(
    ([name, content]) =>
      [name, typeof content === 'string' ? new TextEncoder().encode(svgForPrint(content)) : content] as const,
  );
  const svgs = Object.values(request.assets ?? {}).filter((content) => typeof content === 'string');
  return {
    source: `${prelude(request)}\n${request.template}`,
    inputs: { data: json },
    assets: Object.fromEntries(assets),
    fonts: [
      ...(request.typeface === 'serif' ? serif.files : []),
      ...fontsFor([json, request.template, ...svgs].join('')),
    ],
    standard: request.standard ?? null,
  };
}

function prelude({ language, typeface, date }: TypesetRequest): string {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  const when =
    date === undefined
      ? 'none'
      : `datetime(year: ${String(year)}, month: ${String(month)}, day: ${String(day)})`;
  const used = typeface === 'serif' ? [serif, ...families] : families;
  const names = used.map(({ name }) => `"${name}"`).join(', ');
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u.test(language)) throw new Error(`not a language tag: ${language}`);
  return [
    '#let data = json(bytes(sys.inputs.data))',
    `#set document(date: ${when})`,
    `#set text(font: (${names}), fallback: false, lang: "${language.split('-')[0] ?? 'vi'}", hyphenate: false)`,
  ].join('\n');
}
