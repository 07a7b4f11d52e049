import { translator } from '@langnghe/language';

export const studyText = translator(
  {
    trail: 'Đường dẫn',
    step: 'Bước {at} trong {of} bước',
    example: 'Đây là cuộc khảo sát ví dụ: địa danh, người và câu trả lời đều giả định.',
    nextStep: 'Việc cần làm bây giờ',
    go: 'Làm bước này',
    allDone: 'Mọi bước đã xong. Kết quả đã được công bố.',
    publicPage: 'Mở trang công bố',
    remove: 'Xóa cuộc khảo sát này',
    removeAbout:
      'Cuộc khảo sát được chuyển vào thùng rác và có thể lấy lại. Câu trả lời đã nhận (nếu có) không bị xóa.',
    removeOpen:
      'Cuộc khảo sát đang mở thì không xóa được: người cầm phiếu mã đã được hứa. Xin đóng khảo sát trước.',
    removeConfirm: 'Chuyển vào thùng rác',
    keep: 'Giữ lại',
    corrects: 'Bản sửa của cuộc khảo sát «{study}», phiếu hỏi phiên bản {version}.',
  } as const,
  {
    trail: 'Path',
    step: 'Step {at} of {of}',
    example: 'This is the example study: its places, people and answers are made up.',
    nextStep: 'To do now',
    go: 'Do this step',
    allDone: 'Every step is done. The results are published.',
    publicPage: 'Open the public page',
    remove: 'Delete this study',
    removeAbout:
      'The study goes to the trash and can be brought back. Answers already received, if any, are not deleted.',
    removeOpen:
      'An open study cannot be deleted: those who hold a slip were promised something. Close it first.',
    removeConfirm: 'Move to the trash',
    keep: 'Keep it',
    corrects: 'Corrects the study “{study}”, version {version} of its questionnaire.',
  },
);
