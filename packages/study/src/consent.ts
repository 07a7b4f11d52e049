import type { CodedTable, Codebook } from '@langnghe/dataset';

/**
 * Rows whose person agreed to answer. A refusal is kept as received and counted, but stands with those who did not
 * answer: its weight is zero. Without a consent question everybody who sent an answer agreed.
 */
export function consentingRows(table: CodedTable, codebook: Codebook, consentQuestion: string): Uint32Array {
  const everyRow = Uint32Array.from({ length: table.rows }, (_, row) => row);
  const column = table.columns[consentQuestion];
  const variable = codebook.variables.find(({ name }) => name === consentQuestion);
  if (column?.kind !== 'coded' || variable?.kind !== 'category') return everyRow;
  return everyRow.filter((row) => column.codes[row] === 1);
}
