import { issueMaker } from '@langnghe/language';

export const frameIssue = issueMaker({
  'frame-empty': {
    vi: [
      'Danh sách chưa có đơn vị nào.',
      'Dán hoặc tải lên bảng gồm tên đơn vị và số người, mỗi đơn vị một dòng.',
    ],
    en: [
      'The list has no units.',
      'Paste or upload a table of unit names and numbers of people, one unit per row.',
    ],
  },
  'no-header': {
    vi: [
      'Không nhận ra cột nào là tên đơn vị, cột nào là số người.',
      'Thêm một dòng tiêu đề ở trên cùng, ví dụ: Mã | Tên đơn vị | Nhóm | Số người.',
    ],
    en: [
      'It is not clear which column holds the unit names and which the numbers of people.',
      'Add a header row on top, for example: Id | Name | Stratum | Size.',
    ],
  },
  'no-size-column': {
    vi: [
      'Bảng không có cột số người.',
      'Thêm cột «Số người» với số người của từng đơn vị; không có số này thì không rút thăm đúng được.',
    ],
    en: [
      'The table has no column for the number of people.',
      'Add a column "Size" with the number of people in each unit; without it a correct draw is impossible.',
    ],
  },
  'no-name-column': {
    vi: ['Bảng không có cột tên hoặc mã đơn vị.', 'Thêm cột «Tên đơn vị».'],
    en: ['The table has no column for the name or the id of the unit.', 'Add a column "Name".'],
  },
  'column-twice': {
    vi: [
      'Có hai cột cùng có vẻ là «{field}»: «{first}» và «{second}».',
      'Xóa hoặc đổi tên một trong hai cột, chỉ giữ cột cần dùng.',
    ],
    en: [
      'Two columns both look like the {field}: "{first}" and "{second}".',
      'Delete or rename one of them and keep the one to be used.',
    ],
  },
  'column-not-used': {
    severity: 'warning',
    vi: [
      'Cột «{header}» không dùng đến và không được giữ lại.',
      'Không cần làm gì nếu cột này không phải là mã, tên, nhóm hay số người.',
    ],
    en: [
      'The column "{header}" is not used and not kept.',
      'Nothing needs to be done unless it holds the id, name, stratum or size.',
    ],
  },
  'row-above-header': {
    severity: 'warning',
    vi: [
      'Dòng «{text}» nằm trên dòng tiêu đề nên không được đọc là đơn vị.',
      'Không cần làm gì nếu đó chỉ là tên bảng.',
    ],
    en: [
      'The row "{text}" stands above the header and was not read as a unit.',
      'Nothing needs to be done if it is only the title of the table.',
    ],
  },
  'total-row': {
    severity: 'warning',
    vi: [
      'Dòng «{text}» được hiểu là dòng cộng nên không tính là một đơn vị.',
      'Không cần làm gì nếu đúng là dòng cộng; nếu là một đơn vị thật, hãy đổi tên.',
    ],
    en: [
      'The row "{text}" was taken for the total and is not counted as a unit.',
      'Nothing needs to be done if it is the total; if it is a real unit, rename it.',
    ],
  },
  'total-differs': {
    severity: 'warning',
    vi: [
      'Dòng cộng ghi {stated} người nhưng các đơn vị phía trên cộng lại được {sum} người.',
      'Kiểm tra xem có thiếu đơn vị hoặc gõ nhầm số người ở dòng nào không.',
    ],
    en: [
      'The total row says {stated} people, but the units above add up to {sum}.',
      'Check whether a unit is missing or a number is mistyped.',
    ],
  },
  'no-id': {
    vi: [
      'Đơn vị «{name}» chưa có mã.',
      'Điền mã cho đơn vị này, hoặc bỏ hẳn cột mã để chương trình tự đánh số.',
    ],
    en: [
      'The unit "{name}" has no id.',
      'Give it an id, or remove the id column altogether to have the units numbered.',
    ],
  },
  'no-name': {
    vi: ['Đơn vị ở dòng này chưa có tên.', 'Điền tên đơn vị.'],
    en: ['The unit in this row has no name.', 'Fill in its name.'],
  },
  'no-stratum': {
    vi: [
      'Đơn vị «{name}» chưa thuộc nhóm nào, trong khi các đơn vị khác đã có.',
      'Điền nhóm cho đơn vị này (kể cả khi ô được gộp với ô trên), hoặc bỏ hẳn cột nhóm.',
    ],
    en: [
      'The unit "{name}" has no stratum, while others have.',
      'Fill in its stratum (also where the cell is merged with the one above), or remove the column.',
    ],
  },
  'no-size': {
    vi: ['Đơn vị «{name}» chưa có số người.', 'Điền số người của đơn vị.'],
    en: ['The unit "{name}" has no number of people.', 'Fill in how many people it has.'],
  },
  'size-not-a-number': {
    vi: ['Số người của «{name}» là «{value}», không phải là số.', 'Chỉ ghi con số, ví dụ 1.702 hoặc 1702.'],
    en: [
      'The size of "{name}" is "{value}", which is not a number.',
      'Write the number alone, for example 1702.',
    ],
  },
  'size-negative': {
    vi: [
      'Số người của «{name}» là {value}, nhỏ hơn 0.',
      'Sửa lại thành số người thật của đơn vị, từ 1 trở lên.',
    ],
    en: [
      'The size of "{name}" is {value}, below zero.',
      'Put the real number of people in the unit, 1 or more.',
    ],
  },
  'size-zero': {
    vi: [
      'Số người của «{name}» là 0.',
      'Điền số người thật, hoặc xóa đơn vị nếu ở đó không có ai thuộc đối tượng khảo sát.',
    ],
    en: [
      'The size of "{name}" is 0.',
      'Put the real number, or delete the unit if it has nobody of the population.',
    ],
  },
  'size-not-whole': {
    vi: [
      'Số người của «{name}» là «{value}», không phải số nguyên.',
      'Ghi số nguyên; nếu là một nghìn bảy trăm linh hai người, hãy ghi 1702.',
    ],
    en: [
      'The size of "{name}" is "{value}", not a whole number.',
      'Write a whole number; for one thousand seven hundred and two people write 1702.',
    ],
  },
  'size-too-large': {
    vi: [
      'Số người của «{name}» là {value}, lớn hơn mức có thể.',
      'Kiểm tra lại con số; mỗi đơn vị có tối đa 100 triệu người.',
    ],
    en: [
      'The size of "{name}" is {value}, larger than possible.',
      'Check the number; a unit has at most 100 million people.',
    ],
  },
  'id-twice': {
    vi: [
      'Mã «{id}» đã có ở dòng {first}.',
      'Mỗi đơn vị một mã: xóa dòng thừa, hoặc sửa mã của một trong hai đơn vị.',
    ],
    en: [
      'The id "{id}" already stands in row {first}.',
      'One id per unit: delete the surplus row, or change the id of one of the two.',
    ],
  },
  'unit-twice': {
    vi: [
      'Đơn vị «{name}» đã có ở dòng {first}.',
      'Xóa dòng thừa; nếu là hai đơn vị khác nhau, ghi tên phân biệt hoặc thêm cột mã.',
    ],
    en: [
      'The unit "{name}" already stands in row {first}.',
      'Delete the surplus row; if they are two units, tell them apart by name or add an id column.',
    ],
  },
  'name-twice': {
    severity: 'warning',
    vi: [
      'Tên «{name}» giống tên ở dòng {first} dù khác mã.',
      'Kiểm tra xem có phải cùng một đơn vị không; nếu đúng, xóa một dòng.',
    ],
    en: [
      'The name "{name}" is that of row {first}, though the ids differ.',
      'Check whether they are the same unit; if so, delete one row.',
    ],
  },
  'stratum-spelling': {
    severity: 'warning',
    vi: [
      'Nhóm «{stratum}» được hiểu là «{first}» vì chỉ khác cách viết.',
      'Không cần làm gì nếu là cùng một nhóm; nếu không, đặt tên khác hẳn nhau.',
    ],
    en: [
      'The stratum "{stratum}" was read as "{first}", since only the spelling differs.',
      'Nothing needs to be done if they are the same; else give them clearly different names.',
    ],
  },
});
