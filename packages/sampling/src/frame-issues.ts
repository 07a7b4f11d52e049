import { issueMaker } from '@langnghe/language';

export const frameIssue = issueMaker({
  'frame-empty': {
    vi: [
      'Danh sách chưa có cơ sở nào.',
      'Dán hoặc tải lên bảng gồm tên cơ sở và số người, mỗi cơ sở một dòng.',
    ],
    en: [
      'The list has no units.',
      'Paste or upload a table of unit names and numbers of people, one unit per row.',
    ],
  },
  'no-header': {
    vi: [
      'Không nhận ra cột nào là tên cơ sở, cột nào là số người.',
      'Thêm một dòng tiêu đề ở trên cùng, ví dụ: Mã | Tên cơ sở | Nhóm | Số người; các cột cách nhau bằng phím Tab.',
    ],
    en: [
      'It is not clear which column holds the unit names and which the numbers of people.',
      'Add a header row on top, for example: Id | Name | Stratum | Size, with a tab between columns.',
    ],
  },
  'no-size-column': {
    vi: [
      'Bảng không có cột số người.',
      'Thêm cột «Số người» với số người của từng cơ sở; không có số này thì không bốc thăm đúng được.',
    ],
    en: [
      'The table has no column for the number of people.',
      'Add a column "Size" with the number of people in each unit; without it a correct draw is impossible.',
    ],
  },
  'no-name-column': {
    vi: ['Bảng không có cột tên hoặc mã cơ sở.', 'Thêm cột «Tên cơ sở».'],
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
      'Dòng «{text}» nằm trên dòng tiêu đề nên không được đọc là cơ sở.',
      'Không cần làm gì nếu đó chỉ là tên bảng.',
    ],
    en: [
      'The row "{text}" stands above the header and was not read as a unit.',
      'Nothing needs to be done if it is only the title of the table.',
    ],
  },
  'numbering-row': {
    severity: 'warning',
    vi: ['Dòng «{text}» chỉ đánh số các cột nên không được đọc là cơ sở.', 'Không cần làm gì.'],
    en: [
      'The row "{text}" only numbers the columns and was not read as a unit.',
      'Nothing needs to be done.',
    ],
  },
  'total-row': {
    severity: 'warning',
    vi: [
      'Dòng «{text}» được hiểu là dòng cộng nên không tính là một cơ sở.',
      'Không cần làm gì nếu đúng là dòng cộng; nếu là một cơ sở thật, hãy đổi tên.',
    ],
    en: [
      'The row "{text}" was taken for the total and is not counted as a unit.',
      'Nothing needs to be done if it is the total; if it is a real unit, rename it.',
    ],
  },
  'total-differs': {
    severity: 'warning',
    vi: [
      'Dòng cộng ghi {stated} người nhưng các cơ sở trong bảng cộng lại được {sum} người.',
      'Kiểm tra xem có thiếu cơ sở hoặc gõ nhầm số người ở dòng nào không.',
    ],
    en: [
      'The total row says {stated} people, but the units of the table add up to {sum}.',
      'Check whether a unit is missing or a number is mistyped.',
    ],
  },
  'no-id': {
    vi: [
      'Cơ sở «{name}» chưa có mã.',
      'Điền mã cho cơ sở này, hoặc bỏ hẳn cột mã để chương trình tự đánh số.',
    ],
    en: [
      'The unit "{name}" has no id.',
      'Give it an id, or remove the id column altogether to have the units numbered.',
    ],
  },
  'no-name': {
    vi: ['Cơ sở ở dòng này chưa có tên.', 'Điền tên cơ sở.'],
    en: ['The unit in this row has no name.', 'Fill in its name.'],
  },
  'no-stratum': {
    vi: [
      'Cơ sở «{name}» chưa thuộc nhóm nào, trong khi các cơ sở khác đã có.',
      'Điền nhóm cho cơ sở này (kể cả khi ô được gộp với ô trên), hoặc bỏ hẳn cột nhóm.',
    ],
    en: [
      'The unit "{name}" has no stratum, while others have.',
      'Fill in its stratum (also where the cell is merged with the one above), or remove the column.',
    ],
  },
  'no-size': {
    vi: ['Cơ sở «{name}» chưa có số người.', 'Điền số người của cơ sở.'],
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
      'Sửa lại thành số người thật của cơ sở, từ 1 trở lên.',
    ],
    en: [
      'The size of "{name}" is {value}, below zero.',
      'Put the real number of people in the unit, 1 or more.',
    ],
  },
  'size-zero': {
    vi: [
      'Số người của «{name}» là 0.',
      'Điền số người thật, hoặc xóa cơ sở nếu ở đó không có ai thuộc đối tượng khảo sát.',
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
      'Kiểm tra lại con số; mỗi cơ sở có tối đa 100 triệu người.',
    ],
    en: [
      'The size of "{name}" is {value}, larger than possible.',
      'Check the number; a unit has at most 100 million people.',
    ],
  },
  'id-twice': {
    vi: [
      'Mã «{id}» đã có ở dòng {first}.',
      'Mỗi cơ sở một mã: xóa dòng thừa, hoặc sửa mã của một trong hai cơ sở.',
    ],
    en: [
      'The id "{id}" already stands in row {first}.',
      'One id per unit: delete the surplus row, or change the id of one of the two.',
    ],
  },
  'unit-twice': {
    vi: [
      'Cơ sở «{name}» đã có ở dòng {first}.',
      'Xóa dòng thừa; nếu là hai cơ sở khác nhau, ghi tên phân biệt hoặc thêm cột mã.',
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
      'Kiểm tra xem có phải cùng một cơ sở không; nếu đúng, xóa một dòng.',
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
