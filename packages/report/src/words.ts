import { translator, type CatalogueOf } from '@langnghe/language';

const vi = {
  kind: 'Báo cáo kết quả khảo sát',
  conductedBy: 'Đơn vị thực hiện',
  example: 'Ví dụ minh họa: số liệu do máy tạo ra, không phải ý kiến của người thật.',
  datesBoth: 'Thu thập ý kiến từ {from} đến {to}',
  datesUnknown: 'Số liệu thu thập từ trước, thời gian do đơn vị cung cấp dữ liệu nắm giữ',
  // key figures
  keyAnswers: 'phiếu trả lời hợp lệ',
  keyResponse: 'tỷ lệ trả lời ({answered} trên {issued} phiếu mã phát ra)',
  keyMargin: 'điểm phần trăm: sai số lớn nhất của các câu hỏi chung cho mọi người',
  keyUnits: 'đơn vị được rút thăm trong {frame} đơn vị',
  // headings
  summary: 'Tóm tắt',
  results: 'Kết quả',
  wavesHeading: 'So với đợt trước',
  sampleHeading: 'Mẫu và phiếu trả lời',
  methodHeading: 'Khảo sát được làm như thế nào',
  limitationsHeading: 'Hạn chế',
  protectionHeading: 'Bảo vệ người trả lời',
  annexHeading: 'Phụ lục: Phiếu hỏi',
  tablesHeading: 'Phụ lục: Bảng theo nhóm',
  contents: 'Mục lục',
  indices: 'Chỉ số tổng hợp',
  breaksHeading: 'Theo nhóm',
  numbers: 'Số liệu của biểu đồ',
  numbersAndGroups: 'Số liệu của biểu đồ và theo nhóm',
  numbersByGroup: 'Số liệu theo nhóm',
  // tables
  answer: 'Phương án trả lời',
  group: 'Nhóm',
  share: 'Tỷ lệ',
  mean: 'Trung bình',
  interval: 'Khoảng tin cậy 95%',
  base: 'Số người trả lời',
  baseShort: 'Số người',
  total: 'Tất cả',
  baseOf: { other: 'Số người trả lời câu này: khoảng {n}.' },
  multiple: 'Tổng có thể lớn hơn 100% vì được chọn nhiều phương án.',
  smallBase: 'Nhóm có dấu * có dưới 50 người trả lời: chỉ để tham khảo.',
  masked: 'Gần như mọi người trả lời giống nhau nên chỉ ghi «≥ 90%» và «< 10%».',
  tableOf: 'Bảng: {title}',
  statement: 'Nội dung',
  // table builder
  builderAlike: 'Không có chênh lệch nào giữa các nhóm vượt quá mức ngẫu nhiên.',
  builderAll:
    'Phần trăm của tất cả mọi người có trong các nhóm, tính từ số liệu đã công bố (tỷ lệ trong nhóm nhân với số người mà nhóm đại diện), nên chỉ gần đúng và không có khoảng tin cậy.',
  builderAnswer:
    'Phần trăm của những người cùng chọn một phương án, tính từ số liệu đã công bố (tỷ lệ trong nhóm nhân với số người mà nhóm đại diện), nên chỉ gần đúng và không có khoảng tin cậy.',
  builderVerdict: 'Có vượt quá mức ngẫu nhiên?',
  builderClear: 'Có',
  builderUnclear: 'Không',
  // findings
  most: 'Nhiều nhất: «{category}», {share} (khoảng {interval}).',
  mostOnly: 'Nhiều nhất: «{category}», {share}.',
  close: 'Chưa thể nói chắc là nhiều hơn «{category}» ({share}): hai khoảng tin cậy chồng lên nhau.',
  meanIs: 'Trung bình: {mean} (khoảng {interval}).',
  meanOnly: 'Trung bình: {mean}.',
  batteryHighest: 'Cao nhất: {items} chọn «{category}».',
  batteryLowest: 'Thấp nhất: {items}.',
  batteryItem: '«{item}», {share}',
  batteryAlike: '{items} (không tách rõ được thứ tự)',
  batterySpread:
    'Chọn «{category}»: từ {low} («{lowest}») đến {high} («{highest}»); các khoảng tin cậy chồng lên nhau nên không xếp thứ tự.',
  clear: 'Khác nhau rõ theo «{by}»: {list}.',
  clearAnd: { other: 'Khác nhau rõ theo «{by}»: {list}; và {n} chênh lệch khác.' },
  pair: '{a} {valueA}, {b} {valueB}',
  pairOf: '«{what}» {pair}',
  comment: 'Nhận xét của {conductor}',
  // chart words
  chartOf: 'Biểu đồ: {title}',
  netOf: 'Tỷ lệ «{categories}», khoảng tin cậy 95%',
  or: 'hoặc',
  favourableByGroup: '{title} Tỷ lệ «{categories}» theo nhóm',
  byGroup: '«{category}» theo «{by}»',
  meanByGroup: 'Trung bình theo «{by}»',
  // summary
  sumWho:
    'Khảo sát do {conductor} thực hiện. Đối tượng được hỏi: {population}. Có {answers} phiếu trả lời hợp lệ.',
  sumMargin:
    'Nếu hỏi tất cả mọi người thay vì chỉ một mẫu, kết quả của mỗi câu hỏi chung thường không lệch quá {margin} điểm phần trăm so với số trong báo cáo này.',
  sumRank:
    'Báo cáo không xếp hạng đơn vị: mỗi nơi chỉ có ít phiếu nên chênh lệch giữa các nơi phần lớn là ngẫu nhiên.',
  sumQuestion: '{question} {finding}',
  // waves
  waveSince: 'Đợt trước: «{title}», {date}.',
  waveNone: { other: 'So sánh được {n} câu hỏi. Không câu nào thay đổi nhiều hơn mức có thể do ngẫu nhiên.' },
  waveClear: {
    other: 'So sánh được {all} câu hỏi. Có {n} thay đổi lớn hơn mức có thể do ngẫu nhiên, ghi ở bảng dưới.',
  },
  waveChanged: 'Không so sánh vì lời hỏi hoặc phương án đã đổi: {list}.',
  waveCaution:
    'Thay đổi giữa hai đợt không cho biết nguyên nhân, và người được hỏi hai đợt là những người khác nhau.',
  waveTable: 'Những thay đổi rõ',
  waveNow: 'Đợt này',
  waveDifference: 'Chênh lệch',
  // sample
  sampleDrawn:
    'Trong danh sách {frame} đơn vị ({people} người), đã rút thăm {drawn} đơn vị; đơn vị đông người có cơ hội được rút cao hơn theo đúng tỷ lệ số người. Ở mỗi đơn vị mời {take} người.',
  sampleAll:
    'Khảo sát mời người ở tất cả {frame} đơn vị trong danh sách ({people} người); mỗi đơn vị mời {take} người.',
  sampleSeed: 'Việc rút thăm làm lại được: số hạt giống «{seed}»; mã kiểm tra danh sách (SHA-256): {hash}',
  sampleNone:
    'Dữ liệu được thu thập bên ngoài và nhập vào. Không có danh sách chọn mẫu nên không biết mỗi người có bao nhiêu cơ hội được hỏi.',
  responseSentence:
    'Phát ra {issued} phiếu mã, thu về {answered} phiếu ({rate}), trong đó {refused} phiếu không đồng ý tham gia; {valid} phiếu hợp lệ.',
  paperLedger:
    'Phiếu giấy: in {printed}, phát {handedOut}, thu về {returned} ({rate} số đã phát), hỏng {spoiled}, từ chối {refused}.',
  paperNoRate: 'không tính được tỷ lệ',
  paperEntered: 'Trong số phiếu giấy, {scanned} phiếu được quét, {keyed} phiếu được nhập tay.',
  paperQuality:
    'Để đo lỗi nhập tay, {twice} phiếu được bốc thăm nhập hai lần độc lập: {wrong} trên {compared} câu trả lời của lần đầu sai, tức {rate} (khoảng tin cậy 95%: {lower} đến {upper}); chỗ khác nhau đã được xem lại trên tờ phiếu.',
  responseUnknown: 'Không có số phiếu phát ra, nên không tính được tỷ lệ trả lời.',
  strata: 'Danh sách và mẫu',
  stratum: 'Khối',
  stratumAll: 'Toàn bộ',
  unitsFrame: 'Đơn vị',
  peopleFrame: 'Số người',
  unitsDrawn: 'Đơn vị được rút',
  responseTable: 'Phiếu mã phát ra và phiếu thu về, theo nhóm rút thăm',
  class: 'Nhóm',
  issued: 'Phát ra',
  answered: 'Thu về',
  rate: 'Tỷ lệ',
  sum: 'Cộng',
  weightsTable: 'Hiệu ứng của quyền số',
  step: 'Bước',
  deff: 'Hệ số thiết kế (Kish)',
  effective: 'Cỡ mẫu hiệu quả',
  step_design: 'Quyền số thiết kế',
  step_nonresponse: 'Điều chỉnh không trả lời',
  step_poststratification: 'Khớp tổng số người theo khối',
  step_raking: 'Khớp các tổng biên',
  step_calibration: 'Hiệu chỉnh theo tổng',
  step_trimming: 'Cắt quyền số lớn',
  // AAPOR
  a1: 'Cách thu thập dữ liệu',
  a1Slips:
    'Khảo sát bằng phiếu hỏi tự điền. Mỗi người rút một phiếu mã in sẵn, trả lời trên điện thoại hoặc máy tính; không ai ghi lại ai rút tờ nào.',
  a1Tickets:
    'Khảo sát bằng phiếu hỏi tự điền. Mỗi người được mời đổi mã mời lấy một vé không tên, rồi trả lời bằng vé đó trên điện thoại hoặc máy tính. Vé được đóng dấu mà không ai nhìn thấy, nên không ai ghép được vé với người.',
  a1Import: 'Phiếu trả lời được thu thập bằng công cụ khác rồi nhập vào để tính toán.',
  a2: 'Ai tài trợ và ai thực hiện',
  a2Text: 'Đơn vị tài trợ, chỉ đạo: {sponsor}. Đơn vị thực hiện: {conductor}.',
  a2Contact: 'Liên hệ: {contact}.',
  a2Sensitive:
    'Đơn vị thực hiện có quyền đối với người được hỏi hoặc chủ đề nhạy cảm, nên áp dụng mức bảo vệ cao hơn.',
  a3: 'Phiếu hỏi',
  a3Text: 'Toàn văn câu hỏi, phương án trả lời và lời dẫn in ở phụ lục, theo đúng thứ tự đã hỏi.',
  a4: 'Đối tượng khảo sát',
  a5: 'Cách chọn mẫu',
  a5Frame:
    'Mẫu xác suất từ danh sách đơn vị kèm số người. Đơn vị không có trong danh sách không có cơ hội được chọn.',
  a5Draw:
    'Trong mỗi đơn vị, người trả lời tự rút phiếu mã từ thùng; khảo sát không trả tiền hay quà và không đặt hạn ngạch.',
  a5Invited:
    'Trong mỗi đơn vị, người được chọn nhận thư mời có mã riêng hoặc tự rút phiếu mã từ thùng; khảo sát không trả tiền hay quà và không đặt hạn ngạch.',
  a5Import:
    'Không phải mẫu xác suất do phần mềm này rút. Kết quả chỉ nói về những người đã trả lời, trừ khi đơn vị cung cấp dữ liệu chứng minh cách chọn.',
  a6: 'Hình thức trả lời và ngôn ngữ',
  a6Slips: 'Tự điền trên trang web bằng mã dùng một lần. Ngôn ngữ: {languages}.',
  a6Tickets: 'Tự điền trên trang web bằng vé không tên, mỗi vé dùng một lần. Ngôn ngữ: {languages}.',
  a6Import: 'Hình thức do đơn vị cung cấp dữ liệu lựa chọn. Ngôn ngữ của phiếu: {languages}.',
  a7: 'Thời gian thu thập',
  a8: 'Cỡ mẫu và độ chính xác',
  a8Text:
    'Có {valid} phiếu hợp lệ. Sai số tính theo đúng cách chọn mẫu: {psus}. Khoảng tin cậy 95% dùng phân phối t với {df} bậc tự do, đã gồm ảnh hưởng của chọn theo cụm, của quyền số và của phần nhiễu để bảo vệ người trả lời.',
  a8Psus: 'các nhóm rút thăm là cụm trong từng khối',
  a8PsusAssumed:
    'mỗi phiếu tính riêng vì phiếu không mang tên đơn vị, rồi phương sai được nhân với {deff} để kể đến việc người cùng đơn vị nghĩ giống nhau (mức giống nhau được giả định gấp đôi mức thường gặp)',
  a8PsusImport: 'mỗi phiếu được coi là độc lập vì không có thông tin về cụm',
  a8Margin:
    'Với các câu hỏi chung cho mọi người, nửa độ rộng của khoảng tin cậy nhiều nhất là {margin} điểm phần trăm.',
  a8Effective:
    'Quyền số làm hệ số thiết kế bằng {deff}: {valid} phiếu cho độ chính xác như khoảng {effective} phiếu chọn ngẫu nhiên đơn giản (chưa kể ảnh hưởng của cụm).',
  a8Differences:
    'Chênh lệch giữa các nhóm chỉ được gọi là rõ khi lớn hơn mức có thể do ngẫu nhiên, đã tính đến việc so sánh nhiều lần: trong các câu được nêu, trung bình không quá 5% nêu sai (Benjamini và Bogomolov 2014). Câu nào không ghi «khác nhau rõ» thì chưa thấy chênh lệch nào như vậy.',
  a9: 'Quyền số',
  a9Text: 'Các bước: {steps}. Nguồn tổng số: {source}.',
  a9None: 'Không dùng quyền số: mỗi phiếu được tính như nhau.',
  a10: 'Xử lý và kiểm tra dữ liệu',
  a10Slips:
    'Mỗi mã chỉ dùng được một lần. Máy chủ kiểm tra câu bỏ qua, giới hạn số và số phương án được chọn khi người trả lời gửi phiếu. Không lưu thời gian, địa chỉ mạng hay thứ tự gửi, vì vậy không dùng tốc độ trả lời để loại phiếu. Không thay số cho câu bỏ trống.',
  a10Tickets:
    'Mỗi vé chỉ dùng được một lần. Danh sách vé đã dùng được công bố, ai cũng kiểm tra và đếm lại được. Máy chủ kiểm tra câu bỏ qua, giới hạn số và số phương án được chọn khi người trả lời gửi phiếu. Không lưu thời gian, địa chỉ mạng hay thứ tự gửi, vì vậy không dùng tốc độ trả lời để loại phiếu. Không thay số cho câu bỏ trống.',
  a10Import:
    'Dữ liệu nhập được đối chiếu từng ô với phiếu hỏi; ô không khớp đã được liệt kê cho người nhập. Không thay số cho câu bỏ trống.',
  a10Protection: 'Số liệu công bố đã qua bước bảo vệ: xem mục «{heading}».',
  a11: 'Tuyên bố về hạn chế',
  a11Text:
    'Mọi khảo sát đều có sai số do chọn mẫu và những sai lệch khác không đo được, như người không trả lời nghĩ khác người trả lời, hoặc cách hỏi ảnh hưởng đến câu trả lời. Các hạn chế đã biết nêu ở mục «{heading}».',
  // limitations
  limCluster:
    'Người cùng một nơi thường nghĩ giống nhau, nên số phiếu hiệu quả nhỏ hơn số phiếu thu về; khoảng tin cậy đã tính điều này.',
  limFrame: 'Kết quả chỉ nói về những người thuộc các đơn vị trong danh sách tại thời điểm lập danh sách.',
  limNonresponse:
    'Có {rate} số người được mời không gửi phiếu. Quyền số chỉ bù được phần chênh lệch giữa các nhóm rút thăm, không bù được khác biệt về ý kiến.',
  limBreakoff: 'Không biết có bao nhiêu người mở phiếu rồi bỏ dở: hệ thống cố ý không lưu.',
  limSelf:
    'Người trả lời có thể nói điều họ cho là được mong đợi, nhất là khi cấp trên quan tâm đến kết quả.',
  limImport:
    'Đây là mẫu không xác suất: sai số và khoảng tin cậy chỉ đúng nếu coi người trả lời như được chọn ngẫu nhiên.',
  limCauses: 'Chênh lệch giữa các nhóm không cho biết nguyên nhân.',
  limState: 'Đây là kết quả khảo sát ý kiến, không phải số liệu thống kê nhà nước.',
  // protection
  proRules:
    'Không công bố kết quả của nhóm dưới {minimum} người; nhóm nhỏ được gộp với nhóm liền kề. Tỷ lệ làm tròn đến phần trăm, số người làm tròn đến 5 hoặc 10.',
  proPromises: 'Người trả lời đã được hứa:',
  proAlike: { other: 'Làm như vậy ở {n} bảng khác.' },
  proHash: 'Mã kiểm tra của bộ số liệu công bố (SHA-256): {hash}',
  // annex
  onlyIf: 'Chỉ hỏi nếu: {condition}.',
  onlySome: 'Chỉ hỏi những người mà câu này có liên quan.',
  answerNumber: 'Ghi số',
  answerText: 'Ghi bằng lời',
  answerScale: 'Cho điểm từ {from} đến {to}',
  answerOther: 'Trả lời theo mẫu trên màn hình',
  condEquals: '{question} trả lời «{choice}»',
  condNumber: '{question} {relation} {number}',
  condSelected: '{question} có chọn «{choice}»',
  condAnd: ' và ',
  condOr: ' hoặc ',
  askedOf: 'Chỉ hỏi những người có {condition}.',
  source: 'Nguồn: {title}, {date}.',
  page: 'Trang',
  language_vi: 'tiếng Việt',
  language_en: 'tiếng Anh',
} as const;

const en: CatalogueOf<typeof vi> = {
  kind: 'Survey report',
  conductedBy: 'Conducted by',
  example: 'Example: the figures were made by a machine and are nobody’s opinions.',
  datesBoth: 'Answers collected from {from} to {to}',
  datesUnknown: 'Data collected earlier; the dates are known to whoever supplied the data',
  keyAnswers: 'valid answers',
  keyResponse: 'response rate ({answered} of {issued} slips handed out)',
  keyMargin: 'percentage points: largest margin of error of questions asked of everybody',
  keyUnits: 'units drawn out of {frame}',
  summary: 'Summary',
  results: 'Results',
  wavesHeading: 'Since the last wave',
  sampleHeading: 'Sample and response',
  methodHeading: 'How the survey was done',
  limitationsHeading: 'Limitations',
  protectionHeading: 'Protection of respondents',
  annexHeading: 'Annex: the questionnaire',
  tablesHeading: 'Annex: tables by group',
  contents: 'Contents',
  indices: 'Indices',
  breaksHeading: 'By group',
  numbers: 'Numbers behind the chart',
  numbersAndGroups: 'Numbers behind the chart and by group',
  numbersByGroup: 'Numbers by group',
  answer: 'Answer',
  group: 'Group',
  share: 'Share',
  mean: 'Mean',
  interval: '95% interval',
  base: 'People answering',
  baseShort: 'People',
  total: 'Everybody',
  baseOf: {
    one: 'About {n} person answered this question.',
    other: 'About {n} people answered this question.',
  },
  multiple: 'Adds up to more than 100% where several answers could be chosen.',
  smallBase: 'Groups marked * have fewer than 50 answers: for orientation only.',
  masked: 'Nearly everybody gave the same answer, so only “≥ 90%” and “< 10%” are shown.',
  tableOf: 'Table: {title}',
  statement: 'Item',
  builderAlike: 'No difference between the groups is more than chance.',
  builderAll:
    'Percent of everybody in the groups, worked out from published figures (the share in a group times the people it stands for): only approximate, and without an interval.',
  builderAnswer:
    'Percent of those who gave the same answer, worked out from published figures (the share in a group times the people it stands for): only approximate, and without an interval.',
  builderVerdict: 'More than chance?',
  builderClear: 'Yes',
  builderUnclear: 'No',
  most: 'Most frequent: “{category}”, {share} (about {interval}).',
  mostOnly: 'Most frequent: “{category}”, {share}.',
  close:
    'It cannot be said for sure that this is more than “{category}” ({share}): the two intervals overlap.',
  meanIs: 'Mean: {mean} (about {interval}).',
  meanOnly: 'Mean: {mean}.',
  batteryHighest: 'Highest: {items} chose “{category}”.',
  batteryLowest: 'Lowest: {items}.',
  batteryItem: '“{item}”, {share}',
  batteryAlike: '{items} (their order cannot be told)',
  batterySpread:
    'Chose “{category}”: from {low} (“{lowest}”) to {high} (“{highest}”); the intervals overlap, so there is no order.',
  clear: 'Clearly different by “{by}”: {list}.',
  clearAnd: {
    one: 'Clearly different by “{by}”: {list}; and {n} other difference.',
    other: 'Clearly different by “{by}”: {list}; and {n} other differences.',
  },
  pair: '{a} {valueA}, {b} {valueB}',
  pairOf: '“{what}” {pair}',
  comment: 'Comment of {conductor}',
  chartOf: 'Chart: {title}',
  netOf: 'Share of “{categories}”, 95% interval',
  or: 'or',
  favourableByGroup: '{title} Share of “{categories}” by group',
  byGroup: '“{category}” by “{by}”',
  meanByGroup: 'Mean by “{by}”',
  sumWho: 'Survey conducted by: {conductor}. People asked: {population}. There are {answers} valid answers.',
  sumMargin:
    'Had everybody been asked instead of a sample, the result of each question asked of everybody would usually differ by no more than {margin} percentage points from the figure in this report.',
  sumRank:
    'The report does not rank units: each place has only a few answers, so most differences between places are chance.',
  sumQuestion: '{question} {finding}',
  waveSince: 'The last wave: “{title}”, {date}.',
  waveNone: {
    one: '{n} question can be compared. It did not change by more than chance may make.',
    other: '{n} questions can be compared. None changed by more than chance may make.',
  },
  waveClear: {
    one: '{all} questions can be compared. {n} change is larger than chance may make; it stands in the table.',
    other:
      '{all} questions can be compared. {n} changes are larger than chance may make; they stand in the table.',
  },
  waveChanged: 'Not compared, since wording or answers are others now: {list}.',
  waveCaution: 'A change between waves does not tell its cause, and other people were asked in each.',
  waveTable: 'Clear changes',
  waveNow: 'This wave',
  waveDifference: 'Difference',
  sampleDrawn:
    'From a list of {frame} units ({people} people), {drawn} units were drawn; larger units had a higher chance, in proportion to the number of people. In each unit {take} people were invited.',
  sampleAll: 'People in all {frame} units of the list ({people} people) were invited; {take} in each unit.',
  sampleSeed: 'The draw can be repeated: seed “{seed}”; checksum of the list (SHA-256): {hash}',
  sampleNone:
    'The data were collected elsewhere and imported. There is no sampling list, so nobody’s chance of being asked is known.',
  responseSentence:
    '{issued} slips were handed out and {answered} answers came back ({rate}), of which {refused} did not agree to take part; {valid} are valid.',
  paperLedger:
    'Forms on paper: {printed} printed, {handedOut} handed out, {returned} returned ({rate} of those handed out), {spoiled} spoiled, {refused} refused.',
  paperNoRate: 'no rate can be computed',
  paperEntered: 'Of the forms on paper, {scanned} were scanned and {keyed} keyed in.',
  paperQuality:
    'To measure errors of keying, {twice} forms were drawn and typed twice independently: {wrong} of {compared} answers of the first entry were wrong, {rate} (95% interval: {lower} to {upper}); what differed was looked up on the sheet.',
  responseUnknown: 'The number of forms handed out is not known, so no response rate can be computed.',
  strata: 'List and sample',
  stratum: 'Stratum',
  stratumAll: 'All',
  unitsFrame: 'Units',
  peopleFrame: 'People',
  unitsDrawn: 'Units drawn',
  responseTable: 'Slips handed out and answers, by draw group',
  class: 'Group',
  issued: 'Handed out',
  answered: 'Answered',
  rate: 'Rate',
  sum: 'Total',
  weightsTable: 'Effect of the weights',
  step: 'Step',
  deff: 'Design effect (Kish)',
  effective: 'Effective sample size',
  step_design: 'Design weights',
  step_nonresponse: 'Non-response adjustment',
  step_poststratification: 'Matching the number of people by stratum',
  step_raking: 'Matching margins',
  step_calibration: 'Calibration to totals',
  step_trimming: 'Trimming of large weights',
  a1: 'Data collection strategy',
  a1Slips:
    'A self-administered questionnaire. Everybody drew a printed slip with a code and answered on a phone or computer; nobody wrote down who drew which slip.',
  a1Tickets:
    'A self-administered questionnaire. Everybody invited exchanged a code for a ticket without a name, and answered with it on a phone or computer. Tickets are signed unseen (RFC 9474), so nobody can match a ticket with a person.',
  a1Import: 'Answers were collected with another tool and imported for analysis.',
  a2: 'Who sponsored and who conducted the survey',
  a2Text: 'Sponsor: {sponsor}. Conducted by: {conductor}.',
  a2Contact: 'Contact: {contact}.',
  a2Sensitive:
    'The conductor has authority over the people asked, or the topic is sensitive; the stricter protection applies.',
  a3: 'Questionnaire',
  a3Text:
    'The full wording of questions, answers and introductions is in the annex, in the order in which they were asked.',
  a4: 'Population',
  a5: 'How the sample was made',
  a5Frame:
    'A probability sample from a list of units with the number of people in each. Units missing from the list had no chance of being drawn.',
  a5Draw:
    'Within each unit people drew their own slip from a box; there was no payment or gift and no quota.',
  a5Invited:
    'Within each unit the people chosen were sent an invitation with a code of their own, or drew a slip from a box; there was no payment or gift and no quota.',
  a5Import:
    'Not a probability sample drawn by this software. The results speak only of those who answered, unless whoever supplied the data shows how they were chosen.',
  a6: 'Mode and languages',
  a6Slips: 'Self-administered on a web page with a one-time code. Languages: {languages}.',
  a6Tickets:
    'Self-administered on a web page with a ticket without a name that works once. Languages: {languages}.',
  a6Import: 'The mode was chosen by whoever supplied the data. Languages of the questionnaire: {languages}.',
  a7: 'Dates of data collection',
  a8: 'Sample size and precision',
  a8Text:
    'There are {valid} valid answers. Errors follow the way the sample was drawn: {psus}. The 95% intervals use the t distribution with {df} degrees of freedom and include the effect of clustering, of weighting and of the noise that protects respondents.',
  a8Psus: 'draw groups are the clusters within each stratum',
  a8PsusAssumed:
    'every answer stands alone, for no answer carries its unit, and variances are multiplied by {deff} for the likeness of people of one unit (assumed to be twice the usual)',
  a8PsusImport: 'every answer counts as independent, since nothing is known of clusters',
  a8Margin:
    'For questions asked of everybody, half the width of the interval is at most {margin} percentage points.',
  a8Effective:
    'The design effect of the weights is {deff}: {valid} answers are as precise as about {effective} from a simple random sample (clustering not counted).',
  a8Differences:
    'Differences between groups are called clear only where they are larger than chance may make, with the number of comparisons counted in: on average no more than 5% of the questions named are named wrongly (Benjamini and Bogomolov 2014). Where a question says nothing of it, no such difference was found.',
  a9: 'Weighting',
  a9Text: 'Steps: {steps}. Source of totals: {source}.',
  a9None: 'No weights: every answer counts the same.',
  a10: 'Processing and quality checks',
  a10Slips:
    'Each code works once. The server checks skips, number limits and the number of choices when an answer is sent. Times, network addresses and the order of answers are not stored, so speed is not used to exclude answers. Unanswered questions are not filled in.',
  a10Tickets:
    'Each ticket works once. The list of used tickets is published, so that anyone can check and count them. The server checks skips, number limits and the number of choices when an answer is sent. Times, network addresses and the order of answers are not stored, so speed is not used to exclude answers. Unanswered questions are not filled in.',
  a10Import:
    'Imported data were compared with the questionnaire cell by cell; what did not fit was listed for whoever imported it. Unanswered questions are not filled in.',
  a10Protection: 'Published figures have passed protection: see “{heading}”.',
  a11: 'Statement on limitations',
  a11Text:
    'All surveys have sampling error and other errors that cannot be measured, for instance when people who did not answer think otherwise than those who did, or when wording affects answers. Known limitations are listed under “{heading}”.',
  limCluster:
    'People of one place often think alike, so the effective number of answers is smaller than the number received; the intervals include this.',
  limFrame: 'The results speak only of people in the units of the list at the time the list was made.',
  limNonresponse:
    '{rate} of the people invited sent no answer. Weights make up for differences between draw groups only, not for differences of opinion.',
  limBreakoff:
    'It is not known how many opened the form and left it unfinished: by design the system does not record it.',
  limSelf: 'People may say what they think is expected, all the more where superiors care for the result.',
  limImport:
    'This is not a probability sample: margins and intervals hold only if respondents can be taken as chosen at random.',
  limCauses: 'Differences between groups do not tell their causes.',
  limState: 'These are the results of an opinion survey, not official statistics.',
  proRules:
    'Results of groups of fewer than {minimum} people are not published; small groups are merged with their neighbours. Shares are rounded to whole percents, numbers of people to 5 or 10.',
  proPromises: 'Respondents were promised:',
  proAlike: { one: 'The same in {n} other table.', other: 'The same in {n} other tables.' },
  proHash: 'Checksum of the published tables (SHA-256): {hash}',
  onlyIf: 'Asked only if: {condition}.',
  onlySome: 'Asked only of those it concerns.',
  answerNumber: 'Write a number',
  answerText: 'Write in words',
  answerScale: 'A mark from {from} to {to}',
  answerOther: 'Answered as shown on the screen',
  condEquals: '{question} is answered “{choice}”',
  condNumber: '{question} is {relation} {number}',
  condSelected: '“{choice}” is chosen in {question}',
  condAnd: ' and ',
  condOr: ' or ',
  askedOf: 'Asked only where {condition}.',
  source: 'Source: {title}, {date}.',
  page: 'Page',
  language_vi: 'Vietnamese',
  language_en: 'English',
};

export const reportWords = translator(vi, en);
export type Word = ReturnType<typeof reportWords>;
