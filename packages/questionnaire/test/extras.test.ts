import type { Checked } from '@langnghe/language';
import type { Sheet } from '@langnghe/spreadsheet';
import { describe, expect, it } from 'vitest';
import { changeItem, moveItem, removeItem, renameItem } from '../src/editing.ts';
import { toSheets, type Questionnaire } from '../src/index.ts';
import { formOf, sheet } from './form.ts';

/** A workbook with everything around the form that its author may keep there. */
const given: readonly Sheet[] = [
  sheet(
    'survey',
    'type|name|label::Tiếng Việt (vi)|big-image::Tiếng Việt (vi)|image|Ghi chú|bind::oc:itemgroup|disabled|trigger|calculation',
    'start|bat_dau||||||||',
    'text|ten|Tên?|to.png|nho.png|hỏi lại anh Ba|G1|||',
    'integer|cu|Câu cũ|||bỏ từ 2024||yes||',
    '|||||một dòng nhắc||||',
    'begin_group|nhom|Nhóm|||ghi của nhóm||||',
    'note|loi|Chào ${ten}||||G2|||',
    'calculate|khi|Nhãn của phép tính||||||${ten}|1 + 1',
    'end_group|||||||||',
    'audit|audit||||||||',
  ),
  sheet(
    'choices',
    'list_name|name|label|big-image::Tiếng Việt (vi)|Mã cũ',
    'yn|1|Có|c.png|A 1',
    'yn|0|Không||',
  ),
  sheet(
    'settings',
    'form_id|instance_name|style|public_key|clean_text_values',
    'f|${ten}|pages theme-grid|abc|no',
  ),
  {
    name: 'Phân công',
    rows: [
      ['Ai', 'Việc'],
      ['Ba', 1.5],
      [true, null],
    ],
  },
];

/** Cells by sheet, row's name and header, without what is empty. */
function cellsOf(sheets: readonly Sheet[]): ReadonlySet<string> {
  return new Set(
    sheets.flatMap(({ name, rows }) => {
      const headers = rows[0] ?? [];
      const at = headers.indexOf('name');
      return rows
        .slice(1)
        .flatMap((row) =>
          row.flatMap((cell, i) =>
            cell === null || cell === ''
              ? []
              : [`${name}!${String(row[at] ?? '')}!${String(headers[i])}: ${String(cell)}`],
          ),
        );
    }),
  );
}

const own = [...cellsOf(given)].filter((cell) => !/!image:|choices!.*!label:/.test(cell));

function done(checked: Checked<Questionnaire>): Questionnaire {
  if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message.en).join('; '));
  expect(checked.issues.filter(({ code }) => code.startsWith('left-out'))).toEqual([]);
  return checked.value;
}

describe('what a workbook holds besides its form', () => {
  it('comes back with the form, every cell of it', () => {
    expect([...cellsOf(toSheets(formOf(...given)))]).toEqual(expect.arrayContaining(own));
  });

  it('comes back a second time the same', () => {
    const once = formOf(...given);
    const twice = formOf(...toSheets(once));
    expect(cellsOf(toSheets(twice))).toEqual(cellsOf(toSheets(once)));
    expect(twice.extras).toEqual(once.extras);
  });

  it('stays through changes in the editor', () => {
    const worded = done(changeItem(formOf(...given), 'ten', { label: { vi: 'Tên gì?' } }));
    const moved = done(moveItem(worded, 'ten', { at: 'after', item: 'nhom' }));
    const cells = cellsOf(toSheets(moved));
    const kept = own.filter((cell) => !cell.endsWith(': Tên?'));
    expect([...cells]).toEqual(expect.arrayContaining(kept));
  });

  it('follows a question to its new name, and its place when the question goes', () => {
    const renamed = toSheets(done(renameItem(formOf(...given), 'ten', 'ho_ten')));
    expect([...cellsOf(renamed)]).toEqual(
      expect.arrayContaining(['survey!ho_ten!Ghi chú: hỏi lại anh Ba', 'settings!!instance_name: ${ho_ten}']),
    );
    const settled = formOf(...given.filter(({ name }) => name !== 'settings'));
    const without = toSheets(done(removeItem(settled, 'nhom')));
    expect([...cellsOf(without)]).toEqual(expect.arrayContaining(['survey!cu!Ghi chú: bỏ từ 2024']));
  });
});
