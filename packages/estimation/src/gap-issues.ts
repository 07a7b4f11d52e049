import { issueMaker } from '@langnghe/language';

/** What a result says of the figures it does not have, or that tell nothing: the others stand. */
export const gapIssue = issueMaker({
  'estimate.nothing-answered': {
    severity: 'warning',
    vi: ['Không ai trả lời «{variable}»: bảng để trống.', 'Bỏ bảng này khỏi kế hoạch hoặc kiểm tra câu hỏi.'],
    en: ['Nobody answered “{variable}”: its table is empty.', 'Drop the table or check the question.'],
  },
  'estimate.lonely-strata': {
    severity: 'warning',
    vi: [
      'Có {strata} tầng chỉ có một đơn vị chọn mẫu; sai số của các tầng này được tính rộng hơn để an toàn.',
      'Lần sau nên chọn ít nhất hai đơn vị mỗi tầng, hoặc gộp các tầng này.',
    ],
    en: [
      '{strata} strata have only one sampling unit; their error is counted generously, from the mean of all strata.',
      'Next time draw at least two units in each stratum, or merge these strata.',
    ],
  },
  'estimate.group-without-value': {
    severity: 'warning',
    vi: ['Nhóm {group} không có giá trị: {problem}', 'Nhóm này để trống.'],
    en: ['Group {group} has no value: {problem}', 'It is left empty.'],
  },
  'estimate.all-missing': {
    severity: 'warning',
    vi: [
      'Biến «{variable}» không có giá trị nào trong phạm vi đã chọn.',
      'Bỏ biến này, hoặc kiểm tra cột dữ liệu.',
    ],
    en: ['Variable “{variable}” has no value in the chosen domain.', 'Leave it out, or check its column.'],
  },
  'estimate.constant': {
    severity: 'warning',
    vi: [
      'Biến «{variable}» bằng {value} ở mọi dòng nên không phân biệt được gì.',
      'Kiểm tra cột dữ liệu, hoặc bỏ biến này.',
    ],
    en: [
      'Variable “{variable}” is {value} in every row, so that it tells nothing apart.',
      'Check its column, or leave it out.',
    ],
  },
  'estimate.group-without-error': {
    severity: 'warning',
    vi: [
      'Nhóm {group} có ước lượng nhưng không có sai số: {problem}',
      'Không kết luận gì từ chênh lệch của riêng nhóm này.',
    ],
    en: [
      'Group {group} has an estimate but no error: {problem}',
      'Conclude nothing from differences of this group.',
    ],
  },
  'estimate.replicates-left-out': {
    severity: 'warning',
    vi: [
      '{left} trong {of} bộ quyền số lặp không cho kết quả và bị bỏ ra khi tính sai số.',
      'Nếu nhiều: gộp các nhóm hiếm, bớt biến trong mô hình, hoặc dùng thiết kế tuyến tính hóa.',
    ],
    en: [
      '{left} of {of} replicates gave no result and were left out of the error.',
      'If many: merge rare groups, take variables out of the model, or use a linearized design.',
    ],
  },
  'estimate.no-degrees': {
    severity: 'warning',
    vi: [
      'Không còn bậc tự do nào ({df}), nên không có khoảng tin cậy hay giá trị p.',
      'Dùng phạm vi rộng hơn, mô hình nhỏ hơn hoặc gộp tầng.',
    ],
    en: [
      'No degrees of freedom are left ({df}), so there are no intervals and no p-values.',
      'Use a wider domain or a smaller model, or merge strata.',
    ],
  },
  'estimate.no-error': {
    severity: 'warning',
    vi: ['Không tính được {what}: sai số bằng 0 hoặc không xác định.', 'Kiểm tra biến không đổi và mô hình.'],
    en: [
      '{what} cannot be computed: the error is zero or undefined.',
      'Look for constants, and for a model that fits exactly.',
    ],
  },
  'estimate.negative-variance': {
    severity: 'warning',
    vi: [
      'Phương sai ước lượng ra số âm (nhỏ nhất: {least}) nên không có sai số; công thức Horvitz–Thompson và hệ số âm của quyền số lặp có thể cho kết quả như vậy.',
      'Dùng công thức Yates–Grundy (variance: YG) hoặc Brewer, hay mẫu lớn hơn.',
    ],
    en: [
      'The variance comes out negative (the least: {least}), so that there is no error; the Horvitz–Thompson formula and negative scales of replicates can do so.',
      'Use the Yates–Grundy formula (variance: YG) or Brewer’s, or a larger sample.',
    ],
  },
  'estimate.group-no-degrees': {
    severity: 'warning',
    vi: [
      'Nhóm {group} không còn bậc tự do riêng ({df}) nên không có khoảng tin cậy theo bậc tự do của nhóm.',
      'Dùng khoảng theo bậc tự do của cả mẫu, hoặc gộp nhóm.',
    ],
    en: [
      'Group {group} has no degrees of freedom of its own ({df}), and so no interval by them.',
      'Use the interval by those of the whole sample, or merge groups.',
    ],
  },
  'estimate.no-limit': {
    severity: 'warning',
    vi: [
      'Phân vị không có đủ hai cận và sai số: {what}. Khoảng tin cậy của tỷ lệ ra ngoài 0 … 1.',
      'Dùng khoảng kiểu xlogit hoặc beta, phân vị gần giữa hơn, hoặc nhiều dữ liệu hơn.',
    ],
    en: [
      'Quantiles without both limits and an error: {what}. The interval of the share leaves 0 … 1.',
      'Use the interval of type xlogit or beta, a quantile nearer the middle, or more data.',
    ],
  },
  'estimate.no-design-effect': {
    severity: 'warning',
    vi: [
      'Không có hiệu ứng thiết kế: {what}. Ở đó không có gì biến thiên (0 chia cho 0) hoặc không có sai số.',
      'Không cần sửa; gộp các ô trống nếu muốn có đủ số.',
    ],
    en: [
      'No design effect: {what}. Nothing varies there (zero over zero), or there is no error.',
      'Nothing to mend; merge empty cells to have all figures.',
    ],
  },
  'estimate.empty-category': {
    severity: 'warning',
    vi: [
      'Không ai trong phạm vi đã chọn thuộc {what}, nên không có tỷ lệ trong đó.',
      'Gộp loại này với loại khác hoặc dùng phạm vi rộng hơn.',
    ],
    en: [
      'Nobody in the chosen domain is in {what}, so that there are no shares within it.',
      'Merge it with another category, or use a wider domain.',
    ],
  },
  'estimate.missing-kept': {
    severity: 'warning',
    vi: [
      'Không có ước lượng vì còn giá trị thiếu: {what}. Sai số của các biến bên cạnh có thể vô hạn, như trong R.',
      'Bật na_rm để loại các dòng thiếu khỏi phạm vi tính.',
    ],
    en: [
      'No estimate, since missing values were not left out: {what}. Errors beside it may be infinite, as in R.',
      'Set na_rm to leave rows with missing values out of the domain.',
    ],
  },
});
