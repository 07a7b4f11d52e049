import { translator } from '@langnghe/language';

export const newText = translator(
  {
    title: 'Tạo cuộc khảo sát',
    back: 'Về danh sách khảo sát',
    backNew: 'Chọn cách khác',
    blank: 'Soạn ngay trên trang này',
    blankAbout:
      'Không cần Excel: thêm từng câu, chọn điều kiện bằng cách bấm, xem ngay trang người trả lời sẽ thấy. Có sẵn lời mở đầu và câu xin đồng ý.',
    blankName: 'Tên cuộc khảo sát',
    blankDo: 'Bắt đầu soạn',
    blankNameMissing: 'Xin đặt tên cho cuộc khảo sát.',
    workbook: 'Từ tệp phiếu hỏi (XLSForm)',
    workbookAbout:
      'Ông/Bà có sẵn phiếu hỏi trong tệp Excel theo mẫu XLSForm. Chương trình đọc tệp và chỉ ra từng ô cần sửa, nếu có.',
    example: 'Từ cuộc khảo sát ví dụ',
    exampleAbout:
      'Khảo sát dân chủ cơ sở: 25 câu hỏi, danh sách đơn vị giả định. Hợp để học cách làm trước khi làm thật.',
    import: 'Từ câu trả lời đã có',
    importAbout:
      'Câu trả lời đã thu bằng công cụ khác và nằm trong tệp bảng tính. Chương trình ghép cột với câu hỏi, rồi tính và làm báo cáo.',
    choose: 'Chọn',
    workbookTitle: 'Cuộc khảo sát mới từ tệp phiếu hỏi',
    file: 'Tệp phiếu hỏi (.xlsx, hoặc .zip có kèm bảng, ảnh, âm thanh)',
    fileHint: 'Tệp Excel theo mẫu XLSForm, có các trang tính survey, choices và settings; tối đa 20 MB.',
    name: 'Tên cuộc khảo sát',
    nameHint: 'Để trống thì lấy tên ghi trong tệp. Sau này vẫn sửa được.',
    create: 'Đọc tệp và tạo',
    noFile: 'Chưa chọn tệp. Xin chọn tệp phiếu hỏi trên máy rồi bấm lại.',
    chooseAgain: 'Trình duyệt không giữ tệp đã chọn: sửa tệp xong, xin chọn lại tệp ở đây.',
    sample: 'Tải tệp phiếu hỏi mẫu để sửa theo ý mình',
  } as const,
  {
    title: 'New study',
    back: 'To the studies',
    backNew: 'Choose another way',
    blank: 'Written right here',
    blankAbout:
      'No Excel needed: add question after question, set conditions by clicking, see at once what respondents will see. Words of greeting and the question for consent are there already.',
    blankName: 'Name of the study',
    blankDo: 'Begin to write',
    blankNameMissing: 'Give the study a name.',
    workbook: 'From a questionnaire file (XLSForm)',
    workbookAbout:
      'You have the questionnaire in an Excel file of the XLSForm kind. The program reads it and names every cell that needs mending, if any.',
    example: 'From the example study',
    exampleAbout:
      'Grassroots democracy: 25 questions and a made-up list of units. Good for learning before the real thing.',
    import: 'From answers you already have',
    importAbout:
      'Answers were collected with another tool and stand in a spreadsheet. The program matches columns to questions, then computes and reports.',
    choose: 'Choose',
    workbookTitle: 'New study from a questionnaire file',
    file: 'Questionnaire file (.xlsx, or .zip with its tables, pictures and sound)',
    fileHint: 'An Excel file of the XLSForm kind with sheets survey, choices and settings; 20 MB at most.',
    name: 'Name of the study',
    nameHint: 'Leave empty to take the title in the file. You can change it later.',
    create: 'Read the file and create',
    noFile: 'No file chosen. Choose the questionnaire file on your computer and press again.',
    chooseAgain: 'Browsers do not keep a chosen file: once mended, choose it again here.',
    sample: 'Download a sample questionnaire file to adapt',
  },
);
