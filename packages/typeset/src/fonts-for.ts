import { families } from './fonts.ts';
import { fontRuns } from './printable.ts';

/** Module paths of the fonts a text needs: main family always, companions only where it wants them; all of them are 6 MB. */
export function fontsFor(text: string): readonly string[] {
  const needed = new Set(fontRuns([...new Set(text)].join('')).map(({ family }) => family));
  return families.filter(({ name }, i) => i === 0 || needed.has(name)).flatMap(({ files }) => files);
}
