import { fold } from '@langnghe/language';

export interface SharedWords {
  /** One or two syllables as most texts write them. */
  readonly words: string;
  /** Indices of the texts that hold them. */
  readonly texts: readonly number[];
}

interface Occurrences {
  readonly texts: Set<number>;
  /** Spellings, and how often each. */
  readonly written: Map<string, number>;
}

/** Syllables that hold a sentence together and say nothing of its theme. */
const empty = new Set(
  (
    'và là của có không được cho các những này đó thì mà với ở trong ngoài khi để do bởi vì nên cũng rất quá lắm hơn nhất ' +
    'đã đang sẽ chưa vẫn còn một hai nhiều ít mọi mỗi từng ai gì sao nào đâu tôi chúng ta mình em anh chị ông bà họ người ' +
    'ra vào lên xuống lại đi đến từ theo về như vậy thế nếu thôi ạ nhé à ừ thêm phải cần nên muốn the a an of to and or is ' +
    'are in on for we i they it not with be more should'
  ).split(' '),
);

/**
 * Words that several texts share, as suggestions for themes: single syllables and pairs that stand side by side, those
 * in most texts first. A pair hides the syllables that hardly ever stand without it. Sorting by count, then by the words,
 * makes the order one of the texts' content alone.
 */
export function sharedWords(texts: readonly string[], minimum = 3, most = 30): readonly SharedWords[] {
  const found = new Map<string, Occurrences>();
  for (const [index, text] of texts.entries())
    for (const words of phrases(text)) {
      const key = fold(words);
      const entry = found.get(key) ?? { texts: new Set<number>(), written: new Map<string, number>() };
      entry.texts.add(index);
      entry.written.set(words, (entry.written.get(words) ?? 0) + 1);
      found.set(key, entry);
    }
  const common = [...found].filter(([, entry]) => entry.texts.size >= minimum);
  const pairs = common.filter(([key]) => key.includes(' '));
  return common
    .filter(
      ([key, entry]) =>
        key.includes(' ') || !pairs.some(([pair, of]) => hides(pair, of.texts, key, entry.texts)),
    )
    .map(([key, entry]) => ({ key, words: mostWritten(entry.written), texts: [...entry.texts] }))
    .sort((a, b) => b.texts.length - a.texts.length || (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ words, texts: of }) => ({ words, texts: of.sort((a, b) => a - b) }));
}

function phrases(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\s]+/u)
    .flatMap((part) => {
      const syllables = part.split(/\s+/u).filter((one) => one !== '');
      const meaning = (one: string | undefined): one is string => one !== undefined && !empty.has(one);
      return syllables.flatMap((one, i) => {
        if (!meaning(one)) return [];
        const next = syllables[i + 1];
        return meaning(next) ? [one, `${one} ${next}`] : [one];
      });
    });
}

function hides(
  pair: string,
  inPair: ReadonlySet<number>,
  single: string,
  alone: ReadonlySet<number>,
): boolean {
  return pair.split(' ').includes(single) && inPair.size >= 0.7 * alone.size;
}

function mostWritten(written: ReadonlyMap<string, number>): string {
  const [first] = [...written].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? '';
}
