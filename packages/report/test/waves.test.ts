import { describe, expect, test } from 'vitest';
import type { PublishableTable } from '@langnghe/disclosure';
import { reportDocx, reportHtml, reportPdf, type EarlierWave } from '@langnghe/report';
import { surveyOf, type Survey } from './example/survey.ts';

const now = surveyOf();

/** The example as it was a year before, with some figures of everybody changed. */
function before(changes: Readonly<Record<string, readonly number[]>>): EarlierWave {
  const tables = now.publication.tables
    .filter(({ by }) => by === undefined)
    .map((table): PublishableTable => {
      const shares = changes[table.variable];
      if (shares === undefined) return table;
      const columns = table.columns.map((column) => ({
        ...column,
        rows: column.rows.map((row, i) => ({ ...row, value: shares[i] ?? row.value })),
      }));
      return { ...table, columns };
    });
  return {
    title: { vi: 'Khảo sát năm 2025', en: 'Survey of 2025' },
    closedOn: '2025-11-20',
    publication: { tables, degreesOfFreedom: now.publication.degreesOfFreedom },
    codebook: now.codebook,
  };
}

const withEarlier = (...earlier: EarlierWave[]): Survey => ({ ...now, facts: { ...now.facts, earlier } });
const html = ({ facts, publication, codebook }: Survey, language: 'vi' | 'en' = 'vi'): string =>
  reportHtml(facts, publication, codebook, language);
const waves = (page: string): string =>
  /<section aria-labelledby="ln-waves">.*?<\/section>/su.exec(page)?.[0] ?? '';

describe('since the last wave', () => {
  test('says nothing where there was none', () => {
    expect(waves(html(now))).toBe('');
  });

  test('the same figures are no change', () => {
    const section = waves(html(withEarlier(before({}))));
    expect(section.includes('Không câu nào thay đổi nhiều hơn mức có thể do ngẫu nhiên')).toBe(true);
    expect(section.includes('<table')).toBe(false);
    expect(section.includes('11/2025') || section.includes('Khảo sát năm 2025')).toBe(true);
  });

  test('a great change stands in words, table and chart, with the chain of waves behind it', async () => {
    const older = before({ c13: [0.75, 0.15, 0.1] });
    const survey = withEarlier(before({ c13: [0.72, 0.18, 0.1] }), { ...older, closedOn: '2024-11-20' });
    const section = waves(html(survey));
    expect(section.includes('thay đổi lớn hơn mức có thể do ngẫu nhiên')).toBe(true);
    expect(section.includes('«Biết và biết họ làm gì»')).toBe(true);
    expect(/<td>72%<td>32%<td>−40/u.test(section)).toBe(true);
    expect(section.match(/<svg/gu)?.length).toBeGreaterThan(0);
    expect(section.includes('11/2024: 75%; 11/2025: 72%; Đợt này: 32%')).toBe(true);
    expect(waves(html(survey, 'en')).includes('larger than chance may make')).toBe(true);
    const { facts, publication, codebook } = survey;
    expect((await reportPdf(facts, publication, codebook, 'vi')).length).toBeGreaterThan(10_000);
    expect((await reportDocx(facts, publication, codebook, 'vi')).length).toBeGreaterThan(10_000);
  }, 120_000);

  test('a question that was worded otherwise is named and not compared', () => {
    const earlier = before({ c13: [0.72, 0.18, 0.1] });
    const variables = earlier.codebook.variables.map((variable) =>
      variable.name === 'c13' ? { ...variable, label: { vi: 'Câu 13. Ông/Bà có biết không?' } } : variable,
    );
    const section = waves(html(withEarlier({ ...earlier, codebook: { ...earlier.codebook, variables } })));
    expect(section.includes('Không so sánh vì lời hỏi hoặc phương án đã đổi: «Câu 13.')).toBe(true);
    expect(section.includes('−40')).toBe(false);
  });
});
