import { finding, type Figure, type Finding } from '../attack.ts';
import type { Scene } from '../scene/scene.ts';
import { normalPValue } from '../statistics/uniformity.ts';

const test = {
  number: 7,
  name: { vi: 'Mã của câu trả lời', en: 'Identifiers of answers' },
  view: { vi: 'Mọi khóa trong kho câu trả lời.', en: 'Every key in the store of answers.' },
  tried: {
    vi: 'Tìm giờ hay số đếm trong khóa: bit lệch, phiên bản UUID có giờ, khóa tăng dần.',
    en: 'Looked for times or counters in the keys: biased bits, UUIDs with a clock, growing prefixes.',
  },
};

export async function attackIdentifiers(scene: Scene): Promise<Finding> {
  const rows = await scene.tools.rows('collection', 'select key from answer');
  const keys = rows.map((row) => Buffer.from(String(row['key']), 'hex'));
  const ones = keys.reduce((sum, key) => sum + bitsOf(key), 0);
  const bits = keys.length * 128;
  const monobit = normalPValue((2 * ones - bits) / Math.sqrt(bits));
  // A UUID with a clock has the same version digit everywhere, a ULID or an ObjectId the same first bytes.
  const versions = [1, 6, 7].map(
    (version) => keys.filter((key) => (key[6] ?? 0) >> 4 === version).length / keys.length,
  );
  const sharedPrefixes = keys.length - new Set(keys.map((key) => key.toString('hex', 0, 4))).size;
  const figures: Figure[] = [
    {
      what: { vi: 'byte của mỗi khóa', en: 'bytes of each key' },
      found: String(Math.min(...keys.map(({ length }) => length))),
      allowed: '= 16',
      held: keys.every(({ length }) => length === 16),
    },
    {
      what: { vi: 'bit lệch', en: 'biased bits' },
      found: `p = ${monobit.toFixed(3)}`,
      allowed: 'p > 0.0001',
      held: monobit > 0.0001,
    },
    {
      what: {
        vi: 'phần mang chữ số phiên bản của UUID có giờ',
        en: 'share with the version digit of a UUID with a clock',
      },
      found: Math.max(...versions).toFixed(3),
      allowed: '< 0.2 (1/16)',
      held: Math.max(...versions) < 0.2,
    },
    {
      what: { vi: 'khóa trùng 4 byte đầu', en: 'keys that share their first 4 bytes' },
      found: String(sharedPrefixes),
      allowed: '≤ 5',
      held: sharedPrefixes <= 5,
    },
  ];
  return finding(test, scene.store.name, figures);
}

function bitsOf(key: Buffer): number {
  let ones = 0;
  for (const byte of key) for (let rest = byte; rest > 0; rest >>= 1) ones += rest & 1;
  return ones;
}
