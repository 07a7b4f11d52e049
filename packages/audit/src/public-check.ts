import type { Localized } from '@langnghe/language';

/** One thing anyone can check, whether it is so, and what was compared. */
export interface PublicCheck {
  readonly code: keyof typeof checkTexts;
  readonly holds: boolean;
  readonly says: Localized;
  /** Numbers, hashes or names that were compared: the same in both languages. */
  readonly compared: string;
}

const checkTexts = {
  readable: { vi: 'Các tệp đọc được và đúng dạng.', en: 'The files can be read and have the right form.' },
  promises: {
    vi: 'Bản cam kết khi mở khảo sát còn nguyên như lúc được băm.',
    en: 'What was promised at the opening is as it was when it was hashed.',
  },
  questions: { vi: 'Phiếu hỏi đúng là phiếu đã cam kết.', en: 'The questions are those that were promised.' },
  'ticket-manifest': {
    vi: 'Bản cam kết của vé đúng là bản có mã băm in trên giấy mời.',
    en: 'The tickets’ manifest is the one whose hash stands on the invitations.',
  },
  genuine: { vi: 'Mọi vé đã dùng đều là vé thật.', en: 'Every ticket that was spent is genuine.' },
  single: { vi: 'Không vé nào dùng hai lần.', en: 'No ticket was spent twice.' },
  'answers-spent': {
    vi: 'Số câu trả lời bằng số vé đã dùng.',
    en: 'There are as many answers as spent tickets.',
  },
  classes: {
    vi: 'Ở mỗi nhóm: vé đã dùng ≤ vé đã cấp ≤ người được mời, đúng như đã cam kết.',
    en: 'In every class: spent ≤ issued ≤ invited, as promised.',
  },
  witnessed: {
    vi: 'Bên làm chứng độc lập xác nhận: ở mỗi nhóm, vé đã dùng ≤ vé bên làm chứng đã ký ≤ người được mời.',
    en: 'The independent witness confirms: in every class, spent ≤ signed by the witness ≤ invited.',
  },
  counted: {
    vi: 'Số câu trả lời không nhiều hơn số phiếu đã phát theo cam kết.',
    en: 'There are no more answers than slips that were promised.',
  },
  sealed: {
    vi: 'Câu trả lời đã niêm phong đủ số, đúng khóa đã cam kết; số bỏ ra được công bố.',
    en: 'The sealed answers are all there, under the promised key; how many were left out is published.',
  },
  tables: {
    vi: 'Bảng số liệu đúng là bảng đã công bố, còn nguyên.',
    en: 'The tables are those published, unaltered.',
  },
  catalogue: {
    vi: 'Chỉ công bố những bảng đã hứa trước khi hỏi, mỗi bảng một lần.',
    en: 'Only tables promised before anybody was asked are published, each once.',
  },
  bases: {
    vi: 'Không bảng nào dựa trên nhiều người hơn số câu trả lời, hay ít hơn mức đã hứa.',
    en: 'No table counts more people than answered, or fewer than promised.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export function check(code: PublicCheck['code'], holds: boolean, compared: string): PublicCheck {
  return { code, holds, says: checkTexts[code], compared };
}
