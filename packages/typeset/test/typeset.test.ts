import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { typeset, TypesetError, type TypesetRequest } from '@langnghe/typeset';

const page: TypesetRequest = {
  template:
    '#set document(title: data.title)\n= #data.title\n#data.body\n#image("chart.svg", alt: data.title)',
  data: { title: 'Tỷ lệ', body: '#link("x") $x^2$ \\ *đậm* <nhãn> @ref' },
  assets: {
    'chart.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><text y="12">Ẫ đường</text></svg>',
  },
  language: 'vi',
  date: '2026-11-22',
  standard: 'ua-1',
};

/** Poppler, which we did not write, reads the file back. */
function poppler(tool: 'pdftotext' | 'pdffonts' | 'pdfinfo', pdf: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'typeset-')), 'page.pdf');
  writeFileSync(path, pdf);
  return execFileSync(tool, tool === 'pdftotext' ? [path, '-'] : [path], { encoding: 'utf8' });
}

async function issueOf(request: TypesetRequest): Promise<TypesetError> {
  const error: unknown = await typeset(request).catch((reason: unknown) => reason);
  if (!(error instanceof TypesetError)) throw new Error(`no TypesetError: ${String(error)}`);
  return error;
}

const hasPoppler = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe('typeset', () => {
  test('gives the same bytes for the same request', async () => {
    const [once, again] = [await typeset(page), await typeset(page)];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    const other = await typeset({ ...page, date: '2026-11-23' });
    expect(Buffer.from(once).equals(Buffer.from(other))).toBe(false);
  });

  test('runs several requests at once, each with its own data', async () => {
    const bodies = ['một', 'hai', 'ba'];
    const pdfs = await Promise.all(bodies.map((body) => typeset({ ...page, data: { title: 'T', body } })));
    expect(new Set(pdfs.map((pdf) => Buffer.from(pdf).toString('latin1'))).size).toBe(3);
  });

  test.skipIf(!hasPoppler)('prints text as text, never as code; tagged; fonts embedded', async () => {
    const pdf = await typeset(page);
    expect(poppler('pdftotext', pdf)).toContain('#link("x") $x^2$ \\ *đậm* <nhãn> @ref');
    expect(poppler('pdfinfo', pdf)).toMatch(/Tagged:\s+yes/u);
    const fonts = poppler('pdffonts', pdf)
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/BeVietnamPro.*\byes yes yes\b/u);
  });

  test.skipIf(!hasPoppler)('gives NFC for what came in decomposed', async () => {
    const pdf = await typeset({ ...page, data: { title: 'T', body: 'Nguyễn Thị Huệ'.normalize('NFD') } });
    expect(poppler('pdftotext', pdf)).toContain('Nguyễn Thị Huệ'.normalize('NFC'));
  });

  test.skipIf(!hasPoppler)('sets other scripts in bundled fonts only, in text and in charts', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><text y="12">a → مرحبا</text></svg>';
    const pdf = await typeset({
      ...page,
      data: { title: '→ ☐', body: 'שלום مرحبا ភាសា Ω' },
      assets: { 'chart.svg': svg },
    });
    const fonts = poppler('pdffonts', pdf)
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
    for (const font of fonts) expect(font).toMatch(/\+(?:BeVietnamPro|NotoSans)/u);
  });

  test('names the characters that no font has', async () => {
    const error = await issueOf({ ...page, data: { title: 'T', body: 'vui 😀 漢' } });
    expect(error.issues.map(({ code, values }) => [code, values])).toEqual([
      ['typeset-glyph-missing', { characters: '😀 (U+1F600), 漢 (U+6F22)' }],
    ]);
    const marked = await typeset({ ...page, data: { title: 'T', body: 'vui 😀' }, missingGlyphs: 'mark' });
    expect(marked.length).toBeGreaterThan(1000);
  });

  test.each([
    ['a broken template', '#set document(title: "x")\n#foo(', 'typeset-template', /unclosed/u],
    ['a file outside', '#read("/etc/hostname")', 'typeset-template', /not found/u],
    ['a document without a title', '= x', 'typeset-export', /title/u],
    ['an image without words', '#set document(title: "x")\n#image("chart.svg")', 'typeset-export', /alt/u],
  ])('refuses %s', async (_name, template, code, detail) => {
    const error = await issueOf({ ...page, template });
    expect(error.issues[0]?.code).toBe(code);
    expect(error.issues[0]?.message.vi).toMatch(detail);
  });

  test('works on after a failure', async () => {
    await issueOf({ ...page, template: '#foo(' });
    expect((await typeset(page)).length).toBeGreaterThan(1000);
  });

  test('refuses a language that is none: it would be code', async () => {
    await expect(typeset({ ...page, language: 'vi") #foo("' })).rejects.toThrow('not a language tag');
  });
});
