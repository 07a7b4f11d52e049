import { translator } from '@langnghe/language';

export const keyText = translator(
  {
    title: 'Nhập tay',
    lead: 'Chỉ dùng phím số. Gõ số phiếu in dưới mã vuông, rồi gõ mã in cạnh từng ô được đánh dấu.',
    number: 'Số phiếu',
    begin: 'Bắt đầu (Enter)',
    form: 'Phiếu số {number}',
    second: 'Đây là lần nhập thứ hai. Người nhập nên là người khác; màn hình không cho xem lần đầu.',
    keys: 'Phím: gõ mã, tự sang câu sau · Enter để trống hoặc sang câu · nhiều mã cách nhau dấu cách, rồi Enter · / lùi một câu',
    go: 'Xem và gõ tiếp',
    keep: 'Ghi phiếu',
    cancel: 'Bỏ dở phiếu này',
    kept: 'Đã ghi phiếu.',
    keptAgain:
      'Đã ghi phiếu. Phiếu này được bốc để nhập lần hai: xếp sang chồng nhập lần hai cho người khác nhập.',
    keptOpen: {
      other:
        'Đã ghi phiếu. Có {n} câu cần xem lại ở phần Kiểm tra: úp phiếu lên chồng xem lại, đây là phiếu thứ {form}.',
    },
    wrong: 'Không có mã này',
    skipped: 'bỏ qua',
    againTitle: { other: '{n} phiếu chờ nhập lần hai.' },
    againPile: 'Lấy ở chồng nhập lần hai.',
    shareTitle: 'Nhập hai lần',
    share: 'Tỷ lệ phiếu nhập hai lần, phần trăm',
    shareAbout:
      'Máy tự bốc thăm sau khi nhập xong lần đầu. Từ các phiếu này tính ra tỷ lệ nhập sai, ghi vào báo cáo.',
    shareKeep: 'Đổi',
    line: 'ghi thêm ở',
  } as const,
  {
    title: 'Key in',
    lead: 'Number keys only. Type the number below the square code, then the code beside each marked box.',
    number: 'Number of the form',
    begin: 'Begin (Enter)',
    form: 'Form {number}',
    second: 'This is the second entry. Somebody else should type it; the first one is not shown.',
    keys: 'Keys: a code goes on by itself · Enter leaves blank or goes on · several codes with spaces, then Enter · / one question back',
    go: 'Check and type on',
    keep: 'Keep the form',
    cancel: 'Drop this form',
    kept: 'The form is kept.',
    keptAgain:
      'The form is kept. It was drawn for a second entry: put it on the pile for somebody else to enter again.',
    keptOpen: {
      one: 'The form is kept. {n} question has to be looked up under Verify: lay it face down on the pile to look up, as form {form}.',
      other:
        'The form is kept. {n} questions have to be looked up under Verify: lay it face down on the pile to look up, as form {form}.',
    },
    wrong: 'No such code',
    skipped: 'skipped',
    againTitle: {
      one: '{n} form waits for its second entry.',
      other: '{n} forms wait for their second entry.',
    },
    againPile: 'Take it from the pile for the second entry.',
    shareTitle: 'Double entry',
    share: 'Share of forms entered twice, per cent',
    shareAbout: 'Drawn by lot after the first entry. From these comes the error rate that the report states.',
    shareKeep: 'Change',
    line: 'written at',
  },
);
