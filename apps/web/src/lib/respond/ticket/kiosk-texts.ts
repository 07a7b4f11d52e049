import type { Language } from '@langnghe/language';

interface KioskTexts {
  readonly title: string;
  /** `{n}` is the number of seconds. */
  readonly left: string;
  readonly stay: string;
  readonly leave: string;
}

/** What a shared device asks of somebody who has not touched it for long. In the script: pages change under it. */
export const kioskTexts: Readonly<Record<Language, KioskTexts>> = {
  vi: {
    title: 'Ông/Bà còn ở đây không?',
    left: 'Máy sẽ xóa hết và về trang đầu sau {n} giây.',
    stay: 'Tôi vẫn đang điền',
    leave: 'Xóa hết, về trang đầu',
  },
  en: {
    title: 'Are you still there?',
    left: 'This device wipes everything and goes back to its first page in {n} seconds.',
    stay: 'I am still answering',
    leave: 'Wipe everything, back to the first page',
  },
};
