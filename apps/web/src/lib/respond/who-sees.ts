import type { Localized } from '@langnghe/language';

export interface Explanation {
  readonly title: Localized;
  readonly lines: readonly Localized[];
}

/**
 * "Who can see what, and how would I know": true of this version, that is of shuffled printed slips and of answers
 * encrypted in a spool until one shuffled flush at close (grade by grade in ../shared/design/respondent-safety.md 2.4).
 * Change it in the same commit as whatever makes it untrue.
 */
export const whoSees: readonly Explanation[] = [
  {
    title: {
      vi: 'Lãnh đạo, chủ doanh nghiệp nơi Ông/Bà ở, làm việc',
      en: 'The leaders and employers where you live or work',
    },
    lines: [
      {
        vi: 'Xem được báo cáo chung như mọi người khác. Không xem được từng phiếu.',
        en: 'They see the public report, like everybody. They cannot see single forms.',
      },
      {
        vi: 'Không có kết quả riêng cho nhóm dưới 30 người trả lời.',
        en: 'There are no results for groups of fewer than 30 respondents.',
      },
    ],
  },
  {
    title: { vi: 'Người phát mẩu giấy, cộng tác viên', en: 'The person who hands out the slips' },
    lines: [
      {
        vi: 'Có thể biết Ông/Bà đã rút một mẩu giấy. Không biết mẩu nào, không biết Ông/Bà có trả lời hay không, trả lời gì.',
        en: 'May know that you drew a slip. Does not know which one, whether you answered, or what.',
      },
    ],
  },
  {
    title: { vi: 'Cơ quan tổ chức khảo sát', en: 'The institution that runs the survey' },
    lines: [
      {
        vi: 'Trong lúc nhận phiếu: chỉ thấy tổng số phiếu, làm tròn xuống hàng chục. Chưa mở được phiếu nào trên màn hình của mình.',
        en: 'While forms are coming in: only their total, rounded down to tens. No form can be opened on its screens.',
      },
      {
        vi: 'Sau khi đóng: người làm số liệu nhận một tệp các phiếu đã trộn lẫn, không tên, không giờ, không địa chỉ máy, không mã; ngoài các câu trả lời, mỗi phiếu chỉ kèm tên một nhóm lớn (ít nhất 30 mẩu giấy).',
        en: 'After closing: its analysts get a file of shuffled forms without name, time, network address or code; besides its answers a form carries only the name of a large group (at least 30 slips).',
      },
    ],
  },
  {
    title: { vi: 'Người vận hành máy chủ', en: 'Whoever operates the server' },
    lines: [
      {
        vi: 'Chương trình không ghi lại ai vào trang, vào lúc nào, từ máy nào. Chương trình giữ mã trên mẩu giấy ở dạng không đọc ngược lại được.',
        en: 'The program writes down nobody’s visit: no time, no device, no network address. It keeps the codes of the slips in a form that cannot be read back.',
      },
      {
        vi: 'Phiếu được khoá lại, cất ở chỗ ngẫu nhiên trong một tệp. Khi đóng, tất cả được trộn một lần rồi khoá bị huỷ.',
        en: 'Forms are encrypted and put at a random place in one file. At closing all are shuffled once and the key is destroyed.',
      },
      {
        vi: 'Nói thật: tệp để in mẩu giấy có các mã, nằm trên máy chủ cho đến khi được xoá, chậm nhất là lúc đóng. Ai chép tệp đó có thể gửi phiếu trước và thay cho người cầm mẩu giấy; khi đó người ấy bấm Gửi sẽ thấy báo mã đã được dùng. Chỉ có các mã thì không xem được phiếu đã gửi, và không ai tra được mẩu nào về tay ai.',
        en: 'To be honest: the file from which the slips are printed holds the codes and stays on the server until it is deleted, at the latest at closing. Whoever copies it could send a form before and instead of the person who holds the slip; that person, on pressing Send, is then told that the code has been used. The codes alone do not show the forms already sent, and nobody can look up which slip went to whom.',
      },
      {
        vi: 'Nói thật: khoá nằm trên chính máy chủ, nên trong lúc nhận phiếu người nắm toàn quyền máy chủ có thể mở các phiếu ra đọc. Họ thấy nội dung phiếu không tên, không thấy ai viết.',
        en: 'To be honest: the key is on the server itself, so while the survey is open someone with full control of the server could open forms and read them. They would see forms without names, not who wrote them.',
      },
      {
        vi: 'Nói thật: trong tệp đã khoá ấy, cho đến lúc đóng, cạnh mỗi phiếu có dấu của mã đã dùng, để mỗi mã chỉ gửi được một lần. Ai vừa có tệp, vừa có khoá, vừa chép các mã thì biết mã nào đã trả lời gì, nhưng không có chỗ nào ghi mã ấy do ai rút. Vì thế xin đừng cho ai xem mẩu giấy của mình.',
        en: 'To be honest: in that encrypted file, until closing, the mark of the used code stands beside each form, so that a code works only once. Whoever has the file, the key and a copy of the codes knows what was answered with which code, but it is written nowhere who drew that code. So please show your slip to nobody.',
      },
      {
        vi: 'Nói thật: người đó cũng có thể sửa chương trình để ghi địa chỉ mạng cùng với phiếu. Ông/Bà không tự kiểm tra được điều này trên trình duyệt. Nếu lo ngại, xin dùng mạng di động của mình, máy của người khác, hoặc phiếu giấy.',
        en: 'To be honest: that person could also alter the program to record network addresses along with forms. You cannot check this from a browser. If it worries you, use your own mobile data, another person’s device, or a paper form.',
      },
    ],
  },
  {
    title: { vi: 'Nhà mạng, chủ Wi-Fi, Zalo', en: 'The phone company, the owner of the Wi-Fi, Zalo' },
    lines: [
      {
        vi: 'Có thể biết máy của Ông/Bà đã mở trang này. Khi địa chỉ trang bắt đầu bằng https thì không đọc được câu trả lời.',
        en: 'May know that your device opened this page. When the page address begins with https they cannot read the answers.',
      },
      {
        vi: 'Máy do nơi làm việc cấp hoặc quản lý có thể bị theo dõi màn hình. Xin dùng máy của mình, trả lời ở nhà.',
        en: 'A device given or managed by your workplace may be watched. Use your own, and answer at home.',
      },
    ],
  },
  {
    title: { vi: 'Làm sao tôi biết?', en: 'How would I know?' },
    lines: [
      {
        vi: 'Mẩu giấy do chính Ông/Bà rút từ một hộp nhiều mẩu giống nhau. Trước khi dùng, Ông/Bà có thể đổi mẩu của mình với người khác.',
        en: 'You draw the slip yourself, from a box of many that look alike. Before using it you may swap it with somebody.',
      },
      {
        vi: 'Trang này không có dấu nhận dạng (cookie), không tải gì từ trang khác, chạy được cả khi tắt JavaScript; người rành máy tính kiểm tra được.',
        en: 'This page sets no cookie, loads nothing from elsewhere and works with JavaScript switched off; anyone who knows computers can check.',
      },
      {
        vi: 'Trước khi bấm Gửi, máy chủ không giữ gì cả: câu trả lời nằm trong trang đang mở của Ông/Bà.',
        en: 'Until you press Send the server keeps nothing: your answers are in your open page.',
      },
      {
        vi: 'Mã nguồn của chương trình được công khai để mọi người xem xét.',
        en: 'The source code of the program is public for everyone to examine.',
      },
      {
        vi: 'Báo cáo ghi rõ số mẩu giấy đã in và số phiếu đã nhận: số phiếu không thể nhiều hơn số mẩu giấy.',
        en: 'The report states how many slips were printed and how many forms came in: there cannot be more forms than slips.',
      },
    ],
  },
  {
    title: { vi: 'Điều chúng tôi không hứa được', en: 'What we cannot promise' },
    lines: [
      {
        vi: 'Người đứng cạnh nhìn vào màn hình thì thấy.',
        en: 'Someone who stands beside you sees the screen.',
      },
      {
        vi: 'Những gì Ông/Bà tự viết về mình trong ô chữ có thể cho biết Ông/Bà là ai. Xin không ghi tên, số điện thoại, việc chỉ mình Ông/Bà biết.',
        en: 'What you write about yourself in a text box may show who you are. Please write no names, no phone numbers, nothing that only you could know.',
      },
      {
        vi: 'Nếu mọi người trong một nhóm trả lời giống nhau thì ai cũng đoán được câu trả lời của nhóm đó.',
        en: 'If everybody in a group answers alike, anyone can guess the answer of that group.',
      },
    ],
  },
];
