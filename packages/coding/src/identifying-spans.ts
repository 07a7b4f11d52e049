/** What in a free text may point to somebody. A suggestion: a person decides, and no rule finds them all. */
export interface IdentifyingSpan {
  readonly kind: IdentifyingKind;
  readonly from: number;
  readonly to: number;
}

export type IdentifyingKind =
  'citizen-number' | 'phone' | 'email' | 'account' | 'vehicle' | 'date' | 'address' | 'name' | 'position';

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
  ['phone', /(?<![\d.,])(?:\+?84|0)[\s.-]?(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)(?:[\s.-]?\d){7}(?!\d)/gu],
  ['phone', /(?<![\d.,])(?:\+?84|0)[\s.-]?2\d{1,2}(?:[\s.-]?\d){7,8}(?!\d)/gu],
  ['citizen-number', /(?<!\d)0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{2}\d{6}(?!\d)/gu],
  ['citizen-number', /(?<=(?:cmnd|cmt|cccd|căn cước|chứng minh)[^\d\n]{0,20})\d{9}(?:\d{3})?(?!\d)/giu],
  ['vehicle', /(?<![\p{L}\p{N}])\d{2}[\s-]?[A-Z]{1,2}\d?[\s-]?\d{3}\.?\d{2}(?!\d)/gu],
  ['date', /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)\d{2}(?!\d)/gu],
];

const surnames =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Mai|Tô|Cao|Lâm|Tạ|Hà|Chu|' +
  'Lương|Trương|Thái|Tăng|Quách|Vương|Kiều|Phùng|Nông|Triệu|Hứa|Đàm|Giang|Lò|Sùng|Vàng|Thào|Cà|Quàng';
const titles =
  'ông|bà|anh|chị|cô|chú|bác|cụ|em|thầy|sếp|đồng chí|đ/c|bạn|mr|ms|mrs|giám đốc|trưởng phòng|phó phòng|tổ trưởng|tổ phó|' +
  'chủ tịch|phó chủ tịch|bí thư|hiệu trưởng|quản đốc|bác sĩ|bs|kế toán|thủ kho|trưởng ca|trưởng thôn';
const capital = String.raw`\p{Lu}[\p{Ll}\p{M}]{0,12}`;
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

/** The one who holds an office is known to everybody there, named or not. */
const position = new RegExp(
  `${notWithin}(?:giám đốc|phó giám đốc|trưởng phòng|phó phòng|tổ trưởng|tổ phó|chủ tịch|phó chủ tịch|bí thư|hiệu trưởng|hiệu phó|quản đốc|trưởng ca|trưởng thôn|trưởng trạm|kế toán trưởng)(?:\\s+(?:tôi|em|mình|công ty|phường|xã|trường|thôn))?(?![\\p{L}])`,
  'giu',
);

/** In the order they stand, without overlap. Offsets count UTF-16 units of the text as given (NFC expected). */
export function identifyingSpans(text: string): readonly IdentifyingSpan[] {
  const found: IdentifyingSpan[] = [];
  const taken = new Uint8Array(text.length);
  const add = (kind: IdentifyingKind, pattern: RegExp): void => {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (taken.subarray(from, to).includes(1)) continue;
      taken.fill(1, from, to);
      found.push({ kind, from, to });
    }
  };
  for (const [kind, pattern] of patterns) add(kind, pattern);
  for (const pattern of addresses) add('address', pattern);
  for (const pattern of names) add('name', pattern);
  add('position', position);
  return found.sort((a, b) => a.from - b.from);
}
