import { describe, expect, it } from 'vitest';
import { refusalOf } from '../src/lib/respond/server/forms-only.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '4096' };

describe('what may be posted to a respondent page', () => {
  it('is a form that says how long it is', () => {
    expect(refusalOf(new Headers(form))).toBeNull();
    const withCharset = { ...form, 'content-type': 'Application/X-WWW-Form-Urlencoded; charset=UTF-8' };
    expect(refusalOf(new Headers(withCharset))).toBeNull();
  });

  it('has a known length', () => {
    const { 'content-type': type } = form;
    expect(refusalOf(new Headers({ 'content-type': type }))).toBe(411);
    expect(refusalOf(new Headers({ ...form, 'content-length': 'many' }))).toBe(411);
    expect(refusalOf(new Headers({ ...form, 'transfer-encoding': 'chunked' }))).toBe(411);
  });

  it.each(['', 'application/json', 'text/plain', 'multipart/form-data; boundary=x'])(
    'is not of the type %j',
    (type) => {
      expect(refusalOf(new Headers({ ...form, 'content-type': type }))).toBe(415);
    },
  );
});
