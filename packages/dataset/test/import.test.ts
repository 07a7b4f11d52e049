import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readQuestionnaire, type AnswerSet, type Questionnaire } from '@langnghe/questionnaire';
import { readDelimited, readWorkbook, writeWorkbook, type Sheet } from '@langnghe/spreadsheet';
import { fold } from '@langnghe/language';
import {
  freeze,
  importAnswers,
  inferQuestionnaire,
  leftOutText,
  readDataset,
  settleImport,
  type ImportedAnswers,
} from '../src/index.ts';

const example = join(import.meta.dirname, '../../../examples/grassroots-democracy/questionnaire.xlsx');
let form: Questionnaire;
beforeAll(async () => {
  const sheets = await readWorkbook(readFileSync(example));
  if (!sheets.ok) throw new Error('the example workbook does not open');
  const read = readQuestionnaire(sheets.value);
  if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 3)));
  form = read.value;
});

const sheet = (...rows: Sheet['rows']): Sheet => ({ name: 'phiếu', rows });
const csv = (text: string): Sheet => {
  const read = readDelimited(text);
  if (!read.ok) throw new Error('no table');
  return read.value;
};
function imported(table: Sheet, questionnaire?: Questionnaire): ImportedAnswers {
  const result = importAnswers({ sheet: table, ...(questionnaire && { questionnaire }) });
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message.en).join('; '));
  return result.value;
}
const answers = (table: Sheet): AnswerSet[] => imported(table, form).rows.map((row) => row.answers);
const problems = (table: Sheet): string[] =>
  imported(table, form).cellIssues.map(
    ({ code, place }) => `${code} ${place.column ?? ''}${String(place.row ?? '')}`,
  );
const leftOut = (table: Sheet, questionnaire: Questionnaire | undefined = form): string[] =>
  imported(table, questionnaire).leftOut.map(
    ({ column, reason }) => `${column.heading}: ${reason.kind === 'personal' ? reason.what : reason.kind}`,
  );

describe('columns', () => {
  it('match by name, by wording in either language, by number, with or without marks, NFC or NFD', () => {
    const headings = [
      'C01',
      'Câu 22. Giới tính',
      'Highest education',
      'nhom tuoi',
      'Câu 25',
      'Câu 2. Ông/Bà biết về Luật Thực hiện dân chủ ở cơ sở ở mức nào?'.normalize('NFD'),
    ];
    const read = imported(sheet(headings, [1, 2, 3, 4, 1, 2]), form);
    expect(read.columns.map(({ question }) => question)).toEqual(['c01', 'c22', 'c24', 'c23', 'c25', 'c02']);
    expect(read.cellIssues).toEqual([]);
  });

  it('match below a title, with names of groups before them, and rows of a grid', () => {
    const table = sheet(
      ['KẾT QUẢ KHẢO SÁT'],
      [],
      [
        'data/phan_4/c22',
        'Câu 18. Ông/Bà đồng ý hay không đồng ý với các nhận định sau về nơi mình ở hoặc làm việc? [Thông tin công khai dễ tìm, dễ hiểu]',
        'c18_a',
      ],
      ['Nữ', 'Đồng ý', 5],
    );
    const read = imported(table, form);
    expect(read.rows[0]?.row).toBe(4);
    expect(read.rows[0]?.answers).toMatchObject({ c22: '2', c18_b: '4', c18_a: '5' });
  });

  it.each([
    'c03/1',
    'c03__1',
    'c03.1',
    'c03 [Bảng niêm yết, bảng tin]',
    'Câu 3 - Notice board',
    'c03: 1',
    'C03_1',
  ])('of single options match: %s', (heading) => {
    const read = imported(sheet([heading, 'c03/97', 'c22'], [1, 0, 1], ['x', null, 2]), form);
    expect(read.rows.map((row) => row.answers['c03'])).toEqual(['1', '1']);
  });

  it('match under the national emblem, and in two rows of merged headings', () => {
    const table = sheet(
      ['UBND PHƯỜNG A', null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      [],
      [
        'Giới tính',
        'Câu 3. Ông/Bà biết việc chung ở nơi mình sống, làm việc chủ yếu qua những kênh nào?',
        null,
        null,
        'c23',
        'c24',
      ],
      [null, 'Bảng niêm yết, bảng tin', 'Loa truyền thanh', 'Khác'],
      ['Nữ', 'x', null, 'x', 2, 3],
      ['Nam', null, 'Loa truyền thanh', null, 1, 1],
    );
    const read = imported(table, form);
    expect(read.rows.map((row) => row.answers['c03'])).toEqual(['1 96', '2']);
    expect(read.counts).toMatchObject({ headingRows: 1, rows: 2 });
  });

  it('match as Qualtrics and LimeSurvey write them', () => {
    const table = sheet(
      ['c22. Giới tính', 'c03[1]', 'c03[97]', 'c23'],
      ['Giới tính', 'Bảng niêm yết', 'Không nhận được', 'Nhóm tuổi'],
      ['{"ImportId":"QID1"}', '{"ImportId":"QID2_1"}', '{"ImportId":"QID2_2"}', '{"ImportId":"QID3"}'],
      [2, 'Y', null, 1],
    );
    const read = imported(table, form);
    expect(read.rows).toHaveLength(1);
    expect(read.rows[0]).toMatchObject({ row: 4, answers: { c22: '2', c03: '1', c23: '1' } });
  });

  it('that match one question twice are refused, by letter', () => {
    const result = importAnswers({ sheet: sheet(['c22', 'Giới tính'], [1, 2]), questionnaire: form });
    expect(result.ok).toBe(false);
    expect(result.issues[0]).toMatchObject({ code: 'import-column-twice', place: { column: 'A, B' } });
  });

  it('that match nothing at all are refused with an example', () => {
    const result = importAnswers({ sheet: sheet(['màu', 'xe'], ['đỏ', 'đạp']), questionnaire: form });
    expect(result.issues[0]?.code).toBe('import-nothing-matched');
    expect(result.issues[0]?.remedy.vi).toContain('ma_co_so');
    expect(importAnswers({ sheet: sheet(['c22', 'c23']), questionnaire: form }).issues[0]?.code).toBe(
      'import-empty',
    );
    expect(importAnswers({ sheet: sheet(), questionnaire: form }).issues[0]?.code).toBe('import-empty');
  });
});

describe('cells', () => {
  it('hold codes or labels, whatever their case, marks, spaces and numbering', () => {
    const cells = [
      '2',
      2,
      '2.0',
      '02',
      'Nữ',
      'nữ',
      'NỮ ',
      'Nữ'.normalize('NFD'),
      'nu',
      'Female',
      '2. Nữ',
      '2 - Nữ',
      '[2] Nữ',
    ];
    const read = answers(sheet(['c22', 'c23'], ...cells.map((cell) => [cell, 1])));
    expect(read.map(({ c22 }) => c22)).toEqual(cells.map(() => '2'));
  });

  it('say "not answered" in many ways', () => {
    const blanks = ['', ' ', '-', '—', 'N/A', '#N/A', 'null', '(trống)', '.', null];
    const read = imported(sheet(['c22', 'c23'], ...blanks.map((cell) => [cell, 1])), form);
    expect(read.rows.every(({ answers: { c22 } }) => c22 === undefined)).toBe(true);
    expect(read.cellIssues).toEqual([]);
    expect(read.counts).toMatchObject({ filled: 10, taken: 10, misfits: 0, blank: 7 });
  });

  it('take a slip of one letter for the option, and say so', () => {
    const table = sheet(['c13', 'c22'], ['Không biết', 1], ['Khong biett', 1], ['Biết và biết họ làm gi', 1]);
    expect(answers(table).map(({ c13 }) => c13)).toEqual(['3', '3', '1']);
    expect(problems(table)).toEqual(['import-spelling A3']);
  });

  it('hold several options in one column, in any of the usual forms', () => {
    const cells = [
      '1 3',
      '1,3',
      '1;3',
      '1, 3',
      '3|1',
      'Bảng niêm yết, bảng tin; Họp thôn, tổ dân phố; hội nghị ở nơi làm việc',
      'Bảng niêm yết, bảng tin, Họp thôn, tổ dân phố; hội nghị ở nơi làm việc',
      'Notice board, Village/residential-group meeting; workplace conference',
    ];
    const table = sheet(['c03', 'c22'], ...cells.map((cell) => [cell, 1]));
    expect(problems(table)).toEqual([]);
    expect(
      answers(table).map(({ c03 }) => (typeof c03 === 'string' ? c03 : '').split(' ').sort().join(' ')),
    ).toEqual(cells.map(() => '1 3'));
  });

  it('hold numbers with a decimal comma or point', () => {
    const read = (cells: readonly (string | number)[]): unknown[] =>
      answers(sheet(['c06', 'c22'], ...cells.map((cell) => [cell, 1]))).map(({ c06 }) => c06);
    expect(read([3, '12', ' 7 ', '07', '5,0', '5.0'])).toEqual(['3', '12', '7', '7', '5', '5']);
    expect(problems(sheet(['c06', 'c22'], ['nhiều', 1], ['3 buổi', 1], ['61', 1], ['2,5', 1]))).toEqual([
      'import-not-a-number A2',
      'import-not-a-number A3',
      'import-not-allowed A4',
      'import-not-allowed A5',
    ]);
  });

  it('that do not fit are named by row and column, with what would fit', () => {
    const read = imported(sheet(['c22', 'c23'], ['Nam', 1], ['Nửa', 1]), form);
    const [issue] = read.cellIssues;
    expect(issue).toMatchObject({
      code: 'import-not-an-option',
      place: { sheet: 'phiếu', row: 3, column: 'A' },
    });
    expect(issue?.remedy.vi).toContain('2 = Nữ');
    expect(read.rows[1]).toMatchObject({ misfits: 1, answers: { c23: '1' } });
  });

  it('that answer what was not asked, or break a rule, are named too', () => {
    const table = sheet(
      ['c01', 'c04a_a', 'c04b_a', 'c03', 'c22'],
      [1, 2, 2, '1', 1],
      [2, null, 3, '97 1', 1],
    );
    expect(problems(table)).toEqual(['import-not-asked C2', 'import-not-allowed D3']);
    expect(answers(table)).toEqual([
      expect.objectContaining({ c01: '1', c04a_a: '2', c03: '1' }),
      expect.not.objectContaining({ c03: '97 1' }),
    ]);
  });

  it('with words beside "other" fill the question that asks for them', () => {
    const table = sheet(['c03', 'c22'], ['1; Khác: loa phường, đài', 1]);
    expect(answers(table)[0]).toMatchObject({ c03: '1 96', c03_khac: 'loa phường, đài' });
    expect(problems(table)).toEqual([]);
  });

  it('must not hold a phone or identity number in free text', () => {
    const table = sheet(
      ['c21', 'c22'],
      ['Gọi tôi 0912 345 678', 1],
      ['viết cho a@b.vn', 1],
      ['Họp sớm hơn', 1],
      ['Nước sạch', 1],
      ['Đèn', 1],
    );
    expect(problems(table)).toEqual(['import-personal-text A2', 'import-personal-text A3']);
    expect(answers(table).filter(({ c21 }) => c21 !== undefined)).toHaveLength(3);
  });

  it('never become the opposite answer by a letter', () => {
    const table = sheet(['c05', 'c22'], ['Rất dễ hiểu', 1], ['Rất khó hiẻu', 1], ['Dễ hiễu', 1]);
    expect(answers(table).map(({ c05 }) => c05)).toEqual(['5', '1', '4']);
    expect(problems(sheet(['c13', 'c22'], ['Không viết', 1]))).toEqual(['import-spelling A2']);
    expect(problems(sheet(['c18_a', 'c22'], ['Hoàn toàn ko đồng ý', 1]))).toEqual([
      'import-not-an-option A2',
    ]);
  });

  it('say 1 for chosen and 2 for not, when both stand in one column', () => {
    const table = sheet(['c03/1', 'c03/2', 'c03/3', 'c22'], [1, 2, 2, 1], [2, 1, 1, 2], [2, 2, null, 2]);
    expect(answers(table).map(({ c03 }) => c03)).toEqual(['1', '2 3', undefined]);
    expect(problems(table)).toEqual([]);
  });

  it('of one column and of the options’ own columns must agree', () => {
    const table = sheet(['c03', 'c03/1', 'c03/2', 'c22'], ['1', 1, 0, 1], ['1 2', 1, 0, 1]);
    expect(problems(table)).toEqual(['import-options-disagree A3']);
    expect(imported(table, form).counts).toMatchObject({ filled: 8, taken: 5, misfits: 3 });
  });
});

describe('calculations', () => {
  it('are worked out again, and columns of them stay outside', () => {
    const letters = ['a', 'b', 'c', 'd', 'dd', 'e', 'g', 'h'];
    const table = sheet(
      [...letters.map((letter) => `c18_${letter}`), 'c18_chi_so'],
      [5, 5, 5, 5, 5, 5, 5, 1, 12],
    );
    expect(answers(table)[0]).toMatchObject({ c18_chi_so: '100' });
    expect(leftOut(table)).toEqual(['c18_chi_so: calculated']);
  });
});

describe('columns about people', () => {
  it('stay outside by their heading', () => {
    const headings = [
      'Họ và tên',
      'Số điện thoại',
      'Email',
      'CCCD',
      'Địa chỉ',
      'Ngày sinh',
      'Dấu thời gian',
      '_submission_time',
      'start',
      'deviceid',
      'IP Address',
      '_uuid',
      'STT',
      'username',
      'Your name',
      'phone',
      'Location Latitude',
    ];
    const table = sheet(['c22', ...headings], [1, ...headings.map(() => 'x')]);
    expect(leftOut(table).map((text) => text.split(': ')[1])).toEqual([
      'name',
      'phone',
      'email',
      'id-number',
      'address',
      'birth-date',
      'exact-time',
      'exact-time',
      'exact-time',
      'device',
      'network-address',
      'record-number',
      'record-number',
      'account',
      'name',
      'phone',
      'location',
    ]);
  });

  it('stay outside by their cells, whatever their heading', () => {
    const people = ['Nguyễn Văn An', 'Trần Thị Bích', 'Lê Hoàng', 'Phạm Minh Đức', 'Vũ Thu Hà', 'Đỗ Quang'];
    const rows = people.map((name, i) => [
      1,
      name,
      `091234567${String(i)}`,
      `nguoi${String(i)}@vidu.vn`,
      `00120300456${String(i)}`,
      `2026-11-0${String(i + 1)}T08:15:2${String(i)}`,
      `Số nhà ${String(i + 1)}, đường Lê Lợi, phường 5`,
      912345670 + i,
      `10.0.0.${String(i)}`,
    ]);
    const table = sheet(['c22', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8'], ...rows);
    expect(leftOut(table)).toEqual([
      'k1: name',
      'k2: phone',
      'k3: email',
      'k4: id-number',
      'k5: exact-time',
      'k6: address',
      'k7: phone',
      'k8: network-address',
    ]);
    expect(leftOut(table, undefined).map((text) => text.split(':')[0])).toEqual([
      'k1',
      'k2',
      'k3',
      'k4',
      'k5',
      'k6',
      'k7',
      'k8',
    ]);
  });

  it('are told from opinions and sums of money', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      ['Có', 'Không'][i % 2] ?? '',
      ['Đường Lê Lợi', 'Nguyễn Huệ', 'Trần Phú'][i % 3] ?? '',
      9_000_000 + i * 500_000,
    ]);
    const table = sheet(['Ông/Bà có dùng Zalo để nhận thông tin không?', 'Phố', 'Thu nhập'], ...rows);
    const read = imported(table);
    expect(read.leftOut).toEqual([]);
    expect(read.questionnaire.items.map((item) => ('type' in item ? item.type : item.kind))).toEqual([
      'select-one',
      'select-one',
      'integer',
    ]);
  });

  it('get a word about it in both languages', () => {
    const [column] = imported(sheet(['c22', 'Họ tên'], [1, 'x']), form).leftOut;
    if (column === undefined) throw new Error('nothing left out');
    expect(leftOutText('vi', column)).toContain('Cột B «Họ tên»');
    expect(leftOutText('en', column)).toContain('people’s names');
  });
});

describe('the decision on cells that do not fit', () => {
  const table = sheet(['c22', 'c23', 'c24'], [1, 1, 1], ['?', 2, 2], [2, 9, 'đại hc'], [2, 2, 2]);
  it('is asked for, cell by cell', () => {
    const result = settleImport(imported(table, form));
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ place }) => `${place.column ?? ''}${String(place.row ?? '')}`)).toEqual([
      '',
      'B4',
      'C4',
    ]);
  });
  it('may leave the cells empty or the rows out, and the counts add up', () => {
    const emptied = settleImport(imported(table, form), 'empty-cells');
    const without = settleImport(imported(table, form), 'leave-out-rows');
    if (!emptied.ok || !without.ok) throw new Error('not settled');
    expect(emptied.value).toMatchObject({ rowsLeftOut: 0, cellsEmptied: 2, classes: ['all'] });
    expect(emptied.value.answers).toHaveLength(4);
    expect(without.value).toMatchObject({ rowsLeftOut: 1, cellsEmptied: 0 });
    expect(without.value.answers).toHaveLength(3);
  });
  it('forgets the order of the file', () => {
    const rows = Array.from({ length: 60 }, (_, i) => [i, 1]);
    const settled = settleImport(imported(sheet(['c06', 'c22'], ...rows), form));
    if (!settled.ok) throw new Error('not settled');
    const order = settled.value.answers.map(({ answers: { c06 } }) => Number(c06));
    expect([...order].sort((a, b) => a - b)).toEqual(rows.map(([i]) => i));
    expect(order).not.toEqual(rows.map(([i]) => i));
  });
});

describe('weight, stratum and cluster', () => {
  it('come along, and a form without them cannot be used', () => {
    const table = sheet(
      ['c22', 'Trọng số', 'Tầng', 'Cụm'],
      [1, '1,5', 'Bắc', 'CS01'],
      [2, 2, 'Nam', 'CS02'],
      [2, 0, 'Nam', null],
    );
    const read = imported(table, form);
    expect(read.rows.slice(0, 2)).toMatchObject([
      { weight: 1.5, stratum: 'Bắc', cluster: 'CS01' },
      { weight: 2 },
    ]);
    expect(settleImport(read, 'empty-cells').issues.map(({ code }) => code)).toEqual([
      'import-undecided',
      'import-no-weight',
      'import-no-group',
    ]);
    const settled = settleImport(read, 'leave-out-rows');
    if (!settled.ok) throw new Error('not settled');
    expect(settled.value).toMatchObject({ classes: ['CS01', 'CS02'], clustered: true, rowsLeftOut: 1 });
  });
});

describe('counts', () => {
  it('add up for any cells under any headings', () => {
    const heading = fc.constantFrom(
      'c22',
      'c03',
      'c03/1',
      'c06',
      'c21',
      'Họ tên',
      'gì đó',
      '',
      'Trọng số',
      'c19',
      'c04a_a',
      'c01',
    );
    const cell = fc.oneof(
      fc.constantFrom(null, '1', '2', '1 2', 'x', '-', 'Nam', '3,5', '97', '0912345678', true, '1.234'),
      fc.integer({ min: 0, max: 99 }),
      fc.string({ maxLength: 6 }),
    );
    const table = fc.uniqueArray(heading, { minLength: 2, maxLength: 6 }).chain((headings) =>
      fc
        .array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), {
          minLength: 1,
          maxLength: 6,
        })
        .map((rows) => sheet(headings, ...rows)),
    );
    fc.assert(
      fc.property(table, (made) => {
        const result = importAnswers({ sheet: made, questionnaire: form });
        if (!result.ok) return;
        const { counts, rows, cellIssues } = result.value;
        expect(counts.taken + counts.misfits + counts.leftOut).toBe(counts.filled);
        expect(rows.length).toBe(counts.rows);
        const bad = rows.filter(({ misfits }) => misfits > 0).map(({ row }) => row);
        const named = new Set(
          cellIssues.filter(({ severity }) => severity === 'error').map(({ place }) => place.row),
        );
        for (const row of bad) expect(named.has(row)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('answers written out and imported again', () => {
  type Writing = 'code' | 'vi' | 'en' | 'bare' | 'nfd';
  const written = (name: string, value: string, writing: Writing): string => {
    const choices = form.choiceLists[listOf(name)] ?? [];
    const label = choices.find((choice) => choice.value === value)?.label;
    const tags = Object.keys(label ?? {});
    const vi = label?.[tags.find((tag) => tag.includes('vi')) ?? ''] ?? value;
    if (writing === 'vi') return vi;
    if (writing === 'en') return label?.[tags.find((tag) => tag.includes('en')) ?? ''] ?? value;
    if (writing === 'bare') return fold(vi).toUpperCase();
    return writing === 'nfd' ? vi.normalize('NFD') : value;
  };
  const listOf = (name: string): string => {
    const find = (items: Questionnaire['items']): string | undefined => {
      for (const item of items) {
        if (item.kind === 'question' && item.name === name) return item.list;
        const inside = item.kind === 'group' ? find(item.items) : undefined;
        if (inside !== undefined) return inside;
      }
      return undefined;
    };
    return find(form.items) ?? '';
  };

  it('are the same answers, as codes or labels, in one column or in many', () => {
    const person = fc.record({
      c22: fc.constantFrom('', '1', '2', '3', '99'),
      c24: fc.constantFrom('', '1', '2', '3', '4', '5', '99'),
      c18_c: fc.constantFrom('', '1', '3', '5', '98'),
      c10: fc.constantFrom('1', '2', '98'),
      c11: fc.subarray(['1', '2', '3', '4', '5', '96']),
      c20: fc.subarray(['1', '2', '3', '4', '5', '6', '96'], { maxLength: 2 }),
      c06: fc.option(fc.nat(60), { nil: undefined }),
    });
    const table = fc.record({
      people: fc.array(person, { minLength: 1, maxLength: 5 }),
      one: fc.constantFrom<Writing>('code', 'vi', 'en', 'bare', 'nfd'),
      several: fc.constantFrom<Writing>('code', 'vi', 'en'),
      separator: fc.constantFrom('; ', ';', ', ', ' | '),
      columns: fc.boolean(),
    });
    fc.assert(
      fc.property(table, ({ people, one, several, separator, columns }) => {
        const options = ['1', '2', '3', '4', '5', '96'];
        const head = [
          'c22',
          'c24',
          'c18_c',
          'c10',
          'c06',
          'c20',
          ...(columns ? options.map((option) => `c11/${option}`) : ['c11']),
        ];
        const rows = people.map((each) => {
          const asked = each.c10 === '1' ? each.c11 : [];
          return [
            ...(['c22', 'c24', 'c18_c', 'c10'] as const).map((name) => written(name, each[name], one)),
            each.c06 ?? null,
            each.c20.map((value) => written('c20', value, several)).join(separator),
            ...(columns
              ? options.map((option) => (asked.includes(option) ? 1 : 0))
              : [asked.map((value) => written('c11', value, several)).join(separator)]),
          ];
        });
        // Marks in the columns of options of a question that is not asked say "no", so nothing stands against them.
        const read = imported(sheet(head, ...rows), form);
        expect(read.cellIssues).toEqual([]);
        read.rows.forEach(({ answers: found }, i) => {
          const each = people[i];
          if (each === undefined) throw new Error('a row too many');
          const set = (name: string): string[] =>
            typeof found[name] === 'string' ? found[name].split(' ').sort() : [];
          expect([found['c22'] ?? '', found['c24'] ?? '', found['c18_c'] ?? '', found['c10']]).toEqual([
            each.c22,
            each.c24,
            each.c18_c,
            each.c10,
          ]);
          expect(set('c11')).toEqual(each.c10 === '1' ? [...each.c11].sort() : []);
          expect(set('c20')).toEqual([...each.c20].sort());
          expect(found['c06']).toBe(each.c06 === undefined ? undefined : String(each.c06));
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a questionnaire inferred from a file', () => {
  const words = ['Hài lòng', 'Rất hài lòng', 'Không hài lòng', 'hài lòng', 'Bình thường'];
  const rows = Array.from({ length: 24 }, (_, i) => [
    `Nguyễn Văn ${'ABCDEFGHIKLMNOPQRSTUVXYZ'[i] ?? ''}`,
    words[i % 5] ?? '',
    ['Loa; Zalo', 'Zalo', 'Loa', 'Họp; Loa'][i % 4] ?? '',
    i % 2,
    i % 3 === 0 ? 'x' : null,
    1000 + i * 37,
    `${String((i % 28) + 1).padStart(2, '0')}/11/2026`,
    `Ý kiến riêng số ${String(i)} về đường làng`,
    (i % 5) + 1,
    1 + (i % 3),
  ]);
  const table = sheet(
    [
      'Họ tên',
      'Mức độ hài lòng',
      'Kênh',
      'Việc [Đường]',
      'Việc [Điện]',
      'Chi phí',
      'Ngày họp',
      'Góp ý',
      'Câu 5. Điểm',
      'weight',
    ],
    ...rows,
  );

  it('has types by content, lists in the order of their scale, and nobody’s name', () => {
    const inferred = inferQuestionnaire(table);
    if (!inferred.ok) throw new Error('not inferred');
    const { questionnaire, sheets, leftOut: out } = inferred.value;
    expect(questionnaire.items.map((item) => `${item.name} ${'type' in item ? item.type : ''}`)).toEqual([
      'muc_do_hai_long select-one',
      'kenh select-multiple',
      'viec select-multiple',
      'chi_phi integer',
      'ngay_hop date',
      'gop_y text',
      'cau_5_diem select-one',
    ]);
    expect(questionnaire.choiceLists['ds_muc_do_hai_long']?.map(({ label }) => label['vi'])).toEqual([
      'Không hài lòng',
      'Bình thường',
      'Hài lòng',
      'Rất hài lòng',
    ]);
    expect(out.map(({ column }) => column.heading)).toEqual(['Họ tên']);
    expect(sheets.map(({ name }) => name)).toEqual(['survey', 'choices', 'settings']);
  });

  it('takes back every cell of the file it came from', () => {
    const read = imported(table);
    expect(read.inferred).toBe(true);
    expect(read.cellIssues).toEqual([]);
    expect(read.counts).toMatchObject({ misfits: 0, leftOut: 24, rows: 24 });
    expect(read.rows[0]).toMatchObject({
      weight: 1,
      answers: { muc_do_hai_long: '3', viec: '2', ngay_hop: '2026-11-01' },
    });
  });

  it('is a workbook that reads as the same questionnaire', async () => {
    const inferred = inferQuestionnaire(table);
    if (!inferred.ok) throw new Error('not inferred');
    const book = await readWorkbook(await writeWorkbook(inferred.value.sheets));
    if (!book.ok) throw new Error('no workbook');
    const read = readQuestionnaire(book.value);
    if (!read.ok) throw new Error(read.issues.map(({ message }) => message.en).join('; '));
    const shape = (questionnaire: Questionnaire) =>
      questionnaire.items.map((item) =>
        'type' in item ? [item.name, item.type, item.label, item.list] : item.name,
      );
    expect(shape(read.value)).toEqual(shape(inferred.value.questionnaire));
    const again = imported(table, read.value);
    expect(again.counts).toEqual(imported(table).counts);
  });
});

describe('to the end', () => {
  it('what is imported freezes and reads back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'langnghe-import-'));
    try {
      const settled = settleImport(
        imported(
          sheet(['c22', 'c03', 'c21', 'Cụm'], ['Nữ', '1 3', 'Đèn đường', 'CS02'], ['Nam', '2', null, 'CS01']),
          form,
        ),
      );
      if (!settled.ok) throw new Error('not settled');
      const { answers: rows, classes, codebook, clustered } = settled.value;
      await freeze({
        study: 'nhap',
        codebook,
        answers: rows,
        classes,
        folder: join(folder, 'dataset'),
        frozenOn: '2026-11-22',
        collectedElsewhere: { clustered },
      });
      const { table, manifest } = await readDataset(join(folder, 'dataset'));
      expect(Object.keys(table.columns)).toEqual([
        'class',
        ...['1', '2', '3', '4', '5', '6', '7', '96', '97'].map((option) => `c03__${option}`),
        'c22',
      ]);
      expect(table.columns['c22']).toMatchObject({ codes: Uint8Array.of(1, 2) });
      expect(manifest.rowsByClass).toEqual({ CS01: 1, CS02: 1 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('through a file', () => {
  it('a workbook and a CSV of the same answers read alike', async () => {
    const rows: Sheet['rows'] = [
      ['c22', 'c03', 'c06'],
      ['Nữ', '1 3', 4],
      ['Nam', '2', 0],
    ];
    const book = await readWorkbook(await writeWorkbook([{ name: 'a', rows }]));
    if (!book.ok || book.value[0] === undefined) throw new Error('no workbook');
    expect(answers(book.value[0])).toEqual(answers(csv('c22;c03;c06\nNữ;1 3;4\nNam;2;0\n')));
  });
});
