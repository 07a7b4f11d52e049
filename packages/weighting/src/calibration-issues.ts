import { issueMaker } from '@langnghe/language';

/** What can be wrong with a calibration and its totals. */
export const calibrationIssue = issueMaker({
  'weighting.auxiliary-missing': {
    vi: [
      'Biến trong công thức «{formula}» bị trống ở dòng {row}.',
      'Điền giá trị hoặc thêm một danh mục «không rõ» trước khi hiệu chỉnh.',
    ],
    en: [
      'A variable of “{formula}” is missing in row {row}.',
      'Fill it in, or give missing values a category of their own, before calibrating.',
    ],
  },
  'weighting.mean-out-of-reach': {
    vi: [
      'Không thể đưa trung bình của «{name}» về {mean}: mọi câu trả lời đều nằm về một phía của con số này.',
      'Kiểm tra con số và đơn vị của nó (tổng hay trung bình một người), hoặc bỏ con số này.',
    ],
    en: [
      'The mean of “{name}” cannot be brought to {mean}: all answers lie on one side of it.',
      'Check the number and what it is of (everybody, or one person on average), or take it out.',
    ],
  },
  'weighting.bounds': {
    vi: ['Giới hạn hiệu chỉnh phải ở hai phía của 1; đang là {lower} và {upper}.', 'Ví dụ: 0,5 và 2.'],
    en: [
      'Bounds of calibration stand on both sides of 1; they are {lower} and {upper}.',
      'For example 0.5 and 2.',
    ],
  },
  'weighting.logit-bounds': {
    vi: ['Hiệu chỉnh logit cần cả giới hạn dưới và giới hạn trên.', 'Khai báo bounds, ví dụ 0,5 và 2.'],
    en: ['Logit calibration needs a lower and an upper bound.', 'Give bounds, for example 0.5 and 2.'],
  },
  'weighting.variance-length': {
    vi: [
      'Phương sai khi hiệu chỉnh có {given} giá trị, trong khi công thức có {columns} cột và bảng có {rows} dòng.',
      'Khai báo một hệ số cho mỗi cột của công thức, hoặc một giá trị cho mỗi dòng.',
    ],
    en: [
      'The variance of the calibration has {given} values, while its formula has {columns} columns and the table {rows} rows.',
      'Give one coefficient per column of the formula, or one value per row.',
    ],
  },
  'weighting.no-such-stage': {
    vi: [
      'Không thể gộp theo giai đoạn {stage}: thiết kế có {stages} giai đoạn.',
      'Chọn một giai đoạn có trong thiết kế.',
    ],
    en: [
      'Factors cannot be shared over clusters of stage {stage}: the design has {stages} stages.',
      'Name a stage the design has.',
    ],
  },
  'weighting.total-missing': {
    vi: ['Thiếu tổng thể của «{name}» cho công thức «{formula}».', 'Bổ sung tổng này.'],
    en: ['The population total of “{name}” in “{formula}” is missing.', 'Add it.'],
  },
  'weighting.total-unused': {
    vi: [
      'Tổng thể «{name}» không có trong công thức «{formula}».',
      'Xóa tổng này hoặc sửa công thức; kiểm tra dấu và cách viết tên danh mục.',
    ],
    en: [
      'The population total “{name}” is not in “{formula}”.',
      'Take it out or correct the formula; check the spelling of categories.',
    ],
  },
  'weighting.calibration-not-converged': {
    vi: [
      'Hiệu chỉnh không hội tụ: «{name}» đạt {reached} thay vì {total} (lệch {gap}).',
      'Nới giới hạn, gộp danh mục, hoặc kiểm tra xem các tổng có mâu thuẫn không.',
    ],
    en: [
      'Calibration did not converge: “{name}” reached {reached} instead of {total} (short by {gap}).',
      'Widen the bounds, merge categories, or check whether the totals contradict each other.',
    ],
  },
  'weighting.negative-weights': {
    severity: 'warning',
    vi: [
      'Sau hiệu chỉnh có {rows} quyền số âm.',
      'Dùng giới hạn (bounds) hoặc hiệu chỉnh kiểu raking/logit để tránh quyền số âm.',
    ],
    en: [
      'Calibration made {rows} weights negative.',
      'Use bounds, or raking or logit calibration, to avoid it.',
    ],
  },
});
