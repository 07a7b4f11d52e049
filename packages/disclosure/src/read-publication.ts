import { accepted, issueMaker, refused, type Checked } from '@langnghe/language';
import type {
  ProtectedColumn,
  ProtectedRow,
  ProtectedSum,
  ProtectedTable,
  ProtectionEntry,
  Publication,
} from './publishable.ts';
import { publicationHash, sealed } from './seal.ts';

const issue = issueMaker({
  'publication-not-json': {
    vi: ['Tệp công bố không phải là JSON hợp lệ.', 'Hãy lấy lại tệp tables.json từ nơi công bố.'],
    en: ['The publication is not valid JSON.', 'Take tables.json again from where it was published.'],
  },
  'publication-shape': {
    vi: ['Tệp công bố thiếu hoặc sai phần «{field}».', 'Hãy lấy lại tệp tables.json từ nơi công bố.'],
    en: [
      'In the publication “{field}” is missing or wrong.',
      'Take tables.json again from where it was published.',
    ],
  },
  'publication-hash': {
    vi: [
      'Nội dung tệp công bố không khớp mã băm ghi trong tệp: số liệu đã bị sửa sau khi bảo vệ.',
      'Hãy lấy lại tệp tables.json từ nơi công bố, hoặc chạy lại bước bảo vệ.',
    ],
    en: [
      'The publication does not match the hash in it: figures were changed after protection.',
      'Take tables.json again from where it was published, or run the protection again.',
    ],
  },
});

/** Reads `publication/tables.json` back. Its tables count as publishable only when shape and hash are right. */
export function readPublication(json: string): Checked<Publication> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refused([issue('publication-not-json', {})]);
  }
  const wrong = wrongField(value);
  if (wrong !== null) return refused([issue('publication-shape', { field: wrong }, { field: wrong })]);
  const { hash, ...content } = value as Publication;
  if (publicationHash(content) !== hash) return refused([issue('publication-hash', {})]);
  return accepted(sealed(content));
}

type Test = (value: unknown) => boolean;
type Shape<T> = { readonly [Key in keyof T]-?: Test };

const text: Test = (value) => typeof value === 'string';
const count: Test = (value) => Number.isInteger(value) && Number(value) >= 0;
const number: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
const nullable =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const list =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const oneOf =
  (...values: readonly string[]): Test =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const record: Test = (value) =>
  isObject(value) && Object.values(value).every((inner) => text(inner) || number(inner));

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every field passes its test, and there is no field besides. */
function object<T>(shape: Shape<T>): Test {
  const tests = Object.entries<Test>(shape);
  return (value) =>
    isObject(value) &&
    tests.every(([key, test]) => test(value[key])) &&
    Object.keys(value).every((key) => key in shape);
}

const interval = nullable((value) => list(number)(value) && (value as unknown[]).length === 2);

const row = object<ProtectedRow>({
  category: nullable(text),
  value: nullable(number),
  mask: optional(oneOf('at-least-90', 'below-10', 'withheld')),
  interval,
  standardError: optional(number),
  designEffect: optional(number),
});

const sum = object<ProtectedSum>({
  categories: list(text),
  value: number,
  interval,
  standardError: optional(number),
});

const column = object<ProtectedColumn>({
  groups: list(text),
  base: count,
  weightedBase: optional(number),
  smallBase: (value) => typeof value === 'boolean',
  degreesOfFreedom: optional(number),
  decimals: count,
  rows: list(row),
  sums: optional(list(sum)),
});

const table = object<ProtectedTable>({
  id: text,
  variable: text,
  statistic: oneOf('share', 'mean'),
  by: optional(text),
  columns: list(column),
  notes: list(text),
});

const entry = object<ProtectionEntry>({
  code: text,
  table: text,
  groups: optional(list(text)),
  rule: text,
  values: record,
});

const publication: Shape<Publication> = {
  datasetHash: text,
  weightsHash: text,
  answers: count,
  degreesOfFreedom: number,
  rules: record,
  tables: list(table),
  log: list(entry),
  hash: text,
};

function wrongField(value: unknown): string | null {
  if (!isObject(value)) return 'publication';
  const known = Object.entries<Test>(publication);
  const failed = known.find(([key, test]) => !test(value[key]))?.[0];
  return failed ?? Object.keys(value).find((key) => !(key in publication)) ?? null;
}
