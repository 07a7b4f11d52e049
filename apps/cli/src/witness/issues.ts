import { issueMaker } from '@langnghe/language';

export const witnessIssue = issueMaker({
  'not-a-request': {
    vi: [
      'Tệp «{file}» không phải tệp đề nghị làm chứng.',
      'Xin nơi tổ chức gửi lại tệp tải từ trang «Bên làm chứng» của cuộc khảo sát.',
    ],
    en: [
      '“{file}” is no request for a witness.',
      'Ask the organiser for the file from the page “Witness” of the study again.',
    ],
  },
  'not-an-address': {
    vi: [
      'Địa chỉ «{address}» không dùng được.',
      'Ghi https:// và tên máy, không có đường dẫn, ví dụ https://lamchung.congdoan.vn.',
    ],
    en: [
      'The address “{address}” cannot be used.',
      'Give https:// and the name of the machine without a path, such as https://witness.union.example.',
    ],
  },
  'folder-taken': {
    vi: ['Thư mục «{file}» đã có.', 'Chọn thư mục mới: mỗi cuộc khảo sát một thư mục, không ghi đè.'],
    en: ['The folder “{file}” exists.', 'Choose a new one: each study has its own, nothing is overwritten.'],
  },
  'not-a-list': {
    vi: [
      'Tệp «{file}» không phải danh sách mã băm của nơi tổ chức, hoặc đã hỏng.',
      'Xin nơi tổ chức gửi lại. Chưa có gì thay đổi.',
    ],
    en: [
      '“{file}” is no list of the organiser’s, or it is damaged.',
      'Ask for it again. Nothing has changed.',
    ],
  },
  'bad-manifest': {
    vi: [
      'Bản cam kết trong danh sách không an toàn: điện thoại của người trả lời cũng sẽ từ chối.',
      'Đừng làm chứng cho bản này; báo cho nơi tổ chức và những người được mời.',
    ],
    en: [
      'The promises in the list are not safe: respondents’ phones will refuse them too.',
      'Do not witness them; tell the organiser and the people invited.',
    ],
  },
  'other-keys': {
    vi: [
      'Bản cam kết không ghi đúng tên, địa chỉ, các nhóm hoặc khóa của thư mục này.',
      'Kiểm tra đã dùng đúng thư mục chưa. Nếu đúng, nơi tổ chức đã dán nhầm tệp witness.json: vé của họ sẽ không có chữ ký của ta.',
    ],
    en: [
      'The promises do not name this folder’s witness, address, classes or keys.',
      'Check that this is the right folder. If it is, the organiser pasted another witness.json: their tickets would not be ours.',
    ],
  },
  'other-manifest': {
    vi: [
      'Trước đây đã nhận một danh sách theo bản cam kết khác. Bản cam kết không được đổi sau khi mở.',
      'Không nhận danh sách này. Hỏi nơi tổ chức và so tám từ trên thư mời.',
    ],
    en: [
      'An earlier list came with other promises, which may not change once a study is open.',
      'Do not take this list. Ask the organiser, and compare the eight words of an invitation.',
    ],
  },
  'other-invitations': {
    vi: [
      'Số lời mời trong danh sách không đúng với bản cam kết, hoặc khác với danh sách đã nhận.',
      'Không nhận danh sách này. Xin nơi tổ chức giải thích.',
    ],
    en: [
      'The list does not have the promised invitations of each class, or others than the list before.',
      'Do not take it. Ask the organiser to explain.',
    ],
  },
  'repeated-code': {
    vi: [
      'Một mã trong danh sách đứng cho hai lời mời.',
      'Không nhận danh sách này; chưa có gì thay đổi. Xin nơi tổ chức gửi lại.',
    ],
    en: [
      'A code of the list stands for two invitations.',
      'Nothing was taken. Ask the organiser for the list again.',
    ],
  },
  closed: {
    vi: ['Việc làm chứng đã đóng.', 'Không nhận thêm danh sách nữa.'],
    en: ['The witness has closed.', 'No further list is taken.'],
  },
  'more-codes': {
    severity: 'warning',
    vi: [
      'Có {codes} mã cho {invitations} lời mời ({added} mã mới). Mỗi thư gửi lại có một mã mới.',
      'Hỏi nơi tổ chức đã gửi lại bao nhiêu thư. Con số này cũng được công bố khi đóng.',
    ],
    en: [
      'There are {codes} codes for {invitations} invitations ({added} new). Each letter sent again has a new one.',
      'Ask the organiser how many letters went out again. The count is published at the close.',
    ],
  },
  unusable: {
    vi: [
      'Không dùng được «{file}»: thiếu, hỏng, hoặc không khớp với các tệp khác.',
      'Trả lại đúng tệp từ bản sao của mình. Đừng tạo khóa mới: bản cam kết ghi khóa cũ. Chưa có vé nào bị mất.',
    ],
    en: [
      '“{file}” cannot be used: it is missing, damaged or does not fit the others.',
      'Put the right file back. Do not make new keys: the promises name the old ones. No ticket is lost.',
    ],
  },
  'open-to-others': {
    vi: ['Người khác trên máy đọc được «{file}».', 'Chạy: chmod go-rwx {file}'],
    en: ['Others on this machine can read “{file}”.', 'Run: chmod go-rwx {file}'],
  },
  'ledger-damaged': {
    vi: ['Sổ «{file}» bị hỏng.', 'Dừng máy làm chứng, báo cho nơi tổ chức. Vé đã ký vẫn có giá trị.'],
    en: [
      'The ledger “{file}” is damaged.',
      'Stop the server and tell the organiser. Signed tickets stay valid.',
    ],
  },
  'no-list': {
    severity: 'warning',
    vi: ['Chưa nhận danh sách của nơi tổ chức.', 'Chạy: langnghe witness list THƯ-MỤC TỆP'],
    en: ['The organiser’s list has not come yet.', 'Run: langnghe witness list FOLDER FILE'],
  },
  'no-list-to-close': {
    vi: [
      'Chưa nhận danh sách nào nên không có gì để đóng.',
      'Nếu cuộc khảo sát bị hủy, chỉ cần xóa thư mục.',
    ],
    en: [
      'No list was taken, so there is nothing to close.',
      'If the study was called off, delete the folder.',
    ],
  },
  'too-early': {
    vi: [
      'Ngày cuối phát vé là {to}, chưa hết.',
      'Chờ đến hôm sau. Nếu khảo sát đã dừng hẳn, thêm --early: sau đó không ai lấy được vé nữa.',
    ],
    en: [
      'The last day of tickets, {to}, is not over.',
      'Wait until the day after. If the study has ended for good, add --early: nobody gets a ticket afterwards.',
    ],
  },
  'port-taken': {
    vi: ['Không mở được cổng {port}: {reason}', 'Chọn cổng khác bằng --port.'],
    en: ['Port {port} cannot be opened: {reason}', 'Choose another with --port.'],
  },
  'tls-unreadable': {
    vi: ['Không đọc được chứng thư hoặc khóa TLS: {reason}', 'Kiểm tra --certificate và --certificate-key.'],
    en: [
      'The TLS certificate or its key cannot be read: {reason}',
      'Check --certificate and --certificate-key.',
    ],
  },
  fault: {
    severity: 'warning',
    vi: ['Máy làm chứng gặp lỗi: {place}', 'Chạy langnghe witness doctor. Không vé nào bị mất.'],
    en: ['The witness met a fault: {place}', 'Run langnghe witness doctor. No ticket is lost.'],
  },
});
