export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A place as XForms writes it, `latitude longitude [altitude [accuracy]]`; null when it is none on Earth. */
export function pointOf(text: string): Point | null {
  if (!/^-?\d+(?:\.\d+)?(?:\s+-?\d+(?:\.\d+)?){1,3}$/.test(text)) return null;
  const [latitude = NaN, longitude = NaN] = text.split(/\s+/).map(Number);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}
