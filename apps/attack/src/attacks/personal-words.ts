import { identifyingSpans } from '@langnghe/coding';
import type { Study } from '@langnghe/study';
import { join, relative } from 'node:path';
import { atLeast, finding, type Finding } from '../attack.ts';
import { bytesOf, filesBelow } from '../scene/files.ts';
import type { IdentifyingWords } from '../scene/identifying-words.ts';
import type { Scene } from '../scene/scene.ts';
import { filesInZip } from '../scene/unpacked.ts';

const test = {
  number: 25,
  name: { vi: 'Thông tin cá nhân trong lời viết', en: 'Personal details in people’s words' },
  view: { vi: 'Mọi tệp đã công bố, cả trong tệp nén.', en: 'Every published file, also inside archives.' },
  tried: {
    vi: 'Viết số điện thoại, căn cước, thư điện tử, biển số, ngày sinh bịa vào câu trả lời, rồi tìm lại; và xem gợi ý che lời có thấy chúng.',
    en: 'Wrote invented phone numbers, personal numbers, addresses, number plates, dates of birth into answers, then searched for them; and looked whether the suggestions of what to cover find them.',
  },
};

export async function attackPersonalWords(
  scene: Scene,
  studies: readonly Study[],
  words: readonly IdentifyingWords[],
): Promise<Finding> {
  const hits: string[] = [];
  for (const { folder } of studies)
    for (const path of await filesBelow(join(folder, 'publication'))) {
      const bytes = await bytesOf(path);
      const texts = [bytes, ...filesInZip(bytes).values()];
      if (words.some(({ detail }) => texts.some((text) => text.includes(detail))))
        hits.push(relative(folder, path));
    }
  const seen = words.filter(({ sentence, detail }) => {
    const at = sentence.indexOf(detail);
    const number = /[\d@].*$/.exec(detail)?.[0] ?? detail;
    const from = at + detail.length - number.length;
    return identifyingSpans(sentence).some((span) => span.from <= from && span.to >= at + detail.length);
  });
  return finding(
    test,
    scene.store.name,
    [
      {
        what: {
          vi: `tệp công bố có một trong ${String(words.length)} chi tiết`,
          en: `published files with one of ${String(words.length)} details`,
        },
        found: hits.length === 0 ? '0' : hits.join(', '),
        allowed: '= 0',
        held: hits.length === 0,
      },
      atLeast(
        {
          vi: `chi tiết được gợi ý che trong ${String(words.length)}`,
          en: `details suggested to be covered, of ${String(words.length)}`,
        },
        seen.length,
        Math.ceil(0.95 * words.length),
      ),
    ],
    {
      vi: 'Tên viết thường, người kể bằng chuyện của mình: không luật nào thấy. Chữ trong PDF là hình con chữ, không tìm được bằng cách này.',
      en: 'Names in small letters, people told by their story: no rule finds them. Text in PDF is glyphs and cannot be searched this way.',
    },
  );
}
