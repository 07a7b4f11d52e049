import type { Language } from './language.ts';

const locale = { vi: 'vi-VN', en: 'en-GB' } as const;

/** 1702 → `1.702` (vi) or `1,702` (en); at most `digits` decimals, exactly that many with `fixed`. */
export function formatNumber(language: Language, value: number, digits = 3, fixed = false): string {
  return formatter(language, digits, fixed).format(value);
}

/** Making a formatter costs a thousand times what using it does. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, digits: number, fixed: boolean): Intl.NumberFormat {
  const key = `${language}${digits}${String(fixed)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale[language], {
    maximumFractionDigits: digits,
    minimumFractionDigits: fixed ? digits : 0,
  });
  formatters.set(key, made);
  return made;
}

/** 0.125 → `12,5%` (vi) or `12.5%` (en): no space before the sign, `digits` decimals. */
export function formatPercent(language: Language, share: number, digits = 0): string {
  return `${formatNumber(language, share * 100, digits, true)}%`;
}
