import { fromHex } from './octets.ts';

/**
 * 256 Vietnamese syllables written without diacritics, so that any keyboard types them and they can be read out over a
 * telephone. Each stands for one octet, by its place.
 */
const syllables = `
an anh ao ban bang banh bao bap bay ben beo bia bien binh bo bom bong bot bung but ca cam can canh cao cau
cay chai cham chan chao chau chay che chi chien chieu chin choi chong chu chuoi chuong co coi cong cot da
dan dang dao dat dau day de dem den deo dep dinh do doan doi don dong dua dung duoi gac gai gan gang ganh
gao gap gau ghe ghi gia giai giay gieng giong giup goc goi gom gon gop guong ha hai ham han hang hanh hat
hen heo hien hoa hoai hoc hoi hom hong hop huong huou kem ken keo keu khac khay khe khen kheo khi khoai
khoan khung kich kien kieu kim kinh lai lam lan lang len leo lich lien lieu loa long lua luong ma mai mam
mang manh mat mau may men mien mieng mo moi mong muc ngai nganh ngay nghe ngoai ngoc ngua nguoi nha nhac
nhanh nho nhom nhung non nui nuoc oto pha phao phim pho phong phu qua quan quang que quen quy ra rang rau
ruong sach sang sao sau sen song suoi tam tan tao tau tay tem ten thang thanh theo thep thi tho thom thong
thu thuoc thuyen tia tien to toan tom tong tra trai trang tranh trau tre treo tron trong trung truong tu
tuan tuoi tuong uom vang ven viec vien viet vo voi vong vu vua vui vuon xanh xe xem xinh xoai xuan yen yeu
`
  .trim()
  .split(/\s+/);

/**
 * The first 64 bits of a manifest's hash as eight words, for paper. They show that two people have the same manifest
 * when its author did not look for two with the same words, which takes 2³² tries; the QR carries the whole hash.
 */
export function hashWords(hash: string): string[] {
  return octetWords(fromHex(hash).subarray(0, 8));
}

/** A word for each octet, to be printed and typed again. */
export function octetWords(octets: Uint8Array): string[] {
  return Array.from(octets, (octet) => {
    const word = syllables[octet];
    if (word === undefined) throw new Error(`no word for ${octet}`);
    return word;
  });
}

/** Octets of what `octetWords` wrote, read as tolerantly as `readHashWords`; undefined when a word is in no list. */
export function readOctetWords(typed: string): Uint8Array | undefined {
  const octets = wordsIn(typed).map((word) => syllables.indexOf(word));
  return octets.includes(-1) ? undefined : Uint8Array.from(octets);
}

export type WordsReading =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Not eight words. */
  | { readonly kind: 'wrong-count'; readonly typed: number }
  /** Words that are in no hash, with their place counted from 1. */
  | {
      readonly kind: 'unknown-words';
      readonly words: readonly { readonly position: number; readonly word: string }[];
    };

/** What a person typed: any case, any signs between the words, with or without Vietnamese diacritics. */
export function readHashWords(typed: string): WordsReading {
  const words = wordsIn(typed);
  if (words.length !== 8) return { kind: 'wrong-count', typed: words.length };
  const unknown = words
    .map((word, i) => ({ position: i + 1, word }))
    .filter(({ word }) => !syllables.includes(word));
  return unknown.length > 0 ? { kind: 'unknown-words', words: unknown } : { kind: 'words', words };
}

function wordsIn(typed: string): readonly string[] {
  return withoutDiacritics(typed).match(/[a-z]+/g) ?? [];
}

function withoutDiacritics(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
}
