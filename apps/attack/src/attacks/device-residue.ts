import { exactly, finding, type Figure, type Finding } from '../attack.ts';
import type { Scene } from '../scene/scene.ts';
import type { Phone } from './phones.ts';

export const deviceResidue = {
  number: 21,
  name: { vi: 'Dấu vết trên máy', en: 'Device residue' },
  view: {
    vi: 'Máy của người đã trả lời: trang còn mở, và sau đó mọi tệp của trình duyệt.',
    en: 'The device of somebody who answered: the page still open, then every file of the browser.',
  },
  tried: {
    vi: 'Đọc localStorage, sessionStorage, IndexedDB, bộ nhớ đệm, cookie, lịch sử của thẻ, bảng tạm, nút lùi; rồi tìm mã, vé và lời viết trong mọi tệp của hồ sơ Chromium.',
    en: 'Read localStorage, sessionStorage, IndexedDB, caches, cookies, the tab’s history, the clipboard and the page behind; then searched every file of the Chromium profile for code, ticket and words.',
  },
};

export function attackDevice(scene: Scene, phones: readonly Phone[]): Finding {
  const secrets = ({ code, ticket, words }: Phone): string[] => [
    code,
    ticket,
    ...(words === '' ? [] : [words]),
  ];
  const shown = phones.filter((phone) => secrets(phone).some((secret) => phone.left.includes(secret)));
  const files = (what: keyof Phone['files']): string[] => [
    ...new Set(phones.flatMap((phone) => phone.files[what])),
  ];
  const none = (vi: string, en: string, found: readonly string[]): Figure => ({
    what: { vi, en },
    found: found.length === 0 ? '0' : found.join(', '),
    allowed: '= 0',
    held: found.length === 0,
  });
  return finding(
    deviceResidue,
    scene.store.name,
    [
      exactly(
        { vi: 'máy mà trang còn đọc được gì', en: 'devices where a page could still read any of it' },
        shown.length,
        0,
      ),
      none('tệp còn lời viết', 'files that hold the words', files('words')),
      none('tệp còn vé', 'files that hold the ticket', files('ticket')),
    ],
    {
      vi: `Thử bằng Chromium; Firefox chưa. Đường dẫn trong thư mời có mã: trình duyệt giữ nó trong lịch sử (${files('code').join(', ')}), trang không xóa được. Mã đã dùng không lấy được vé nữa.`,
      en: `In Chromium; not in Firefox. The invitation's link holds the code: the browser keeps it in its history (${files('code').join(', ')}), which no page can delete. A used code gets no further ticket.`,
    },
  );
}
