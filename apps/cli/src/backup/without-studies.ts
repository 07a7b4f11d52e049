import type { Dump } from '@langnghe/databases';

/** The rows that do not speak of some studies. */
export function withoutStudies(dump: Dump, studies: readonly string[]): Dump {
  return Object.fromEntries(
    Object.entries(dump).map(([table, rows]) => [
      table,
      rows.filter(({ study_id: study }) => typeof study !== 'string' || !studies.includes(study)),
    ]),
  );
}
