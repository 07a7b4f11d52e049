import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalFrameCsv, type FrameCell, type FrameUnit, readFrame } from '../src/index.ts';
import { readNumber } from '../src/frame-size.ts';

type Rows = readonly (readonly FrameCell[])[];

async function read(rows: Rows): Promise<readonly FrameUnit[]> {
  const frame = await readFrame({ name: 'Trang 1', rows });
  if (!frame.ok) throw new Error(frame.issues.map(({ message }) => message.en).join(' '));
  return frame.value.units;
}

async function issuesOf(rows: Rows): Promise<string[]> {
  const { issues } = await readFrame({ name: 'Trang 1', rows });
  return issues.map(
    ({ code, place }) => `${code} ${String(place.row ?? '-')} ${place.column ?? place.field ?? '-'}`,
  );
}

const header = ['Mã', 'Tên cơ sở', 'Nhóm', 'Số người'];

describe('reading a frame', () => {
  it('knows Vietnamese and English headers in any order', async () => {
    const expected = [
      { id: 'A1', name: 'UBND phường', stratum: 'cơ quan', size: 45 },
      { id: 'B2', name: 'May Hoà Bình', stratum: 'doanh nghiệp', size: 1702 },
    ];
    expect(
      await read([
        header,
        ['A1', 'UBND phường', 'cơ quan', 45],
        ['B2', 'May Hoà Bình', 'doanh nghiệp', 1702],
      ]),
    ).toEqual(expected);
    expect(
      await read([
        ['Headcount', 'Type', 'ID', 'Unit name'],
        [45, 'cơ quan', 'A1', 'UBND phường'],
        ['1,702', 'doanh nghiệp', 'B2', 'May Hoà Bình'],
      ]),
    ).toEqual(expected);
    expect(
      await read([
        ['STT', 'Quy mô (người)', 'Loại hình', 'Mã số', 'Tên đơn vị'],
        [1, '45', 'cơ quan', 'A1', 'UBND phường'],
        [2, '1.702', 'doanh nghiệp', 'B2', 'May Hoà Bình'],
      ]),
    ).toEqual(expected);
  });

  it.each([
    'Số người',
    'Số lao động',
    'Tổng số lao động',
    'Sĩ số',
    'Biên chế',
    'Số cán bộ, công nhân viên',
    'Số lượng',
    'Size',
    'Số đoàn viên',
    'Dân số',
    'Quy mô',
    'Number of people',
    'Nhân khẩu',
    'Số CNVCLĐ',
    'Số người lao động',
    'Tổng số người',
    'Số hộ',
    'Số CBCC, viên chức',
    'Lao động',
    'Tổng số',
    'Số cử tri',
    'Số lượng người',
    'Biên chế được giao',
    'Số học sinh',
    'Số CBCCVC',
  ])('takes «%s» for the size', async (name) => {
    expect(
      await read([
        ['Tên', name],
        ['a', 5],
        ['b', 6],
      ]),
    ).toMatchObject([{ size: 5 }, { size: 6 }]);
  });

  it.each(['Số hồ sơ', 'Số điện thoại', 'Số phiếu', 'Số nhà', 'Số danh bạ', 'Số lượng phiếu'])(
    'does not take «%s» for the size',
    async (name) => {
      expect(
        await issuesOf([
          ['Tên', 'Mã', name],
          ['a', 1, 5],
        ]),
      ).toEqual(['no-size-column 1 -']);
    },
  );

  it('reads decomposed text and stray spaces as people meant them', async () => {
    const [unit] = await read([
      header.map((text) => ` ${text.normalize('NFD')} `),
      ['1', '  Hoà   Bình '.normalize('NFD'), 'x', 9],
    ]);
    expect(unit).toEqual({ id: '1', name: 'Hoà Bình', stratum: 'x', size: 9 });
  });

  it('reads two columns without a header, numbering the units', async () => {
    expect(
      await read([
        ['Trường Lê Lợi', '1.702'],
        ['Trạm y tế', 12],
      ]),
    ).toEqual([
      { id: '1', name: 'Trường Lê Lợi', stratum: '', size: 1702 },
      { id: '2', name: 'Trạm y tế', stratum: '', size: 12 },
    ]);
    expect(
      await read([
        [1, 'Trường', 30],
        [2, 'Trạm', 12],
      ]),
    ).toMatchObject([
      { id: '1', name: 'Trường', size: 30 },
      { id: '2', name: 'Trạm', size: 12 },
    ]);
  });

  it('numbers units evenly when the id column is absent', async () => {
    const units = await read([
      ['Tên', 'Số người'],
      ...Array.from({ length: 12 }, (_, i) => [`Cơ sở ${i}`, 10 + i]),
    ]);
    expect(units.map(({ id }) => id).slice(0, 2)).toEqual(['01', '02']);
    expect(units.at(-1)?.id).toBe('12');
  });

  it('leaves nothing out without a word: titles, other columns, totals', async () => {
    const rows = [
      ['DANH SÁCH ĐƠN VỊ NĂM 2026'],
      [],
      [...header, 'Ghi chú'],
      ['A', 'Một', 'x', 10, 'gần chợ'],
      ['B', 'Hai', 'x', 20],
      [null, 'Tổng cộng', null, 31],
    ];
    expect(await issuesOf(rows)).toEqual([
      'row-above-header 1 -',
      'column-not-used 3 Ghi chú',
      'total-row 6 -',
      'total-differs 6 -',
    ]);
    expect(await read(rows)).toHaveLength(2);
  });

  it('passes over the numbers of the columns, and says so', async () => {
    const rows = [header, ['(1)', '(2)', '(3)', '(4)'], ['A', 'Một', 'x', 10], ['B', 'Hai', 'x', 20]];
    expect(await issuesOf(rows)).toEqual(['numbering-row 2 -']);
    expect((await read(rows)).map(({ id }) => id)).toEqual(['A', 'B']);
  });

  it('joins strata that differ only in spelling, and says so', async () => {
    const rows = [header, ['A', 'Một', 'Hòa Bình', 10], ['B', 'Hai', 'hoà bình', 20]];
    expect(new Set((await read(rows)).map(({ stratum }) => stratum))).toEqual(new Set(['Hòa Bình']));
    expect(await issuesOf(rows)).toEqual(['stratum-spelling 3 Nhóm']);
  });

  it('is undone by the canonical list, whatever the names', async () => {
    const text = fc
      .string({ minLength: 1, maxLength: 12 })
      .map((raw) => `t${raw.normalize('NFC').replace(/\s+/gu, ' ').trim()}`);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(text, fc.integer({ min: 1, max: 99_999 })), {
          minLength: 1,
          selector: ([name]) => name.toLowerCase(),
        }),
        async (rows) => {
          const units = rows.map(([name, size]) => ({
            id: name,
            name: `${name} ${size}`,
            stratum: 's',
            size,
          }));
          const back = await read([
            ['id', 'name', 'stratum', 'size'],
            ...units.map(({ id, name, stratum, size }) => [id, name, stratum, size]),
          ]);
          expect(back).toEqual(units);
          expect(canonicalFrameCsv(back)).toBe(canonicalFrameCsv([...units].reverse()));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('issues of a frame, by row', () => {
  it('name every bad size', async () => {
    const sizes: FrameCell[] = [-5, 0, 12.5, 'nhiều', null, '1.70', '-1.702', 200_000_000, true];
    const rows = [header, ...sizes.map((size, i) => [`u${i}`, `Cơ sở ${i}`, 'x', size])];
    expect(await issuesOf(rows)).toEqual([
      'size-negative 2 Số người',
      'size-zero 3 Số người',
      'size-not-whole 4 Số người',
      'size-not-a-number 5 Số người',
      'no-size 6 Số người',
      'size-not-whole 7 Số người',
      'size-negative 8 Số người',
      'size-too-large 9 Số người',
      'size-not-a-number 10 Số người',
    ]);
  });

  it('name a missing id, name or stratum', async () => {
    const rows = [
      header,
      ['A', 'Một', 'x', 10],
      [null, 'Hai', 'x', 20],
      ['C', null, 'x', 30],
      ['D', 'Bốn', null, 40],
    ];
    expect(await issuesOf(rows)).toEqual(['no-id 3 Mã', 'no-name 4 Tên cơ sở', 'no-stratum 5 Nhóm']);
  });

  it('name the same unit twice, with the row of the first', async () => {
    const rows = [
      header,
      ['A1', 'Một', 'x', 10],
      ['B1', 'Hòa Bình', 'x', 20],
      ['a1', 'Ba', 'x', 30],
      ['D1', 'Hoà Bình', 'x', 40],
    ];
    const { ok, issues } = await readFrame({ name: 's', rows });
    expect(ok).toBe(false);
    expect(issues.map(({ code, values }) => [code, values['first']])).toEqual([
      ['id-twice', 2],
      ['name-twice', 3],
    ]);
    const withoutIds = [
      ['Tên', 'Số người'],
      ['Hòa Bình', 10],
      ['Hoà bình', 20],
    ];
    expect(await issuesOf(withoutIds)).toEqual(['unit-twice 3 Tên']);
  });

  it('name a table without units, without a header, or without sizes', async () => {
    expect(await issuesOf([])).toEqual(['frame-empty - -']);
    expect(await issuesOf([[null, ' '], []])).toEqual(['frame-empty - -']);
    expect(await issuesOf([header])).toEqual(['frame-empty - -']);
    expect(
      await issuesOf([
        ['a', 'b', 'c', 'd'],
        ['e', 'f', 'g', 'h'],
      ]),
    ).toEqual(['no-header 1 -']);
    expect(
      await issuesOf([
        ['Mã', 'Tên'],
        ['A', 'Một'],
      ]),
    ).toEqual(['no-size-column 1 -']);
    expect(
      await issuesOf([
        ['Nhóm', 'Số người'],
        ['x', 5],
      ]),
    ).toEqual(['no-name-column 1 -']);
    expect(
      await issuesOf([
        ['Tên', 'Số người', 'Số lao động'],
        ['A', 5, 6],
      ]),
    ).toEqual(['column-twice 1 Số lao động']);
  });

  it('exist in both languages, with every gap filled', async () => {
    const { issues } = await readFrame({
      name: 's',
      rows: [header, ['A', 'Một', 'x', 'y'], ['A', 'Một', null, -1]],
    });
    expect(issues.length).toBeGreaterThan(3);
    for (const { message, remedy } of issues)
      for (const text of [...Object.values(message), ...Object.values(remedy)])
        expect(text).not.toMatch(/[{}]|undefined/);
  });
});

describe('numbers as people write them', () => {
  it.each([
    ['1.702', 1702],
    ['1,702', 1702],
    ['1 702', 1702],
    ['1\u00a0702', 1702],
    ['1.234.567', 1234567],
    ['1702', 1702],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.702,5', 1702.5],
    ['1,702.5', 1702.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['−5', -5],
    ['+5', 5],
    ['1.70', 1.7],
    ['1.702,0', 1702],
  ])('%s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
  it.each(['', '12 người', '1.7.2', '1..702', '12,34,5', 'x', '1e3', '0x10', '1.23.456'])(
    'not «%s»',
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );
});
