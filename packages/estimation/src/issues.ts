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
  'case.malformed': {
    vi: ['Tệp không đúng dạng ở «{at}»: {problem}.', 'Sửa tệp theo hướng dẫn của bộ tham chiếu.'],
    en: [
      'The file is malformed at “{at}”: {problem}.',
      'Correct it by the README of the reference collection.',
    ],
  },
  'case.not-json': {
    vi: ['Tệp không phải là JSON: {problem}.', 'Kiểm tra lại nội dung tệp.'],
    en: ['The file is not JSON: {problem}.', 'Check the content of the file.'],
  },
  'case.no-file': {
    vi: ['Không mở được tệp «{file}».', 'Kiểm tra đường dẫn và quyền đọc.'],
    en: ['The file “{file}” cannot be opened.', 'Check the path and its permissions.'],
  },
  'case.bad-name': {
    vi: ['Tên dữ liệu «{name}» không hợp lệ.', 'Chỉ dùng chữ, số, dấu gạch và dấu chấm.'],
    en: [
      '“{name}” is not a name of a data table.',
      'Use letters, digits, dashes, underscores and dots only.',
    ],
  },
  'case.out-of-range': {
    vi: [
      'Trường hợp này dùng số quá lớn (trên 1e300) hoặc làm phép tính ra ngoài phạm vi của số.',
      'Kiểm tra quyền số, tổng thể và dữ liệu; đổi đơn vị cho số nhỏ lại.',
    ],
    en: [
      'This case has numbers so large (above 1e300), or leads to such, that they cannot be added.',
      'Check weights, population totals and data; choose units in which the numbers are smaller.',
    ],
  },
  'case.defect': {
    vi: ['Không tính được trường hợp này vì một lỗi trong chương trình.', 'Báo lỗi này kèm tệp trường hợp.'],
    en: ['This case failed because of a defect in the program.', 'Report it together with the case file.'],
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
