import { describe, expect, test } from 'vitest';
import { mayDo } from '#lib/server/allowed.ts';

const study = '/office/studies/dan-chu';

describe('what a role may do', () => {
  test.each([
    ['GET', `${study}/results/microdata`, true],
    ['POST', `${study}/results/microdata`, false],
    ['GET', `${study}/results/microdata/microdata.sav`, true],
    ['POST', `${study}/results`, true],
    ['POST', `${study}/results?/process`, true],
    ['POST', `${study}/results?/publish`, false],
    ['POST', `${study}/results?by=phuong&%2Fpublish`, false],
    ['POST', `${study}/results/coding/y_kien`, true],
    ['POST', `${study}/describe`, false],
    ['POST', `${study}/close`, false],
    ['GET', `${study}/open/slips.pdf`, false],
  ])('an analyst: %s %s %s', (method, path, may) => {
    const asked = {
      request: { method },
      route: { id: path.replace(study, '/(office)/office/studies/[id]') },
      url: new URL(path, 'http://localhost'),
    };
    expect(mayDo('analyst', asked)).toBe(may);
    expect(mayDo('officer', asked)).toBe(true);
    expect(mayDo('admin', asked)).toBe(true);
  });
});
