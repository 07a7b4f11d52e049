import { translator } from '@langnghe/language';

export const closeText = translator(
  {
    title: 'Đóng khảo sát',
    lead: 'Khi đóng, máy chủ ngừng nhận câu trả lời. Các câu trả lời được xáo trộn rồi mới ghi vào kho, nên không ai biết thứ tự hay giờ gửi. Việc này không làm ngược lại được.',
    early: 'Ngày đóng đã hứa là {date}, chưa đến. Người còn giữ phiếu mã sẽ không trả lời được nữa.',
    answered: { other: 'Đến nay có khoảng {n} câu trả lời.' },
    none: 'Đến nay có dưới {least} câu trả lời.',
    tooFew:
      'Đóng khi có dưới {least} câu trả lời thì không tính và không công bố được kết quả nào, và các câu trả lời đã nhận bị xóa. Nếu còn thời gian, xin nhắc chung các đơn vị rồi đóng sau.',
    confirm: 'Tôi hiểu và muốn đóng cuộc khảo sát này',
    confirmFirst: 'Xin đánh dấu vào ô này trước khi đóng.',
    close: 'Đóng khảo sát',
    closed: 'Cuộc khảo sát đã đóng.',
    onward: 'Sang phần kết quả',
    notOpen: 'Cuộc khảo sát chưa mở nên không có gì để đóng.',
    back: 'Chưa đóng, quay về tiến độ',
  } as const,
  {
    title: 'Close the study',
    lead: 'Closing stops the taking of answers. They are shuffled before they are stored, so nobody can tell their order or time. This cannot be undone.',
    early:
      'The promised closing day is {date}, still ahead. Those who still hold a slip will no longer be able to answer.',
    answered: { other: 'So far there are about {n} answers.' },
    none: 'So far there are fewer than {least} answers.',
    tooFew:
      'If it closes with fewer than {least} answers, nothing can be computed or published and the answers received are deleted. If there is time left, remind all units and close later.',
    confirm: 'I understand and want to close this study',
    confirmFirst: 'Please tick this box before closing.',
    close: 'Close the study',
    closed: 'The study is closed.',
    onward: 'On to the results',
    notOpen: 'The study is not open, so there is nothing to close.',
    back: 'Not yet, back to progress',
  },
);
