import { formatDocumentDate, type CivilDate } from '@langnghe/language';

/** Whose layout a report in Vietnamese has; `plain` = the report's own, for everybody else. */
export const letterheadKinds = ['plain', 'state', 'union', 'school', 'hospital', 'ngo'] as const;
export type LetterheadKind = (typeof letterheadKinds)[number];

/** What stands around the text of an administrative document, as the institution types it; '' = not given. */
export interface LetterheadFacts {
  readonly kind: LetterheadKind;
  /** The body above the one that issues. */
  readonly superior: string;
  /** The body that issues, on one line or two; '' = the conductor. */
  readonly issuer: string;
  /** `BC-UBND` of `Số: 05/BC-UBND`. */
  readonly symbol: string;
  readonly place: string;
  /** Whom it goes to, one a line. */
  readonly recipients: string;
  /** Authority and office of who signs, one a line: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`. */
  readonly signing: string;
  readonly signer: string;
}

export interface Letterhead {
  readonly kind: Exclude<LetterheadKind, 'plain'>;
  /** With the name of the country and its motto. */
  readonly national: boolean;
  readonly superior: string;
  readonly issuer: readonly string[];
  readonly number: string;
  readonly placeAndDate: string;
  readonly title: string;
  /** What it is about. */
  readonly abstract: string;
  readonly recipients: readonly string[];
  readonly signing: readonly string[];
  readonly signer: string;
}

/** What is usual where the institution typed nothing. A gap is marked, never invented. */
interface Usual {
  readonly national: boolean;
  readonly symbol: string;
  readonly signing: readonly string[];
}

const gap = '[…]';

/**
 * State bodies: Decree 30/2020/NĐ-CP, annex I. Unions, public schools and hospitals use its elements with their own
 * superior body and signature; other organisations have no name of the country above their own.
 */
const usual: Readonly<Record<Letterhead['kind'], Usual>> = {
  state: { national: true, symbol: `BC-${gap}`, signing: [`TM. ${gap}`, gap] },
  union: { national: true, symbol: 'BC-CĐCS', signing: ['TM. BAN CHẤP HÀNH', 'CHỦ TỊCH'] },
  school: { national: true, symbol: `BC-${gap}`, signing: ['HIỆU TRƯỞNG'] },
  hospital: { national: true, symbol: 'BC-BV', signing: ['GIÁM ĐỐC'] },
  ngo: { national: false, symbol: '', signing: ['ĐẠI DIỆN TỔ CHỨC'] },
};

/** The layout in words; null where the report has its own. */
export function letterheadOf(
  facts: LetterheadFacts | undefined,
  {
    title,
    conductor,
    date,
  }: { readonly title: string; readonly conductor: string; readonly date: CivilDate },
): Letterhead | null {
  if (facts === undefined || facts.kind === 'plain') return null;
  const { national, symbol, signing } = usual[facts.kind];
  const given = lines(facts.signing);
  const own = facts.symbol.trim() || symbol;
  return {
    kind: facts.kind,
    national,
    superior: facts.superior.trim().toUpperCase(),
    issuer: lines(facts.issuer.trim() || conductor || gap).map((line) => line.toUpperCase()),
    // The clerk gives the number when the document is issued.
    number: own === '' ? '' : `Số:        /${own}`,
    placeAndDate: `${facts.place.trim() || gap}, ${formatDocumentDate('vi', date)}`,
    title: 'BÁO CÁO',
    abstract: /^khảo sát\s/iu.test(title) ? `Kết quả k${title.slice(1)}` : `Kết quả khảo sát: ${title}`,
    recipients: [...lines(facts.recipients), 'Lưu: VT.'],
    signing: given.length === 0 ? signing : given.map((line) => line.toUpperCase()),
    signer: facts.signer.trim() || gap,
  };
}

/** A part's heading without the number that the questionnaire gave it: the document numbers its parts itself. */
export function withoutPartNumber(heading: string): string {
  return heading.replace(/^(?:Phần|Mục)\s+(?:[IVX]+|\d+|[A-Z])\s*[.:–-]\s*/iu, '');
}

/** An annex's heading without the word that its number brings. */
export function withoutAnnexWord(heading: string): string {
  return heading.replace(/^Phụ lục\s*[:.–-]\s*/iu, '');
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
