import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportCss, reportHtml, reportPdf, slipsPdf } from '@langnghe/report';
import type { Item, Questionnaire } from '@langnghe/questionnaire';
import { exampleQuestionnaire } from './example/questionnaire.ts';
import { surveyOf, type Survey } from './example/survey.ts';

let survey: Survey;
beforeAll(() => {
  survey = surveyOf();
});

const html = ({ facts, publication, codebook }: Survey, language: 'vi' | 'en' = 'vi'): string =>
  reportHtml(facts, publication, codebook, language);

function pdfText(pdf: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.pdf');
  writeFileSync(path, pdf);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

const hasPoppler = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe('report on a page', () => {
  test('says how people answered: with slips, or with tickets that nobody can match with them', () => {
    const tickets = { ...survey, facts: { ...survey.facts, source: 'tickets' as const } };
    const [slips, blind] = [html(survey), html(tickets)];
    for (const said of ['rút một phiếu mã in sẵn', 'bằng mã dùng một lần']) {
      expect(slips).toContain(said);
      expect(blind).not.toContain(said);
    }
    for (const said of ['một vé không tên', 'danh sách vé đã dùng được công bố'])
      expect([slips, blind].map((one) => one.toLowerCase().includes(said))).toEqual([false, true]);
    expect(html(tickets, 'en')).toContain('RFC 9474');
  });

  test('is the same text for the same input, and weighs little', () => {
    const once = html(survey);
    expect(html(survey)).toBe(once);
    expect(Buffer.byteLength(once + reportCss)).toBeLessThan(150_000);
  });

  test('shows every published table and every question of the form', () => {
    const page = html(survey);
    for (const { variable, by } of survey.publication.tables) {
      if (by !== undefined) continue;
      const label = survey.codebook.variables.find(({ name }) => name === variable)?.label['vi'] ?? '';
      expect(page).toContain(label.replaceAll('"', '&quot;'));
    }
  });

  test('forms on paper: what became of them, and how often keying was wrong', () => {
    const paper = {
      printed: 120,
      handedOut: 100,
      returned: 80,
      spoiled: 3,
      refused: 7,
      scanned: 60,
      keyed: 20,
      quality: { twice: 4, compared: 500, wrong: 3, rate: 0.006, interval: [0.002043, 0.01749] as const },
    };
    const page = html({ ...survey, facts: { ...survey.facts, paper } });
    expect(page).toContain('in 120, phát 100, thu về 80 (80,0% số đã phát), hỏng 3, từ chối 7');
    expect(page).toContain('60 phiếu được quét, 20 phiếu được nhập tay');
    expect(page).toContain('3 trên 500');
    expect(page).toContain('0,20% đến 1,75%');
    expect(html(survey)).not.toContain('Phiếu giấy:');
  });

  test('the institution’s own words stand beneath their question, apart from the figures, as text', async () => {
    const comments = {
      c17: { vi: 'Đơn vị sẽ <b>họp</b> riêng.\nXin cảm ơn.' },
      none: { vi: 'Không có câu này' },
    };
    const commented = { ...survey, facts: { ...survey.facts, comments } };
    const page = html(commented);
    const block = page.slice(page.indexOf('id="q-c17"'), page.indexOf('id="q-c18"'));
    expect(
      block.includes(
        '<p dir="auto">Đơn vị sẽ &lt;b&gt;họp&lt;/b&gt; riêng.</p><p dir="auto">Xin cảm ơn.</p>',
      ),
    ).toBe(true);
    expect(page.match(/ln-comment"/gu)).toHaveLength(1);
    expect(page.includes('Không có câu này')).toBe(false);
    if (!hasPoppler) return;
    const { facts, publication, codebook } = commented;
    const printed = pdfText(await reportPdf(facts, publication, codebook, 'vi'));
    expect(printed.includes('Đơn vị sẽ <b>họp</b> riêng.')).toBe(true);
    expect(printed.match(/Nhận xét của/gu)).toHaveLength(1);
  });

  test('every number in its tables is a published one', () => {
    const shares = new Set(
      survey.publication.tables.flatMap(({ columns }) =>
        columns.flatMap(({ rows, sums = [] }) =>
          [...rows, ...sums].map(({ value }) => `${Math.round((value ?? 0) * 100)}%`),
        ),
      ),
    );
    const shown = [...html(survey).matchAll(/<td>(\d+%)<br>/gu)].map(([, figure]) => figure ?? '');
    expect(shown.length).toBeGreaterThan(500);
    expect(shown.filter((figure) => !shares.has(figure))).toEqual([]);
  });

  test.each(['vi', 'en'] as const)(
    'says all eleven AAPOR items, limitations and protection in %s',
    (language) => {
      const page = html(survey, language);
      const method = page.slice(page.indexOf('id="ln-method"'), page.indexOf('id="ln-limitations"'));
      expect([...method.matchAll(/<h3>(\d+)\. /gu)].map(([, number]) => Number(number))).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
      ]);
      expect(page).toContain('20261102-7');
      expect(page).toContain(language === 'vi' ? '96,2%' : '96.2%');
      expect(page).toContain(language === 'vi' ? '12.302' : '12,302');
      expect(page).not.toMatch(/\{\w+\}|undefined|NaN|\[object/u);
    },
  );

  test('is well-formed enough for a reader: ids once, headings without a gap, charts described', () => {
    const page = html(survey);
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const levels = [...page.matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    const charts = [...page.matchAll(/<svg aria-labelledby="([^"]+)"[^>]* role=img>/gu)];
    expect(charts.length).toBeGreaterThan(20);
    for (const [, labels = ''] of charts) {
      const said = labels
        .split(' ')
        .map((id) => new RegExp(` id="?${id}"?>([^<]+)<`, 'u').exec(page)?.[1] ?? '');
      expect(said).toHaveLength(2);
      expect(said.every((text) => text.trim().length > 3)).toBe(true);
    }
  });

  test('says whom a question was asked of, in words', () => {
    expect(html(survey)).toContain('Chỉ hỏi những người có Câu 14 trả lời «Đã gửi».');
    expect(html(survey, 'en')).toContain('Asked only where Q14 is answered “I sent one”.');
    expect(html(survey)).not.toContain('${');
  });

  test('asks nothing of anybody: no script, no style, no address to load from', () => {
    expect(html(survey)).not.toMatch(/<script|<link|<img|<iframe|src=|url\((?!#)|@import| style=/u);
    expect(reportCss).not.toMatch(/url\(|@import/u);
  });
});

/** One question of each kind. */
const kept = new Set([
  'noi_dung',
  'phan_1',
  'c01',
  'c02',
  'c03',
  'c04a',
  'c04a_a',
  'c04a_b',
  'c18',
  'c18_a',
  'c18_b',
  'phan_5',
  'c19',
  'phan_6',
  'p6_note',
  'c22',
  'c23',
]);

function small(items: readonly Item[]): readonly Item[] {
  return items
    .filter(({ name }) => kept.has(name))
    .map((item) => ('items' in item ? { ...item, items: small(item.items) } : item));
}

/** A short form with every text made awkward. */
function hostile(text: string): Questionnaire {
  const label = { vi: text, en: text };
  const visit = (item: Item): Item =>
    'items' in item
      ? { ...item, label, items: item.items.map(visit) }
      : 'label' in item
        ? { ...item, label }
        : item;
  return {
    ...exampleQuestionnaire,
    items: small(exampleQuestionnaire.items).map(visit),
    choiceLists: Object.fromEntries(
      Object.entries(exampleQuestionnaire.choiceLists).map(([name, choices]) => [
        name,
        choices.map((choice) => ({ ...choice, label })),
      ]),
    ),
  };
}

describe('awkward texts', () => {
  test.each([
    ['markup', '<img src=x onerror=alert(1)>#eval("1") $x$ *b* \\ `c` @d <e> "f" \'g\''],
    ['2,000 characters', 'Nội dung rất dài '.repeat(118)],
    ['2,000 characters without a space', 'Ẫ'.repeat(2000)],
    ['right to left', 'مرحبا (שלום) 12% \u202Eevil'],
    ['characters no font has', '漢字 😀 \u0000\u0007 \uD800'],
    ['nothing', ''],
  ])('%s: page and PDF are made, and text stays text', async (_name, text) => {
    const awkward = surveyOf(hostile(text), { rows: 120 });
    const page = html(awkward);
    expect(page).not.toMatch(/<img|<e>/u);
    const pdf = await reportPdf(awkward.facts, awkward.publication, awkward.codebook, 'vi');
    expect(pdf.length).toBeGreaterThan(20_000);
  });

  test('a study with too few answers has a report that says so and shows no table of answers', async () => {
    const few = surveyOf(exampleQuestionnaire, { rows: 9 });
    expect(few.publication.tables).toEqual([]);
    const page = html(few);
    expect(page).toContain('Không công bố kết quả: có dưới 30 phiếu trả lời.');
    expect(page).not.toContain('class="ln-q"');
    const pdf = await reportPdf(few.facts, few.publication, few.codebook, 'vi');
    expect(pdf.length).toBeGreaterThan(10_000);
  });
});

describe('report on paper', () => {
  test.skipIf(!hasPoppler)(
    'is the same bytes for the same input, in both languages, NFC, numbers as written there',
    async () => {
      const { facts, publication, codebook } = survey;
      const [vi, again, en] = [
        await reportPdf(facts, publication, codebook, 'vi'),
        await reportPdf(facts, publication, codebook, 'vi'),
        await reportPdf(facts, publication, codebook, 'en'),
      ];
      expect(Buffer.from(vi).equals(Buffer.from(again))).toBe(true);
      const text = pdfText(vi);
      expect(text).toBe(text.normalize('NFC'));
      expect(text).toMatch(/Khảo sát việc thực hiện dân chủ/u);
      expect(text).toContain('96,2%');
      expect(text).toContain('1.702');
      expect(text).not.toContain('\uFFFD');
      expect(pdfText(en)).toContain('1,702');
    },
  );
});

describe('slips', () => {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
  const slips = Array.from({ length: 47 }, (_unused, i) => ({
    classId: i % 2 === 0 ? 'L1' : 'L2',
    code: Array.from({ length: 21 }, (_u, k) => alphabet[(i * 7 + k * (i + 3)) % 31]).join(''),
  }));
  const sheets = {
    study: { id: 'dan-chu-2026', title: { vi: 'Khảo sát việc thực hiện dân chủ ở cơ sở năm 2026' } },
    organiser: { vi: 'UBMTTQ phường Đông Hòa' },
    address: 'https://ykien.example.vn/',
    slips,
    closesOn: '2026-12-05',
    publishesOn: '2026-12-20',
    language: 'vi',
  } as const;

  test.skipIf(!hasPoppler)('print each code once, by class, in the order of the codes', async () => {
    const text = pdfText(await slipsPdf(sheets));
    const printed = [...text.matchAll(/(?:[2-9A-Z]{4} ){4}[2-9A-Z]{5}/gu)].map(([code]) =>
      code.replaceAll(' ', ''),
    );
    expect([...printed].sort()).toEqual(slips.map(({ code }) => code).sort());
    const first = slips.filter(({ classId }) => classId === 'L1').map(({ code }) => code);
    expect(new Set(printed.slice(0, first.length))).toEqual(new Set(first));
    expect(text).toContain('ykien.example.vn/r/dan-chu-2026');
    expect(text).toContain('05/12/2026');
  });

  test('are the same whatever the order they were made in', async () => {
    const [once, again] = [
      await slipsPdf(sheets),
      await slipsPdf({ ...sheets, slips: [...slips].reverse() }),
    ];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });
});
