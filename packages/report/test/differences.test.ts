import { describe, expect, test } from 'vitest';
import type { ProtectedColumn } from '@langnghe/disclosure';
import { reportHtml } from '@langnghe/report';
import { surveyOf, type Survey } from './example/survey.ts';

/** The example with one column of one table by group moved far from the others. */
function moved(
  survey: Survey,
  id: string,
  column: number,
  shares: (own: ProtectedColumn) => readonly number[],
): Survey {
  const tables = survey.publication.tables.map((table) => {
    if (table.id !== id) return table;
    const columns = table.columns.map((own, i) => {
      if (i !== column) return own;
      const values = shares(own);
      return { ...own, rows: own.rows.map((row, k) => ({ ...row, value: values[k] ?? row.value })) };
    });
    return { ...table, columns };
  });
  return { ...survey, publication: { ...survey.publication, tables } };
}

const text = (survey: Survey, language: 'vi' | 'en' = 'vi'): string =>
  reportHtml(survey.facts, survey.publication, survey.codebook, language).replaceAll(/<[^>]+>/gu, ' ');

describe('differences in the report', () => {
  test('where groups answer alike none is named, and the method says so', () => {
    const survey = surveyOf();
    expect(text(survey).includes('Khác nhau rõ theo')).toBe(false);
    expect(text(survey, 'en').includes('Clearly different by')).toBe(false);
    expect(text(survey).includes('Benjamini và Bogomolov 2014')).toBe(true);
  });

  test('a great one is named with both figures, and by which group', () => {
    const survey = surveyOf();
    const changed = moved(survey, 'c13-by-c22', 1, ({ rows }) =>
      rows.map((_row, i) => (i === 0 ? 0.85 : 0.03)),
    );
    const said = /Khác nhau rõ theo «([^»]+)»: ([^.]+)\./u.exec(text(changed));
    expect(said?.[1]).toBe('Giới tính');
    expect(said?.[2]).toMatch(/^«Biết và biết họ làm gì» Nam 85%, Nữ \d+%; /u);
    expect(/Clearly different by “[^”]+”: “[^”]+” [^.]*85%/u.test(text(changed, 'en'))).toBe(true);
  });
});
