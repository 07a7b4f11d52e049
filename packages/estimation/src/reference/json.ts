import { accepted, refused, type Checked } from '@langnghe/language';
import { caseIssue } from './case-issues.ts';

/** A value of a result; NaN and infinities stand as text, missing as null. */
export type Json =
  number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

export function writeJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (ArrayBuffer.isView(inner) && !(inner instanceof DataView)) return Array.from(inner as Float64Array);
    if (typeof inner !== 'number' || Number.isFinite(inner)) return inner;
    return String(inner);
  });
}

export function parseJson(text: string, file: string): Checked<unknown> {
  try {
    return accepted(JSON.parse(text));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return refused([caseIssue('case.not-json', { file }, { problem })]);
  }
}

export function matrixOf(rows: readonly Float64Array[]): number[][] {
  return rows.map((row) => [...row]);
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export function isRecord(value: Json): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
