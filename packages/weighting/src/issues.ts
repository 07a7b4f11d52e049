import { issueMaker } from '@langnghe/language';

/** What can be wrong with the weights, the design or the population totals a person gives. */
export const weightingIssue = issueMaker({
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
  'weighting.no-answers': {
    vi: ['Chưa có câu trả lời nào để tính quyền số.', 'Đóng cuộc khảo sát sau khi đã có người trả lời.'],
    en: ['There are no answers to weigh.', 'Close the survey once people have answered.'],
  },
  'weighting.bad-class': {
    vi: [
      'Lớp phiếu «{class}» thiếu quyền số thiết kế hoặc số người được mời.',
      'Kiểm tra lại tệp chọn mẫu của cuộc khảo sát.',
    ],
    en: [
      'Ticket class “{class}” lacks a design weight or the number of people invited.',
      'Check the sample of the study.',
    ],
  },
  'weighting.classes-joined': {
    severity: 'warning',
    vi: [
      'Các lớp phiếu {classes} được đọc chung vì có lớp chưa đủ 10 câu trả lời.',
      'Không cần làm gì: việc này bảo vệ người trả lời.',
    ],
    en: [
      'Ticket classes {classes} are read as one, since one of them had fewer than 10 answers.',
      'Nothing to do: this protects respondents.',
    ],
  },
  'weighting.more-answers-than-invited': {
    severity: 'warning',
    vi: [
      'Lớp phiếu «{class}» có {answers} câu trả lời nhưng chỉ mời {invited} người.',
      'Kiểm tra lại số người được mời; tạm coi như mọi người đều đã trả lời.',
    ],
    en: [
      'Ticket class “{class}” has {answers} answers but only {invited} people were invited.',
      'Check the number invited; meanwhile everybody counts as having answered.',
    ],
  },
  'weighting.one-class': {
    severity: 'warning',
    vi: [
      'Mọi câu trả lời thuộc một lớp phiếu duy nhất, nên không tính được sai số.',
      'Chỉ công bố tỷ lệ, không công bố khoảng tin cậy; lần sau chia ít nhất hai lớp mỗi tầng.',
    ],
    en: [
      'All answers are of one ticket class, so no margin of error can be estimated.',
      'Publish shares without intervals; next time form at least two classes per stratum.',
    ],
  },
  'weighting.class-alone': {
    severity: 'warning',
    vi: [
      'Tầng «{stratum}» chỉ có một lớp phiếu; sai số của tầng này được tính theo trung bình chung cho an toàn.',
      'Lần sau chia ít nhất hai lớp mỗi tầng.',
    ],
    en: [
      'Stratum “{stratum}” has only one ticket class; its error is counted generously, from the mean of all.',
      'Next time form at least two classes per stratum.',
    ],
  },
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
  'formula.syntax': {
    vi: [
      'Không đọc được công thức «{formula}»: vướng ở ký tự thứ {position} («{found}»).',
      'Viết công thức theo dạng: y ~ a + b.',
    ],
    en: [
      'The formula “{formula}” cannot be read: it breaks at character {position} (“{found}”).',
      'Write it like y ~ a + b.',
    ],
  },
  'formula.too-long': {
    vi: ['Công thức có {parts} phần tử, nhiều hơn {most}.', 'Viết công thức ngắn hơn.'],
    en: ['The formula has {parts} parts, more than {most}.', 'Write a shorter formula.'],
  },
  'formula.no-tilde': {
    vi: ['Công thức «{formula}» thiếu dấu ngã (~).', 'Viết công thức theo dạng: y ~ a + b, hoặc ~ a + b.'],
    en: ['The formula “{formula}” has no tilde (~).', 'Write it like y ~ a + b, or ~ a + b.'],
  },
  'formula.not-terms': {
    vi: [
      'Vế phải của công thức «{formula}» có số không dùng được.',
      'Ngoài tên biến chỉ dùng 0, 1 hoặc số mũ; phép tính đặt trong I( ).',
    ],
    en: [
      'The right side of the formula “{formula}” has a number that means nothing there.',
      'Besides variables only 0, 1 and exponents may stand there; put arithmetic inside I( ).',
    ],
  },
  'formula.unknown-variable': {
    vi: ['Không có biến «{variable}» trong dữ liệu.', 'Kiểm tra lại tên biến trong công thức.'],
    en: ['The data have no variable “{variable}”.', 'Check the name in the formula.'],
  },
  'formula.unknown-function': {
    vi: [
      'Không biết hàm «{name}» trong công thức.',
      'Dùng được: I, factor, offset, as.numeric, log, log10, log2, exp, sqrt, abs.',
    ],
    en: [
      'The formula uses an unknown function “{name}”.',
      'Known are I, factor, offset, as.numeric, log, log10, log2, exp, sqrt, abs.',
    ],
  },
  'formula.not-a-number': {
    vi: [
      '«{expression}» không phải là số.',
      'Chọn một biến số, hoặc so sánh với một giá trị, ví dụ I(x == "Có").',
    ],
    en: [
      '“{expression}” is not a number.',
      'Choose a variable of numbers, or compare it with a value, as in I(x == "Yes").',
    ],
  },
  'formula.too-many-columns': {
    vi: ['Công thức tạo ra {columns} cột, nhiều hơn {most}.', 'Gộp bớt danh mục hoặc bỏ tương tác.'],
    en: ['The formula makes {columns} columns, more than {most}.', 'Merge categories or drop interactions.'],
  },
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
