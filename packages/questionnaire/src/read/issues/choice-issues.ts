/** What can be wrong with lists of choices and the files they come from. */
export const choiceIssues = {
  'list-name-missing': {
    vi: [
      'Loại «{type}» cần tên một danh sách lựa chọn.',
      'Xin viết tên danh sách sau loại, ví dụ: {type} co_khong.',
    ],
    en: [
      'The type “{type}” needs the name of a choice list.',
      'Write the list after the type, for example {type} yes_no.',
    ],
  },
  'list-unknown': {
    vi: [
      'Không có danh sách lựa chọn «{list}» trên trang choices.',
      'Xin thêm danh sách này, hoặc sửa tên{nearest}.',
    ],
    en: ['There is no choice list “{list}” on the sheet choices.', 'Add it, or correct the name{nearest}.'],
  },
  'list-unused': {
    severity: 'warning',
    vi: ['Danh sách «{list}» không có câu nào dùng.', 'Không cần làm gì; có thể xoá danh sách này.'],
    en: ['No question uses the list “{list}”.', 'Nothing to do; you may delete it.'],
  },
  'list-in-file': {
    severity: 'warning',
    vi: [
      'Danh sách lấy từ tệp «{file}», không nằm trong bảng tính.',
      'Xin chép các lựa chọn vào trang choices, hoặc tải tệp này lên cùng bảng tính.',
    ],
    en: [
      'The choices come from the file “{file}”, which is not in the workbook.',
      'Copy them to the sheet choices, or upload the file with the workbook.',
    ],
  },
  'file-ending': {
    vi: ['Tệp «{file}» phải có đuôi .csv, .xml hoặc .geojson.', 'Xin sửa tên tệp trong cột type.'],
    en: [
      'The file “{file}” must end in .csv, .xml or .geojson.',
      'Correct the file name in the column type.',
    ],
  },
  'list-of-choice-missing': {
    vi: ['Lựa chọn này không thuộc danh sách nào.', 'Xin điền cột list_name.'],
    en: ['This choice belongs to no list.', 'Fill in list_name.'],
  },
  'choice-name-missing': {
    vi: ['Lựa chọn trong danh sách «{list}» thiếu mã (name).', 'Xin điền cột name, ví dụ 1, 2, 3.'],
    en: ['A choice of the list “{list}” has no name.', 'Fill in name, for example 1, 2, 3.'],
  },
  'choice-label-missing': {
    severity: 'warning',
    vi: ['Lựa chọn «{choice}» của danh sách «{list}» không có lời (label).', 'Xin điền cột label.'],
    en: ['The choice “{choice}” of the list “{list}” has no label.', 'Fill in label.'],
  },
  'choice-repeated': {
    vi: [
      'Danh sách «{list}» có hai lựa chọn cùng mã «{choice}» (dòng {other}).',
      'Xin đổi mã; nếu cố ý, xin đặt allow_choice_duplicates là yes trên trang settings.',
    ],
    en: [
      'The list “{list}” has two choices named “{choice}” (see row {other}).',
      'Rename one; if it is meant, set allow_choice_duplicates to yes on the settings sheet.',
    ],
  },
  'choice-with-space': {
    vi: [
      'Mã lựa chọn «{choice}» có khoảng trắng, mà câu ở dòng {other} của trang survey cho chọn nhiều.',
      'Xin bỏ khoảng trắng trong mã: câu chọn nhiều ghi các mã cách nhau bằng khoảng trắng.',
    ],
    en: [
      'The choice name “{choice}” has a space, and the question in row {other} of survey takes several choices.',
      'Remove the space: several choices are written with spaces between them.',
    ],
  },
  'other-with-filter': {
    vi: [
      'or_other không dùng chung với choice_filter được.',
      'Xin tự thêm lựa chọn «Khác» và một câu text hỏi rõ.',
    ],
    en: [
      'or_other cannot be used together with choice_filter.',
      'Add a choice “Other” and a text question yourself.',
    ],
  },
  'file-name-twice': {
    vi: [
      '«{first}» và «{second}» cùng một tên khi bỏ đuôi, không rõ dùng bảng nào.',
      'Xin đổi tên một trong hai.',
    ],
    en: [
      '“{first}” and “{second}” have the same name without the ending; it is not clear which is meant.',
      'Rename one of them.',
    ],
  },
} as const;
