import { translator } from '@langnghe/language';

export const describeText = translator(
  {
    title: 'Thông tin chung',
    lead: 'Người trả lời sẽ đọc những điều này trước khi trả lời. Xin viết ngắn, thật, không dùng từ chuyên môn.',
    fixed:
      'Cuộc khảo sát đã mở nên thông tin này không sửa được nữa: đó là những gì đã hứa với người trả lời.',
    who: 'Ai hỏi và hỏi ai',
    name: 'Tên cuộc khảo sát',
    purpose: 'Hỏi để làm gì',
    purposeHint: 'Một, hai câu: kết quả sẽ được dùng vào việc gì.',
    sponsor: 'Đơn vị chủ trì',
    sponsorHint: 'Cơ quan, tổ chức đề ra cuộc khảo sát.',
    conductor: 'Đơn vị thực hiện',
    conductorHint: 'Những người phát phiếu và giữ máy chủ.',
    population: 'Đối tượng khảo sát',
    populationHint: 'Kết quả nói về ai. Ví dụ: người từ 18 tuổi trở lên đang sống ở phường.',
    place: 'Địa bàn',
    contact: 'Liên hệ khi có thắc mắc',
    contactHint: 'Tên bộ phận, địa chỉ, số điện thoại công khai.',
    sensitive:
      'Đơn vị thực hiện có phải là cơ quan quản lý, hoặc là nơi làm việc của người được hỏi, hoặc nội dung có nhạy cảm không?',
    sensitiveHint:
      'Nếu có, người trả lời được bảo vệ chặt hơn: không có kết quả nào khi có dưới 50 câu trả lời, thay vì dưới 30. Chưa chắc thì chọn «Có».',
    yes: 'Có',
    no: 'Không',
    protection: 'Bảo vệ số liệu công bố',
    protectionAsk: 'Che chắn số nhỏ bằng cách nào',
    protectionHint:
      'Hứa với người trả lời khi mở khảo sát, sau đó không đổi. Cách nào cũng giữ: không có nhóm dưới 30 người, chỉ so theo một câu, công bố một lần, và máy thử suy ngược trước khi công bố. Chưa rõ thì giữ cách đầu tiên.',
    'protection_cell-key': 'Thêm nhiễu theo khóa ô (nên dùng)',
    'cost_cell-key': 'Mỗi số đếm lệch nhiều nhất 4 người; không bảng nào bị trống.',
    protection_rounding: 'Làm tròn đến bội số của 5',
    cost_rounding: 'Bảng nào cũng cộng khớp; sai số lớn hơn cách đầu một chút.',
    protection_suppression: 'Để trống ô nhỏ',
    cost_suppression:
      'Số còn lại là số thật, nhưng bảng có ô trống. Không chống được người trong cuộc gộp hiểu biết của họ.',
    'protection_differential-privacy': 'Bảo vệ vi sai',
    'cost_differential-privacy':
      'Bảo đảm bằng toán học, dù người dò biết gì. Nhiễu lớn: chỉ khi mời từ 10.000 người và có nhiều nhất 50 bảng.',
    privacyBudget: 'Ngân sách riêng tư ε (chỉ cho bảo vệ vi sai)',
    privacyBudgetHint: 'Từ trên 0 đến 3, cho tất cả các bảng cộng lại. Nhỏ hơn là kín hơn và nhiễu hơn.',
    when: 'Khi nào',
    sealing: 'Niêm phong câu trả lời bằng khóa của ba người',
    sealingLead:
      'Máy của người trả lời niêm phong câu trả lời trước khi gửi. Máy chủ và nơi tổ chức không đọc được; sau khi đóng, hai trong ba người giữ khóa cùng mở một lần, trên máy không nối mạng. Nên chọn ba người ngoài cơ quan: công đoàn, hội phụ nữ, trường học…',
    sealingScript:
      'Trình duyệt của người trả lời phải bật JavaScript; ai không có thì trả lời trên máy khác hoặc trên giấy.',
    sealingChecks:
      'Máy chủ không kiểm tra được từng trang; câu trả lời sai quy tắc chỉ bị loại khi mở, và số bị loại được công bố.',
    sealingLost: 'Mất hai phần khóa là mất toàn bộ câu trả lời.',
    trustees: 'Khóa công khai của ba người giữ khóa',
    trusteesHint:
      'Ba người chạy trên máy của họ: langnghe sealing-key THƯ-MỤC TÊN-KHẢO-SÁT NGƯỜI-1 NGƯỜI-2 NGƯỜI-3, rồi đưa tệp public-key.json; dán cả nội dung tệp vào đây. Để trống nếu không niêm phong.',
    sealedWhen: 'Niêm phong khi nào',
    'sealed-default': 'Tự động: khi nơi tổ chức là cấp trên hoặc chủ lao động và đã có người giữ khóa',
    'sealed-yes': 'Luôn niêm phong khi đã có người giữ khóa',
    'sealed-no': 'Không niêm phong',
    source: 'Người trả lời vào bằng gì',
    sourceHint:
      'Phiếu mã: in ra, mỗi người tự bốc một tờ, gõ mã là trả lời được, không cần JavaScript. Vé: mỗi người được mời (qua thư điện tử hoặc giấy) dùng điện thoại đổi mã lấy vé không tên, rồi trả lời sau; ai cũng kiểm lại được số vé.',
    slips: 'Phiếu mã bốc thăm',
    tickets: 'Vé không tên, nhận trước rồi trả lời sau',
    ticketsOn: 'Ngày bắt đầu phát vé (chỉ khi dùng vé)',
    ticketsOnHint:
      'Trước ngày mở. Dưới 500 người mời: phát vé đến hết hôm trước ngày mở. Từ 500 người: phát vé đến ngày đóng.',
    witnessed: 'Có bên làm chứng độc lập cùng ký vé không? (chỉ khi dùng vé)',
    witnessedHint:
      'Nên có khi đơn vị thực hiện là nơi làm việc hoặc cơ quan quản lý của người được hỏi: một tổ chức khác (công đoàn, hội, trường) ký mỗi tấm vé trên máy của họ, nên không ai tự làm vé được. Chọn «Có» thì bước mở khảo sát sẽ chỉ cách làm.',
    opensOn: 'Ngày mở',
    closesOn: 'Ngày đóng',
    publishesOn: 'Ngày công bố kết quả, chậm nhất',
    publishesOnHint: 'Ngày này được hứa với từng người trả lời.',
    previous: 'Đợt khảo sát trước để so sánh',
    previousNone: 'Không so sánh',
    previousHint:
      'Báo cáo sẽ nói câu nào thay đổi rõ so với kết quả đã công bố của đợt đó. Chỉ so những câu có lời hỏi và phương án như cũ.',
    publishedAt: 'Kết quả sẽ đăng ở đâu',
    publishedAtHint: 'Địa chỉ trang mà người trả lời mở được. Điền sẵn địa chỉ trên máy chủ này.',
    english: 'Bản tiếng Anh (không bắt buộc)',
    englishHint: 'Chỉ cần khi có người trả lời hoặc người đọc dùng tiếng Anh.',
    save: 'Lưu',
    saved: 'Đã lưu.',
    needed: 'Mục này cần có trước khi mở khảo sát.',
    onward: 'Sang bước tiếp theo',
  } as const,
  {
    title: 'About the study',
    lead: 'Respondents read this before they answer. Keep it short, true and free of jargon.',
    fixed: 'The study is open, so this can no longer be changed: it is what respondents were promised.',
    who: 'Who asks whom',
    name: 'Name of the study',
    purpose: 'What it is for',
    purposeHint: 'A sentence or two: what the results will be used for.',
    sponsor: 'Commissioned by',
    sponsorHint: 'The body that wants the study.',
    conductor: 'Carried out by',
    conductorHint: 'Those who hand out slips and run the server.',
    population: 'Who the results are about',
    populationHint: 'For example: people aged 18 or over who live in the ward.',
    place: 'Area',
    contact: 'Contact for questions',
    contactHint: 'Name of the office, address, public phone number.',
    sensitive:
      'Is whoever carries this out an authority over the people asked, or their employer, or is the subject sensitive?',
    sensitiveHint:
      'If so, respondents are protected more strictly: no results under 50 answers instead of under 30. If in doubt, choose "Yes".',
    yes: 'Yes',
    no: 'No',
    protection: 'Protection of what is published',
    protectionAsk: 'How small numbers are protected',
    protectionHint:
      'Promised to respondents at opening; it does not change afterwards. Each way keeps the rest: no group under 30, one break at a time, one publication, and a machine that tries to work answers out first. If unsure, keep the first.',
    'protection_cell-key': 'Noise by cell keys (recommended)',
    'cost_cell-key': 'A count is off by at most 4 people; no table has holes.',
    protection_rounding: 'Rounding to multiples of 5',
    cost_rounding: 'Every table adds up; errors are a little larger than with the first.',
    protection_suppression: 'Leave small cells empty',
    cost_suppression:
      'What is shown is true, but tables have holes. No defence against insiders who pool what they know.',
    'protection_differential-privacy': 'Differential privacy',
    'cost_differential-privacy':
      'A mathematical guarantee, whatever else is known. Much noise: only with 10,000 invited or more, and at most 50 tables.',
    privacyBudget: 'Privacy budget ε (differential privacy only)',
    privacyBudgetHint: 'Above 0, up to 3, for all tables together. Smaller is safer and noisier.',
    when: 'When',
    sealing: 'Seal answers with a key that three people hold',
    sealingLead:
      'The respondent’s own device seals the answers before it sends them. The server and the organiser cannot read them; after the close two of three trustees open them together, once, on a machine without a network. Choose three people from outside: a union, a women’s association, a school…',
    sealingScript:
      'Respondents need a browser with JavaScript; whoever has none answers on another device or on paper.',
    sealingChecks:
      'The server cannot check page by page; answers against the rules are left out only at the opening, and how many is published.',
    sealingLost: 'Two shares lost means all answers lost.',
    trustees: 'Public key of the three trustees',
    trusteesHint:
      'On a machine of theirs the three run: langnghe sealing-key FOLDER TITLE PERSON-1 PERSON-2 PERSON-3 and hand over public-key.json; paste the whole file here. Leave empty for no sealing.',
    sealedWhen: 'When to seal',
    'sealed-default':
      'By default: when the organiser is an authority or the employer, and trustees are named',
    'sealed-yes': 'Always, once trustees are named',
    'sealed-no': 'Never',
    source: 'How people come in',
    sourceHint:
      'Slips: printed, everybody draws one, the code is typed and answers are given; no JavaScript needed. Tickets: everybody invited (by e-mail or on paper) exchanges a code for a ticket without a name on their phone and answers later; anyone can count the tickets.',
    slips: 'Slips drawn from a box',
    tickets: 'Tickets without names, taken first, used later',
    ticketsOn: 'Tickets from (with tickets only)',
    ticketsOnHint:
      'Before the study opens. Under 500 invited, tickets are given out until the day before it opens; from 500 on, until it closes.',
    witnessed: 'Does an independent witness sign the tickets too? (with tickets only)',
    witnessedHint:
      'Advisable where whoever carries this out employs the people asked or has authority over them: another body (a union, an association, a university) signs each ticket on a machine of its own, so nobody can make tickets alone. With "Yes" the step of opening says what to do.',
    opensOn: 'Opens on',
    closesOn: 'Closes on',
    publishesOn: 'Results published by',
    publishesOnHint: 'This day is promised to every respondent.',
    previous: 'Earlier wave to compare with',
    previousNone: 'No comparison',
    previousHint:
      'The report will say which questions clearly changed since the published results of that wave. Only questions with the same wording and answers are compared.',
    publishedAt: 'Where the results will stand',
    publishedAtHint: 'An address respondents can open. Filled in with the address on this server.',
    english: 'English version (optional)',
    englishHint: 'Only needed when some respondents or readers use English.',
    save: 'Save',
    saved: 'Saved.',
    needed: 'Needed before the study can open.',
    onward: 'On to the next step',
  },
);
