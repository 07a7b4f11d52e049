import { atLeast, exactly, finding, type Finding } from '../attack.ts';
import type { Scene } from '../scene/scene.ts';
import type { Given } from '../scene/tabled-study.ts';
import {
  cellsOf,
  crossedGroupings,
  greatestNoise,
  peopleOf,
  questions,
  type PublishedCell,
  type PublishedTable,
} from './published-tables.ts';
import { cellWidths, type Person } from './table-programs.ts';

const test = {
  number: 23,
  name: { vi: 'Tấn công bảng bằng quy hoạch nguyên', en: 'Integer programs against the tables' },
  view: {
    vi: 'Mọi bảng đã công bố, cỡ nhiễu lớn nhất, và số đếm đúng của từng phương án, từng nhóm.',
    en: 'Every published table, the greatest noise, and the exact count of every answer and every group.',
  },
  tried: {
    vi: 'Nối mọi bảng với nhau và tìm số nhỏ nhất, lớn nhất của từng ô bằng HiGHS; rồi làm lại như thể chỉ giấu các ô nhỏ.',
    en: 'Joined all tables and sought the least and greatest count of each cell with HiGHS; once more as if only small cells had been withheld.',
  },
};

/** R8, R2 and R5 of the protection rules. */
const rules = { width: 2, widthOfSmall: 4, small: 5, base: 30, extreme: 0.9, extremeBase: 200 };

export async function attackTables(
  scene: Scene,
  tables: readonly PublishedTable[],
  given: readonly Given[],
): Promise<Finding> {
  const real = await attacked(tables, given);
  const control = await withheldOnly(tables, given);
  const columns = real.map(({ cell }) => cell.column);
  const narrow = real.filter(({ width, wanted }) => width < wanted);
  return finding(test, scene.store.name, [
    atLeast({ vi: 'ô bị tấn công', en: 'cells attacked' }, real.length, 20),
    exactly(
      { vi: 'ô biết chính xác', en: 'cells worked out exactly' },
      real.filter(({ width, free }) => width === 0 && free > 0).length,
      0,
    ),
    exactly({ vi: 'ô hẹp hơn mức cho phép', en: 'cells narrower than allowed' }, narrow.length, 0),
    exactly(
      { vi: 'cột có dưới 30 người', en: 'columns of fewer than 30 people' },
      columns.filter(({ base }) => base < rules.base).length,
      0,
    ),
    exactly(
      {
        vi: 'nhóm nhỏ hiện 90 % trở lên ở một phương án',
        en: 'small groups shown with 90 % or more in one answer',
      },
      columns.filter(
        ({ base, rows }) =>
          base < rules.extremeBase && rows.some(({ value }) => (value ?? 0) >= rules.extreme),
      ).length,
      0,
    ),
    atLeast(
      {
        vi: 'ô biết chính xác nếu chỉ giấu các ô dưới 5 (đối chứng)',
        en: 'cells worked out exactly had only those under 5 been withheld (control)',
      },
      control,
      1,
    ),
  ]);
}

interface AttackedCell {
  readonly cell: PublishedCell;
  readonly width: number;
  /** What the rules ask for; never more than the margins alone leave. */
  readonly wanted: number;
  /** What the margins alone leave. */
  readonly free: number;
}

async function attacked(
  tables: readonly PublishedTable[],
  given: readonly Given[],
): Promise<readonly AttackedCell[]> {
  const found: AttackedCell[] = [];
  for (const question of questions) {
    const people = peopleOf(given, question);
    const cells = cellsOf(tables, question, people, greatestNoise);
    const shown = [...cells, ...crossedGroupings(tables, people, greatestNoise)];
    const sought = cells.map(({ cell }) => cell);
    const widths = await cellWidths(people, shown, sought);
    const margins = await cellWidths(people, [], sought);
    for (const [i, cell] of cells.entries()) {
      const free = widthOf(margins[i]);
      const count = people.filter((one: Person) => cell.cell(one)).length;
      const wanted = Math.min(free, count < rules.small ? rules.widthOfSmall : rules.width);
      found.push({ cell, width: widthOf(widths[i]), wanted, free });
    }
  }
  return found;
}

function widthOf(bounds: { readonly least: number; readonly greatest: number } | undefined): number {
  if (bounds === undefined) throw new Error('a cell was not sought');
  return bounds.greatest - bounds.least;
}

/** The same programs find small cells again where the others stand exactly: withheld cells that are worked out. */
async function withheldOnly(tables: readonly PublishedTable[], given: readonly Given[]): Promise<number> {
  let found = 0;
  for (const question of questions) {
    const people = peopleOf(given, question);
    const exact = cellsOf(tables, question, people, greatestNoise).map(({ cell }) => {
      const count = people.filter(cell).length;
      return { cell, least: count, greatest: count };
    });
    const shown = exact.filter(({ least }) => least >= rules.small);
    const withheld = exact.filter(({ least }) => least < rules.small && least > 0);
    const widths = await cellWidths(
      people,
      shown,
      withheld.map(({ cell }) => cell),
    );
    found += widths.filter((one) => widthOf(one) === 0).length;
  }
  return found;
}
