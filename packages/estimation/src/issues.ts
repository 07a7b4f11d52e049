import { issueMaker } from '@langnghe/language';

/** What can be wrong with what a person asks to have estimated. */
export const estimationIssue = issueMaker({
  'estimate.unknown-variable': {
    vi: ['Không có biến «{variable}» trong dữ liệu.', 'Kiểm tra lại tên biến.'],
    en: ['The data have no variable “{variable}”.', 'Check the name of the variable.'],
  },
  'estimate.needs-number': {
    vi: ['Biến «{variable}» không phải là số nên không tính được {statistic}.', 'Chọn một biến số.'],
    en: ['Variable “{variable}” is not a number, so it has no {statistic}.', 'Choose a variable of numbers.'],
  },
  'estimate.needs-categories': {
    vi: ['Biến «{variable}» không phải là biến phân loại.', 'Chọn một biến có danh mục trả lời.'],
    en: ['Variable “{variable}” has no categories.', 'Choose a variable with a list of categories.'],
  },
  'estimate.rows-differ': {
    vi: [
      'Thiết kế mẫu có {design} dòng nhưng dữ liệu có {rows} dòng.',
      'Tính lại quyền số cho đúng tệp dữ liệu này.',
    ],
    en: ['The design has {design} rows but the data have {rows}.', 'Weigh this very data file again.'],
  },
  'estimate.other-dataset': {
    vi: [
      'Quyền số được tính cho một tệp dữ liệu khác ({hash}).',
      'Tính lại quyền số cho đúng tệp dữ liệu này.',
    ],
    en: ['The weights belong to another dataset ({hash}).', 'Weigh this very data file again.'],
  },
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
});
