import { issueMaker } from '@langnghe/language';

/** What can be wrong with the answers, classes and margins of a study to weigh. */
export const classIssue = issueMaker({
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
  'weighting.stratum-not-in-frame': {
    vi: [
      'Dữ liệu có tầng «{stratum}» nhưng danh sách đơn vị (khung mẫu) không có tầng này.',
      'Sửa tên tầng trong dữ liệu cho khớp với danh sách ({frame}), hoặc bổ sung tầng này vào danh sách đơn vị.',
    ],
    en: [
      'The data have the stratum “{stratum}”, the frame has none of that name.',
      'Write it in the data as the frame does ({frame}), or add the stratum to the frame.',
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
  'weighting.cell-too-few': {
    vi: [
      'Ở phân bố «{margin}», nhóm «{cell}» có dưới {least} câu trả lời nên không dùng riêng được.',
      'Gộp nhóm này với một nhóm gần giống: viết hai nhóm trên một dòng, cách nhau bằng dấu +, và cộng số của hai nhóm.',
    ],
    en: [
      'In the margin “{margin}”, cell “{cell}” has fewer than {least} answers and cannot stand alone.',
      'Join it with a similar cell: both on one line with a + between them, and the sum of their numbers.',
    ],
  },
  'weighting.margin-unanswered': {
    vi: [
      'Hơn {most} % câu trả lời bỏ trống «{margin}»: phân bố này không nói được đủ về mẫu.',
      'Bỏ phân bố này, hoặc chọn câu hỏi mà nhiều người trả lời hơn.',
    ],
    en: [
      'More than {most} % of the answers leave “{margin}” open: this margin says too little of the sample.',
      'Take the margin out, or choose a question that more people answered.',
    ],
  },
  'weighting.negative-in-study': {
    vi: [
      'Cách điều chỉnh tuyến tính làm {rows} câu trả lời có trọng số âm hoặc bằng 0: người đó bị trừ khỏi kết quả.',
      'Chọn cách lặp theo từng phân bố (raking), hoặc đặt giới hạn, ví dụ 0,3 và 3.',
    ],
    en: [
      'Linear calibration gives {rows} answers a weight of zero or below: those people would be subtracted from the results.',
      'Choose raking, or set bounds, for example 0.3 and 3.',
    ],
  },
  'weighting.too-many-cells': {
    vi: [
      'Các phân bố chia mẫu thành {cells} nhóm trên {psus} đơn vị chọn mẫu: quá nhiều cho bộ nhớ.',
      'Bớt phân bố hoặc gộp nhóm.',
    ],
    en: [
      'The margins divide the sample into {cells} cells over {psus} sampling units: more than memory holds.',
      'Use fewer margins, or merge cells.',
    ],
  },
});
