import { issueMaker } from '@langnghe/language';

export const fieldworkIssue = issueMaker({
  'mail-host': {
    vi: ['Tên máy chủ thư chưa đúng.', 'Ghi tên máy, ví dụ smtp.example.vn, không ghi http:// hay dấu cách.'],
    en: [
      'The name of the mail server is not right.',
      'Give the name of the machine, such as smtp.example.vn, without http:// or spaces.',
    ],
  },
  'mail-port': {
    vi: ['Cổng phải là một số từ 1 đến 65535.', 'Thường là 587 (STARTTLS) hoặc 465 (TLS).'],
    en: ['The port must be a number from 1 to 65535.', 'Usually it is 587 (STARTTLS) or 465 (TLS).'],
  },
  'mail-security': {
    vi: [
      'Chưa chọn cách mã hóa đường truyền.',
      'Chọn STARTTLS nếu không rõ; người giữ máy chủ thư biết cách đúng.',
    ],
    en: [
      'No encryption of the connection was chosen.',
      'Choose STARTTLS when in doubt; whoever runs the mail server knows.',
    ],
  },
  'mail-user': {
    vi: ['Tên đăng nhập và mật khẩu phải có cả hai, hoặc để trống cả hai.', 'Điền nốt ô còn thiếu.'],
    en: ['Give both a user name and a password, or neither.', 'Fill in the one that is missing.'],
  },
  'mail-password': {
    vi: ['Không mã hóa thì mật khẩu đi trên mạng ai cũng đọc được.', 'Chọn STARTTLS hoặc TLS.'],
    en: ['Without encryption everybody on the way can read the password.', 'Choose STARTTLS or TLS.'],
  },
  'mail-from': {
    vi: ['Địa chỉ người gửi chưa đúng.', 'Ghi như: Tổ khảo sát <khaosat@example.vn>.'],
    en: ['The sender’s address is not right.', 'Write it like: Survey office <survey@example.vn>.'],
  },
  'mail-no-host': {
    vi: ['Không tìm thấy máy chủ thư này.', 'Kiểm tra tên máy chủ, và xem máy này có mạng không.'],
    en: ['This mail server cannot be found.', 'Check its name, and whether this machine has a network.'],
  },
  'mail-no-connection': {
    vi: ['Máy chủ thư không nhận kết nối ở cổng này.', 'Kiểm tra cổng; tường lửa có thể đang chặn.'],
    en: [
      'The mail server takes no connection on this port.',
      'Check the port; a firewall may stand in the way.',
    ],
  },
  'mail-no-answer': {
    vi: ['Máy chủ thư không trả lời kịp.', 'Kiểm tra cổng và cách mã hóa, rồi thử lại sau ít phút.'],
    en: [
      'The mail server did not answer in time.',
      'Check port and encryption, and try again in a few minutes.',
    ],
  },
  'mail-no-tls': {
    vi: [
      'Không mã hóa được đường truyền với máy chủ thư theo cách đã chọn.',
      'Cổng 465 thường đi với TLS, cổng 587 với STARTTLS. Chứng chỉ của máy chủ phải còn hạn và đúng tên.',
    ],
    en: [
      'The connection could not be encrypted in the way that was chosen.',
      'Port 465 usually goes with TLS, 587 with STARTTLS. The server’s certificate must be valid and in its name.',
    ],
  },
  'mail-wrong-login': {
    vi: [
      'Máy chủ thư không nhận tên đăng nhập hoặc mật khẩu này.',
      'Gõ lại; nhiều nơi đòi mật khẩu riêng cho ứng dụng.',
    ],
    en: [
      'The mail server does not take this user name or password.',
      'Type them again; many providers ask for a password of its own for programs.',
    ],
  },
  'mail-refused': {
    vi: [
      'Máy chủ thư không nhận thư gửi tới {to}.',
      'Kiểm tra địa chỉ nhận, và địa chỉ người gửi có được phép dùng máy chủ này không.',
    ],
    en: [
      'The mail server takes no letter to {to}.',
      'Check that address, and whether the sender may use this server.',
    ],
  },
  'already-open': {
    vi: [
      'Cuộc khảo sát này đã mở, phiếu đã in một lần và không thể in lại.',
      'Tiếp tục thu phiếu; muốn làm lại từ đầu thì tạo cuộc khảo sát mới.',
    ],
    en: [
      'This survey is already open; its slips were made once and cannot be made again.',
      'Go on collecting; to start afresh, create a new survey.',
    ],
  },
  'not-open': {
    vi: ['Cuộc khảo sát này chưa mở hoặc đã đóng.', 'Mở cuộc khảo sát trước khi ghi số phiếu.'],
    en: ['This survey is not open, or already closed.', 'Open the survey before entering counts of slips.'],
  },
  'no-classes': {
    vi: ['Mẫu khảo sát chưa có nhóm phiếu nào.', 'Rút mẫu trước khi mở cuộc khảo sát.'],
    en: ['The sample has no classes of codes.', 'Draw the sample before opening the survey.'],
  },
  'class-too-small': {
    vi: [
      'Nhóm phiếu {classId} chỉ mời {invited} người; mỗi nhóm cần ít nhất {least} người để không ai bị nhận ra.',
      'Tăng số phiếu hoặc gộp nhóm, rồi rút mẫu lại.',
    ],
    en: [
      'Class {classId} invites only {invited} people; each class needs at least {least} so that nobody can be recognised.',
      'Give more slips or join strata, and draw the sample again.',
    ],
  },
  'class-twice': {
    vi: ['Nhóm phiếu {classId} có hai lần trong mẫu.', 'Rút mẫu lại.'],
    en: ['Class {classId} stands twice in the sample.', 'Draw the sample again.'],
  },
  'more-people-than-invited': {
    vi: [
      'Nhóm {classId} mời {invited} người nhưng danh sách có {listed} người.',
      'Bớt người trong danh sách theo đúng số được bốc thăm của từng đơn vị, hoặc rút mẫu lại với nhiều người hơn.',
    ],
    en: [
      'Class {classId} invites {invited} people, but the list has {listed}.',
      'Shorten the list to the number drawn in each unit, or draw the sample again with more people.',
    ],
  },
  'people-columns-missing': {
    vi: [
      'Không thấy cột đơn vị và cột họ tên ở hàng tiêu đề.',
      'Đặt tiêu đề «Đơn vị», «Họ tên» và, nếu có, «Email» ở hàng đầu tiên.',
    ],
    en: [
      'There is no column for the unit and none for the name in the row of headings.',
      'Put the headings "Unit", "Name" and, if any, "Email" into the first row.',
    ],
  },
  'people-empty': {
    vi: ['Danh sách không có ai.', 'Thêm mỗi người một hàng dưới hàng tiêu đề.'],
    en: ['The list has nobody in it.', 'Add a row for each person below the headings.'],
  },
  'people-unit-unknown': {
    vi: [
      'Đơn vị «{unit}» không nằm trong mẫu đã bốc thăm.',
      'Ghi đúng mã hoặc tên đơn vị như ở bước chọn mẫu.',
    ],
    en: [
      'The unit "{unit}" is not in the sample.',
      'Write the id or the name of a unit as the sample has it.',
    ],
  },
  'people-name-missing': {
    vi: ['Hàng này chưa có họ tên.', 'Ghi họ tên người được mời.'],
    en: ['This row has no name.', 'Enter the name of the person invited.'],
  },
  'people-mail-wrong': {
    vi: [
      '«{mail}» không phải địa chỉ thư điện tử.',
      'Sửa địa chỉ, hoặc để trống: người đó sẽ nhận thư mời trên giấy.',
    ],
    en: [
      '"{mail}" is no e-mail address.',
      'Mend it, or leave it empty: that person gets an invitation on paper.',
    ],
  },
  'people-mail-twice': {
    vi: [
      'Địa chỉ «{mail}» đã có ở hàng {earlier}.',
      'Mỗi người cần một địa chỉ riêng; nếu không có, xin để trống.',
    ],
    en: [
      'The address "{mail}" stands in row {earlier} already.',
      'Everybody needs an address of their own; leave it empty if there is none.',
    ],
  },
  'people-too-many': {
    vi: [
      'Đơn vị «{unit}» mời {take} người nhưng danh sách có {count}.',
      'Bốc thăm {take} người trong đơn vị đó và chỉ để lại những người ấy.',
    ],
    en: [
      'The unit "{unit}" invites {take} people, but the list has {count}.',
      'Draw {take} people of that unit at random and leave only those.',
    ],
  },
  'keys-unreadable': {
    vi: [
      'Không đọc được tệp khóa dùng để ký vé trả lời, nên chưa phát vé được. Vé đã phát vẫn dùng được.',
      'Khôi phục tệp khóa từ bản sao lưu của máy chủ phát vé; không tạo khóa mới, vì khóa đã hứa với người trả lời.',
    ],
    en: [
      'The file of keys that sign the tickets cannot be read, so no ticket is issued now. Tickets already out still work.',
      'Restore the file from the backup of the issuing server; do not make new keys, because these were promised to respondents.',
    ],
  },
  'unknown-class': {
    vi: ['Cuộc khảo sát không có nhóm phiếu {classId}.', 'Chọn một nhóm phiếu có trong mẫu.'],
    en: ['The survey has no class {classId}.', 'Choose a class of the sample.'],
  },
  'not-a-count': {
    vi: ['Số phiếu phải là số nguyên từ 0 trở lên.', 'Nhập lại con số, ví dụ 18.'],
    en: ['A count of slips must be a whole number of 0 or more.', 'Enter the number again, for example 18.'],
  },
  'more-than-printed': {
    vi: [
      'Nhóm phiếu {classId} in {printed} phiếu nhưng số phát ra, trả lại và hỏng cộng lại là {counted}.',
      'Đếm lại: phát ra + trả lại + hỏng không thể nhiều hơn số đã in.',
    ],
    en: [
      '{printed} slips of class {classId} were printed, but those handed out, returned and spoiled add up to {counted}.',
      'Count again: handed out + returned + spoiled cannot exceed the number printed.',
    ],
  },
  'forms-handed-unprinted': {
    severity: 'warning',
    vi: [
      'Nhóm {classId}: phát {handedOut} phiếu giấy nhưng chỉ in {printed}.',
      'Đếm lại số phiếu đã phát, hoặc kiểm tra phiếu của nhóm khác lẫn vào.',
    ],
    en: [
      'Class {classId}: {handedOut} forms handed out but only {printed} printed.',
      'Count again, or look for forms of another class among them.',
    ],
  },
  'forms-back-unhanded': {
    severity: 'warning',
    vi: [
      'Nhóm {classId}: thu, hỏng và từ chối cộng lại {back} phiếu, nhiều hơn {handedOut} phiếu đã phát.',
      'Đếm lại từng chồng; một phiếu chỉ nằm ở một chồng.',
    ],
    en: [
      'Class {classId}: returned, spoiled and refused make {back}, more than the {handedOut} handed out.',
      'Count each pile again; a form belongs to one pile only.',
    ],
  },
  'forms-more-than-people': {
    severity: 'warning',
    vi: [
      'Nhóm {classId}: {given} phiếu giấy và phiếu mã đã phát, nhiều hơn {invited} người được mời.',
      'Mỗi người chỉ nhận một: phiếu giấy hoặc phiếu mã. Đếm lại, và ghi phiếu hỏng vào sổ.',
    ],
    en: [
      'Class {classId}: {given} forms and slips were handed out, more than the {invited} people invited.',
      'Everybody gets one of the two. Count again, and write spoiled forms into the ledger.',
    ],
  },
  'forms-entered-more': {
    severity: 'warning',
    vi: [
      'Nhóm {classId}: đã nhập {came} phiếu nhưng sổ ghi thu về {returned}.',
      'Đếm lại số phiếu trong thùng và ghi vào sổ.',
    ],
    en: [
      'Class {classId}: {came} forms entered, but the ledger says {returned} came back.',
      'Count the forms from the box again and mend the ledger.',
    ],
  },
  'forms-entered-fewer': {
    severity: 'warning',
    vi: [
      'Nhóm {classId}: thu về {returned} phiếu nhưng mới nhập {came}.',
      'Quét hoặc nhập nốt các phiếu còn lại trước khi đóng.',
    ],
    en: [
      'Class {classId}: {returned} forms came back, {came} have been entered.',
      'Scan or key in the rest before closing.',
    ],
  },
});
