import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelHtml } from '../src/index.ts';

it.each([
  ['Một **hai** ba', 'Một <strong>hai</strong> ba'],
  ['__hai__ và *ba*, _bốn_', '<strong>hai</strong> và <em>ba</em>, <em>bốn</em>'],
  ['# Phần I', '<strong>Phần I</strong>'],
  ['a\nb', 'a<br>b'],
  ['2 * 3 * 4 và ten_don_vi_x', '2 * 3 * 4 và ten_don_vi_x'],
  ['[trang](https://example.org)', 'trang'],
  ['<script>alert("x")</script>', '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;'],
  ["Ông/Bà & 'bạn'", 'Ông/Bà &amp; &#39;bạn&#39;'],
])('%s → %s', (text, html) => {
  expect(labelHtml(text)).toBe(html);
});

it('lets no tag through but its own', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('<', '>', '*', '_', '"', '&', 'a', ' ', '\n', '[', ']', '(', ')', '#'),
      }),
      (text) => {
        expect(labelHtml(text).replace(/<\/?(?:strong|em)>|<br>/g, '')).not.toMatch(/[<>"]/);
      },
    ),
  );
});
