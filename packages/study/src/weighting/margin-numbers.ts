/** The last cell of a line as a number above 0; undefined where it is none. Numbers are written the Vietnamese or the English way. */
export function marginNumber(cell: string | number, unit: 'people' | 'percent'): number | undefined {
  const value = typeof cell === 'number' ? cell : written(cell.replace(/%\s*$/, '').trim(), unit);
  return value !== undefined && Number.isFinite(value) && value > 0 ? value : undefined;
}

/** Groups of three after one sign are thousands among people; any other sign before digits is the decimal one. */
function written(text: string, unit: 'people' | 'percent'): number | undefined {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '');
  if (!/^\d[\d.,]*$/.test(compact)) return undefined;
  const signs = [...new Set(compact.replace(/\d/g, ''))];
  if (signs.length === 0) return Number(compact);
  if (signs.length === 1) {
    const [sign = ''] = signs;
    const grouped = new RegExp(`^\\d{1,3}(\\${sign}\\d{3})+$`).test(compact);
    if (grouped && (unit === 'people' || compact.split(sign).length > 2))
      return Number(compact.replaceAll(sign, ''));
    return compact.split(sign).length === 2 ? Number(compact.replace(sign, '.')) : undefined;
  }
  const decimal = compact.lastIndexOf(',') > compact.lastIndexOf('.') ? ',' : '.';
  const thousands = decimal === ',' ? '.' : ',';
  const [whole = '', fraction = '', ...more] = compact.split(decimal);
  const wellGrouped = new RegExp(`^\\d{1,3}(\\${thousands}\\d{3})*$`).test(whole);
  return more.length === 0 && wellGrouped && /^\d*$/.test(fraction)
    ? Number(`${whole.replaceAll(thousands, '')}.${fraction}`)
    : undefined;
}
