import {
  formatDate,
  pickTranslation,
  type CivilDate,
  type Language,
  type Translations,
} from '@langnghe/language';
import { qrSvg, textWidth, typeset, wrapText } from '@langnghe/typeset';
import { template } from '../template.ts';
import { slipWords } from './words.ts';

export interface SlipSheets {
  readonly study: { readonly id: string; readonly title: Translations };
  readonly organiser: Translations;
  /** Origin of the respondent pages, e.g. `https://ykien.example.vn`. */
  readonly address: string;
  readonly slips: readonly { readonly classId: string; readonly code: string }[];
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
  const address = `${sheets.address.replace(/^https?:\/\//u, '').replace(/\/+$/u, '')}/r/${study.id}`;
  const base = `${sheets.address.replace(/\/+$/u, '')}/r/${study.id}`;
  const groups = [...Map.groupBy(sheets.slips, ({ classId }) => classId)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const pages = groups.flatMap(([id, slips]) => {
    const codes = slips.map(({ code }) => bare(code)).sort();
    const count = Math.ceil(codes.length / perPage);
    return Array.from({ length: count }, (_unused, page) => ({
      heading: word('pageOf', { id, page: page + 1, pages: count }),
      line: firstLine(`${word('groupOf', { id })} · ${title}`),
      slips: codes.slice(page * perPage, (page + 1) * perPage).map((code) => ({
        code: grouped(code),
        qr: qrSvg(`${base}#${code}`),
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
    how: word('how'),
    promise: sheets.promise === undefined ? word('promise') : pickTranslation(sheets.promise, language),
    closes: sheets.closesOn === null ? '' : word('closes', { date: formatDate(sheets.closesOn) }),
    published: sheets.publishesOn === null ? '' : word('published', { date: formatDate(sheets.publishesOn) }),
    pages,
  };
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
