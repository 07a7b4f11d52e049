/** What can be wrong with groups, repeats and tables. */
export const groupIssues = {
  'group-not-closed': {
    vi: [
      '{what} «{name}» mở ở dòng này mà không có dòng kết thúc.',
      'Xin thêm dòng {end} sau câu cuối cùng của nó.',
    ],
    en: ['{what} “{name}” begins in this row and never ends.', 'Add a row {end} after its last question.'],
  },
  'group-not-open': {
    vi: [
      'Dòng kết thúc này không có dòng mở đầu.',
      'Xin xoá dòng này, hoặc thêm dòng {begin} trước câu đầu tiên.',
    ],
    en: [
      'This row ends something that has not begun.',
      'Delete it, or add a row {begin} before the first question.',
    ],
  },
  'group-mismatched': {
    vi: [
      'Dòng này là «{end}», nhưng thứ đang mở là «{begin}» ở dòng {other}.',
      'Xin sửa cho hai dòng cùng loại.',
    ],
    en: ['This row says “{end}”, but what is open is the “{begin}” of row {other}.', 'Make the two match.'],
  },
  'group-empty': {
    severity: 'warning',
    vi: ['Nhóm «{name}» không có câu nào.', 'Xin xoá nhóm, hoặc thêm câu hỏi.'],
    en: ['The group “{name}” is empty.', 'Delete it, or add questions.'],
  },
  'repeat-in-field-list': {
    severity: 'warning',
    vi: [
      'Nhóm lặp «{name}» nằm trong nhóm có appearance field-list (dòng {other}).',
      'Xin đưa nhóm lặp ra ngoài, hoặc bỏ field-list.',
    ],
    en: [
      'The repeat “{name}” stands inside a field-list group (row {other}).',
      'Move it out, or take field-list away.',
    ],
  },
  'table-list-mixed': {
    vi: [
      'Bảng ở dòng {other} dùng danh sách «{first}», nhưng dòng này dùng «{second}».',
      'Các câu trong một nhóm table-list phải dùng chung một danh sách.',
    ],
    en: [
      'The grid of row {other} uses the list “{first}”, but this row uses “{second}”.',
      'All questions of a table-list group must share one list.',
    ],
  },
  'table-list-filter': {
    vi: [
      'Câu trong nhóm table-list không dùng được choice_filter.',
      'Xin bỏ choice_filter, hoặc bỏ table-list ở nhóm.',
    ],
    en: [
      'A question of a table-list group cannot have a choice_filter.',
      'Remove it, or take table-list off the group.',
    ],
  },
} as const;
