import type { Sheet } from '@langnghe/spreadsheet';

/** A FeatureCollection (RFC 7946) as a table, as ODK reads it: a column for each property, and `id`. Null: it is none. */
export function sheetOfGeoJson(bytes: Uint8Array): Sheet | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  const features = fieldOf(value, 'features');
  if (!Array.isArray(features)) return null;
  const rows = features.map((feature): Record<string, unknown> => {
    const properties = fieldOf(feature, 'properties');
    const id = fieldOf(feature, 'id');
    return {
      ...(typeof properties === 'object' && properties !== null ? properties : {}),
      ...(id === undefined ? {} : { id }),
    };
  });
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    name: 'geojson',
    rows: [columns, ...rows.map((row) => columns.map((column) => cellOf(row[column])))],
  };
}

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;

const cellOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
