import { randomBytes } from 'node:crypto';

/** Text in an answer by which it is found again wherever it lies: which study, and the how-manyeth to arrive. */
const sign = 'dauvet';
const digits = 5;

/** Long and not to be compressed, so that PostgreSQL keeps it outside its row. */
const fillerBytes = 1800;

export function markedText(study: string, arrival: number, long: boolean): string {
  const mark = `${sign}${study}x${String(arrival).padStart(digits, '0')}`;
  return long ? `${mark} ${randomBytes(fillerBytes).toString('base64url')}` : mark;
}

export interface MarkerHit {
  readonly arrival: number;
  readonly offset: number;
}

/** Where answers of a study lie in some bytes, in the order in which they lie there. */
export function markersIn(bytes: Buffer, study: string): MarkerHit[] {
  const wanted = Buffer.from(`${sign}${study}x`);
  const hits: MarkerHit[] = [];
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) {
    const from = at + wanted.length;
    hits.push({ arrival: Number(bytes.toString('latin1', from, from + digits)), offset: at });
  }
  return hits;
}

/** Of any study. */
export function anyMarkers(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(sign); at !== -1; at = bytes.indexOf(sign, at + 1))
    if (/^[a-z0-9-]+x\d{5}/.test(bytes.toString('latin1', at + sign.length, at + sign.length + 60)))
      count += 1;
  return count;
}
