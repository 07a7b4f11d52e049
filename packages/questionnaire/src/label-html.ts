const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A label as safe HTML: everything escaped, then XLSForm's bold and italic; links keep their words only (nothing on a
 * respondent's page leads elsewhere); line breaks stay. Marks count only when they hug their words, so that `2 * 3`
 * and names with `_` stay as they are. Runs on phones whose patterns cannot look behind.
 */
export function labelHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .replace(/\[([^\]\n]+)\]\((?:[^()\s]+)\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '<strong>$2</strong>')
    .replace(/(^|[^\p{L}\p{N}*])\*(?=[^\s*])([^\n*]*?[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1<em>$2</em>')
    .replace(/(^|[^\p{L}\p{N}_])_(?=[^\s_])([^\n_]*?[^\s_])_(?![\p{L}\p{N}_])/gu, '$1<em>$2</em>')
    .replace(/^#{1,6} +(.+)$/gm, '<strong>$1</strong>')
    .replace(/\n/g, '<br>');
}
