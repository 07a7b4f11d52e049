import { translator } from '@langnghe/language';

export const openText = translator(
  {
    title: 'Mở khảo sát',
    lead: 'Đây là lần kiểm tra cuối. Sau khi mở, những điều dưới đây là lời hứa với người trả lời nên không sửa được nữa.',
    ticketsLead:
      'Khi mở, chương trình tạo khóa cho từng nhóm và bản cam kết. Ai có thư điện tử trong danh sách được mời thì nhận thư; những người còn lại nhận mã in trên giấy.',
    witnessUndecided:
      'Đơn vị thực hiện là nơi làm việc hoặc cơ quan quản lý: nên có một bên độc lập cùng ký vé. Xin chọn «Có» hoặc «Không» ở thông tin chung.',
    witnessNote: 'Một bên làm chứng độc lập sẽ ký mỗi tấm vé.',
    witnessList: 'Việc cần làm ngay: gửi danh sách mã băm cho bên làm chứng. Trước đó chưa ai lấy được vé.',
    toWitness: 'Bên làm chứng',
    toPeople: 'Danh sách người được mời',
    wordsTitle: 'Tám từ của bản cam kết',
    wordsNote:
      'Tám từ này in trên mọi thư mời và phải giống nhau ở mọi nơi. Hãy dán chúng ở bảng tin và giao cho người làm chứng (công đoàn, hội) giữ: nếu máy chủ đổi bản cam kết, ai cũng thấy. Mã QR chứa cả chuỗi kiểm tra, chặt hơn tám từ.',
    notDrawn: 'Chưa chọn mẫu nên chưa mở được.',
    toSample: 'Sang bước chọn mẫu',
    missing: 'Còn thiếu trước khi mở',
    toDescribe: 'Sửa thông tin chung',
    promises: 'Những điều được hứa',
    who: '{conductor} thực hiện theo đề nghị của {sponsor}.',
    dates: 'Nhận câu trả lời từ {from} đến hết {to}.',
    publish: 'Kết quả công bố chậm nhất ngày {date}, tại {address}.',
    slips: { other: 'In {n} phiếu mã; mỗi phiếu trả lời được một lần.' },
    classes: {
      other:
        'Phiếu mã thuộc {n} nhóm, nhóm nhỏ nhất có {least} phiếu. Không câu trả lời nào bị gắn với một đơn vị hay một người.',
    },
    base: 'Không công bố kết quả của nhóm dưới {least} người trả lời.',
    address: 'Địa chỉ in trên phiếu mã',
    addressHint: 'Người trả lời gõ địa chỉ này hoặc quét mã QR. Thường là địa chỉ của máy chủ này.',
    addressLocal:
      'Địa chỉ này chỉ mở được trên chính máy chủ. Để điện thoại của người khác mở được, xin ghi địa chỉ của máy chủ trong mạng hoặc tên miền.',
    addressWrong: 'Xin ghi địa chỉ bắt đầu bằng http:// hoặc https://, ví dụ https://ykien.phuong.vn.',
    confirm: 'Tôi đã xem phiếu hỏi, danh sách, mẫu và các ngày trên đây',
    confirmFirst: 'Xin đánh dấu vào ô này trước khi mở.',
    open: 'Mở khảo sát và tạo phiếu mã',
    takesLong: 'Việc này có thể mất một phút.',
    opened: 'Cuộc khảo sát đang mở.',
    printTitle: 'In và phát phiếu mã',
    toQuestions: 'Xem lại phiếu hỏi',
    fileTitle: 'Tệp phiếu mã',
    fileThere:
      'Tệp phiếu mã còn trên máy chủ và tải lại được. Ai có tệp này thì biết mọi mã và trả lời thay được người khác, nên in xong xin xóa ngay; để lại thì tệp còn đến khi đóng khảo sát. Xin xóa cả bản đã tải về máy và trong máy in.',
    printed: 'Tôi đã in đủ phiếu mã và kiểm tra bản in; xóa rồi thì không in lại được',
    printedFirst: 'Xin đánh dấu vào ô này trước khi xóa.',
    destroy: 'Đã in xong, xóa tệp phiếu mã',
    fileGone: 'Tệp phiếu mã đã bị xóa khỏi máy chủ. Các mã chỉ còn trên những phiếu đã in.',
    print1: 'Tải tệp phiếu mã và in một mặt, giấy A4. Không gửi qua thư điện tử hay Zalo.',
    print2:
      'Cắt rời, bỏ phiếu của từng nhóm vào một hộp và xáo đều. Không ghi tên lên phiếu, không ghi lại ai nhận phiếu nào.',
    print3:
      'Mỗi người tự bốc một phiếu trong hộp của nhóm có đơn vị mình. Phiếu không ai nhận thì đếm rồi hủy.',
    download: 'Tải phiếu mã để in (PDF)',
    tryIt: 'Xem trang người trả lời',
    toPaper: 'Phát phiếu giấy',
    toProgress: 'Xem tiến độ',
    ended: 'Cuộc khảo sát đã đóng. Phiếu mã đã bị hủy.',
    toResults: 'Sang phần kết quả',
  } as const,
  {
    title: 'Open the study',
    lead: 'This is the last check. Once open, what stands below is a promise to respondents and can no longer change.',
    ticketsLead:
      'On opening, the keys of each class and the promises are made. Those with an e-mail address in the list of people get a mail; all others get a code on paper.',
    witnessUndecided:
      'Whoever carries this out employs the people asked or has authority over them: an independent body should sign the tickets too. Please choose "Yes" or "No" under "About".',
    witnessNote: 'An independent witness will sign every ticket.',
    witnessList:
      'To be done now: hand the list of hashes to the witness. Until then nobody can get a ticket.',
    toWitness: 'Witness',
    toPeople: 'People invited',
    wordsTitle: 'The eight words of the promises',
    wordsNote:
      'They stand on every invitation and must be the same everywhere. Put them on the notice board and give them to a witness (a union, an association): if the server changes the promises, everybody sees it. The QR code holds the whole check, which is stricter than eight words.',
    notDrawn: 'No sample is drawn yet, so the study cannot open.',
    toSample: 'On to the sample',
    missing: 'Missing before it can open',
    toDescribe: 'Mend "About"',
    promises: 'What is promised',
    who: 'Carried out by {conductor} on behalf of {sponsor}.',
    dates: 'Answers are taken from {from} to the end of {to}.',
    publish: 'Results are published by {date} at {address}.',
    slips: {
      one: '{n} slip is printed; each answers once.',
      other: '{n} slips are printed; each answers once.',
    },
    classes: {
      one: 'Slips form {n} class; the smallest has {least} slips. No answer is tied to a unit or a person.',
      other:
        'Slips form {n} classes; the smallest has {least} slips. No answer is tied to a unit or a person.',
    },
    base: 'Results of groups of fewer than {least} people are not published.',
    address: 'Address printed on the slips',
    addressHint: 'Respondents type it or scan the QR code. Usually the address of this server.',
    addressLocal:
      'This address opens on the server itself only. So that other phones can open it, enter the server’s address in your network, or its domain name.',
    addressWrong: 'Enter an address that begins with http:// or https://, such as https://survey.ward.vn.',
    confirm: 'I have looked at the questionnaire, the list, the sample and the dates above',
    confirmFirst: 'Please tick this box before opening.',
    open: 'Open the study and make the slips',
    takesLong: 'This may take a minute.',
    opened: 'The study is open.',
    printTitle: 'Print and hand out the slips',
    toQuestions: 'Look at the questionnaire',
    fileTitle: 'The file of slips',
    fileThere:
      'The file of slips is still on the server and can be downloaded again. Whoever has it knows every code and could answer for others, so delete it as soon as everything is printed; otherwise it stays until the study closes. Delete the copy on your computer and in the printer too.',
    printed: 'I have printed all slips and checked the prints; once deleted they cannot be printed again',
    printedFirst: 'Please tick this box before deleting.',
    destroy: 'All printed, delete the file of slips',
    fileGone: 'The file of slips is deleted from the server. The codes exist on the printed slips only.',
    print1: 'Download the slips and print them on one side of A4. Never send the file by e-mail or chat.',
    print2:
      'Cut them apart, put the slips of each class into one box and mix them well. Write no name on a slip, and no list of who got which.',
    print3:
      'Everybody draws a slip from the box of the class their unit is in. Count the slips nobody took, then destroy them.',
    download: 'Download the slips to print (PDF)',
    tryIt: 'See the respondent page',
    toPaper: 'Forms on paper',
    toProgress: 'See progress',
    ended: 'The study is closed. The slips are destroyed.',
    toResults: 'On to the results',
  },
);
