/** Figures, comments, protection and publication. */
export const publishingIssues = {
  'too-few-answers': {
    vi: [
      'Chỉ có dưới {least} câu trả lời nên không lập bộ dữ liệu và không công bố gì.',
      'Câu trả lời không được giữ theo từng phiếu. Muốn có kết quả, hãy tổ chức cuộc khảo sát mới với nhiều người hơn.',
    ],
    en: [
      'There are fewer than {least} answers, so no dataset is made and nothing is published.',
      'No single answers are kept. For a result, run a new study with more people.',
    ],
  },
  'break-unknown': {
    vi: [
      'Câu «{name}» dùng để so sánh nhóm không phải câu chọn một trong phiếu.',
      'Chọn câu hỏi chọn một đáp án, ví dụ giới tính hay nhóm tuổi.',
    ],
    en: [
      '"{name}", meant for comparing groups, is not a choose-one question of the form.',
      'Choose a question with one answer, such as gender or age group.',
    ],
  },
  'nothing-answered': {
    vi: [
      'Không có câu trả lời nào nên không có gì để tính.',
      'Kiểm tra phiếu mã đã được phát chưa; cuộc khảo sát này không cho kết quả.',
    ],
    en: [
      'There are no answers, so there is nothing to compute.',
      'Check whether slips were handed out; this study gives no result.',
    ],
  },
  'already-frozen': {
    vi: [
      'Cuộc khảo sát này đã có bộ dữ liệu đóng băng.',
      'Muốn dùng dữ liệu khác, hãy tạo cuộc khảo sát mới.',
    ],
    en: ['This study already has a frozen dataset.', 'For other data, create a new study.'],
  },
  'already-protected': {
    vi: [
      'Bảng số đã được bảo vệ và chốt để công bố, không làm lại được.',
      'Công bố bảng đã có. Làm lại với nhiễu khác sẽ làm lộ số thật.',
    ],
    en: [
      'The tables are already protected and final; this cannot be repeated.',
      'Publish the tables there are. A second release with other noise would reveal the true figures.',
    ],
  },
  'other-catalogue': {
    vi: [
      'Danh mục bảng bây giờ không phải danh mục của các bảng đã bảo vệ: mỗi cuộc khảo sát chỉ công bố một danh mục, một lần.',
      'Trả lại các câu so sánh nhóm như lúc bảo vệ. Muốn có bảng khác, hãy lập cuộc khảo sát mới.',
    ],
    en: [
      'The catalogue of tables is not the one of the tables that were protected: a study publishes one catalogue, once.',
      'Put the questions for comparing groups back as they were at protection. For other tables, set up a new study.',
    ],
  },
  'comment-after-publication': {
    vi: [
      'Báo cáo đã công bố nên nhận xét không sửa được nữa.',
      'Nếu cần nói thêm, xin đăng thành tin riêng và dẫn đến báo cáo này.',
    ],
    en: [
      'The report is published, so comments can no longer be changed.',
      'To say more, publish a separate notice that points to this report.',
    ],
  },
  'comment-unknown-question': {
    vi: [
      'Không có bảng nào của câu «{question}» để nhận xét.',
      'Xin tải lại trang kết quả rồi nhận xét ở câu có trong bảng.',
    ],
    en: [
      'There is no table of the question "{question}" to comment on.',
      'Reload the page of results and comment on a question that is there.',
    ],
  },
  'comment-too-long': {
    vi: [
      'Nhận xét dài {length} ký tự; tối đa {most}.',
      'Xin rút gọn, hoặc để phần dài vào một tài liệu riêng.',
    ],
    en: [
      'The comment has {length} characters; at most {most}.',
      'Shorten it, or keep the long part for a document of its own.',
    ],
  },
  'published-otherwise': {
    vi: [
      'Cuộc khảo sát đã công bố bảng số khác ngày {date}: công bố hai bản sẽ làm lộ câu trả lời của từng người.',
      'Khôi phục thư mục publication từ bản sao lưu; bản đã công bố là bản duy nhất.',
    ],
    en: [
      'Other tables of this study were published on {date}: two releases would give single answers away.',
      'Restore the folder publication from a backup; what was published is the only release.',
    ],
  },
  'privacy-few-invited': {
    vi: [
      'Bảo vệ vi sai cần ít nhất {least} người trả lời, mà chỉ mời {invited} người: nhiễu sẽ lớn hơn cả kết quả.',
      'Ở màn hình «Thông tin chung», chọn cách bảo vệ khác (mặc định: nhiễu theo khóa ô), hoặc mời nhiều người hơn.',
    ],
    en: [
      'Differential privacy needs at least {least} answers, and only {invited} people are invited: its noise would drown the results.',
      'On the screen "About" choose another protection (by default cell-key noise), or invite more people.',
    ],
  },
  'privacy-many-tables': {
    vi: [
      'Danh mục có {tables} bảng; bảo vệ vi sai chia ngân sách riêng tư cho nhiều nhất {most} bảng.',
      'Bớt câu hỏi hoặc bớt câu so sánh nhóm, hoặc chọn cách bảo vệ khác.',
    ],
    en: [
      'The catalogue has {tables} tables; differential privacy shares its budget out over at most {most}.',
      'Take out questions or breaks, or choose another protection.',
    ],
  },
  'table-withheld': {
    vi: [
      'Bảng «{table}» không được công bố, và không ai xem được bản chưa bảo vệ.',
      'Dùng bảng chung của câu hỏi này, hoặc chia theo câu khác có trong danh mục.',
    ],
    en: [
      'The table "{table}" is withheld, and nobody can see it unprotected.',
      'Use the overall table of this question, or another break of the catalogue.',
    ],
  },
  'table-not-in-catalogue': {
    vi: [
      'Bảng «{table}» không có trong danh mục đã hứa khi mở khảo sát.',
      'Danh mục không thêm được nữa. Lần sau, chọn các câu so sánh nhóm trước khi mở khảo sát.',
    ],
    en: [
      'The table "{table}" is not in the catalogue that was promised at opening.',
      'The catalogue takes no more tables. Next time choose the questions for comparing groups before opening.',
    ],
  },
  'microdata-not-promised': {
    vi: [
      'Cuộc khảo sát này đã hứa công bố bảng số; đặt tệp từng phiếu bên cạnh sẽ làm lộ người trả lời.',
      'Dùng dữ liệu mở của bảng số (open-data.zip). Muốn có tệp từng phiếu thì chọn «microdata» trong study.json trước khi mở một cuộc khảo sát mới.',
    ],
    en: [
      'This study promised tables; a file of single answers beside them would give people away.',
      'Use the open data of the tables (open-data.zip). For single answers choose "microdata" in study.json before opening a new study.',
    ],
  },
  'microdata-released': {
    vi: ['Tệp từng phiếu đã được lập; chỉ lập một lần.', 'Dùng tệp đã có.'],
    en: ['The file of single answers is made already; it is made once.', 'Use the file there is.'],
  },
  'microdata-instead': {
    vi: [
      'Cuộc khảo sát này đã chọn công bố tệp dữ liệu từng phiếu, nên không có bảng số: hai thứ đặt cạnh nhau sẽ làm lộ người trả lời.',
      'Chạy bước microdata thay cho protect.',
    ],
    en: [
      'This study releases a file of single answers, so it has no tables: the two side by side would give people away.',
      'Run microdata instead of protect.',
    ],
  },
  'wave-missing': {
    severity: 'warning',
    vi: [
      'Không có đợt khảo sát trước «{study}» trên máy chủ này nên báo cáo không so sánh với nó.',
      'Kiểm tra lại tên đợt trước; nếu đợt ấy đã bị xóa thì không lấy lại được để so sánh.',
    ],
    en: [
      'The earlier wave "{study}" is not on this server, so the report does not compare with it.',
      'Check the name of the earlier wave; if that study was erased, it cannot be compared with any more.',
    ],
  },
  'wave-unpublished': {
    severity: 'warning',
    vi: [
      'Đợt khảo sát trước «{study}» chưa được công bố nên báo cáo không so sánh với nó.',
      'Công bố đợt trước rồi mới viết báo cáo của đợt này.',
    ],
    en: [
      'The earlier wave "{study}" is not published, so the report does not compare with it.',
      'Publish the earlier wave before this report is written.',
    ],
  },
  'wave-unreadable': {
    severity: 'warning',
    vi: [
      'Số liệu đã công bố của đợt trước «{study}» bị hỏng hoặc đã bị sửa nên báo cáo không so sánh với nó.',
      'Lấy lại thư mục của đợt trước từ bản sao lưu; chạy «langnghe verify» trên nơi công bố để biết tệp nào sai.',
    ],
    en: [
      'The published figures of the earlier wave "{study}" are damaged or were changed, so the report does not compare with it.',
      'Bring the folder of that wave back from a backup; "langnghe verify" on its publication says which file is wrong.',
    ],
  },
} as const;
