/** Sealed studies and their trustees. */
export const sealingIssues = {
  'sealed-awaits-trustees': {
    vi: [
      'Câu trả lời của cuộc khảo sát này đã niêm phong; máy chủ không đọc được.',
      'Chép thư mục khảo sát «{study}» sang máy không nối mạng của những người giữ khóa, rồi hai người cùng chạy: langnghe open-sealed {study} PHẦN-1 PHẦN-2. Chép thư mục dataset trở lại rồi xử lý tiếp.',
    ],
    en: [
      'The answers of this survey are sealed; this server cannot read them.',
      'Copy the folder of the survey "{study}" to the trustees’ machine without a network, where two of them run: langnghe open-sealed {study} SHARE-1 SHARE-2. Copy the folder dataset back and go on.',
    ],
  },
  'trustees-unreadable': {
    vi: [
      'Đây không phải khóa công khai của ba người giữ khóa.',
      'Dán nguyên nội dung tệp public-key.json mà lệnh langnghe sealing-key đã viết.',
    ],
    en: [
      'This is not the public key of three trustees.',
      'Paste the whole file public-key.json that langnghe sealing-key has written.',
    ],
  },
  'sealed-missing': {
    vi: [
      'Thư mục này không có câu trả lời niêm phong nào để mở.',
      'Đóng cuộc khảo sát và lập bộ dữ liệu trước, rồi chép cả thư mục của nó sang máy này.',
    ],
    en: [
      'There are no sealed answers to open in this folder.',
      'Close and freeze the survey first, then copy its whole folder to this machine.',
    ],
  },
  'sealed-opened': {
    vi: ['Câu trả lời đã được mở một lần và không mở lại.', 'Dùng bộ dữ liệu đã có trong thư mục dataset.'],
    en: [
      'The answers have been opened once, and are not opened again.',
      'Use the dataset that is in the folder dataset.',
    ],
  },
  'sealed-altered': {
    vi: [
      'Tệp niêm phong không thuộc về lần mở khảo sát này, hoặc phiếu hỏi đã bị sửa.',
      'Chép lại nguyên vẹn thư mục khảo sát từ máy chủ.',
    ],
    en: [
      'The sealed file does not belong to this opening of the survey, or its questions were altered.',
      'Copy the survey’s folder from the server again, untouched.',
    ],
  },
  'share-unreadable': {
    vi: [
      'Phần thứ {n} không đọc được: thiếu từ, thừa từ hoặc có từ sai.',
      'So từng từ với tờ giấy: năm hàng, mỗi hàng tám từ; hoặc chép lại dòng dưới mã QR.',
    ],
    en: [
      'Share {n} cannot be read: a word is missing, too many or wrong.',
      'Compare it with the sheet word by word: five rows of eight; or copy the line of the QR.',
    ],
  },
  'share-of-another': {
    vi: [
      'Phần thứ {n} là của khóa khác, không phải của khảo sát này.',
      'Tìm tờ giấy ghi tên cuộc khảo sát này.',
    ],
    en: ['Share {n} belongs to another key, not to this survey’s.', 'Find the sheet that names this survey.'],
  },
  'shares-the-same': {
    vi: ['Hai phần này là một.', 'Cần phần của hai người khác nhau.'],
    en: ['The two shares are the same one.', 'The shares of two different trustees are needed.'],
  },
  'shares-do-not-fit': {
    vi: [
      'Hai phần không ghép được thành khóa của khảo sát này.',
      'Kiểm tra lại tờ giấy, hoặc nhờ người thứ ba.',
    ],
    en: [
      'The two shares do not make this survey’s key.',
      'Check the sheets again, or ask the third trustee.',
    ],
  },
} as const;
