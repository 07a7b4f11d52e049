/** Records of comma-separated text, quotes doubled inside quotes (RFC 4180); blank lines and a byte order mark are left out. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const quoted = text[at] === '"';
    const [value, end] = quoted ? quotedField(text, at) : plainField(text, at);
    record.push(value);
    at = end;
    if (text[at] === ',') {
      at += 1;
      if (at < text.length) continue;
      record.push('');
    }
    if (text[at] === '\r') at += 1;
    at += 1;
    if (record.length > 1 || record[0] !== '') records.push(record);
    record = [];
  }
  return records;
}

function plainField(text: string, from: number): [value: string, end: number] {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return [text.slice(from, end), end];
}

function quotedField(text: string, from: number): [value: string, end: number] {
  let value = '';
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) return [value + text.slice(at), text.length];
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return [value, close + 1];
    value += '"';
    at = close + 2;
  }
}
