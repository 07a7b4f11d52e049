import { issueMaker } from '@langnghe/language';

/** What can be wrong with population counts by cell, and what weights by cell had to put up with. */
export const populationIssue = issueMaker({
  'weighting.bad-total': {
    vi: ['Số dân của nhóm «{cell}» không hợp lệ: {total}.', 'Nhập một số từ 0 trở lên.'],
    en: ['The population count of cell “{cell}” is not valid: {total}.', 'Give a number, zero or above.'],
  },
  'weighting.repeated-cell': {
    vi: ['Nhóm «{cell}» có hai số dân.', 'Chỉ giữ một dòng cho mỗi nhóm.'],
    en: ['The population gives cell “{cell}” twice.', 'Keep one line per cell.'],
  },
  'weighting.cell-not-in-population': {
    vi: [
      'Mẫu có nhóm «{cell}» nhưng bảng dân số không có (hoặc ghi 0).',
      'Bổ sung số dân của nhóm này hoặc gộp nhóm.',
    ],
    en: [
      'The sample has people in cell “{cell}”, the population has none.',
      'Add the count of this cell, or merge it with another.',
    ],
  },
  'weighting.cell-not-in-sample': {
    vi: [
      'Nhóm «{cell}» có trong dân số nhưng không ai trong mẫu (hoặc trong một mẫu lặp) thuộc nhóm này.',
      'Gộp nhóm này với một nhóm gần giống rồi tính lại.',
    ],
    en: [
      'Cell “{cell}” has people in the population but none in the sample (or in one of its replicates).',
      'Merge it with a similar cell and weigh again.',
    ],
  },
  'weighting.thin-cell': {
    severity: 'warning',
    vi: [
      'Nhóm «{cell}» chỉ có {answers} câu trả lời, dưới {least}: hệ số của nhóm phụ thuộc nhiều vào ngẫu nhiên.',
      'Gộp nhóm này với một nhóm gần giống.',
    ],
    en: [
      'Cell “{cell}” has only {answers} answers, under {least}: its factor rests on chance.',
      'Merge it with a similar cell.',
    ],
  },
  'weighting.extreme-weight': {
    severity: 'warning',
    vi: [
      'Quyền số lớn nhất gấp {times} lần mức trung bình (ngưỡng: {ratio} lần).',
      'Gộp các nhóm nhỏ hoặc cắt bớt quyền số.',
    ],
    en: [
      'The largest weight is {times} times the mean (the limit: {ratio} times).',
      'Merge small cells, or trim the weights.',
    ],
  },
  'weighting.no-margins': {
    vi: ['Chưa có phân bố nào để điều chỉnh theo.', 'Khai báo ít nhất một phân bố tổng thể.'],
    en: ['There is no margin to rake to.', 'Give at least one population margin.'],
  },
  'weighting.margins-differ': {
    vi: [
      'Hai phân bố mâu thuẫn: «{margin}» có tổng {total}, «{other}» có tổng {otherTotal}.',
      'Đưa các phân bố về cùng một tổng thể.',
    ],
    en: [
      'The margins contradict each other: “{margin}” sums to {total}, “{other}” to {otherTotal}.',
      'Bring them to one population.',
    ],
  },
  'weighting.raking-not-converged': {
    vi: [
      'Sau {rounds} vòng chưa hội tụ (còn thay đổi {change}): ở phân bố «{margin}», nhóm «{cell}» đạt {reached} thay vì {total}.',
      'Tăng số vòng, gộp nhóm nhỏ, hoặc kiểm tra xem các phân bố có mâu thuẫn không.',
    ],
    en: [
      'After {rounds} rounds raking still moves by {change}: in margin “{margin}”, cell “{cell}” has {reached} instead of {total}.',
      'Allow more rounds, merge small cells, or check whether the margins contradict each other.',
    ],
  },
});
