import { issueMaker } from '@langnghe/language';

/** What can be wrong with waves that somebody wants to compare. */
export const waveIssue = issueMaker({
  'waves.unknown-wave': {
    vi: ['Không có đợt thứ {wave}: chỉ có {waves} đợt.', 'Chọn hai đợt trong số các đợt đã đưa vào.'],
    en: ['There is no wave {wave}: there are {waves}.', 'Choose two of the waves given.'],
  },
  'waves.unequal-probabilities': {
    vi: [
      'Chưa so sánh được các đợt chọn với xác suất không đều không hoàn lại.',
      'Khai báo từng đợt là mẫu có hoàn lại (bỏ pps) rồi so sánh.',
    ],
    en: [
      'Waves of unequal probabilities without replacement cannot be compared.',
      'Describe each wave as drawn with replacement (leave out pps).',
    ],
  },
  'waves.stages-differ': {
    vi: ['Các đợt có số giai đoạn chọn mẫu khác nhau.', 'Khai báo mọi đợt đến cùng một giai đoạn.'],
    en: ['The waves have different numbers of sampling stages.', 'Describe all waves to the same stage.'],
  },
});
