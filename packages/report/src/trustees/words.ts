import { translator } from '@langnghe/language';

const vi = {
  document: 'Phần khóa của người giữ khóa',
  heading: 'Phần khóa {n} trên {count}',
  what: 'Đây là một trong ba phần của chiếc khóa mở câu trả lời niêm phong của cuộc khảo sát trên. Một phần riêng lẻ không mở được gì. Hai phần bất kỳ ghép lại thì mở được tất cả.',
  keepTitle: 'Giữ như giữ phiếu bầu',
  keepSafe:
    'Cất một mình, nơi người khác không mở được. Không chụp ảnh, không gửi qua Zalo, thư điện tử hay tin nhắn.',
  keepApart:
    'Không giao cho nơi tổ chức khảo sát hay người trông máy chủ, dù ai yêu cầu. Nếu bị ép, báo cho hai người giữ khóa kia.',
  keepLost: 'Nếu mất tờ này, báo ngay cho hai người kia: mất hai phần là mất cả cuộc khảo sát.',
  openTitle: 'Ngày mở',
  openMeet: 'Chỉ sau khi khảo sát đã đóng. Hai người giữ khóa cùng có mặt, bên một máy tính không nối mạng.',
  openRun:
    'Trên máy đó: langnghe open-sealed, với thư mục khảo sát và hai phần khóa (gõ năm hàng chữ, hoặc chép dòng của mã QR vào một tệp).',
  openBurn: 'Mở xong, hủy tờ này trước mặt nhau.',
  alt: 'Mã QR của phần khóa {n}',
  key: 'Khóa công khai: {key}',
} as const;

const en = {
  document: 'A trustee’s share of the key',
  heading: 'Share {n} of {count}',
  what: 'This is one of three shares of the key that opens the sealed answers of the survey above. One share alone opens nothing. Any two together open everything.',
  keepTitle: 'Keep it as you would a ballot',
  keepSafe: 'Keep it yourself, where nobody else can open it. No photograph, no Zalo, no e-mail, no message.',
  keepApart:
    'Do not hand it to the organiser or to whoever runs the server, whoever asks. If you are pressed, tell the other two trustees.',
  keepLost: 'If this sheet is lost, tell the other two at once: with two shares lost, the survey is lost.',
  openTitle: 'On the day of the opening',
  openMeet: 'Only after the survey has closed. Two trustees are present, at a computer without a network.',
  openRun:
    'On that computer: langnghe open-sealed, with the survey’s folder and both shares (type the five rows of words, or copy the line of the QR into a file).',
  openBurn: 'After the opening destroy this sheet in front of each other.',
  alt: 'QR code of share {n}',
  key: 'Public key: {key}',
};

export const trusteeWords = translator(vi, en);
