import { fold } from '@langnghe/language';

/** What in a text can point to one person. */
export type PersonalKind =
  | 'name'
  | 'phone'
  | 'email'
  | 'id-number'
  | 'address'
  | 'birth-date'
  | 'exact-time'
  | 'network-address'
  | 'device'
  | 'location'
  | 'record-number'
  | 'account';

const mobile = /^(?:\+?84|0)\s?(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$|^(?:\+?84|0)2\d{8,9}$/;
/** A phone number that a spreadsheet took for a number: its zero is gone. */
const mobileWithoutZero = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
/** Citizen number: province 001–096, century and sex, year of birth, six digits. */
const citizenNumber = /^0\d{2}[0-3]\d{8}$/;
const time = /\d{1,2}[:h]\d{2}(:\d{2})?/;
const dateTime = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})[T,\s]/;
const networkAddress = /^(?:\d{1,3}\.){3}\d{1,3}$|^(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}$/i;
const device = /^(?:uuid:)?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$|^[0-9a-f]{16,64}$/i;
const location = /^-?\d{1,2}\.\d{3,}[\s,;]+-?\d{1,3}\.\d{3,}/;
const address =
  /(?:^|[\s,])(?:số nhà|ngõ|ngách|hẻm|kiệt|đường|phố|thôn|xóm|ấp|tổ dân phố|tổ|khu phố|phường|xã)\s+\S+.*(?:,|\d)/iu;

const surnames = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh doan mai to cao lam ta ha chu ' +
    'luong truong thai tang quach vuong kieu phung nong trieu hua dam giang lo sung vang thao ca quang be ma chau'
  ).split(' '),
);

/** A surname and one to four given names, each with a capital; "Cao đẳng" and "Lâm nghiệp" are none. */
function isPersonName(text: string): boolean {
  const words = text.replace(/^(?:ông|bà|anh|chị|cô)\s+/iu, '').split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  return surnames.has(fold(words[0] ?? '')) && words.every((word) => /^\p{Lu}[\p{L}\p{M}]*$/u.test(word));
}

const digits = (text: string): string => text.replace(/[\s.()-]/g, '');

/** What one cell looks like on its own. */
export function personalKind(text: string): PersonalKind | undefined {
  const number = digits(text);
  if (email.test(text)) return 'email';
  if (mobile.test(number)) return 'phone';
  if (citizenNumber.test(number)) return 'id-number';
  if (dateTime.test(text) && time.test(text)) return 'exact-time';
  if (networkAddress.test(text)) return 'network-address';
  if (device.test(text) && /\d/.test(text) && /[a-f]/i.test(text)) return 'device';
  if (location.test(text)) return 'location';
  if (isPersonName(text)) return 'name';
  return address.test(text) ? 'address' : undefined;
}

/** Share of the filled cells of a column that must look alike. Names also occur as names of streets and heroes. */
const shareNeeded: Partial<Record<PersonalKind, number>> = { name: 0.6, address: 0.5, 'exact-time': 0.5 };
const usualShare = 0.3;

/** What the cells of a column look like together: one kind in most of them, and no few values that repeat. */
export function personalColumn(texts: readonly string[]): PersonalKind | undefined {
  if (texts.length === 0) return undefined;
  const distinct = new Set(texts).size;
  const counts = new Map<PersonalKind, number>();
  for (const text of texts) {
    const kind = personalKind(text);
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of counts) {
    const repeats = (kind === 'name' || kind === 'address') && distinct < Math.max(2, texts.length / 3);
    if (!repeats && count / texts.length >= (shareNeeded[kind] ?? usualShare)) return kind;
  }
  return numbersOfPeople(texts, distinct);
}

/** Nine or twelve digits in nearly every cell, all different and not round: no sums of money. */
function numbersOfPeople(texts: readonly string[], distinct: number): PersonalKind | undefined {
  if (texts.length < 5 || distinct < texts.length * 0.9) return undefined;
  const numbers = texts.map(digits);
  const share = (pattern: RegExp): number =>
    numbers.filter((number) => pattern.test(number)).length / texts.length;
  if (numbers.filter((number) => number.endsWith('000')).length > texts.length / 10) return undefined;
  if (share(mobileWithoutZero) >= 0.9) return 'phone';
  return share(/^(\d{9}|\d{12})$/) >= 0.9 ? 'id-number' : undefined;
}

const inside: readonly (readonly [PersonalKind, RegExp])[] = [
  ['email', /[^\s@]+@[^\s@]+\.[a-z]{2,}/i],
  ['phone', /(?<!\d)(?:\+?84|0)[\s.-]?(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)(?:[\s.-]?\d){7}(?!\d)/],
  ['id-number', /(?<!\d)(?:\d{12}|0\d{8})(?!\d)/],
];

/** Phone, e-mail or identity number somewhere in a free text. No rule finds names there. */
export function personalInText(text: string): PersonalKind | undefined {
  return inside.find(([, pattern]) => pattern.test(text))?.[0];
}
