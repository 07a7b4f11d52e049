const deleteRowVi = 'Không cần làm gì; muốn hết cảnh báo này, xin xoá dòng.';
const deleteRowEn = 'Nothing to do; delete the row to be rid of this warning.';

/** What no anonymous survey asks, and why. */
export const leftOutIssues = {
  'row-skipped': {
    severity: 'warning',
    vi: [
      'Dòng này không có type, name hay label nên được bỏ qua.',
      'Nếu là câu hỏi, xin điền type và name; nếu không, xin xoá dòng.',
    ],
    en: [
      'This row has neither type, name nor label and is skipped.',
      'If it is a question, give it a type and a name; else delete the row.',
    ],
  },
  'row-disabled': {
    severity: 'warning',
    vi: ['Dòng này bị tắt bằng cột disabled.', 'Nên dùng cột relevant, hoặc xoá dòng.'],
    en: ['This row is switched off by the column disabled.', 'Better use relevant, or delete the row.'],
  },
  'left-out-time': {
    severity: 'warning',
    vi: [
      'Loại «{type}» ghi lại lúc trả lời, nên không dùng cho khảo sát ẩn danh: dòng này bị bỏ ra khỏi phiếu.',
      deleteRowVi,
    ],
    en: [
      'The type “{type}” records the time of answering, which no anonymous survey does: this row is left out of the form.',
      deleteRowEn,
    ],
  },
  'left-out-device': {
    severity: 'warning',
    vi: [
      'Loại «{type}» nhận ra thiết bị, nên không dùng cho khảo sát ẩn danh: dòng này bị bỏ ra khỏi phiếu.',
      deleteRowVi,
    ],
    en: [
      'The type “{type}” tells which device was used, which no anonymous survey does: this row is left out of the form.',
      deleteRowEn,
    ],
  },
  'left-out-person': {
    severity: 'warning',
    vi: [
      'Loại «{type}» cho biết người trả lời là ai, nên không dùng cho khảo sát ẩn danh: dòng này bị bỏ ra khỏi phiếu.',
      deleteRowVi,
    ],
    en: [
      'The type “{type}” tells who answers, which no anonymous survey does: this row is left out of the form.',
      deleteRowEn,
    ],
  },
  'left-out-place': {
    severity: 'warning',
    vi: [
      'Loại «{type}» cho biết người trả lời ở đâu, nên không dùng cho khảo sát ẩn danh: dòng này bị bỏ ra khỏi phiếu.',
      deleteRowVi,
    ],
    en: [
      'The type “{type}” tells where the person is, which no anonymous survey does: this row is left out of the form.',
      deleteRowEn,
    ],
  },
  'left-out-log': {
    severity: 'warning',
    vi: [
      'Loại «{type}» ghi lại từng thao tác, nên không dùng cho khảo sát ẩn danh: dòng này bị bỏ ra khỏi phiếu.',
      deleteRowVi,
    ],
    en: [
      'The type “{type}” records every step, which no anonymous survey does: this row is left out of the form.',
      deleteRowEn,
    ],
  },
  'left-out-recording': {
    severity: 'warning',
    vi: [
      'Loại «{type}» ghi âm mà người trả lời không thấy, nên không dùng cho khảo sát ẩn danh: dòng này bị bỏ ra khỏi phiếu.',
      deleteRowVi,
    ],
    en: [
      'The type “{type}” records sound unseen, which no anonymous survey does: this row is left out of the form.',
      deleteRowEn,
    ],
  },
  'place-coarse': {
    severity: 'warning',
    vi: [
      'Câu này hỏi vị trí: chỉ giữ đến khoảng một ki-lô-mét, không giữ độ cao và độ chính xác, và chỉ hỏi người đã đồng ý ở một câu riêng ngay trước.',
      'Xin chỉ hỏi khi thật cần. Nếu phiếu chưa có câu đồng ý (loại acknowledge) trong cột relevant của câu này, chương trình tự thêm.',
    ],
    en: [
      'This question asks for a place: it is kept to about a kilometre only, without altitude and accuracy, and asked only of who agreed at a question of its own before it.',
      'Ask it only if you must. Where the form has no such consent (type acknowledge) in this question’s column relevant, one is added.',
    ],
  },
} as const;
