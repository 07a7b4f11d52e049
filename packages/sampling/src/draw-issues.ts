import { issueMaker } from '@langnghe/language';

export const drawIssue = issueMaker({
  'units-not-a-number': {
    vi: ['Số cơ sở cần rút phải là số nguyên từ 1 trở lên.', 'Nhập một số nguyên, ví dụ 25.'],
    en: [
      'The number of units to draw must be a whole number of 1 or more.',
      'Enter a whole number, for example 25.',
    ],
  },
  'take-not-a-number': {
    vi: ['Số phiếu mỗi cơ sở phải là số nguyên từ 1 trở lên.', 'Nhập một số nguyên, ví dụ 20.'],
    en: [
      'The number of slips per unit must be a whole number of 1 or more.',
      'Enter a whole number, for example 20.',
    ],
  },
  'no-seed': {
    vi: [
      'Chưa có mã bốc thăm cho lần bốc thăm.',
      'Nhập một dãy chữ hoặc số bất kỳ, nên chọn công khai trước mọi người; ghi lại để ai cũng có thể rút lại và kiểm tra.',
    ],
    en: [
      'The draw has no seed.',
      'Enter any letters or digits, best chosen in public; write them down so that anyone can repeat the draw and check it.',
    ],
  },
  'more-units-than-frame': {
    vi: [
      'Cần rút {units} cơ sở nhưng danh sách chỉ có {available}.',
      'Giảm số cơ sở, hoặc chọn «Tất cả các cơ sở đều tham gia».',
    ],
    en: [
      'You asked for {units} units, but the list has only {available}.',
      'Ask for fewer units, or choose "Every unit takes part".',
    ],
  },
  'too-few-units-for-strata': {
    vi: [
      'Danh sách có {strata} nhóm, mỗi nhóm cần ít nhất 2 cơ sở, nên phải rút ít nhất {needed} cơ sở; hiện chỉ rút {units}.',
      'Rút ít nhất {needed} cơ sở, hoặc gộp bớt nhóm trong cột «nhóm».',
    ],
    en: [
      'The list has {strata} strata and each needs at least 2 units, so at least {needed} must be drawn; you asked for {units}.',
      'Draw at least {needed} units, or join strata in the "stratum" column.',
    ],
  },
  'too-few-invited': {
    vi: [
      'Mẫu này chỉ mời {invited} người. Cần ít nhất {needed} người để không ai bị nhận ra.',
      'Tăng số cơ sở hoặc số phiếu mỗi cơ sở.',
    ],
    en: [
      'This sample invites only {invited} people. At least {needed} are needed so that nobody can be recognised.',
      'Draw more units, or give more slips per unit.',
    ],
  },
  'unit-smaller-than-take': {
    severity: 'warning',
    vi: [
      '{units} cơ sở có ít người hơn số phiếu dự kiến ({names}): ở đó mời tất cả mọi người, các phiếu còn lại chuyển cho cơ sở khác cùng nhóm.',
      'Không cần làm gì. Nếu muốn, gộp các cơ sở nhỏ thành một cơ sở trong danh sách.',
    ],
    en: [
      '{units} units have fewer people than the slips meant for them ({names}): everyone there is invited, and the other slips go to units of the same stratum.',
      'Nothing needs to be done. If you like, join small units into one in the list.',
    ],
  },
  'fewer-people-than-slips': {
    severity: 'warning',
    vi: [
      'Các cơ sở được rút chỉ có đủ người cho {invited} phiếu, không phải {slips} phiếu.',
      'Không cần làm gì nếu như vậy là đủ; nếu không, rút thêm cơ sở.',
    ],
    en: [
      'The drawn units have people for only {invited} slips, not {slips}.',
      'Nothing needs to be done if that is enough; else draw more units.',
    ],
  },
  'strata-joined-in-classes': {
    severity: 'warning',
    vi: [
      'Các nhóm cơ sở {strata} có quá ít phiếu để đứng riêng mà không ai bị nhận ra, nên phiếu của chúng dùng chung một nhóm phiếu.',
      'Không cần làm gì. Kết quả của riêng từng nhóm này sẽ không tính được từ phiếu.',
    ],
    en: [
      'The strata {strata} have too few slips to stand alone without anyone being recognised, so their slips share one class of codes.',
      'Nothing needs to be done. Results for each of these strata alone cannot be computed from the slips.',
    ],
  },
  'strata-joined-for-margin': {
    severity: 'warning',
    vi: [
      'Để tính được sai số, các nhóm cơ sở {strata} được tính chung với nhau vì riêng mỗi nhóm quá nhỏ.',
      'Không cần làm gì. Muốn tính riêng từng nhóm thì mỗi nhóm cần ít nhất 60 phiếu ở 4 cơ sở.',
    ],
    en: [
      'To compute margins of error, the strata {strata} are treated as one, since some of them are too small alone.',
      'Nothing needs to be done. To treat them apart, each needs at least 60 slips in 4 units.',
    ],
  },
  'one-class': {
    severity: 'warning',
    vi: [
      'Mẫu quá nhỏ nên tất cả phiếu thuộc một nhóm phiếu duy nhất: sẽ không tính được sai số.',
      'Muốn có sai số, cần ít nhất 60 phiếu ở 4 cơ sở.',
    ],
    en: [
      'The sample is so small that all slips are in one class of codes: no margin of error can be computed.',
      'For a margin of error, at least 60 slips in 4 units are needed.',
    ],
  },
});
