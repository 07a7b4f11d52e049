import { translator } from '@langnghe/language';

export const demoTexts = translator(
  {
    exists: 'Đã có cuộc khảo sát ví dụ trong {path}.',
    chooseOther: 'Chọn thư mục khác: langnghe demo --data THƯ_MỤC_MỚI',
    drawn: 'Bốc thăm: {units} trong {frame} đơn vị, {slips} phiếu mã, {classes} nhóm phiếu.',
    answering: 'Đang trả lời: {done}/{total}',
    fieldwork:
      'Đã phát {issued} phiếu; {thanked} người gửi phiếu (trong đó {refused} người từ chối trả lời), {dropped} người bỏ dở, {never} người không vào.',
    working: 'Đang làm: {stage}…',
    noTool:
      'Bỏ qua phần phiếu giấy: máy này chưa có {tool}. Cài bằng «apt install {tool}», hoặc chạy với --paper 0.',
    filling: 'Đang điền và quét phiếu giấy: {done}/{total}',
    readingForms: 'Đang đọc phiếu giấy: {done}/{total}',
    onPaper:
      'Phiếu giấy: in {printed}, phát {handedOut}, thu {returned}; quét {pages} trang, đọc được {read}; {verified} chỗ chưa chắc do người xem quyết định. {equal} trên {returned} phiếu có câu trả lời đúng như đã điền.',
    paperDiffers: 'Có phiếu giấy không đọc ra đúng như đã điền: phần phiếu giấy chưa đạt.',
    freeze: 'đóng băng bộ dữ liệu',
    weigh: 'tính trọng số',
    estimate: 'ước lượng',
    protect: 'bảo vệ bảng số',
    report: 'viết báo cáo',
    close: 'đóng khảo sát',
    received: 'Câu trả lời nhận được: {received}; có trong dataset/answers.parquet: {rows}.',
    truth: 'So với sự thật của dân số giả lập:',
    row: '  {label}: thật {truth}, ước lượng {estimate} (khoảng tin cậy 95%: {lower} – {upper}) {mark}',
    covered: '{hits} trên {total} khoảng tin cậy 95% chứa sự thật.',
    files: 'Tệp đã viết:',
    seconds: 'Xong trong {seconds} giây.',
  } as const,
  {
    exists: 'The example study is already in {path}.',
    chooseOther: 'Choose another folder: langnghe demo --data NEW_DIR',
    drawn: 'Drawn: {units} of {frame} units, {slips} slips, {classes} ticket classes.',
    answering: 'Answering: {done}/{total}',
    fieldwork:
      '{issued} slips issued; {thanked} people sent an answer ({refused} of them declined to take part), {dropped} dropped out, {never} never came.',
    working: 'Working: {stage}…',
    noTool:
      'Nobody answers on paper: {tool} is not installed here. Install it with “apt install {tool}”, or run with --paper 0.',
    filling: 'Filling and scanning forms on paper: {done}/{total}',
    readingForms: 'Reading forms on paper: {done}/{total}',
    onPaper:
      'Forms on paper: {printed} printed, {handedOut} handed out, {returned} returned; {pages} pages scanned, {read} read; {verified} unsure places decided by a person. {equal} of {returned} forms hold the answers that were filled in.',
    paperDiffers: 'Some forms on paper were not read as they were filled in: the paper arm fails.',
    freeze: 'freezing the dataset',
    weigh: 'weighting',
    estimate: 'estimating',
    protect: 'protecting the tables',
    report: 'writing the report',
    close: 'closing the study',
    received: 'Answers received: {received}; in dataset/answers.parquet: {rows}.',
    truth: 'Compared with the truth of the simulated population:',
    row: '  {label}: truth {truth}, estimate {estimate} (95% interval: {lower} – {upper}) {mark}',
    covered: '{hits} of {total} 95% intervals hold the truth.',
    files: 'Files written:',
    seconds: 'Done in {seconds} seconds.',
  },
);
