/** A study's folder and its steps. */
export const folderIssues = {
  'erase-open': {
    vi: [
      'Cuộc khảo sát «{study}» đang thu câu trả lời nên chưa xóa hẳn được.',
      'Kết thúc thu câu trả lời trước, rồi hãy xóa hẳn.',
    ],
    en: [
      'The study "{study}" is taking answers, so it cannot be erased yet.',
      'Close it first, then erase it.',
    ],
  },
  'study-missing': {
    vi: ['Không có cuộc khảo sát «{study}».', 'Kiểm tra lại tên thư mục trong danh sách khảo sát.'],
    en: ['There is no study "{study}".', 'Check the folder name in the list of studies.'],
  },
  'study-exists': {
    vi: ['Đã có cuộc khảo sát mang mã «{study}».', 'Chọn mã khác, hoặc mở cuộc khảo sát đang có.'],
    en: ['A study with the id "{study}" already exists.', 'Choose another id, or open the existing study.'],
  },
  'study-id-wrong': {
    vi: [
      'Mã khảo sát «{study}» không dùng được.',
      'Dùng chữ thường không dấu, chữ số và dấu gạch nối, từ 2 đến 63 ký tự.',
    ],
    en: [
      'The study id "{study}" cannot be used.',
      'Use lower-case letters without marks, digits and hyphens, 2 to 63 characters.',
    ],
  },
  'zip-workbooks': {
    vi: [
      'Tệp .zip có {count} bảng tính; cần đúng một.',
      'Xin để trong tệp .zip một bảng tính phiếu hỏi (.xlsx) và các tệp mà phiếu dùng.',
    ],
    en: [
      'The .zip holds {count} workbooks; it needs exactly one.',
      'Put one questionnaire workbook (.xlsx) into the .zip, and the files that the form uses.',
    ],
  },
  'attachment-missing': {
    vi: [
      'Phiếu cần tệp «{file}» nhưng tệp này chưa được tải lên.',
      'Ở bước Phiếu hỏi, mục «Ảnh, âm thanh và bảng kèm theo», tải tệp này lên.',
    ],
    en: [
      'The form needs the file “{file}”, which has not been uploaded.',
      'At the step Questionnaire, under “Pictures, sound and tables”, upload this file.',
    ],
  },
  'description-wrong': {
    vi: [
      'Mục «{field}» trong study.json không đúng dạng: {reason}.',
      'Sửa mục này trong study.json hoặc ở màn hình «Thông tin chung».',
    ],
    en: [
      '"{field}" in study.json is not of the right form: {reason}.',
      'Mend it in study.json or on the screen "About".',
    ],
  },
  'artefact-unreadable': {
    vi: ['Không đọc được tệp «{name}».', 'Khôi phục tệp từ bản sao lưu, hoặc làm lại bước tạo ra tệp này.'],
    en: ['The file "{name}" cannot be read.', 'Restore it from a backup, or repeat the step that makes it.'],
  },
  'too-early': {
    vi: ['Chưa làm được bước này: còn thiếu «{missing}».', 'Làm xong bước trước: {step}.'],
    en: ['This step cannot be done yet: "{missing}" is missing.', 'Finish the step before: {step}.'],
  },
  'already-open': {
    vi: [
      'Cuộc khảo sát đã mở nên không sửa được nữa.',
      'Điều đã hứa với người trả lời thì giữ nguyên. Nếu phải sửa, hãy tạo cuộc khảo sát mới.',
    ],
    en: [
      'The study is open, so this can no longer be changed.',
      'What respondents were promised stays. If it must change, create a new study.',
    ],
  },
  'edited-elsewhere': {
    vi: [
      'Phiếu hỏi vừa được sửa ở một cửa sổ khác, nên thay đổi này chưa được lưu.',
      'Xem phiếu hiện có ở danh sách câu, rồi bấm lưu lần nữa để ghi thay đổi này lên đó, hoặc tải lại trang để bỏ.',
    ],
    en: [
      'The questionnaire was just changed in another window, so this change is not kept yet.',
      'Look at the form as it is now, then save once more to put this change on top, or reload the page to drop it.',
    ],
  },
  'still-collecting': {
    vi: [
      'Cuộc khảo sát đang nhận trả lời ở một tiến trình khác.',
      'Đóng khảo sát ở trang văn phòng, hoặc dừng máy chủ rồi chạy lại lệnh.',
    ],
    en: [
      'Another process is still taking answers for this study.',
      'Close it in the office, or stop the server and run the command again.',
    ],
  },
} as const;
