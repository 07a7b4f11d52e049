import { issueMaker, type Issue } from '@langnghe/language';
import type { TicketState } from './collector.ts';

const makeIssue = issueMaker({
  mistyped: {
    vi: [
      'Mã phiếu này chưa đúng: có thể đã gõ nhầm, thiếu hoặc thừa ký tự.',
      'Xin Ông/Bà xem lại mã in trên phiếu và nhập lại; mã không có số 0, số 1 và các chữ O, I, L.',
    ],
    en: [
      'This code is not right: a character may be mistyped, missing or too many.',
      'Please compare it with your slip and type it again; codes have no 0, 1, O, I or L.',
    ],
  },
  unknown: {
    vi: [
      'Mã phiếu này không thuộc khảo sát này.',
      'Xin Ông/Bà kiểm tra lại mã và đúng khảo sát ghi trên phiếu, rồi nhập lại.',
    ],
    en: [
      'This code does not belong to this survey.',
      'Please check the code, and that this is the survey named on your slip, and type it again.',
    ],
  },
  spent: {
    vi: [
      'Mã phiếu này đã được dùng để gửi câu trả lời rồi.',
      'Mỗi phiếu chỉ gửi được một lần và không sửa lại được, vì không ai biết câu trả lời nào là của ai. Ông/Bà không cần làm gì thêm.',
    ],
    en: [
      'This code has already been used to send answers.',
      'A slip works once, and nothing can be changed afterwards, because nobody knows which answers are whose. There is nothing more for you to do.',
    ],
  },
  waiting: {
    vi: [
      'Nhóm của Ông/Bà chưa có đủ người nhận vé, nên chưa ai trong nhóm trả lời được.',
      'Xin Ông/Bà giữ vé và trở lại sau. Khi đủ 30 người nhận vé thì trả lời được: nếu ít hơn, câu trả lời có thể bị đoán là của ai.',
    ],
    en: [
      'Too few people of your group have taken a ticket, so nobody of it can answer yet.',
      'Please keep your ticket and come back later. It works once 30 people have theirs: with fewer, others might guess whose an answer is.',
    ],
  },
  'not-open': {
    vi: [
      'Khảo sát này hiện không nhận câu trả lời.',
      'Xin Ông/Bà xem ngày mở và ngày đóng ghi trên phiếu hoặc trang giới thiệu khảo sát.',
    ],
    en: [
      'This survey is not taking answers now.',
      'Please see the opening and closing dates on your slip or on the survey’s page.',
    ],
  },
  'sealed-only': {
    vi: [
      'Khảo sát này chỉ nhận câu trả lời đã niêm phong trên máy của Ông/Bà. Chưa có gì được giữ lại.',
      'Xin mở lại trang khảo sát bằng trình duyệt có bật JavaScript rồi gửi từ trang đó.',
    ],
    en: [
      'This survey takes only answers sealed on your own device. Nothing has been kept.',
      'Open the survey’s page again in a browser with JavaScript and send from there.',
    ],
  },
  'answers-too-long': {
    vi: [
      'Phần viết tay dài quá mức khảo sát này nhận được.',
      'Xin Ông/Bà rút ngắn các câu trả lời viết bằng chữ rồi gửi lại. Mã phiếu vẫn dùng được.',
    ],
    en: [
      'The written answers are longer than this survey can take.',
      'Please shorten the answers in your own words and send again. Your code still works.',
    ],
  },
  'not-kept': {
    vi: [
      'Máy chủ chưa ghi được câu trả lời của Ông/Bà.',
      'Xin giữ trang này và bấm gửi lại sau ít phút. Mã phiếu vẫn dùng được.',
    ],
    en: [
      'The server could not keep your answers just now.',
      'Please keep this page and send again in a few minutes. Your code still works.',
    ],
  },
  'study-unavailable': {
    vi: [
      'Máy chủ hiện chưa nhận được câu trả lời của khảo sát này.',
      'Xin Ông/Bà giữ mẩu giấy và báo cho nơi tổ chức khảo sát; chưa có gì được gửi đi, chỉ cần báo «trang khảo sát bị trục trặc».',
    ],
    en: [
      'The server cannot take answers to this survey just now.',
      'Please keep your slip and tell the organiser; nothing has been sent. It is enough to say “the survey’s page is in trouble”.',
    ],
  },
});

export const stateIssue = (state: Exclude<TicketState, 'unspent' | 'unavailable'>): Issue =>
  makeIssue(state, { field: 'code' });
export const tooLongIssue = (): Issue => makeIssue('answers-too-long', {});
export const sealedOnlyIssue = (): Issue => makeIssue('sealed-only', {});
export const notKeptIssue = (): Issue => makeIssue('not-kept', {});
/** Of a study whose spool cannot be used. */
export const studyUnavailableIssue = (): Issue => makeIssue('study-unavailable', {});
