import {
  compareText,
  formatDate,
  pickTranslation,
  type CivilDate,
  type Language,
  type Translations,
} from '@langnghe/language';
import { hashWords, invitationFragment } from '@langnghe/tickets';
import { qrSvg, textWidth, typeset, wrapText } from '@langnghe/typeset';
import { template } from '../template.ts';
import { slipWords } from './words.ts';

export interface SlipSheets {
  readonly study: { readonly id: string; readonly title: Translations };
  readonly organiser: Translations;
  /** Origin of the respondent pages, e.g. `https://ykien.example.vn`. */
  readonly address: string;
  /** `name`: whom an invitation is for; '' or none = whoever draws it. */
  readonly slips: readonly { readonly classId: string; readonly code: string; readonly name?: string }[];
  /** Where the code is not spent on answers but on a ticket, taken beforehand. */
  readonly tickets?: { readonly manifestHash: string; readonly from: CivilDate | null };
  /** Names of the units whose people draw from a class's box, for the organiser's page. */
  readonly classes?: readonly { readonly id: string; readonly units: readonly string[] }[];
  readonly closesOn: CivilDate | null;
  readonly publishesOn: CivilDate | null;
  /** What the slip promises, in the institution's words; ours when absent. */
  readonly promise?: Translations;
  readonly language: Language;
}

const perPage = 20;
/** Room for one line of a slip's text, in points. */
const lineWidth = 186;

/**
 * Slips to cut, 20 to an A4 page and class by class, after a page of instructions for the public draw. Within a class
 * they stand in the order of their random codes, so that the order in which they were made leaves no trace. The code
 * rides in the URL's fragment: it reaches no server log.
 */
export async function slipsPdf(sheets: SlipSheets): Promise<Uint8Array> {
  return typeset({
    template: template('slips.typ'),
    data: slipData(sheets),
    language: sheets.language,
    standard: 'ua-1',
    missingGlyphs: 'mark',
  });
}

function slipData(sheets: SlipSheets): unknown {
  const { language, study } = sheets;
  const word = slipWords(language);
  const title = pickTranslation(study.title, language);
  const base = `${sheets.address.replace(/\/+$/u, '')}/${sheets.tickets ? 't' : 'r'}/${study.id}`;
  const address = base.replace(/^https?:\/\//u, '');
  const groups = [...Map.groupBy(sheets.slips, ({ classId }) => classId)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const pages = groups.flatMap(([id, slips]) => {
    const sorted = slips.map((slip) => ({ ...slip, code: bare(slip.code) })).sort(byNameThenCode);
    const count = Math.ceil(sorted.length / perPage);
    return Array.from({ length: count }, (_unused, page) => ({
      heading: word('pageOf', { id, page: page + 1, pages: count }),
      slips: sorted.slice(page * perPage, (page + 1) * perPage).map(({ code, name }) => ({
        line: firstLine(name ? word('for', { name }) : `${word('groupOf', { id })} · ${title}`),
        code: sheets.tickets ? `${id} ${grouped(code)}` : grouped(code),
        qr: qrSvg(`${base}#${fragmentOf({ classId: id, code }, sheets)}`),
        alt: word('qr', { code }),
      })),
    }));
  });
  return {
    title,
    organiser: pickTranslation(sheets.organiser, language),
    address,
    addressSize: Math.min(7.4, (7.4 * lineWidth) / textWidth(address, 7.4, 'bold')),
    document: word('title'),
    guide: word('guide'),
    steps: (['print', 'fold', 'draw', 'leader', 'free', 'photo', 'count'] as const).map((key) => word(key)),
    head: (['group', 'units', 'printed', 'drawn', 'spoiled', 'left'] as const).map((key) => word(key)),
    groups: groups.map(([id, slips]) => ({
      id,
      units: sheets.classes?.find((one) => one.id === id)?.units.join('; ') ?? '',
      printed: String(slips.length),
    })),
    witness: word('witness'),
    how: sheets.tickets ? word('howTicket') : word('how'),
    words: sheets.tickets ? word('words', { words: hashWords(sheets.tickets.manifestHash).join(' ') }) : '',
    promise: promiseOf(sheets),
    closes: datesOf(sheets),
    /** The name of the class stands before a ticket's code. */
    codeSize: sheets.tickets ? 9 : 10.3,
    published:
      sheets.publishesOn === null || sheets.tickets
        ? ''
        : word('published', { date: formatDate(sheets.publishesOn) }),
    pages,
  };
}

type Slip = SlipSheets['slips'][number];

/** Without names, by their random codes: the order in which slips were made leaves no trace. */
function byNameThenCode(a: Slip, b: Slip): number {
  return compareText('vi', a.name ?? '', b.name ?? '') || (a.code < b.code ? -1 : 1);
}

function fragmentOf({ classId, code }: Slip, { tickets }: SlipSheets): string {
  return tickets ? invitationFragment({ classId, code, manifestHash: tickets.manifestHash }) : code;
}

function promiseOf({ promise, tickets, language }: SlipSheets): string {
  if (promise !== undefined) return pickTranslation(promise, language);
  return slipWords(language)(tickets ? 'promiseTicket' : 'promise');
}

function datesOf({ closesOn, tickets, language }: SlipSheets): string {
  if (closesOn === null) return '';
  const word = slipWords(language);
  const date = formatDate(closesOn);
  const from = tickets?.from ?? null;
  return from === null ? word('closes', { date }) : word('answers', { from: formatDate(from), date });
}

function bare(code: string): string {
  return code.toUpperCase().replace(/[^0-9A-Z]/gu, '');
}

/** `ABCD EFGH JKMN PQRS TUVWX`: groups of four; a lone last symbol joins the group before it. */
function grouped(code: string): string {
  return (code.match(/.{4}(?:.$)?|.+$/gu) ?? []).join(' ');
}

function firstLine(text: string): string {
  return wrapText(text, { size: 6.4, width: lineWidth, lines: 1 })[0] ?? '';
}
