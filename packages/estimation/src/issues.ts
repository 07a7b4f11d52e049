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
  'estimate.negative-weights': {
    vi: [
      'Có {rows} quyền số âm (nhỏ nhất: {least}), nên không lập được bảng: bảng không được bỏ sót ai.',
      'Hiệu chỉnh lại với giới hạn (bounds) có cận dưới từ 0 trở lên, hoặc dùng raking.',
    ],
    en: [
      '{rows} weights are negative (the least: {least}), so no tables can be made: they must leave nobody out.',
      'Calibrate again with bounds whose lower end is 0 or above, or by raking.',
    ],
  },
  'estimate.bad-condition': {
    vi: [
      'Không đọc được điều kiện «{sql}», từ chỗ «{at}».',
      "Viết lại điều kiện, ví dụ: stype = 'H' AND meals > 50.",
    ],
    en: [
      'The condition “{sql}” cannot be read from “{at}” on.',
      "Rewrite it, e.g. stype = 'H' AND meals > 50.",
    ],
  },
  'estimate.column-missing': {
    vi: ['Tệp dữ liệu thiếu cột «{column}» mà lược đồ đã khai báo.', 'Sửa tệp dữ liệu hoặc lược đồ.'],
    en: ['The data file lacks column “{column}”, which its schema names.', 'Correct the data or the schema.'],
  },
  'estimate.unknown-level': {
    vi: [
      'Giá trị «{value}» ở cột «{column}», dòng {row}, không có trong danh mục.',
      'Thêm giá trị vào danh mục hoặc sửa dữ liệu.',
    ],
    en: [
      'Value “{value}” in column “{column}”, row {row}, is none of its levels.',
      'Add it to the levels or correct the data.',
    ],
  },
  'estimate.not-a-number': {
    vi: [
      'Giá trị «{value}» ở cột «{column}», dòng {row}, không phải là số.',
      'Sửa dữ liệu hoặc kiểu của cột.',
    ],
    en: [
      'Value “{value}” in column “{column}”, row {row}, is not a number.',
      'Correct the data or the column type.',
    ],
  },
  'estimate.nothing-to-estimate': {
    vi: [
      'Không còn dòng dữ liệu nào có giá trị cho «{variable}» trong phạm vi đã chọn.',
      'Kiểm tra lại điều kiện lọc và dữ liệu bị thiếu.',
    ],
    en: [
      'No row in the chosen domain has a value of “{variable}”.',
      'Check the condition and the missing values.',
    ],
  },
  'estimate.too-many-categories': {
    vi: [
      'Biến «{variable}» có {categories} loại, quá nhiều để lập bảng (tối đa {limit}).',
      'Gộp các loại trước, hoặc chọn biến khác.',
    ],
    en: [
      'Variable “{variable}” has {categories} categories, too many for a table (at most {limit}).',
      'Merge categories first, or choose another variable.',
    ],
  },
  'estimate.level-unknown': {
    vi: ['Biến «{variable}» không có giá trị «{level}».', 'Chọn một giá trị có trong danh mục: {levels}.'],
    en: ['Variable “{variable}” has no level “{level}”.', 'Choose one of its levels: {levels}.'],
  },
  'estimate.one-category': {
    vi: [
      'Biến «{variable}» chỉ có một loại trong phạm vi đã chọn nên không kiểm định được.',
      'Chọn một biến có ít nhất hai loại.',
    ],
    en: [
      'Variable “{variable}” has only one category in the chosen domain, so there is nothing to test.',
      'Choose a variable with at least two categories.',
    ],
  },
  'estimate.needs-two-groups': {
    vi: ['Kiểm định này cần đúng hai nhóm; «{variable}» có {groups}.', 'Chọn một biến có hai loại.'],
    en: [
      'This test compares exactly two groups; “{variable}” has {groups}.',
      'Choose a variable of two categories.',
    ],
  },
  'estimate.singular': {
    vi: [
      'Ma trận mô hình hoặc ma trận phương sai suy biến ({what}).',
      'Bỏ bớt biến trùng lặp hoặc gộp các ô trống.',
    ],
    en: [
      'The model or covariance matrix is singular ({what}).',
      'Drop redundant variables or merge empty cells.',
    ],
  },
  'estimate.not-converged': {
    vi: ['Mô hình không hội tụ sau {steps} bước.', 'Đơn giản hóa mô hình hoặc kiểm tra biến tách hoàn toàn.'],
    en: [
      'The model did not converge in {steps} steps.',
      'Simplify it, or look for a variable that separates fully.',
    ],
  },
  'estimate.exact-fit': {
    vi: [
      'Không còn sai số nào của «{variable}» để kiểm định: mọi dòng đều khớp đúng công thức «{formula}».',
      'Bỏ biến được suy ra từ chính «{variable}», hoặc dùng thêm dữ liệu.',
    ],
    en: [
      'No error of “{variable}” is left to test with: “{formula}” fits every row exactly.',
      'Drop variables derived from “{variable}” itself, or use more data.',
    ],
  },
  'estimate.bad-formula': {
    vi: ['Không đọc được công thức «{formula}», từ chỗ «{at}».', 'Viết lại, ví dụ: api00 ~ stype + meals.'],
    en: ['The formula “{formula}” cannot be read from “{at}” on.', 'Rewrite it, e.g. api00 ~ stype + meals.'],
  },
  'estimate.outcome-range': {
    vi: [
      'Biến «{variable}» có giá trị {value} ngoài phạm vi của mô hình {family}.',
      'Chọn mô hình khác hoặc biến khác.',
    ],
    en: [
      'Outcome “{variable}” has the value {value}, outside the range of the {family} family.',
      'Choose another family or outcome.',
    ],
  },
  'estimate.needs-replicates': {
    vi: ['{what} chỉ có với thiết kế dùng quyền số lặp.', 'Khai báo quyền số lặp.'],
    en: ['{what} exist only for designs with replicate weights.', 'Give replicate weights.'],
  },
  'estimate.needs-linearized': {
    vi: ['{what} không dùng được với quyền số lặp.', 'Chọn cách khác.'],
    en: ['{what} is not available with replicate weights.', 'Choose another method.'],
  },
  'estimate.unknown-group': {
    vi: ['So sánh nhắc đến nhóm «{group}» không có trong kết quả.', 'Các nhóm là: {groups}.'],
    en: ['The contrast names group “{group}”, which is not among the results.', 'The groups are: {groups}.'],
  },
  'estimate.undefined': {
    vi: [
      'Không tính được trong phạm vi đã chọn: phép tính chia cho 0.',
      'Kiểm tra mẫu số, số dòng còn lại và quyền số.',
    ],
    en: [
      'The statistic does not exist in the chosen domain: it divides by zero.',
      'Check the denominator, the rows that are left and the weights.',
    ],
  },
  'estimate.zero-denominator': {
    vi: ['Tổng của mẫu số «{variable}» bằng 0 trong phạm vi đã chọn.', 'Chọn mẫu số khác hoặc phạm vi khác.'],
    en: [
      'The total of the denominator “{variable}” is zero in the chosen domain.',
      'Choose another denominator or domain.',
    ],
  },
  'estimate.needs-level': {
    vi: ['Biến «{variable}» có nhiều hơn hai loại: {levels}.', 'Nêu loại cần tính tỷ lệ (level_value).'],
    en: [
      'Variable “{variable}” has more than two levels: {levels}.',
      'Name the one whose share is asked for (level_value).',
    ],
  },
  'estimate.undefined-term': {
    vi: [
      '«{term}» không có giá trị ở {rows} dòng (dòng đầu tiên: {row}), ví dụ log(0) hoặc chia cho 0.',
      'Sửa công thức hoặc loại các dòng này khỏi phạm vi.',
    ],
    en: [
      '“{term}” has no value in {rows} rows (the first: {row}), as log(0) or a division by zero.',
      'Correct the formula, or leave these rows out of the domain.',
    ],
  },
  'estimate.condition-too-long': {
    vi: [
      'Điều kiện quá dài hoặc lồng quá sâu (tối đa {parts} phần tử, {depth} mức).',
      'Viết điều kiện ngắn hơn.',
    ],
    en: [
      'The condition is too long or nested too deeply (at most {parts} parts and {depth} levels).',
      'Write a shorter one.',
    ],
  },
  'estimate.no-score-limits': {
    vi: [
      'Không tìm được khoảng tin cậy kiểu score: kiểm định không đổi dấu trong phạm vi dữ liệu.',
      'Dùng khoảng kiểu mean hoặc xlogit.',
    ],
    en: [
      'No score interval can be found: the test does not change sign within the data.',
      'Use the interval of type mean or xlogit.',
    ],
  },
  'estimate.missing-values': {
    vi: [
      'Biến «{variable}» bị thiếu giá trị nên không tính được với quyền số lặp.',
      'Bật na_rm để loại các dòng thiếu khỏi phạm vi tính.',
    ],
    en: [
      'Variable “{variable}” has missing values, so that no replicate can be estimated.',
      'Set na_rm to leave rows with missing values out of the domain.',
    ],
  },
});
