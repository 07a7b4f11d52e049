import { plainNames, surnames, withoutMarks } from './names.ts';

/** What in a free text may point to somebody. A suggestion: a person decides, and no rule finds them all. */
export interface IdentifyingSpan {
  readonly kind: IdentifyingKind;
  readonly from: number;
  readonly to: number;
}

/** In the order a coder looks for them. */
export const identifyingKinds = [
  'name',
  'phone',
  'citizen-number',
  'address',
  'email',
  'workplace',
  'position',
  'account',
  'vehicle',
  'date',
] as const;

export type IdentifyingKind = (typeof identifyingKinds)[number];

/**
 * Every repetition has a bound, so that no text makes the search slow. Patterns by kind, surest first: where two overlap the earlier one stands. Sources: numbering plan of Vietnamese phones
 * (2018), Decree 137/2015 article 13 for personal numbers (province 001–096, sex and century 0–3, year, six digits).
 */
const patterns: readonly (readonly [IdentifyingKind, RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu],
  [
    'account',
    /(?:https?:\/\/|www\.)\S{1,500}|(?:facebook|fb|zalo|telegram|tiktok)\s*[:=.]\s*[\w.@-]{3,64}|(?<![\w.])@[\w.]{3,64}/giu,
  ],
  [
    'phone',
    /(?<![\d.,])(?:\(?\+?84\)?|[0oO])[\s.-]?\(?(?:3[\s.-]?[2-9]|5[\s.-]?[25689]|7[\s.-]?[06-9]|8[\s.-]?[1-9]|9[\s.-]?\d)\)?(?:[\s.-]?\d){7}(?!\d)/gu,
  ],
  ['phone', /(?<![\d.,])\(?(?:\+?84\)?|0)[\s.-]?2\d{1,2}\)?(?:[\s.-]?\d){7,8}(?!\d)/gu],
  ['citizen-number', /(?<!\d)0(?:0[1-9]|[1-8]\d|9[0-6])[\s.]?[0-3]\d{2}[\s.]?\d{3}[\s.]?\d{3}(?!\d)/gu],
  [
    'citizen-number',
    /(?<=(?:cmnd|cmt|cccd|căn cước|can cuoc|chứng minh|chung minh|cmtnd)[^\d\n]{0,20})\d{9}(?:\d{3})?(?!\d)/giu,
  ],
  ['vehicle', /(?<![\p{L}\p{N}])\d{2}[\s-]?[A-Z]{1,2}\d?[\s-]?\d{3}\.?\d{2}(?!\d)/gu],
  ['date', /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)\d{2}(?!\d)/gu],
];

const titles =
  'ông|bà|anh|chị|cô|chú|bác|cụ|em|thầy|sếp|đồng chí|đ/c|bạn|mr|ms|mrs|giám đốc|trưởng phòng|phó phòng|tổ trưởng|tổ phó|' +
  'chủ tịch|phó chủ tịch|bí thư|hiệu trưởng|quản đốc|bác sĩ|bs|kế toán|thủ kho|trưởng ca|trưởng thôn';
const capital = String.raw`\p{Lu}[\p{Ll}\p{M}]{0,12}`;
const capitals = String.raw`\p{Lu}[\p{L}\p{M}]{0,12}`;
const notWithin = String.raw`(?<![\p{L}\p{M}])`;

/** `ông` and `Ông`, but the name after it with a capital only: the flag `i` would let go of that. */
function anyCase(words: string): string {
  return words.replace(
    /(^|\|)(\p{L})/gu,
    (_whole, bar: string, letter: string) => `${bar}[${letter}${letter.toUpperCase()}]`,
  );
}

/** A surname with capitals after it; or a title and a name. `Lê Lợi` on a street is found too: a person unticks it. */
const names: readonly RegExp[] = [
  new RegExp(`${notWithin}(?:${surnames})(?:\\s+${capital}){1,4}(?![\\p{L}])`, 'gu'),
  new RegExp(`${notWithin}(?:${anyCase(titles)})\\s+${capital}(?:\\s+${capital}){0,3}(?![\\p{L}])`, 'gu'),
];

const streets = 'ngõ|ngách|hẻm|kiệt|đường|phố|thôn|xóm|ấp|tổ|khu phố';
const number = String.raw`\d{1,5}[\p{L}\d/-]{0,10}`;
const street = `[,\\s]{1,3}(?:${anyCase(streets)})\\s{1,3}(?:${number}|${capital})(?:\\s${capital}){0,3}`;
const addresses: readonly RegExp[] = [
  new RegExp(`${notWithin}(?:${anyCase('số nhà|nhà số')})\\s{1,3}${number}(?:${street}){0,4}`, 'gu'),
  // A bare number is none: "ưu tiên số 1".
  new RegExp(`${notWithin}[sS]ố\\s{1,3}${number}(?:${street}){1,4}`, 'gu'),
  new RegExp(
    `${notWithin}(?:${anyCase('ngõ|ngách|hẻm|kiệt|thôn|xóm|ấp|tổ dân phố|tổ|khu phố')})\\s{1,3}(?:số\\s{1,3})?${number}`,
    'gu',
  ),
];

const areas = 'phường|xã|quận|huyện|thị trấn|khu tập thể|chung cư';
const area = new RegExp(
  `${notWithin}(?:${anyCase(areas)})\\s{1,3}(?:\\d{1,3}|${capital}(?:\\s${capital}){0,3})(?![\\p{L}\\d])`,
  'gu',
);

/** In small letters: a number first, then two syllables at most of the street. Written with marks, or without any. */
const smallStreet =
  '(?:[,\\s]{1,3}(?:ngõ|ngách|hẻm|kiệt|tổ|thôn|xóm|ấp|khu phố)\\s{1,3}\\d{1,5}[a-z\\d/-]{0,10}){0,3}';
const smallAddress =
  `${notWithin}(?:(?:số nhà|nhà số|số|sn)\\s{1,3}\\d{1,5}[a-z\\d/-]{0,10}|(?:ngõ|ngách|hẻm|kiệt)\\s{1,3}\\d{1,5}[a-z\\d/-]{0,10})${smallStreet}` +
  '[,\\s]{1,3}(?:đường|phố)\\s{1,3}\\p{L}{1,8}(?:\\s\\p{L}{1,8})?';
const smallNumber = `${notWithin}(?:số nhà|nhà số|sn|ngõ|ngách|hẻm|kiệt)\\s{1,3}\\d{1,5}[a-z\\d/-]{0,10}${smallStreet}`;

const workplaces =
  'công ty|cty|xí nghiệp|nhà máy|trường|bệnh viện|trạm y tế|phòng khám|hợp tác xã|htx|cửa hàng|khách sạn|phân xưởng|xưởng|' +
  'chuyền|phòng|khoa|ngân hàng|siêu thị';
const workplaceKinds =
  '(?:\\s(?:TNHH|tnhh|MTV|cổ phần|CP|thpt|THPT|thcs|THCS|tiểu học|mầm non|trung học cơ sở|trung học phổ thông|đa khoa|may|giày|điện tử)){0,3}';
const workplace: readonly RegExp[] = [
  new RegExp(
    `${notWithin}(?:${anyCase(workplaces)})${workplaceKinds}\\s{1,3}(?:số\\s)?(?:\\d{1,3}|${capitals}(?:[\\s-]${capitals}){0,4})(?![\\p{L}\\d])`,
    'gu',
  ),
];
/** Only with the form of a firm or the kind of a school before it is a name in small letters one. */
const smallWorkplaces: readonly string[] = [
  `${notWithin}(?:(?:công ty|cty)\\s{1,3}(?:tnhh|cổ phần|cp)(?:\\smtv)?|trường\\s{1,3}(?:thpt|thcs|tiểu học|mầm non))(?:\\s\\p{L}{1,8}){1,3}`,
];

/** The one who holds an office is known to everybody there, named or not. */
const position = new RegExp(
  `${notWithin}(?:giám đốc|phó giám đốc|trưởng phòng|phó phòng|tổ trưởng|tổ phó|chủ tịch|phó chủ tịch|bí thư|hiệu trưởng|hiệu phó|quản đốc|trưởng ca|trưởng thôn|trưởng trạm|kế toán trưởng)(?:\\s+(?:tôi|em|mình|công ty|phường|xã|trường|thôn))?(?![\\p{L}])`,
  'giu',
);

/** Patterns of people who write in small letters: with their marks, and on the same text without any where it has none. */
function small(text: string, source: string): readonly RegExpMatchArray[] {
  const plain = Array.from(text, withoutMarks).join('');
  const asWritten = [...text.matchAll(new RegExp(source, 'giu'))];
  if (plain.length !== text.length) return asWritten;
  const bare = [...text.matchAll(new RegExp(withoutMarks(source), 'giu'))];
  return [...asWritten, ...bare.filter(({ 0: found }) => found === withoutMarks(found))];
}

function isSmallStreet({ 0: found }: RegExpMatchArray): boolean {
  const words = found.split(/\s+/u);
  const at = words.findLastIndex((word) => /^(?:đường|phố|duong|pho)$/iu.test(word));
  return /^\p{Ll}/u.test(words[at + 1] ?? '');
}

/** In the order they stand, without overlap. Offsets count UTF-16 units of the text as given (NFC expected). */
export function identifyingSpans(text: string): readonly IdentifyingSpan[] {
  const found: IdentifyingSpan[] = [];
  const taken = new Uint8Array(text.length);
  const add = (kind: IdentifyingKind, from: number, to: number): void => {
    if (taken.subarray(from, to).includes(1)) return;
    taken.fill(1, from, to);
    found.push({ kind, from, to });
  };
  const search = (kind: IdentifyingKind, matches: Iterable<RegExpMatchArray>): void => {
    for (const { index = 0, 0: words } of matches) add(kind, index, index + words.length);
  };
  for (const [kind, pattern] of patterns) search(kind, text.matchAll(pattern));
  // With capitals a street's name is told from the words after it; without them two syllables are taken.
  search('address', small(text, smallAddress).filter(isSmallStreet));
  for (const pattern of addresses) search('address', text.matchAll(pattern));
  search('address', small(text, smallNumber));
  search('address', text.matchAll(area));
  for (const pattern of workplace) search('workplace', text.matchAll(pattern));
  for (const pattern of smallWorkplaces) search('workplace', small(text, pattern));
  for (const pattern of names) search('name', text.matchAll(pattern));
  for (const [from, to] of plainNames(text)) add('name', from, to);
  search('position', text.matchAll(position));
  return found.sort((a, b) => a.from - b.from);
}
