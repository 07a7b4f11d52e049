import { notDone, type Finding } from '../attack.ts';

/** Attacks on what the product does not have yet. They stand in the list, and never as held. */
export function attacksNotBuilt(): Finding[] {
  return [
    notDone(
      {
        number: 23,
        name: { vi: 'Tấn công bảng bằng quy hoạch tuyến tính', en: 'Linear programs against the tables' },
        view: { vi: 'Mọi bảng đã công bố.', en: 'All published tables.' },
        tried: { vi: 'Giải cận của từng ô.', en: 'Bounds of every cell.' },
      },
      'not-built',
      {
        vi: 'Chưa dựng: kiểm toán bằng quy hoạch tuyến tính.',
        en: 'Not built: the audit by linear programs.',
      },
    ),
  ];
}
