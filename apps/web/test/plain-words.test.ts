import { describe, expect, it } from 'vitest';
import { sealedRefusals } from '../src/lib/respond/server/sealed-refusal.ts';
import { respondCatalogues } from '../src/lib/respond/texts.ts';
import { howCatalogues } from '../src/lib/respond/ticket/how-texts.ts';
import { kioskTexts } from '../src/lib/respond/ticket/kiosk-texts.ts';
import { ticketCatalogues } from '../src/lib/respond/ticket/ticket-texts.ts';
import { whoSees } from '../src/lib/respond/who-sees.ts';

type Texts = Readonly<Record<string, string | { readonly other: string }>>;

/** What the respondent reads besides the questionnaire, by where it stands. */
const said: Readonly<Record<string, Texts>> = {
  ticket: ticketCatalogues.vi,
  how: howCatalogues.vi,
  kiosk: { ...kioskTexts.vi },
  sealed: sealedRefusals.vi,
  form: respondCatalogues.vi,
  'who sees': Object.fromEntries(
    whoSees.flatMap(({ title, lines }, i) =>
      [title, ...lines].map(({ vi }, j) => [`${String(i)}.${String(j)}`, vi]),
    ),
  ),
};

/** Marked on the page as meant for people who know computers. */
const forExperts = new Set(['wholeNote']);

/** Written Vietnamese parts words into syllables: about 20 words. */
const mostSyllables = 30;

/** Words of the trade, with what a worker would be told instead. */
const jargon: readonly RegExp[] = [
  /(?:^|[^\p{L}])(?:chữ )?ký(?! (?:tự|hiệu))(?!\p{L})/iu, // đóng dấu
  /khóa (?:của|công khai|riêng|bí mật)/iu, // con dấu
  /chuỗi kiểm tra|mật mã|giao thức|định danh|ẩn danh hóa|mã ho[áa]|mã hóa|dữ liệu cá nhân|siêu dữ liệu/iu,
  /\b(?:SHA|RSA|HPKE|hash|token|server|client|manifest|signature|nullifier|fragment|blind|spool|log|IP)\b/i,
];

const onTicketPages: readonly RegExp[] = [...jargon, /máy chủ|trình duyệt|thuật toán/iu];

const texts = Object.entries(said).flatMap(([place, catalogue]) =>
  Object.entries(catalogue)
    .filter(([key]) => !forExperts.has(key))
    .map(([key, entry]) => ({ place, key, text: typeof entry === 'string' ? entry : entry.other })),
);

function sentences(text: string): readonly string[] {
  return text.split(/[.!?;:…](?:\s|$)/).map((one) => one.trim());
}

describe('what a respondent reads in Vietnamese', () => {
  it('has short sentences', () => {
    const long = texts.flatMap(({ place, key, text }) =>
      sentences(text)
        .filter((one) => one.split(/\s+/).length > mostSyllables)
        .map((one) => `${place} ${key}: ${one}`),
    );
    expect(long).toEqual([]);
  });

  it('has no words of the trade', () => {
    const found = texts.flatMap(({ place, key, text }) =>
      (place === 'form' || place === 'who sees' || place === 'sealed' ? jargon : onTicketPages)
        .filter((one) => one.test(text))
        .map((one) => `${place} ${key}: ${one.exec(text)?.[0] ?? ''}`),
    );
    expect(found).toEqual([]);
  });

  it('is measured: a long sentence and a word of the trade are found', () => {
    const long = Array.from({ length: mostSyllables + 1 }, () => 'vé').join(' ');
    expect(sentences(`Vé. ${long}.`).map((one) => one.split(/\s+/).length)).toContain(mostSyllables + 1);
    for (const text of ['máy chủ ký vé', 'Có chữ ký.', 'khóa của nơi phát vé', 'so với SHA-256'])
      expect([text, jargon.some((one) => one.test(text))]).toEqual([text, true]);
    for (const text of ['từng ký tự', 'kỳ này', 'đăng kýt'])
      expect([text, jargon.some((one) => one.test(text))]).toEqual([text, false]);
  });
});
