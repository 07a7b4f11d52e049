import { asked, choices, many, note, one, part, type Block } from './block.ts';

const own = {
  vi: 'Lời hỏi của Lắng Nghe, theo phiếu ví dụ dân chủ cơ sở.',
  en: 'Worded by Lắng Nghe, after the example on grassroots democracy.',
};
const prefer = ['99', 'Không muốn trả lời', 'Prefer not to answer'] as const;

export const consent: Block = {
  id: 'consent',
  title: { vi: 'Lời mở đầu và câu xin đồng ý', en: 'Greeting and consent' },
  about: {
    vi: 'Nói ai hỏi, để làm gì, và để người trả lời được quyền từ chối. Tên đơn vị tổ chức được điền từ phần thông tin chung.',
    en: 'Says who asks and what for, and lets people refuse. The organiser’s name is filled in from what is said of the study.',
  },
  source: own,
  part: part(
    { dong_y_ds: choices(['1', 'Có', 'Yes'], ['2', 'Không', 'No']) },
    note('loi_mo', [
      'Kính gửi Ông/Bà! [TÊN ĐƠN VỊ TỔ CHỨC] mời Ông/Bà trả lời phiếu này. Phiếu không ghi họ tên, số điện thoại, số căn cước. Ông/Bà được bỏ qua bất cứ câu nào và dừng lại lúc nào cũng được.',
      'Dear Sir or Madam, [NAME OF ORGANISER] invites you to answer this form. It asks for no name, phone or identity number. You may skip any question and stop at any time.',
    ]),
    one(
      'dong_y',
      ['Ông/Bà có đồng ý trả lời phiếu này không?', 'Do you agree to answer this form?'],
      'dong_y_ds',
      {
        required: true,
      },
    ),
  ),
};

export const gender: Block = {
  id: 'gender',
  title: { vi: 'Giới tính', en: 'Gender' },
  about: {
    vi: 'Để so sánh nhóm và tính trọng số. Có ô «không muốn trả lời».',
    en: 'For comparing groups and for weights. People may decline.',
  },
  source: own,
  part: part(
    { gioi_tinh_ds: choices(['1', 'Nam', 'Male'], ['2', 'Nữ', 'Female'], ['3', 'Khác', 'Other'], prefer) },
    one('gioi_tinh', ['Giới tính của Ông/Bà', 'Your gender'], 'gioi_tinh_ds'),
  ),
};

export const age: Block = {
  id: 'age',
  title: { vi: 'Nhóm tuổi', en: 'Age group' },
  about: {
    vi: 'Nhóm rộng, không hỏi năm sinh: năm sinh cùng nơi ở đủ để nhận ra một người.',
    en: 'Wide groups and no year of birth: with a place, a year is enough to tell who somebody is.',
  },
  source: own,
  part: part(
    {
      nhom_tuoi_ds: choices(
        ['1', 'Từ 18 đến 29 tuổi', '18 to 29'],
        ['2', 'Từ 30 đến 44 tuổi', '30 to 44'],
        ['3', 'Từ 45 đến 59 tuổi', '45 to 59'],
        ['4', 'Từ 60 tuổi trở lên', '60 and over'],
        prefer,
      ),
    },
    one('nhom_tuoi', ['Ông/Bà thuộc nhóm tuổi nào?', 'Which age group are you in?'], 'nhom_tuoi_ds'),
  ),
};

export const education: Block = {
  id: 'education',
  title: { vi: 'Học vấn', en: 'Education' },
  about: {
    vi: 'Năm bậc theo hệ thống giáo dục Việt Nam.',
    en: 'Five levels of the Vietnamese school system.',
  },
  source: own,
  part: part(
    {
      hoc_van_ds: choices(
        ['1', 'Tiểu học trở xuống', 'Primary or below'],
        ['2', 'Trung học cơ sở', 'Lower secondary'],
        ['3', 'Trung học phổ thông', 'Upper secondary'],
        ['4', 'Trung cấp, cao đẳng', 'Vocational, college'],
        ['5', 'Đại học trở lên', 'University or above'],
        prefer,
      ),
    },
    one('hoc_van', ['Trình độ học vấn cao nhất của Ông/Bà', 'Your highest education'], 'hoc_van_ds'),
  ),
};

export const work: Block = {
  id: 'work',
  title: { vi: 'Công việc chính', en: 'Main work' },
  about: {
    vi: 'Nhóm rộng; không hỏi nghề cụ thể hay tên nơi làm việc.',
    en: 'Wide groups; no exact job and no workplace.',
  },
  source: {
    vi: 'Cách chia nhóm theo vị thế việc làm của điều tra lao động việc làm (Cục Thống kê), viết gọn lại.',
    en: 'Groups after the employment status of the labour force survey (National Statistics Office), shortened.',
  },
  part: part(
    {
      cong_viec_ds: choices(
        ['1', 'Làm công ăn lương ở cơ quan, đơn vị nhà nước', 'Paid work in the public sector'],
        [
          '2',
          'Làm công ăn lương ở doanh nghiệp, hộ kinh doanh',
          'Paid work in a company or household business',
        ],
        ['3', 'Tự làm, buôn bán, làm nông', 'Self-employed, trade, farming'],
        ['4', 'Đang học', 'Studying'],
        ['5', 'Nội trợ, nghỉ hưu, không đi làm', 'At home, retired, not working'],
        ['6', 'Đang tìm việc', 'Looking for work'],
        prefer,
      ),
    },
    one(
      'cong_viec',
      ['Hiện nay Ông/Bà chủ yếu làm gì?', 'What do you mainly do at present?'],
      'cong_viec_ds',
    ),
  ),
};

export const stay: Block = {
  id: 'stay',
  title: { vi: 'Thời gian gắn bó', en: 'How long here' },
  about: {
    vi: 'Người mới đến và người ở lâu thường thấy khác nhau.',
    en: 'Newcomers and old residents often see things differently.',
  },
  source: own,
  part: part(
    {
      o_bao_lau_ds: choices(
        ['1', 'Dưới 1 năm', 'Less than 1 year'],
        ['2', 'Từ 1 đến dưới 5 năm', '1 to under 5 years'],
        ['3', 'Từ 5 năm trở lên', '5 years or more'],
        prefer,
      ),
    },
    one(
      'o_bao_lau',
      ['Ông/Bà đã sống hoặc làm việc ở đây bao lâu?', 'How long have you lived or worked here?'],
      'o_bao_lau_ds',
    ),
  ),
};

export const openWords: Block = {
  id: 'proposal',
  title: { vi: 'Đề nghị một việc', en: 'One proposal' },
  about: {
    vi: 'Câu viết tự do, nhắc không ghi tên ai; chặn số điện thoại, số căn cước.',
    en: 'Free words, with a reminder to name nobody; phone and identity numbers are refused.',
  },
  source: own,
  part: part(
    {},
    asked(
      'de_nghi',
      'text',
      [
        'Nếu được đề nghị một việc cụ thể, Ông/Bà đề nghị điều gì?',
        'If you could propose one specific thing, what would it be?',
      ],
      {
        hint: [
          'Xin không ghi tên, số điện thoại, số căn cước của mình hoặc của người khác.',
          'Please do not write names, phone or identity numbers, yours or anybody else’s.',
        ],
        appearance: ['multiline'],
        constraint: "string-length(.) <= 1000 and not(regex(., '^[\\s\\S]*[0-9]{9}[\\s\\S]*$'))",
        message: [
          'Xin viết tối đa 1.000 ký tự và không ghi số điện thoại, số căn cước.',
          'At most 1,000 characters, and no phone or identity numbers please.',
        ],
      },
    ),
  ),
};

export const channels: Block = {
  id: 'channels',
  title: { vi: 'Kênh nhận thông tin', en: 'Where people learn of things' },
  about: {
    vi: 'Chọn tối đa 3; ô «hầu như không nhận được» không đi cùng ô khác.',
    en: 'At most three; “hardly any” goes with nothing else.',
  },
  source: own,
  part: part(
    {
      kenh_tin_ds: choices(
        ['1', 'Bảng niêm yết, bảng tin', 'Notice board'],
        ['2', 'Loa truyền thanh', 'Public loudspeaker'],
        ['3', 'Cuộc họp', 'Meetings'],
        ['4', 'Nhóm Zalo', 'Zalo groups'],
        [
          '5',
          'Trang thông tin điện tử, trang mạng xã hội chính thức',
          'Official website or social media page',
        ],
        ['6', 'Người phụ trách báo trực tiếp', 'Told by those in charge'],
        ['7', 'Hàng xóm, đồng nghiệp, người nhà', 'Neighbours, colleagues, family'],
        ['97', 'Tôi hầu như không nhận được thông tin', 'I hardly receive any information'],
      ),
    },
    many(
      'kenh_tin',
      [
        'Ông/Bà biết việc chung ở nơi mình chủ yếu qua những kênh nào? (Chọn tối đa 3)',
        'Through which channels do you mainly learn about common matters at your place? (At most 3)',
      ],
      'kenh_tin_ds',
      {
        constraint: "count-selected(.) <= 3 and not(selected(., '97') and count-selected(.) > 1)",
        message: [
          'Xin chọn tối đa 3 kênh; nếu chọn «hầu như không nhận được» thì không chọn ô khác.',
          'Choose at most 3; if you choose “hardly any”, choose nothing else.',
        ],
      },
    ),
  ),
};
