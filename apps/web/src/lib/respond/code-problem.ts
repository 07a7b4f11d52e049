import type { TicketState } from '@langnghe/collection';
import { issueMaker, type Issue } from '@langnghe/language';
import { readSlipCode, type SlipCodeReading } from '@langnghe/tickets';

/** A code that cannot be used, in words that say which character to look at. Never repeats the code itself. */
const makeIssue = issueMaker({
  'code-missing': {
    vi: [
      'Chưa có mã.',
      'Xin gõ mã in trên mẩu giấy, hoặc quét mã QR trên mẩu giấy. Chưa có mẩu giấy thì xin hỏi người phát phiếu.',
    ],
    en: [
      'There is no code yet.',
      'Type the code printed on your slip, or scan its QR code. If you have no slip, ask the person who hands them out.',
    ],
  },
  'code-impossible-symbol': {
    vi: ['Ký tự thứ {position} đang là «{character}», nhưng mã không bao giờ có ký tự này.', '{lookalikes}'],
    en: ['Character {position} is “{character}”, which never occurs in a code.', '{lookalikes}'],
  },
  'code-length': {
    vi: [
      'Mã có {needed} ký tự, Ông/Bà đang gõ {typed}.',
      'Xin so lại từng nhóm với mẩu giấy: có thể thiếu hoặc thừa ký tự.',
    ],
    en: [
      'A code has {needed} characters; you have typed {typed}.',
      'Compare it with your slip group by group: something may be missing or typed twice.',
    ],
  },
  'code-slip-of-finger': {
    vi: [
      'Có một ký tự bị gõ nhầm, hoặc hai ký tự cạnh nhau bị đổi chỗ.',
      'Xin so lại từng ký tự với mẩu giấy. Dễ nhầm nhất là 8 và B, 5 và S, 2 và Z, U và V. Mã chưa bị dùng.',
    ],
    en: [
      'One character is mistyped, or two neighbours are exchanged.',
      'Compare it with your slip character by character. Easily confused: 8 and B, 5 and S, 2 and Z, U and V. The code has not been used up.',
    ],
  },
  'code-unknown': {
    vi: [
      'Mã này gõ đúng kiểu nhưng không phải của cuộc khảo sát này.',
      'Xin xem tên cuộc khảo sát in trên mẩu giấy có giống tên ở đầu trang không; nếu khác, xin mở địa chỉ in trên mẩu giấy.',
    ],
    en: [
      'The code is well-formed but does not belong to this survey.',
      'See whether the name of the survey on your slip is the one above; if not, open the address printed on the slip.',
    ],
  },
  'code-spent': {
    vi: [
      'Mã này đã được dùng để gửi một phiếu.',
      'Mỗi mã chỉ gửi được một lần. Những gì Ông/Bà vừa ghi còn trên trang này. Nếu Ông/Bà đã gửi rồi thì không cần làm gì thêm. Nếu chưa gửi, xin báo người phát phiếu và xin một mẩu giấy khác; đừng nói mình định trả lời gì.',
    ],
    en: [
      'This code has already been used to send a form.',
      'A code works once. What you have just written is still on this page. If you have sent yours, there is nothing more to do. If not, tell the person who hands out the slips and ask for another; do not say what you were going to answer.',
    ],
  },
  'code-unavailable': {
    vi: [
      'Máy chủ hiện chưa nhận được phiếu của cuộc khảo sát này.',
      'Xin giữ mẩu giấy và báo cho nơi tổ chức khảo sát rằng trang này bị trục trặc; đừng nói mình định trả lời gì.',
    ],
    en: [
      'The server cannot take forms of this survey just now.',
      'Please keep your slip and tell the organiser that this page is in trouble; do not say what you were going to answer.',
    ],
  },
  'ticket-waiting': {
    vi: [
      'Nhóm của Ông/Bà chưa có đủ 30 người nhận vé, nên chưa ai trong nhóm trả lời được.',
      'Vé chưa bị dùng. Xin giữ vé và trở lại sau: khi đủ 30 người thì không ai đoán được câu trả lời nào là của ai.',
    ],
    en: [
      'Fewer than 30 people of your group have taken a ticket, so nobody of it can answer yet.',
      'Your ticket has not been used up. Keep it and come back later: with 30 nobody can guess whose an answer is.',
    ],
  },
  'code-not-open': {
    vi: [
      'Cuộc khảo sát này hiện không nhận phiếu.',
      'Mã chưa bị dùng. Xin xem ngày nhận phiếu in trên mẩu giấy.',
    ],
    en: [
      'This survey is not taking forms now.',
      'The code has not been used up. See the dates on your slip.',
    ],
  },
});

/** Much longer than any code: a blind-signed ticket in base64url, which the page carries and nobody types. */
export function isTicket(text: string): boolean {
  return /^[A-Za-z0-9_-]{600,1300}$/.test(text);
}

/** Null when a form may be started, or sent, with this code. */
export async function codeProblem(
  typed: string,
  state: (code: string) => Promise<TicketState>,
): Promise<Issue | null> {
  if (isTicket(typed)) return stateProblem(await state(typed));
  const reading = readSlipCode(typed);
  return reading.kind === 'code' ? stateProblem(await state(reading.code)) : readingProblem(reading);
}

export function stateProblem(state: TicketState): Issue | null {
  switch (state) {
    case 'unspent':
      return null;
    case 'unknown':
      return makeIssue('code-unknown', { field: 'code' });
    case 'spent':
      return makeIssue('code-spent', { field: 'code' });
    case 'waiting':
      return makeIssue('ticket-waiting', { field: 'code' });
    case 'not-open':
      return makeIssue('code-not-open', { field: 'code' });
    case 'unavailable':
      return makeIssue('code-unavailable', { field: 'code' });
    case 'mistyped':
      return makeIssue('code-slip-of-finger', { field: 'code' });
  }
}

function readingProblem(reading: Exclude<SlipCodeReading, { kind: 'code' }>): Issue {
  const place = { field: 'code' };
  switch (reading.kind) {
    case 'empty':
      return makeIssue('code-missing', place);
    case 'wrong-length':
      return makeIssue('code-length', place, { needed: reading.needed, typed: reading.typed });
    case 'wrong-check-symbol':
      return makeIssue('code-slip-of-finger', place);
    case 'never-in-a-code':
      return impossibleSymbol(reading.characters);
  }
}

const remedies: readonly { readonly symbols: string; readonly vi: string; readonly en: string }[] = [
  {
    symbols: '0OÓÒÔƠ',
    vi: 'Mã không có số 0 và chữ O: trên mẩu giấy có thể là D, Q, C hoặc 8.',
    en: 'Codes have no digit 0 and no letter O: on your slip it may be D, Q, C or 8.',
  },
  {
    symbols: '1IL|ÍÌ',
    vi: 'Mã không có số 1 và các chữ I, L: trên mẩu giấy có thể là 7, T, J hoặc E.',
    en: 'Codes have no digit 1 and no letters I, L: on your slip it may be 7, T, J or E.',
  },
];

const otherwise = {
  vi: 'Mã chỉ gồm các số từ 2 đến 9 và chữ không dấu. Nếu đang bật gõ tiếng Việt, xin tắt đi rồi gõ lại.',
  en: 'Codes have only the digits 2 to 9 and letters without marks. If a Vietnamese keyboard is on, switch it off and type again.',
};

function impossibleSymbol(
  characters: readonly { readonly position: number; readonly character: string }[],
): Issue {
  const [{ position, character } = { position: 1, character: '' }] = characters;
  const { vi, en } = remedies.find(({ symbols }) => symbols.includes(character)) ?? otherwise;
  const issue = makeIssue(
    'code-impossible-symbol',
    { field: 'code' },
    { position, character, lookalikes: '' },
  );
  return { ...issue, remedy: { vi, en } };
}
