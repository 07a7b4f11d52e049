import type { Language } from '@langnghe/language';
import { qrSvg, typeset } from '@langnghe/typeset';
import { template } from '../template.ts';
import { trusteeWords } from './words.ts';

export interface TrusteeSheets {
  /** Of the survey. */
  readonly title: string;
  /** The study's public key in base64url. */
  readonly key: string;
  readonly shares: readonly {
    readonly name: string;
    /** Five rows of eight. */
    readonly words: readonly string[];
    readonly code: string;
  }[];
  /** Of how many this is one; `first` counts from 1. */
  readonly count: number;
  readonly first: number;
  readonly language: Language;
}

/** One A4 page for each trustee: the share in words and as a QR, how to keep it, and what to do with it. */
export function trusteeSheetsPdf({
  title,
  key,
  shares,
  count,
  first,
  language,
}: TrusteeSheets): Promise<Uint8Array> {
  const word = trusteeWords(language);
  return typeset({
    template: template('trustee-share.typ'),
    data: {
      document: word('document'),
      title,
      what: word('what'),
      keepTitle: word('keepTitle'),
      keep: (['keepSafe', 'keepApart', 'keepLost'] as const).map((name) => word(name)),
      openTitle: word('openTitle'),
      open: (['openMeet', 'openRun', 'openBurn'] as const).map((name) => word(name)),
      key: word('key', { key }),
      shares: shares.map(({ name, words, code }, i) => ({
        heading: word('heading', { n: first + i, count }),
        name,
        rows: words,
        qr: qrSvg(code),
        alt: word('alt', { n: first + i }),
      })),
    },
    language,
    standard: 'ua-1',
    missingGlyphs: 'mark',
  });
}
