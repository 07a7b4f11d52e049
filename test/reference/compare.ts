/**
 * Where a result departs from the expected one, by the comparison rule of the reference collection. What is no number for
 * R may be left empty if the result is `told` of, that is comes with a warning.
 */
export function differences(expected: unknown, actual: unknown, rtol: number, told: boolean): string[] {
  const found: string[] = [];
  compare(expected, actual, '', { rtol, zero: 0, told }, found);
  return found;
}

interface Context {
  readonly rtol: number;
  /** Numbers up to this size count as zero here. */
  readonly zero: number;
  readonly told: boolean;
}

function compare(expected: unknown, actual: unknown, path: string, context: Context, found: string[]): void {
  if (expected === 'NaN' && actual === null && context.told) return;
  if (isNumber(expected) && isNumber(actual)) {
    if (!close(toNumber(expected), toNumber(actual), context))
      found.push(`${path}: ${show(actual)} for ${show(expected)}`);
  } else if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length)
      found.push(`${path}: ${actual.length} entries for ${expected.length}`);
    else expected.forEach((one, i) => compare(one, actual[i], `${path}[${i}]`, context, found));
  } else if (isRecord(expected) && isRecord(actual)) {
    compareRecords(expected, actual, path, context, found);
  } else if (expected !== actual) {
    found.push(`${path}: ${show(actual)} for ${show(expected)}`);
  }
}

/** A standard error below 1e-9 of its estimate counts as 0, and so do a design effect and covariances beside it. */
function compareRecords(
  expected: Readonly<Record<string, unknown>>,
  actual: Readonly<Record<string, unknown>>,
  path: string,
  context: Context,
  found: string[],
): void {
  const tiny = 1e-9 * Math.abs(number(expected['est']));
  const seIsZero = [expected, actual].every((one) => Math.abs(number(one['se'])) <= tiny);
  for (const [key, value] of Object.entries(expected)) {
    if (value === undefined) continue;
    const below = `${path}.${key}`;
    if (key === 'deff' && seIsZero) continue;
    const zero =
      key === 'se' || key === 'ci' || key === 'ci_normal' || key === 'ci_df_group' ? tiny : context.zero;
    if (key === 'vcov' && isMatrix(value))
      compareCovariance(expected, value, actual[key], below, context, found);
    else compare(value, actual[key], below, { ...context, zero: Number.isFinite(zero) ? zero : 0 }, found);
  }
}

function compareCovariance(
  owner: Readonly<Record<string, unknown>>,
  expected: readonly (readonly unknown[])[],
  actual: unknown,
  path: string,
  context: Context,
  found: string[],
): void {
  const rows = Array.isArray(owner['rows']) ? (owner['rows'] as readonly unknown[]) : [];
  const zeroOf = (i: number): boolean => {
    const row = rows[i];
    if (!isRecord(row)) return false;
    return Math.sqrt(Math.abs(number(expected[i]?.[i]))) <= 1e-9 * Math.abs(number(row['est']));
  };
  expected.forEach((row, i) =>
    row.forEach((value, j) => {
      const given: unknown = isMatrix(actual) ? actual[i]?.[j] : undefined;
      if (zeroOf(i) || zeroOf(j)) {
        const size = Math.sqrt(Math.abs(number(expected[i]?.[i]) * number(expected[j]?.[j])));
        compare(
          value,
          given,
          `${path}[${i}][${j}]`,
          { ...context, zero: Math.max(size, 1e-18, 1e-9 * size) },
          found,
        );
      } else compare(value, given, `${path}[${i}][${j}]`, context, found);
    }),
  );
}

function close(a: number, b: number, { rtol, zero }: Context): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (Number.isNaN(a) || Number.isNaN(b)) return false;
  if (Math.abs(a) <= zero && Math.abs(b) <= zero) return true;
  return Math.abs(a - b) <= Math.max(rtol * Math.max(Math.abs(a), Math.abs(b)), zero);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' || value === 'NaN' || value === 'Infinity' || value === '-Infinity';
}

function toNumber(value: unknown): number {
  return Number(value);
}

function number(value: unknown): number {
  return isNumber(value) ? toNumber(value) : NaN;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMatrix(value: unknown): value is readonly (readonly unknown[])[] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row));
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
