import { asked, choices, grid, many, one, part, type Block } from './block.ts';

const satisfied = choices(
  ['1', 'Rất không hài lòng', 'Very dissatisfied'],
  ['2', 'Không hài lòng', 'Dissatisfied'],
  ['3', 'Bình thường', 'Neither'],
  ['4', 'Hài lòng', 'Satisfied'],
  ['5', 'Rất hài lòng', 'Very satisfied'],
  ['98', 'Không biết, không liên quan', 'Do not know, does not concern me'],
);

export const satisfaction: Block = {
  id: 'satisfaction',
  title: { vi: 'Mức hài lòng chung', en: 'Overall satisfaction' },
  about: {
    vi: 'Thang năm bậc cân bằng, có ô «không biết».',
    en: 'A balanced scale of five, with “do not know”.',
  },
  source: {
    vi: 'Thang năm bậc như Chỉ số hài lòng SIPAS của Bộ Nội vụ; lời hỏi của Lắng Nghe.',
    en: 'Five levels as in the SIPAS index of the Ministry of Home Affairs; worded by Lắng Nghe.',
  },
  part: part(
    { hai_long_ds: satisfied },
    one(
      'hai_long',
      [
        'Nhìn chung, Ông/Bà hài lòng hay không hài lòng với lần sử dụng dịch vụ gần nhất?',
        'Overall, how satisfied or dissatisfied are you with the last time you used the service?',
      ],
      'hai_long_ds',
    ),
  ),
};

export const service: Block = {
  id: 'service',
  title: { vi: 'Năm mặt của một dịch vụ công', en: 'Five sides of a public service' },
  about: {
    vi: 'Mỗi dòng một mặt, hỏi từng việc riêng. Hợp với bộ phận một cửa, trạm y tế, trường học.',
    en: 'One side per row, one thing at a time. For one-stop offices, clinics, schools.',
  },
  source: {
    vi: 'Năm yếu tố (tiếp cận, thủ tục, người phục vụ, kết quả, xử lý góp ý) theo SIPAS, Bộ Nội vụ; lời hỏi của Lắng Nghe.',
    en: 'The five elements (access, procedure, staff, result, handling of feedback) of SIPAS, Ministry of Home Affairs; worded by Lắng Nghe.',
  },
  part: part(
    { dich_vu_ds: satisfied },
    grid(
      'dich_vu',
      [
        'Ông/Bà hài lòng hay không hài lòng với từng mặt sau đây? (Mỗi dòng chọn một)',
        'How satisfied or dissatisfied are you with each of these? (One per row)',
      ],
      'dich_vu_ds',
      [
        ['dich_vu_a', 'Chỗ đón tiếp', 'The place where you were received'],
        ['dich_vu_b', 'Các bước phải làm', 'The steps required'],
        ['dich_vu_c', 'Thái độ của người phục vụ', 'The manner of the staff'],
        ['dich_vu_d', 'Kết quả nhận được', 'The result you received'],
        ['dich_vu_dd', 'Việc trả lời góp ý', 'The handling of suggestions'],
      ],
    ),
  ),
};

export const agreement: Block = {
  id: 'agreement',
  title: { vi: 'Thang đồng ý, có câu đảo chiều', en: 'Agreement, with a reversed statement' },
  about: {
    vi: 'Năm nhận định; dòng cuối nói ngược lại, để thấy ai bấm một cột từ trên xuống.',
    en: 'Five statements; the last says the opposite, which shows those who tick one column all the way down.',
  },
  source: {
    vi: 'Thang đồng ý năm bậc (Likert 1932); nhận định của Lắng Nghe.',
    en: 'Five levels of agreement (Likert 1932); statements by Lắng Nghe.',
  },
  part: part(
    {
      dong_tinh_ds: choices(
        ['1', 'Hoàn toàn không đồng ý', 'Strongly disagree'],
        ['2', 'Không đồng ý', 'Disagree'],
        ['3', 'Nửa đồng ý, nửa không', 'Neither agree nor disagree'],
        ['4', 'Đồng ý', 'Agree'],
        ['5', 'Hoàn toàn đồng ý', 'Strongly agree'],
        ['98', 'Không biết', 'Do not know'],
      ),
    },
    grid(
      'nhan_dinh',
      [
        'Ông/Bà đồng ý hay không đồng ý với các nhận định sau? (Mỗi dòng chọn một)',
        'Do you agree or disagree with these statements? (One per row)',
      ],
      'dong_tinh_ds',
      [
        [
          'nhan_dinh_a',
          'Những việc tôi cần biết được báo kịp thời',
          'What I need to know is announced in time',
        ],
        ['nhan_dinh_b', 'Ở đây ai cũng được nói ý kiến của mình', 'Everybody here may speak their mind'],
        ['nhan_dinh_c', 'Ý kiến góp ý được trả lời', 'Suggestions are answered'],
        ['nhan_dinh_d', 'Công việc được giải quyết đúng hẹn', 'Matters are settled on time'],
        [
          'nhan_dinh_dd',
          'Nhiều việc chung do một vài người quyết định',
          'Many common matters are decided by a few',
        ],
      ],
    ),
  ),
};

export const mark: Block = {
  id: 'mark',
  title: { vi: 'Chấm điểm 0 đến 10', en: 'A mark from 0 to 10' },
  about: {
    vi: 'Một con số để theo dõi qua nhiều đợt.',
    en: 'One number to follow from wave to wave.',
  },
  source: {
    vi: 'Thang 0–10 với hai đầu gọi tên, như trong khảo sát xã hội châu Âu (ESS); lời hỏi của Lắng Nghe.',
    en: '0 to 10 with both ends named, as in the European Social Survey; worded by Lắng Nghe.',
  },
  part: part(
    {},
    asked(
      'diem',
      'range',
      ['Nhìn chung, Ông/Bà chấm nơi này mấy điểm?', 'Overall, what mark do you give this place?'],
      {
        hint: ['0 là rất kém, 10 là rất tốt', '0 is very poor, 10 is very good'],
        parameters: { start: '0', end: '10', step: '1' },
      },
    ),
  ),
};

export const concern: Block = {
  id: 'concern',
  title: { vi: 'Đã phản ánh chưa, kết quả ra sao', en: 'Concerns raised, and what came of them' },
  about: {
    vi: 'Ba câu; hai câu sau chỉ hiện theo câu đầu.',
    en: 'Three questions; the second and third depend on the first.',
  },
  source: {
    vi: 'Lời hỏi của Lắng Nghe, theo phiếu ví dụ dân chủ cơ sở.',
    en: 'Worded by Lắng Nghe, after the example on grassroots democracy.',
  },
  part: part(
    {
      phan_anh_ds: choices(
        ['1', 'Đã gửi', 'I sent one'],
        ['2', 'Có việc muốn phản ánh nhưng không gửi', 'Had something to raise but did not'],
        ['3', 'Không có việc gì cần phản ánh', 'Had nothing to raise'],
        ['99', 'Không muốn trả lời', 'Prefer not to answer'],
      ),
      giai_quyet_ds: choices(
        ['1', 'Đã giải quyết và trả lời rõ', 'Resolved and clearly answered'],
        ['2', 'Đã trả lời nhưng chưa giải quyết', 'Answered but not resolved'],
        ['3', 'Đang chờ, chưa quá hẹn', 'Waiting, not yet overdue'],
        ['4', 'Quá hẹn hoặc không ai trả lời', 'Overdue, or nobody answered'],
      ),
      vi_sao_ds: choices(
        ['1', 'Sợ bị để ý, bị ảnh hưởng', 'Afraid of being noticed or harmed'],
        ['2', 'Không tin sẽ được giải quyết', 'Do not believe it would be resolved'],
        ['3', 'Không biết gửi cho ai, gửi ở đâu', 'Do not know whom or where to send it'],
        ['4', 'Thủ tục phiền, mất thời gian', 'Bothersome, takes time'],
        ['5', 'Việc nhỏ, tự giải quyết được', 'Small matter, could solve it myself'],
        ['98', 'Lý do khác', 'Another reason'],
      ),
    },
    one(
      'phan_anh',
      [
        'Trong 12 tháng qua, Ông/Bà đã gửi kiến nghị, phản ánh nào chưa?',
        'In the last 12 months, have you sent any concern or petition?',
      ],
      'phan_anh_ds',
    ),
    one(
      'giai_quyet',
      ['Lần gần nhất được giải quyết thế nào?', 'How was the latest one handled?'],
      'giai_quyet_ds',
      { relevant: "${phan_anh} = '1'" },
    ),
    many(
      'vi_sao',
      ['Vì sao Ông/Bà không gửi? (Chọn nhiều)', 'Why did you not send it? (Choose all that apply)'],
      'vi_sao_ds',
      {
        relevant: "${phan_anh} = '2'",
      },
    ),
  ),
};
