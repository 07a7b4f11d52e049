/** The independent witness and its statements. */
export const witnessIssues = {
  'witness-unreadable': {
    vi: [
      'Đây không phải tệp công khai của bên làm chứng.',
      'Dán nguyên nội dung tệp witness.json mà lệnh langnghe witness keys đã viết.',
    ],
    en: [
      'This is not the public file of a witness.',
      'Paste the whole file witness.json that langnghe witness keys has written.',
    ],
  },
  'witness-missing': {
    vi: [
      'Đã chọn có bên làm chứng, nhưng chưa có tệp công khai của họ.',
      'Tải tệp đề nghị ở trang «Bên làm chứng», gửi cho họ, rồi dán tệp witness.json họ gửi lại. Hoặc chọn không có bên làm chứng.',
    ],
    en: [
      'A witness is to take part, but their public file is not here.',
      'Download the request on the page “Witness”, send it to them, and paste the witness.json they send back. Or choose no witness.',
    ],
  },
  'witness-other-classes': {
    vi: [
      'Khóa của bên làm chứng được tạo cho các nhóm khác với mẫu hiện nay, hoặc cho cuộc khảo sát khác.',
      'Gửi cho họ tệp đề nghị mới; họ tạo khóa trong thư mục mới và gửi lại tệp witness.json.',
    ],
    en: [
      'The witness’s keys were made for other classes than the sample has now, or for another study.',
      'Send them a new request; they make keys in a new folder and send witness.json again.',
    ],
  },
  'witness-away': {
    vi: [
      'Không liên lạc được với máy của bên làm chứng ({address}).',
      'Gọi cho họ: máy có đang chạy lệnh langnghe witness serve, tên miền và chứng thư TLS có đúng không. Trong khi chờ, không vé nào được phát, cũng không vé nào bị mất.',
    ],
    en: [
      'The witness’s server ({address}) cannot be reached.',
      'Call them: is langnghe witness serve running, are the name and its TLS certificate right? Meanwhile no ticket is given out, and none is lost.',
    ],
  },
  'witness-slow': {
    vi: [
      'Máy của bên làm chứng ({address}) không trả lời trong {seconds} giây.',
      'Hỏi họ máy có quá tải hoặc mạng có nghẽn không, rồi kiểm tra lại.',
    ],
    en: [
      'The witness’s server ({address}) did not answer within {seconds} seconds.',
      'Ask them whether machine or network is overloaded, and check again.',
    ],
  },
  'witness-unsafe-keys': {
    vi: [
      'Tệp witness.json có khóa không an toàn: sai cỡ, trùng nhau, hoặc yếu.',
      'Nhờ bên làm chứng tạo lại bằng lệnh langnghe witness keys (không ai tự sửa tệp) rồi dán tệp mới.',
    ],
    en: [
      'The file witness.json has unsafe keys: of another size, repeated, or weak.',
      'Ask the witness to make them anew with langnghe witness keys (nobody edits the file), then paste the new file.',
    ],
  },
  'witness-other-keys': {
    vi: [
      'Máy tại {address} dùng khóa khác với tệp witness.json đã dán.',
      'Họ có thể đang chạy thư mục khác, hoặc địa chỉ dẫn tới máy khác. Không phát thư mời trước khi hai bên khớp.',
    ],
    en: [
      'The server at {address} has other keys than the witness.json pasted here.',
      'They may be serving another folder, or the address leads elsewhere. Send no invitation before the two agree.',
    ],
  },
  'witness-clock': {
    vi: [
      'Đồng hồ máy của bên làm chứng lệch {minutes} phút so với máy này.',
      'Cả hai bên chỉnh giờ máy (timedatectl set-ntp true). Lệch qua nửa đêm thì vé bị từ chối sớm hoặc muộn một ngày.',
    ],
    en: [
      'The clock of the witness’s server differs from ours by {minutes} minutes.',
      'Both set their clocks (timedatectl set-ntp true). Across midnight tickets would be refused a day early or late.',
    ],
  },
  'witness-no-list': {
    severity: 'warning',
    vi: [
      'Bên làm chứng chưa nhận danh sách mã băm của cuộc khảo sát này.',
      'Tải danh sách ở trang này và gửi cho họ; trước đó chưa ai lấy được vé.',
    ],
    en: [
      'The witness has not taken this study’s list of hashes.',
      'Download the list here and send it to them; until then nobody can get a ticket.',
    ],
  },
  'witness-other-manifest': {
    vi: [
      'Bên làm chứng giữ một bản cam kết khác với bản ở đây.',
      'So tám từ với họ ngay. Điện thoại của người trả lời sẽ từ chối cho đến khi hai bên giống nhau.',
    ],
    en: [
      'The witness holds other promises than those here.',
      'Compare the eight words with them at once. Respondents’ phones refuse until both are the same.',
    ],
  },
  'statement-unreadable': {
    vi: [
      'Đây không phải bản xác nhận của bên làm chứng.',
      'Dán nguyên nội dung tệp statement.json mà lệnh langnghe witness close đã viết.',
    ],
    en: [
      'This is not a witness’s statement.',
      'Paste the whole file statement.json that langnghe witness close has written.',
    ],
  },
  'statement-false': {
    vi: [
      'Bản xác nhận không mang chữ ký đúng của bên làm chứng đã cam kết, hoặc thuộc cuộc khảo sát khác.',
      'Xin bên làm chứng gửi lại đúng tệp; đừng sửa một ký tự nào trong đó.',
    ],
    en: [
      'The statement does not carry the promised witness’s signature, or is of another study.',
      'Ask the witness for the right file; not one character of it may be changed.',
    ],
  },
} as const;
