import { issueMaker } from '@langnghe/language';

/** What is wrong with the sheet `entities` and the column `save_to`. */
export const entityIssue = issueMaker({
  'entities-not-kept': {
    severity: 'warning',
    vi: [
      'Trang «{sheet}» muốn ghi câu trả lời vào một danh sách dùng lại về sau. Khảo sát ẩn danh không làm vậy: câu trả lời chỉ được cộng chung.',
      'Phiếu vẫn dùng được; trang này được giữ nguyên trong tệp nhưng không có tác dụng. Có thể xóa trang và cột save_to.',
    ],
    en: [
      'The sheet “{sheet}” carries answers into a list that outlives the survey. No anonymous survey does: answers are only added together.',
      'The form works without; the sheet stays in the file and does nothing. You may delete it and the column save_to.',
    ],
  },
  'entity-column-unknown': {
    vi: [
      'Trang «{sheet}» có cột «{column}» mà XLSForm không có.',
      'Các cột: list_name, label, entity_id, create_if, update_if, repeat. Xin sửa tên hoặc xóa cột.',
    ],
    en: [
      'The sheet “{sheet}” has a column “{column}” that XLSForm does not know.',
      'Its columns are list_name, label, entity_id, create_if, update_if, repeat. Correct the name or delete the column.',
    ],
  },
  'entity-list-name': {
    vi: [
      'Tên danh sách «{name}» không dùng được.',
      'Bắt đầu bằng chữ, không có dấu chấm, không bắt đầu bằng hai dấu gạch dưới.',
    ],
    en: [
      'The list name “{name}” cannot be used.',
      'It begins with a letter, has no full stop and does not begin with two underscores.',
    ],
  },
  'entity-label-missing': {
    vi: ['Danh sách «{name}» thiếu nhãn (label).', 'Xin điền label, hoặc entity_id nếu chỉ cập nhật.'],
    en: ['The list “{name}” has no label.', 'Fill in label, or entity_id when it only updates.'],
  },
  'entity-id-missing': {
    vi: [
      'Danh sách «{name}» có update_if nhưng không có entity_id.',
      'Xin điền entity_id, hoặc chuyển điều kiện sang create_if.',
    ],
    en: [
      'The list “{name}” has update_if but no entity_id.',
      'Fill in entity_id, or move the condition to create_if.',
    ],
  },
  'entity-update-missing': {
    vi: [
      'Danh sách «{name}» có entity_id và create_if nhưng không có update_if.',
      'Xin điền update_if, hoặc bỏ entity_id.',
    ],
    en: [
      'The list “{name}” has entity_id and create_if but no update_if.',
      'Fill in update_if, or remove entity_id.',
    ],
  },
  'entity-repeated': {
    vi: ['Danh sách «{name}» được viết hai lần.', 'Xin để mỗi danh sách một dòng.'],
    en: ['The list “{name}” is written twice.', 'Keep one row for each list.'],
  },
  'save-to-without-entities': {
    vi: [
      'Cột save_to có «{text}» nhưng không có trang entities.',
      'Xin xóa ô này, hoặc thêm trang entities.',
    ],
    en: ['save_to says “{text}”, but there is no sheet entities.', 'Clear the cell, or add the sheet.'],
  },
  'save-to-in-group': {
    vi: ['Nhóm và nhóm lặp không ghi được vào save_to.', 'Xin chuyển save_to sang một câu hỏi.'],
    en: ['A group or repeat cannot be saved by save_to.', 'Move save_to to a question.'],
  },
  'save-to-name': {
    vi: [
      'Tên «{text}» trong save_to không dùng được.',
      'Bắt đầu bằng chữ, không phải name hay label, không bắt đầu bằng hai dấu gạch dưới; khi có nhiều danh sách thì viết danh_sach#ten.',
    ],
    en: [
      '“{text}” cannot stand in save_to.',
      'It begins with a letter, is not name or label and does not begin with two underscores; with several lists write list#name.',
    ],
  },
  'save-to-list-unknown': {
    vi: [
      'Trang entities không có danh sách «{list}»{nearest}.',
      'Xin sửa tên danh sách trước dấu # trong save_to.',
    ],
    en: ['The sheet entities has no list “{list}”{nearest}.', 'Correct the list before # in save_to.'],
  },
  'save-to-repeated': {
    vi: ['«{text}» trong save_to đã được dòng {other} dùng.', 'Xin đổi một trong hai tên.'],
    en: ['Row {other} already saves to “{text}”.', 'Change one of the two.'],
  },
});
