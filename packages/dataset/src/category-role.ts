import { fold, type Translations } from '@langnghe/language';
import type { Category } from './codebook.ts';

type Role = Category['role'];

interface Option {
  readonly value: string;
  readonly label: Translations;
}

/** Codes of Vietnamese survey practice, on paper forms too. */
const codes: Readonly<Record<string, Role>> = { 96: 'other', 97: 'none', 98: 'dont-know', 99: 'refused' };

/** Of folded labels; the whole label must match, so that "không biết rõ" stays an opinion. */
const labels: readonly (readonly [Role, RegExp])[] = [
  ['other', /^(muc |y kien |ly do |kenh )?(khac|other)\b.*(ghi ro|cu the|neu ro|specify)|^other$/],
  [
    'none',
    /^(khong (lien quan|ap dung|thuoc dien)( (den|voi|cho) .*)?|(toi )?khong co (y kien|cai nao|dieu nao)( nao)?|(does )?not (applicable|concern me|apply)|does not (concern|apply to) me|none( of these| of the above)?|n\/a)$/,
  ],
  [
    'dont-know',
    /^((toi )?(khong|chua) (biet|ro|nho|biet ro)( tra loi)?|(toi )?kho (noi|tra loi|danh gia)|khong biet\W+khong tra loi|(i )?(do not|don.?t) (know|remember)|(not sure|cannot say|can.?t say|hard to say|unsure|dk))$/,
  ],
  [
    'refused',
    /^((toi )?(khong muon|tu choi)( tra loi| cho biet| noi)*|khong tra loi|prefer not to (answer|say)|refused?( to answer)?|no answer)$/,
  ],
];

/** Options about knowing itself: there "không biết" is an answer, not the lack of one. */
const aboutKnowing = /\b(biet|nghe|know|heard)\b/;

/**
 * What an option says. By code: 96 other, 97 none, 98 do not know, 99 refused, unless the list is so long or so
 * numbered that they are ordinary codes. By label: the usual wordings in Vietnamese and English, in full.
 */
export function categoryRole(option: Option, list: readonly Option[]): Role {
  return byCode(option, list) ?? byLabel(option, list) ?? 'substantive';
}

function byCode(option: Option, list: readonly Option[]): Role | undefined {
  const role = codes[option.value];
  if (role === undefined) return undefined;
  const others = list.filter(({ value }) => codes[value] === undefined);
  const standsApart = others.every(({ value }) => !(Number(value) >= 90));
  return standsApart ? role : undefined;
}

function byLabel(option: Option, list: readonly Option[]): Role | undefined {
  const texts = Object.values(option.label).map(plain);
  const role = labels.find(([, pattern]) => texts.some((text) => pattern.test(text)))?.[0];
  if (role !== 'dont-know') return role;
  const others = list.filter(({ value }) => value !== option.value);
  const knowing = others.filter(({ label }) =>
    Object.values(label).some((text) => aboutKnowing.test(fold(text))),
  );
  return knowing.length > 0 ? undefined : role;
}

const plain = (label: string): string =>
  fold(label)
    .replace(/^\d+[.):]?\s+/, '')
    .replace(/[.!]+$/, '')
    .trim();
