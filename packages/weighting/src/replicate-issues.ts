import { issueMaker } from '@langnghe/language';

/** What can be wrong with replicate weights. */
export const replicateIssue = issueMaker({
  'replicates.too-few': {
    vi: ['Cần ít nhất hai cột quyền số lặp, chỉ có {replicates}.', 'Kiểm tra lại tệp quyền số lặp.'],
    en: [
      'At least two replicates are needed, there are {replicates}.',
      'Check the file of replicate weights.',
    ],
  },
  'replicates.too-many': {
    vi: [
      '{replicates} bộ quyền số lặp cho {rows} dòng là quá nhiều cho bộ nhớ.',
      'Dùng phương sai tuyến tính hóa, hoặc bootstrap hay nhóm ngẫu nhiên với ít bộ lặp hơn.',
    ],
    en: [
      '{replicates} replicates of {rows} rows are more than memory holds.',
      'Use linearised variance, or the bootstrap or random groups with fewer replicates.',
    ],
  },
  'replicates.rows-differ': {
    vi: [
      'Quyền số lặp có {given} dòng, dữ liệu có {rows} dòng.',
      'Dùng quyền số lặp của đúng tệp dữ liệu này.',
    ],
    en: [
      'The replicate weights have {given} rows, the data have {rows}.',
      'Give the replicate weights of this very data file.',
    ],
  },
  'replicates.missing-values': {
    vi: ['Cột quyền số lặp thứ {replicate} có giá trị trống hoặc không phải số.', 'Điền đủ quyền số lặp.'],
    en: ['Replicate {replicate} has missing or unreadable weights.', 'Fill in all replicate weights.'],
  },
  'replicates.all-zero': {
    vi: ['Mọi quyền số lặp đều bằng 0.', 'Kiểm tra lại các cột quyền số lặp.'],
    en: ['All replicate weights are zero.', 'Check the columns of replicate weights.'],
  },
  'replicates.rscales-differ': {
    vi: [
      'Có {given} hệ số (rscales) cho {replicates} cột quyền số lặp.',
      'Khai báo một hệ số cho mỗi cột, hoặc một hệ số chung.',
    ],
    en: [
      '{given} rscales are given for {replicates} replicates.',
      'Give one for each replicate, or one for all.',
    ],
  },
  'replicates.needs-rho': {
    vi: ['Phương pháp Fay cần hệ số rho từ 0 đến dưới 1.', 'Khai báo rho như khi tạo quyền số lặp.'],
    en: [
      'Fay’s method needs its rho, from 0 to below 1.',
      'Give the rho with which the replicates were made.',
    ],
  },
  'replicates.needs-rscales': {
    vi: [
      'Phương pháp JKn với quyền số gộp cần hệ số của từng cột (rscales).',
      'Khai báo rscales: (n−1)/n của tầng ứng với từng cột.',
    ],
    en: [
      'JKn with whole weights needs the factor of each replicate (rscales).',
      'Give rscales: (n − 1)/n of the stratum of each replicate.',
    ],
  },
  'replicates.stratified': {
    vi: ['Phương pháp {method} không dùng cho mẫu phân tầng.', 'Dùng JKn cho mẫu phân tầng.'],
    en: ['Method {method} is not for stratified samples.', 'Use JKn for a stratified sample.'],
  },
  'replicates.unstratified': {
    vi: ['Phương pháp {method} cần mẫu phân tầng.', 'Dùng JK1 hoặc bootstrap cho mẫu không phân tầng.'],
    en: [
      'Method {method} needs a stratified sample.',
      'Use JK1 or the bootstrap for an unstratified sample.',
    ],
  },
  'replicates.lonely-stratum': {
    vi: [
      'Tầng chỉ có một đơn vị chọn mẫu: {strata}.',
      'Gộp các tầng này với tầng tương tự trước khi tạo quyền số lặp.',
    ],
    en: [
      'Strata with a single sampling unit: {strata}.',
      'Merge them with similar strata before making replicates.',
    ],
  },
  'replicates.odd-stratum': {
    vi: ['BRR cần số đơn vị chọn mẫu chẵn trong mỗi tầng; tầng lẻ: {strata}.', 'Gộp tầng hoặc dùng JKn.'],
    en: [
      'BRR needs an even number of sampling units in each stratum; odd: {strata}.',
      'Merge strata, or use JKn.',
    ],
  },
  'replicates.needs-seed': {
    vi: ['Phương pháp {method} cần một hạt giống ngẫu nhiên (seed) được ghi lại.', 'Khai báo seed.'],
    en: ['Method {method} needs a recorded random seed.', 'Give a seed.'],
  },
  'replicates.too-many-groups': {
    vi: [
      'Không thể chia {psus} đơn vị chọn mẫu thành {groups} nhóm ngẫu nhiên.',
      'Chọn ít nhóm hơn (ít nhất 2).',
    ],
    en: ['{psus} sampling units cannot form {groups} random groups.', 'Choose fewer groups (at least 2).'],
  },
  'replicates.whole-population': {
    vi: [
      'Mọi tầng đều được chọn toàn bộ: không có sai số chọn mẫu.',
      'Không cần quyền số lặp cho một cuộc tổng điều tra.',
    ],
    en: ['Every stratum was taken whole: there is no sampling error.', 'A census needs no replicates.'],
  },
  'replicates.one-stage-only': {
    vi: [
      'Không tạo được quyền số lặp cho mẫu xác suất không đều không hoàn lại.',
      'Dùng phương sai tuyến tính hóa.',
    ],
    en: [
      'Replicates are not made for unequal probabilities without replacement.',
      'Use the linearised variance.',
    ],
  },
});
