/** Forms on paper. */
export const paperIssues = {
  'forms-none': {
    vi: ['Chưa chọn in phiếu giấy nào.', 'Ghi số phiếu cần in của ít nhất một nhóm.'],
    en: ['No form is to be printed.', 'Say how many for at least one class.'],
  },
  'forms-too-few': {
    vi: [
      'Nhóm {classId}: in ít hơn {least} phiếu thì người rút phiếu dễ bị đoán ra.',
      'In ít nhất {least} phiếu cho nhóm này, hoặc không in phiếu giấy cho nhóm.',
    ],
    en: [
      'Class {classId}: with fewer than {least} forms, whoever draws one might be guessed.',
      'Print at least {least} for the class, or none.',
    ],
  },
  'forms-too-many': {
    vi: [
      'Nhóm {classId} mời {invited} người; in thêm được nhiều nhất {most} phiếu giấy.',
      'Ghi một số nguyên từ 0 đến {most}.',
    ],
    en: [
      'Class {classId} invites {invited} people; at most {most} more forms can be printed.',
      'Give a whole number from 0 to {most}.',
    ],
  },
  'forms-sealed': {
    vi: [
      'Cuộc khảo sát này niêm phong câu trả lời trên máy người trả lời, nên không nhận phiếu giấy.',
      'Muốn dùng phiếu giấy thì tạo cuộc khảo sát không niêm phong.',
    ],
    en: [
      'Answers of this study are sealed on the phone; forms on paper cannot be.',
      'For forms on paper, make a study without sealing.',
    ],
  },
} as const;
