import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { reportDocx, reportPdf, type LetterheadFacts } from '@langnghe/report';
import { surveyOf, type Survey } from './example/survey.ts';

vi.setConfig({ testTimeout: 120_000 });

const nothing = { superior: '', issuer: '', symbol: '', place: '', recipients: '', signing: '', signer: '' };
const ward: LetterheadFacts = {
  kind: 'state',
  superior: '',
  issuer: 'Ủy ban nhân dân\nphường Ví Dụ',
  symbol: 'BC-UBND',
  place: 'Ví Dụ',
  recipients: 'Đảng ủy phường\nCác tổ dân phố',
  signing: 'TM. Ủy ban nhân dân\nChủ tịch',
  signer: 'Nguyễn Văn A',
};

const hasPoppler = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

let survey: Survey;
beforeAll(() => {
  survey = surveyOf();
});

const pdf = (letterhead: LetterheadFacts, language: 'vi' | 'en' = 'vi'): Promise<Uint8Array> =>
  reportPdf({ ...survey.facts, letterhead }, survey.publication, survey.codebook, language);
const docx = (letterhead: LetterheadFacts): Promise<Uint8Array> =>
  reportDocx({ ...survey.facts, letterhead }, survey.publication, survey.codebook, 'vi');

function tool(name: string, bytes: Uint8Array, ...options: readonly string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'letterhead-')), 'report.pdf');
  writeFileSync(path, bytes);
  const end = name === 'pdftotext' ? ['-'] : [];
  return execFileSync(name, [...options, path, ...end], { encoding: 'utf8' });
}

describe.skipIf(!hasPoppler)(`administrative documents${hasPoppler ? '' : ' (no poppler-utils)'}`, () => {
  test('a state body’s has the elements of Decree 30/2020, annex I, in its type and on its page', async () => {
    const bytes = await pdf(ward);
    const first = tool('pdftotext', bytes, '-l', '1').replaceAll(/\s+/gu, ' ');
    for (const element of [
      'ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ',
      '/BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Ví Dụ, ngày 22 tháng 11 năm 2026',
      'BÁO CÁO Kết quả khảo sát',
      'I. TÓM TẮT',
    ])
      expect(first).toContain(element);
    const all = tool('pdftotext', bytes).replaceAll(/\s+/gu, ' ');
    expect(all).toMatch(/\.\/\. Nơi nhận: - Đảng ủy phường; - Các tổ dân phố; - Lưu: VT\./u);
    expect(all).toMatch(/TM\. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn A/u);
    expect(all).toMatch(/Phụ lục I /u);
    expect(tool('pdfinfo', bytes)).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/u);
    expect(tool('pdffonts', bytes)).toMatch(/Tinos/u);
    // The number of the page at the top, in the middle, from the second page on.
    const pageTop = (page: string): string =>
      tool(
        'pdftotext',
        bytes,
        '-f',
        page,
        '-l',
        page,
        '-x',
        '250',
        '-y',
        '0',
        '-W',
        '100',
        '-H',
        '55',
      ).trim();
    expect([pageTop('1'), pageTop('2'), pageTop('3')]).toEqual(['', '2', '3']);
  });

  test('a union’s and another organisation’s have their own head; what was not typed is a marked gap, and English keeps its own layout', async () => {
    for (const kind of ['plain', 'union', 'ngo'] as const) {
      const text = tool('pdftotext', await pdf({ ...nothing, kind }), '-l', '1');
      expect(text.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe(!['plain', 'ngo'].includes(kind));
      expect(text.includes('[…], ngày')).toBe(kind !== 'plain');
    }
    expect(tool('pdftotext', await pdf(ward, 'en'), '-l', '1')).not.toContain('CỘNG HÒA');
  });
});

test('the document for Word: type, margins and page numbers of the decree', async () => {
  const parts = unzipSync(await docx(ward));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const body = part('word/document.xml');
  const tag = (name: string): string => new RegExp(`<w:${name} [^>]*>`, 'u').exec(body)?.[0] ?? '';
  const twips = (name: string, side: string): number =>
    Number(new RegExp(`w:${side}="(\\d+)"`, 'u').exec(tag(name))?.[1]);
  expect([twips('pgSz', 'w'), twips('pgSz', 'h')].map((side) => Math.round(side / 56.7))).toEqual([210, 297]);
  // Left 30 to 35 mm, right 15 to 20, top and bottom 20 to 25.
  expect(['left', 'right', 'top', 'bottom'].map((side) => Math.round(twips('pgMar', side) / 56.7))).toEqual([
    30, 20, 20, 20,
  ]);
  expect(body.includes('<w:titlePg')).toBe(true);
  expect(body.indexOf('Nơi nhận:')).toBeGreaterThan(body.indexOf('./.'));
  expect(part('word/styles.xml').includes('Times New Roman')).toBe(true);
  expect(Object.keys(parts).some((name) => name.startsWith('word/header'))).toBe(true);
});
