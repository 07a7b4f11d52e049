import { formatDate, translator, type CivilDate, type Language } from '@langnghe/language';
import { hashWords, invitationFragment, printSlipCode } from '@langnghe/tickets';
import type { MailText } from './mail-server.ts';
import type { Letter } from './send.ts';

export interface LetterFacts {
  readonly study: string;
  readonly title: string;
  readonly conductor: string;
  readonly contact: string;
  /** Origin of the page where tickets are taken. */
  readonly address: string;
  readonly manifestHash: string;
  readonly ticketsTo: CivilDate;
  readonly answersFrom: CivilDate;
  readonly answersTo: CivilDate;
  readonly language: Language;
  readonly reminder: boolean;
}

const words = translator(
  {
    subject: '{title}: thư mời góp ý',
    reminder: '{title}: nhắc nhận vé góp ý',
    dear: 'Kính gửi Ông/Bà {name},',
    asks: '{conductor} mời Ông/Bà góp ý: {title}.',
    again: 'Thư nhắc này gửi cho tất cả mọi người. Nếu Ông/Bà đã nhận vé, xin bỏ qua thư này.',
    link: 'Mở đường dẫn này trên điện thoại của Ông/Bà để nhận một tấm vé không tên (đến hết {to}):',
    code: 'Hoặc gõ mã: {classId} {code}',
    check: 'Tám từ kiểm tra, giống nhau với mọi người: {words}',
    answers: 'Trả lời bằng vé đó từ {from} đến hết {until}.',
    free: 'Trả lời hay không là tùy Ông/Bà. Không ai biết ai đã nhận vé, ai đã trả lời, trả lời gì. Xin không chuyển thư này cho người khác.',
    contact: 'Có gì chưa rõ, xin hỏi: {contact}',
  } as const,
  {
    subject: '{title}: you are asked for your view',
    reminder: '{title}: a reminder to take your ticket',
    dear: 'Dear {name},',
    asks: '{conductor} asks for your view: {title}.',
    again: 'This reminder goes to everybody. If you have taken your ticket, please ignore it.',
    link: 'Open this link on your own phone to take a ticket without a name (until {to}):',
    code: 'Or type this code: {classId} {code}',
    check: 'Eight words to check, the same for everybody: {words}',
    answers: 'Answer with the ticket from {from} to {until}.',
    free: 'Answering is up to you. Nobody knows who took a ticket, who answered, or what. Please do not pass this letter on.',
    contact: 'If anything is unclear, ask: {contact}',
  },
);

export function letterText({ to, name, classId, code }: Letter, facts: LetterFacts): MailText {
  const t = words(facts.language);
  const { title, conductor, contact, manifestHash } = facts;
  const fragment = invitationFragment({ classId, code, manifestHash });
  const lines = [
    t('dear', { name }),
    '',
    t('asks', { conductor, title }),
    ...(facts.reminder ? ['', t('again')] : []),
    '',
    t('link', { to: formatDate(facts.ticketsTo) }),
    `${facts.address}/t/${facts.study}#${fragment}`,
    t('code', { classId, code: printSlipCode(code) }),
    t('check', { words: hashWords(manifestHash).join(' ') }),
    '',
    t('answers', { from: formatDate(facts.answersFrom), until: formatDate(facts.answersTo) }),
    t('free'),
    '',
    t('contact', { contact }),
  ];
  return {
    to,
    subject: t(facts.reminder ? 'reminder' : 'subject', { title }),
    text: `${lines.join('\n')}\n`,
  };
}
