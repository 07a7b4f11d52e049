/**
 * Where numbers depart from the expected ones, by the rule of the reference collection: a relative tolerance, and a
 * standard error below 1e-9 of its estimate counts as 0.
 */
export function differences(expected: unknown, actual: unknown, rtol: number, path = ''): string[] {
  if (!isRecord(expected)) {
    const agrees =
      typeof expected === 'number' && typeof actual === 'number' && close(expected, actual, rtol);
    return agrees ? [] : [`${path}: ${String(actual)} for ${String(expected)}`];
  }
  const of = isRecord(actual) ? actual : {};
  const tiny = 1e-9 * Math.abs(Number(expected['est'] ?? 0));
  return Object.entries(expected).flatMap(([key, value]) => {
    const noError = key === 'se' && Number(value) <= tiny && Number(of[key]) <= tiny;
    return noError ? [] : differences(value, of[key], rtol, `${path}.${key}`);
  });
}

function close(a: number, b: number, rtol: number): boolean {
  return a === b || Math.abs(a - b) <= rtol * Math.max(Math.abs(a), Math.abs(b));
}

/** Lists too: their places are keys. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
