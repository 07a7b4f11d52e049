import { issueMaker } from '@langnghe/language';

export const studyIssue = issueMaker({
  'backup-key-beside': {
    vi: [
      'Khóa của bản sao lưu không được để trong «{folder}»: ai có cả hai thì có tất cả.',
      'Để khóa ở một ổ đĩa khác, ví dụ một thẻ nhớ cất riêng.',
    ],
    en: [
      'The key of a backup may not stand in "{folder}": whoever has both has everything.',
      'Put the key on another medium, such as a memory stick kept elsewhere.',
    ],
  },
  'backup-inside': {
    vi: [
      'Bản sao lưu không được nằm trong thư mục dữ liệu, hay chứa thư mục dữ liệu: «{folder}».',
      'Chọn một thư mục ở ổ đĩa khác.',
    ],
    en: [
      'A backup may not stand inside the data folder, or hold it: "{folder}".',
      'Choose a folder on another disk.',
    ],
  },
  'backup-away': {
    severity: 'warning',
    vi: [
      'Một phần bản sao lưu không ở đây nên chưa xóa được: «{place}».',
      'Gắn ổ đĩa hay thẻ nhớ đó vào rồi tự tay xóa, và làm một bản sao lưu mới.',
    ],
    en: [
      'A part of the backup is not here, so it was not erased: "{place}".',
      'Attach that disk or memory stick and delete it by hand, then make a new backup.',
    ],
  },
  'backup-missing': {
    vi: ['Không có bản sao lưu trong «{folder}».', 'Kiểm tra lại đường dẫn.'],
    en: ['There is no backup in "{folder}".', 'Check the path.'],
  },
  'backup-damaged': {
    vi: [
      'Bản sao lưu trong «{folder}» đã hỏng: không mở được bằng khóa của nó. Chưa khôi phục gì.',
      'Dùng bản sao lưu khác. Không có khóa thì vẫn lấy lại được tệp của các cuộc khảo sát đã đóng.',
    ],
    en: [
      'The backup in "{folder}" is damaged: its own key does not open it. Nothing was restored.',
      'Use another backup. Without the key, the files of closed studies can still be brought back.',
    ],
  },
  'restore-store-not-empty': {
    vi: [
      'Các cơ sở dữ liệu đã có dữ liệu, nên chưa khôi phục gì.',
      'Tạo hai cơ sở dữ liệu trống và ghi địa chỉ của chúng vào «stores.json» trong «{folder}», rồi khôi phục.',
    ],
    en: [
      'The databases hold data already, so nothing was restored.',
      'Make two empty databases, write their addresses into "stores.json" in "{folder}", then restore.',
    ],
  },
  'restore-not-empty': {
    vi: [
      'Thư mục dữ liệu «{folder}» không trống. Khôi phục không ghi đè lên dữ liệu đang có.',
      'Chuyển dữ liệu cũ đi nơi khác, chỉ để lại thư mục con «erased», rồi khôi phục.',
    ],
    en: [
      'The data folder "{folder}" is not empty. A restore never writes over what is there.',
      'Move the old data away, leaving only its subfolder "erased", then restore.',
    ],
  },
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
  'opening-day-missing': {
    vi: ['Chưa có ngày mở khảo sát.', 'Điền ngày mở ở màn hình «Thông tin chung».'],
    en: ['The opening day is missing.', 'Fill in the opening day on the screen "About".'],
  },
  'tickets-day-missing': {
    vi: ['Chưa có ngày bắt đầu phát vé.', 'Ghi ngày bắt đầu phát vé, trước ngày bắt đầu trả lời.'],
    en: [
      'The first day of tickets is missing.',
      'Enter the first day of tickets, before the first day of answers.',
    ],
  },
  'tickets-day-late': {
    vi: [
      'Ngày bắt đầu phát vé không trước ngày bắt đầu trả lời.',
      'Chọn ngày phát vé sớm hơn ít nhất một ngày: có khoảng cách thì không ai ghép được lúc nhận vé với lúc trả lời.',
    ],
    en: [
      'The first day of tickets is not before the first day of answers.',
      'Choose an earlier day, at least one: the distance keeps anyone from matching who took a ticket with who answers.',
    ],
  },
  'closing-day-missing': {
    vi: ['Chưa có ngày đóng khảo sát.', 'Điền ngày đóng ở màn hình «Thông tin chung».'],
    en: ['The closing day is missing.', 'Fill in the closing day on the screen "About".'],
  },
  'publication-day-missing': {
    vi: [
      'Chưa có ngày công bố kết quả.',
      'Điền ngày công bố ở màn hình «Thông tin chung»: người trả lời được hứa ngày này.',
    ],
    en: [
      'The day of publication is missing.',
      'Fill it in on the screen "About": respondents are promised this day.',
    ],
  },
  'dates-disordered': {
    vi: [
      'Ngày đóng phải sau ngày mở, và ngày công bố phải sau ngày đóng.',
      'Sửa ba ngày ở màn hình «Thông tin chung».',
    ],
    en: [
      'The closing day must follow the opening day, and publication must follow closing.',
      'Mend the three dates on the screen "About".',
    ],
  },
  'title-missing': {
    vi: [
      'Chưa điền tên cuộc khảo sát.',
      'Điền mục này ở màn hình «Thông tin chung»: người trả lời cần biết.',
    ],
    en: ['The title of the study is missing.', 'Fill it in on the screen "About": respondents need to know.'],
  },
  'sponsor-missing': {
    vi: ['Chưa điền cơ quan chủ trì.', 'Điền mục này ở màn hình «Thông tin chung»: người trả lời cần biết.'],
    en: [
      'It is not said who sponsors the study.',
      'Fill it in on the screen "About": respondents need to know.',
    ],
  },
  'conductor-missing': {
    vi: ['Chưa điền đơn vị thực hiện.', 'Điền mục này ở màn hình «Thông tin chung»: người trả lời cần biết.'],
    en: [
      'It is not said who conducts the study.',
      'Fill it in on the screen "About": respondents need to know.',
    ],
  },
  'population-missing': {
    vi: [
      'Chưa điền đối tượng được hỏi.',
      'Điền mục này ở màn hình «Thông tin chung»: người trả lời cần biết.',
    ],
    en: [
      'The people asked are not described.',
      'Fill it in on the screen "About": respondents need to know.',
    ],
  },
  'address-missing': {
    vi: [
      'Chưa điền địa chỉ công bố kết quả.',
      'Điền mục này ở màn hình «Thông tin chung»: người trả lời cần biết.',
    ],
    en: [
      'The address of publication is missing.',
      'Fill it in on the screen "About": respondents need to know.',
    ],
  },
  'contact-missing': {
    vi: ['Chưa điền nơi liên hệ.', 'Điền mục này ở màn hình «Thông tin chung»: người trả lời cần biết.'],
    en: ['The contact is missing.', 'Fill it in on the screen "About": respondents need to know.'],
  },
  'questions-unreviewed': {
    vi: [
      'Chưa ai xem cách dùng các câu hỏi.',
      'Mở bước «Phiếu hỏi», xem câu xin đồng ý, câu so sánh nhóm, câu không hỏi, rồi lưu.',
    ],
    en: [
      'Nobody has looked at how the questions are used.',
      'Open the step "Questionnaire", look at consent, groups and questions left out, and save.',
    ],
  },
  'question-names-unit': {
    vi: [
      'Câu «{name}» hỏi người trả lời thuộc cơ sở nào: mỗi nơi vài chục người, câu trả lời sẽ chỉ ra họ.',
      'Bỏ câu này ở bước «Phiếu hỏi». Phiếu mã đã cho biết nhóm cơ sở, đủ để tính toán.',
    ],
    en: [
      'Question "{name}" asks which unit the person is of: with a few dozen people each, answers would point to them.',
      'Leave it out in the step "Questionnaire". The slip already tells the group of units, which is all the estimates need.',
    ],
  },
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
  'statement-missing': {
    severity: 'warning',
    vi: [
      'Chưa có bản xác nhận của bên làm chứng: người kiểm tra sẽ thấy mục đó đỏ.',
      'Xin họ chạy langnghe witness close rồi dán tệp statement.json ở trang «Bên làm chứng». Công bố trước cũng được, bổ sung sau.',
    ],
    en: [
      'The witness’s statement is missing: whoever checks the publication will see that line red.',
      'Ask them to run langnghe witness close and paste statement.json on the page “Witness”. It can be added after publishing.',
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
  'too-few-answers': {
    vi: [
      'Chỉ có dưới {least} câu trả lời nên không lập bộ dữ liệu và không công bố gì.',
      'Câu trả lời không được giữ theo từng phiếu. Muốn có kết quả, hãy tổ chức cuộc khảo sát mới với nhiều người hơn.',
    ],
    en: [
      'There are fewer than {least} answers, so no dataset is made and nothing is published.',
      'No single answers are kept. For a result, run a new study with more people.',
    ],
  },
  'break-unknown': {
    vi: [
      'Câu «{name}» dùng để so sánh nhóm không phải câu chọn một trong phiếu.',
      'Chọn câu hỏi chọn một đáp án, ví dụ giới tính hay nhóm tuổi.',
    ],
    en: [
      '"{name}", meant for comparing groups, is not a choose-one question of the form.',
      'Choose a question with one answer, such as gender or age group.',
    ],
  },
  'nothing-answered': {
    vi: [
      'Không có câu trả lời nào nên không có gì để tính.',
      'Kiểm tra phiếu mã đã được phát chưa; cuộc khảo sát này không cho kết quả.',
    ],
    en: [
      'There are no answers, so there is nothing to compute.',
      'Check whether slips were handed out; this study gives no result.',
    ],
  },
  'already-frozen': {
    vi: [
      'Cuộc khảo sát này đã có bộ dữ liệu đóng băng.',
      'Muốn dùng dữ liệu khác, hãy tạo cuộc khảo sát mới.',
    ],
    en: ['This study already has a frozen dataset.', 'For other data, create a new study.'],
  },
  'questionnaire-unconfirmed': {
    vi: [
      'Phiếu hỏi đoán từ dữ liệu chưa được xác nhận.',
      'Xem lại tệp phiếu hỏi rồi xác nhận, hoặc đưa phiếu hỏi đúng.',
    ],
    en: [
      'The questionnaire inferred from the data is not confirmed.',
      'Look at the questionnaire file and confirm it, or give the right one.',
    ],
  },
  'already-protected': {
    vi: [
      'Bảng số đã được bảo vệ và chốt để công bố, không làm lại được.',
      'Công bố bảng đã có. Làm lại với nhiễu khác sẽ làm lộ số thật.',
    ],
    en: [
      'The tables are already protected and final; this cannot be repeated.',
      'Publish the tables there are. A second release with other noise would reveal the true figures.',
    ],
  },
  'other-catalogue': {
    vi: [
      'Danh mục bảng bây giờ không phải danh mục của các bảng đã bảo vệ: mỗi cuộc khảo sát chỉ công bố một danh mục, một lần.',
      'Trả lại các câu so sánh nhóm như lúc bảo vệ. Muốn có bảng khác, hãy lập cuộc khảo sát mới.',
    ],
    en: [
      'The catalogue of tables is not the one of the tables that were protected: a study publishes one catalogue, once.',
      'Put the questions for comparing groups back as they were at protection. For other tables, set up a new study.',
    ],
  },
  'comment-after-publication': {
    vi: [
      'Báo cáo đã công bố nên nhận xét không sửa được nữa.',
      'Nếu cần nói thêm, xin đăng thành tin riêng và dẫn đến báo cáo này.',
    ],
    en: [
      'The report is published, so comments can no longer be changed.',
      'To say more, publish a separate notice that points to this report.',
    ],
  },
  'comment-unknown-question': {
    vi: [
      'Không có bảng nào của câu «{question}» để nhận xét.',
      'Xin tải lại trang kết quả rồi nhận xét ở câu có trong bảng.',
    ],
    en: [
      'There is no table of the question "{question}" to comment on.',
      'Reload the page of results and comment on a question that is there.',
    ],
  },
  'comment-too-long': {
    vi: [
      'Nhận xét dài {length} ký tự; tối đa {most}.',
      'Xin rút gọn, hoặc để phần dài vào một tài liệu riêng.',
    ],
    en: [
      'The comment has {length} characters; at most {most}.',
      'Shorten it, or keep the long part for a document of its own.',
    ],
  },
  'published-otherwise': {
    vi: [
      'Cuộc khảo sát đã công bố bảng số khác ngày {date}: công bố hai bản sẽ làm lộ câu trả lời của từng người.',
      'Khôi phục thư mục publication từ bản sao lưu; bản đã công bố là bản duy nhất.',
    ],
    en: [
      'Other tables of this study were published on {date}: two releases would give single answers away.',
      'Restore the folder publication from a backup; what was published is the only release.',
    ],
  },
  'privacy-few-invited': {
    vi: [
      'Bảo vệ vi sai cần ít nhất {least} người trả lời, mà chỉ mời {invited} người: nhiễu sẽ lớn hơn cả kết quả.',
      'Ở màn hình «Thông tin chung», chọn cách bảo vệ khác (mặc định: nhiễu theo khóa ô), hoặc mời nhiều người hơn.',
    ],
    en: [
      'Differential privacy needs at least {least} answers, and only {invited} people are invited: its noise would drown the results.',
      'On the screen "About" choose another protection (by default cell-key noise), or invite more people.',
    ],
  },
  'privacy-many-tables': {
    vi: [
      'Danh mục có {tables} bảng; bảo vệ vi sai chia ngân sách riêng tư cho nhiều nhất {most} bảng.',
      'Bớt câu hỏi hoặc bớt câu so sánh nhóm, hoặc chọn cách bảo vệ khác.',
    ],
    en: [
      'The catalogue has {tables} tables; differential privacy shares its budget out over at most {most}.',
      'Take out questions or breaks, or choose another protection.',
    ],
  },
  'table-withheld': {
    vi: [
      'Bảng «{table}» không được công bố, và không ai xem được bản chưa bảo vệ.',
      'Dùng bảng chung của câu hỏi này, hoặc chia theo câu khác có trong danh mục.',
    ],
    en: [
      'The table "{table}" is withheld, and nobody can see it unprotected.',
      'Use the overall table of this question, or another break of the catalogue.',
    ],
  },
  'table-not-in-catalogue': {
    vi: [
      'Bảng «{table}» không có trong danh mục đã hứa khi mở khảo sát.',
      'Danh mục không thêm được nữa. Lần sau, chọn các câu so sánh nhóm trước khi mở khảo sát.',
    ],
    en: [
      'The table "{table}" is not in the catalogue that was promised at opening.',
      'The catalogue takes no more tables. Next time choose the questions for comparing groups before opening.',
    ],
  },
  'microdata-not-promised': {
    vi: [
      'Cuộc khảo sát này đã hứa công bố bảng số; đặt tệp từng phiếu bên cạnh sẽ làm lộ người trả lời.',
      'Dùng dữ liệu mở của bảng số (open-data.zip). Muốn có tệp từng phiếu thì chọn «microdata» trong study.json trước khi mở một cuộc khảo sát mới.',
    ],
    en: [
      'This study promised tables; a file of single answers beside them would give people away.',
      'Use the open data of the tables (open-data.zip). For single answers choose "microdata" in study.json before opening a new study.',
    ],
  },
  'microdata-released': {
    vi: ['Tệp từng phiếu đã được lập; chỉ lập một lần.', 'Dùng tệp đã có.'],
    en: ['The file of single answers is made already; it is made once.', 'Use the file there is.'],
  },
  'microdata-instead': {
    vi: [
      'Cuộc khảo sát này đã chọn công bố tệp dữ liệu từng phiếu, nên không có bảng số: hai thứ đặt cạnh nhau sẽ làm lộ người trả lời.',
      'Chạy bước microdata thay cho protect.',
    ],
    en: [
      'This study releases a file of single answers, so it has no tables: the two side by side would give people away.',
      'Run microdata instead of protect.',
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
});
