/** Lines as typed, without what no reader sees: control characters, and marks that turn the direction of text. */
export function readable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (mark) => (mark === '\n' ? mark : ''))
    .trim();
}
