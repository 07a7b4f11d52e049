import { translator, type CatalogueOf } from '@langnghe/language';

/** For people who never read statistics: short sentences, no term of the trade, numbers out of ten or a hundred people. */
const vi = {
  kind: 'Tóm tắt cho người được hỏi ý kiến',
  whoHeading: 'Ai đã hỏi, hỏi những ai?',
  who: '{conductor} đã hỏi ý kiến {population}.',
  whoBetween: 'Từ {from} đến {to}, {conductor} đã hỏi ý kiến {population}.',
  answered: 'Có {answers} phiếu trả lời được tính.',
  answeredOf: 'Trong {issued} phiếu phát ra, có {answers} phiếu trả lời được tính.',
  saidHeading: 'Mọi người nói gì?',
  aboutOfTen: 'Cứ 10 người thì khoảng {n} người trả lời {categories}.',
  fewOfTen: 'Trong 10 người, chưa đến 1 người trả lời {categories}.',
  nearlyAll: 'Gần như mọi người đều trả lời {categories}.',
  atLeastNine: 'Cứ 10 người thì ít nhất 9 người trả lời {categories}.',
  average: 'Tính trung bình, mọi người cho khoảng {mean} điểm.',
  averageWithin: 'Trên thang từ {from} đến {to}, mọi người cho trung bình khoảng {mean}.',
  nothingSaid: 'Có quá ít người trả lời, nên không công bố con số nào để giữ kín cho từng người.',
  or: 'hoặc',
  sureHeading: 'Những con số này chắc đến đâu?',
  sure: 'Vì chỉ hỏi một phần mọi người, mỗi kết quả có thể cao hay thấp hơn thực tế, thường không quá {margin} trên 100 người.',
  sureOfThem: 'Kết quả chỉ nói về những người đã trả lời; những người khác có thể nghĩ khác.',
  replyHeading: 'Rồi sẽ làm gì?',
  noReply: '[… {conductor} chưa ghi sẽ làm gì với kết quả này …]',
  notWritten: '[… chưa ghi …]',
  protectedHeading: 'Có ai biết tôi đã trả lời gì không?',
  protectedSlips:
    'Không ai ghi lại người nào trả lời phiếu nào, và nhóm dưới {minimum} người không có kết quả riêng.',
  protectedImport:
    'Báo cáo không có phiếu của từng người, và nhóm dưới {minimum} người không có kết quả riêng.',
  more: 'Báo cáo đầy đủ: {address}',
  ask: 'Hỏi thêm: {contact}',
  dots: '{n} trên 10 hình tròn được tô đậm',
} as const;

const en: CatalogueOf<typeof vi> = {
  kind: 'Summary for the people who were asked',
  whoHeading: 'Who asked, and whom?',
  who: '{conductor} asked {population} what they think.',
  whoBetween: 'From {from} to {to}, {conductor} asked {population} what they think.',
  answered: '{answers} forms were counted.',
  answeredOf: 'Of {issued} forms handed out, {answers} came back and were counted.',
  saidHeading: 'What did people say?',
  aboutOfTen: 'About {n} of 10 people answered {categories}.',
  fewOfTen: 'Fewer than 1 of 10 people answered {categories}.',
  nearlyAll: 'Nearly everybody answered {categories}.',
  atLeastNine: 'At least 9 of 10 people answered {categories}.',
  average: 'On average people gave about {mean}.',
  averageWithin: 'On a scale from {from} to {to}, people gave about {mean} on average.',
  nothingSaid: 'Too few people answered, so no figure is shown, to keep each person’s answer private.',
  or: 'or',
  sureHeading: 'How sure are these numbers?',
  sure: 'Only some of the people were asked, so each result may be too high or too low, usually by no more than {margin} people in 100.',
  sureOfThem: 'The results speak only of those who answered; others may think otherwise.',
  replyHeading: 'What happens next?',
  noReply: '[… {conductor} has not yet written what it will do about these results …]',
  notWritten: '[… not written …]',
  protectedHeading: 'Does anybody know what I answered?',
  protectedSlips:
    'Nobody writes down who answered which form, and groups of fewer than {minimum} people have no results of their own.',
  protectedImport:
    'The report holds no single forms, and groups of fewer than {minimum} people have no results of their own.',
  more: 'The full report: {address}',
  ask: 'Questions: {contact}',
  dots: '{n} of 10 circles are filled',
};

export const plainWords = translator(vi, en);
export type PlainWord = ReturnType<typeof plainWords>;
