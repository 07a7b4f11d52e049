import { translator } from '@langnghe/language';

export const freeTextWords = translator(
  {
    heading: 'Ý kiến viết bằng lời',
    most: 'Nhắc đến nhiều nhất: «{theme}», {share} số ý kiến.',
    base: { other: 'Khoảng {n} người đã viết cho câu này.' },
    how: 'Người đọc xếp từng ý kiến vào chủ đề; một ý kiến có thể thuộc nhiều chủ đề nên tổng có thể lớn hơn 100%. Đây là số đếm trong những người đã viết, không có trọng số và không có khoảng tin cậy: ý kiến được tách khỏi mọi câu trả lời khác ngay khi lưu, nên không biết ai đã viết.',
    coders: {
      other:
        '{n} người đọc; {share} số ý kiến có từ hai người đọc trở lên{alpha}. Chủ đề chỉ tính khi quá nửa số người đọc cùng thấy.',
    },
    alpha: ' (mức thống nhất, α của Krippendorff: {alpha})',
    rare: { other: '{n} chủ đề có dưới {fewest} ý kiến nên không nêu riêng.' },
    withheld: 'Không công bố chủ đề và trích dẫn của câu này: có quá ít người viết.',
    quotations: 'Lời người trả lời',
    quotationsLead:
      'Hai người làm việc độc lập đã đồng ý cho từng câu dưới đây. Tên, số điện thoại, địa chỉ và những gì có thể chỉ ra một người đã được che; có câu được rút ngắn hoặc diễn lại. Không kèm điều gì về người viết, và thứ tự không nói lên điều gì.',
  } as const,
  {
    heading: 'In people’s own words',
    most: 'Named most: “{theme}”, in {share} of the texts.',
    base: { one: 'About {n} person wrote an answer.', other: 'About {n} people wrote an answer.' },
    how: 'Readers gave every text its themes; a text may have several, so that shares can add up to more than 100%. This counts those who wrote, without weights and without an interval: texts are parted from all other answers when they are stored, so nobody knows who wrote them.',
    coders: {
      one: '{n} person read; {share} of the texts were read by two or more{alpha}. A theme counts where most of those who read a text saw it.',
      other:
        '{n} people read; {share} of the texts were read by two or more{alpha}. A theme counts where most of those who read a text saw it.',
    },
    alpha: ' (agreement, Krippendorff’s α: {alpha})',
    rare: {
      one: '{n} theme has fewer than {fewest} texts and is not named.',
      other: '{n} themes have fewer than {fewest} texts each and are not named.',
    },
    withheld: 'Themes and quotations of this question are not published: too few people wrote.',
    quotations: 'What people said',
    quotationsLead:
      'Two people agreed to each of these independently. Names, phone numbers, addresses and whatever may point to somebody are covered; some are shortened or put in other words. Nothing is said of who wrote them, and their order means nothing.',
  },
);
