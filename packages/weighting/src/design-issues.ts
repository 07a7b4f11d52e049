import { issueMaker } from '@langnghe/language';

/** What can be wrong with a sampling design. */
export const designIssue = issueMaker({
  'design.unknown-column': {
    vi: [
      'Không có cột «{column}» trong bảng dữ liệu.',
      'Kiểm tra lại tên cột trong phần khai báo thiết kế mẫu.',
    ],
    en: [
      'The table has no column “{column}”.',
      'Check the name of the column in the description of the design.',
    ],
  },
  'design.missing-values': {
    vi: [
      'Cột «{column}» dùng cho thiết kế mẫu bị trống ở {rows} dòng, đầu tiên là dòng {row}.',
      'Điền đủ giá trị hoặc loại các dòng này khỏi tệp trước khi khai báo thiết kế.',
    ],
    en: [
      'Column “{column}” of the design is missing in {rows} rows, first in row {row}.',
      'Fill in the values, or take these rows out of the file before describing the design.',
    ],
  },
  'design.not-a-number': {
    vi: ['Cột «{column}» phải là số.', 'Chọn cột chứa số cho quyền số hoặc quy mô tổng thể.'],
    en: ['Column “{column}” must hold numbers.', 'Name a column of numbers for weights or population sizes.'],
  },
  'design.no-rows': {
    vi: ['Bảng dữ liệu không có dòng nào.', 'Kiểm tra lại tệp dữ liệu.'],
    en: ['The table has no rows.', 'Check the data file.'],
  },
  'design.negative-weight': {
    vi: [
      'Quyền số ở cột «{column}» âm hoặc vô hạn, đầu tiên ở dòng {row}: {value}.',
      'Quyền số phải là số hữu hạn từ 0 trở lên.',
    ],
    en: [
      'A weight in column “{column}” is negative or infinite, first in row {row}: {value}.',
      'Weights are finite numbers, zero or above.',
    ],
  },
  'design.weights-all-zero': {
    vi: ['Mọi quyền số ở cột «{column}» đều bằng 0.', 'Kiểm tra lại cột quyền số.'],
    en: ['Every weight in column “{column}” is zero.', 'Check the column of weights.'],
  },
  'design.no-weights': {
    severity: 'warning',
    vi: [
      'Không có quyền số và không có quy mô tổng thể: coi mọi dòng có quyền số 1.',
      'Khai báo cột quyền số nếu xác suất chọn mẫu khác nhau.',
    ],
    en: [
      'Neither weights nor population sizes are given: every row gets weight 1.',
      'Name a column of weights if the chances of selection differed.',
    ],
  },
  'design.one-psu': {
    vi: [
      'Mẫu chỉ có một đơn vị chọn mẫu cấp một, nên không tính được sai số.',
      'Kiểm tra lại cột đơn vị chọn mẫu.',
    ],
    en: [
      'The sample has only one primary sampling unit, so no error can be estimated.',
      'Check the column of sampling units.',
    ],
  },
  'design.not-nested': {
    vi: [
      'Đơn vị chọn mẫu ở cột «{column}» nằm trong nhiều tầng: {clusters}.',
      'Nếu mã đơn vị được đánh lại trong từng tầng, hãy bật tùy chọn lồng (nest); nếu không, hãy sửa mã.',
    ],
    en: [
      'Sampling units of column “{column}” lie in more than one stratum: {clusters}.',
      'If units are numbered anew in each stratum, set nest; otherwise correct the ids.',
    ],
  },
  'design.population-below-sample': {
    vi: [
      'Quy mô tổng thể ở cột «{column}» nhỏ hơn số đơn vị đã chọn trong tầng (dòng {row}: {population} < {sampled}).',
      'Sửa quy mô tổng thể: không thể chọn nhiều hơn số đơn vị có trong tầng.',
    ],
    en: [
      'The population in column “{column}” is smaller than the number of units sampled in the stratum (row {row}: {population} < {sampled}).',
      'Correct the population: no more units can be sampled than the stratum has.',
    ],
  },
  'design.population-not-constant': {
    vi: [
      'Quy mô tổng thể ở cột «{column}» không thống nhất trong cùng một tầng (dòng {row}).',
      'Mỗi tầng chỉ có một quy mô tổng thể.',
    ],
    en: [
      'The population in column “{column}” differs within one stratum (row {row}).',
      'A stratum has one population size.',
    ],
  },
  'design.population-mixed': {
    vi: [
      'Cột «{column}» lẫn lộn quy mô tổng thể (từ 1 trở lên) và tỷ lệ chọn mẫu (dưới 1).',
      'Chỉ dùng một trong hai cách cho mọi giai đoạn.',
    ],
    en: [
      'Column “{column}” mixes population sizes (1 or more) with sampling fractions (below 1).',
      'Use one of the two throughout.',
    ],
  },
  'design.population-not-positive': {
    vi: ['Quy mô tổng thể ở cột «{column}» phải lớn hơn 0 (dòng {row}).', 'Sửa quy mô tổng thể.'],
    en: ['The population in column “{column}” must be above 0 (row {row}).', 'Correct the population.'],
  },
  'design.needs-inclusion': {
    vi: [
      'Mẫu xác suất không đều (pps) cần xác suất chọn của từng đơn vị (lớn hơn 0, không quá 1) ở cột tổng thể (fpc).',
      'Khai báo cột xác suất chọn mẫu trong fpc.',
    ],
    en: [
      'Unequal-probability sampling (pps) needs the inclusion probability of each unit (above 0, at most 1) as its fpc.',
      'Name the column of inclusion probabilities as fpc.',
    ],
  },
  'design.one-stage-only': {
    vi: [
      'Phương pháp «{method}» chỉ dùng cho mẫu một giai đoạn.',
      'Dùng phương pháp Brewer cho mẫu nhiều giai đoạn.',
    ],
    en: ['The method “{method}” covers one sampling stage only.', 'Use Brewer for several stages.'],
  },
  'design.joint-probabilities': {
    vi: [
      'Ma trận xác suất chọn đồng thời phải vuông, đối xứng, mỗi dòng dữ liệu một hàng một cột, các giá trị lớn hơn 0 và không quá 1.',
      'Kiểm tra lại ma trận xác suất đồng thời.',
    ],
    en: [
      'The matrix of joint inclusion probabilities must be square and symmetric, one row and column per row of data, its values above 0 and at most 1.',
      'Check the matrix of joint probabilities.',
    ],
  },
  'design.too-many-columns': {
    vi: ['Có {given} cột {part} cho {stages} giai đoạn chọn mẫu.', 'Mỗi giai đoạn nhiều nhất một cột.'],
    en: [
      '{given} columns of {part} are given for {stages} sampling stages.',
      'At most one column per stage.',
    ],
  },
});
