import { issueMaker } from '@langnghe/language';

/** What can be wrong with the limits of trimming. */
export const trimmingIssue = issueMaker({
  'weighting.trim-impossible': {
    vi: [
      'Không thể cắt quyền số trong khoảng từ {lower} đến {upper} mà giữ nguyên tổng: còn dư {unplaced} (mẫu lặp {replicate}; 0 là mẫu gốc).',
      'Nới rộng giới hạn cắt.',
    ],
    en: [
      'Weights cannot be cut to between {lower} and {upper} and keep their sum: {unplaced} is left over (replicate {replicate}; 0 is the full sample).',
      'Set wider limits.',
    ],
  },
  'weighting.trim-limits': {
    vi: ['Giới hạn dưới {lower} lớn hơn giới hạn trên {upper}.', 'Đổi lại hai giới hạn cắt quyền số.'],
    en: ['The lower limit {lower} is above the upper limit {upper}.', 'Correct the limits of trimming.'],
  },
});
