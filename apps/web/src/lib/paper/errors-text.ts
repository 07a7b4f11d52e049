import { translator } from '@langnghe/language';

export const errorsText = translator(
  {
    title: 'Lỗi nhập tay',
    rate: {
      other:
        '{n} phiếu đã nhập hai lần: {wrong} trên {compared} câu trả lời của lần đầu sai, tức {rate} (khoảng tin cậy 95%: {lower} đến {upper}). Báo cáo ghi số này.',
    },
    tooMany:
      'Hơn 0,5% câu trả lời bị nhập sai. Thường thì khi đó nên nhập hai lần mọi phiếu còn lại: đổi tỷ lệ thành 100 ở phần Nhập tay.',
  } as const,
  {
    title: 'Errors of keying in',
    rate: {
      one: '{n} form was entered twice: {wrong} of {compared} answers of its first entry were wrong, {rate} (95% interval: {lower} to {upper}). The report states this.',
      other:
        '{n} forms were entered twice: {wrong} of {compared} answers of the first entries were wrong, {rate} (95% interval: {lower} to {upper}). The report states this.',
    },
    tooMany:
      'More than 0.5% of the answers were entered wrongly. The usual rule is then to enter all the other forms twice: set the share to 100 under Key in.',
  },
);
