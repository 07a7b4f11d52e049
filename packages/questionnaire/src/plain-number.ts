/** `12,5` and `12.5`; `1.702` and `1,702` say thousands only when nothing else fits, so they are not guessed at. */
export function plainNumber(text: string): string {
  const compact = text
    .replace(/^\+/, '')
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/^[−–]/, '-');
  if (!/^-?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/.test(compact)) return text;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)[.,]?(\d*)$/.exec(compact) ?? [];
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  return `${sign}${digits}${fraction === '' ? '' : `.${fraction}`}`;
}
