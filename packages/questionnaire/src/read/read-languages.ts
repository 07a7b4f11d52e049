import type { Issue } from '@langnghe/language';
import { formIssue } from './form-issues.ts';
import { FormLanguages } from './languages.ts';
import type { SheetTable } from './sheet-table.ts';

export interface ReadLanguages {
  readonly tags: readonly string[];
  /** Languages that have a column of the sheet, by tag. */
  readonly tagsOf: (table: SheetTable, column: string) => readonly string[];
  readonly defaultTag: string;
  /** The tag of what a header says; null is a header without language, which is in the default one. */
  readonly tagOf: (language: string | null) => string;
  readonly issues: readonly Issue[];
}

const worded = new Set(['label', 'hint', 'guidance_hint', 'constraint_message', 'required_message']);

export function readLanguages(
  survey: SheetTable,
  choices: SheetTable | null,
  defaultLanguage: string,
): ReadLanguages {
  const languages = new FormLanguages();
  const tables = choices === null ? [survey] : [survey, choices];
  for (const { name, headers } of tables)
    for (const { language, text } of headers) if (language !== null) languages.tagOf(language, name, text);
  const unmarked = tables.some(({ headers }) =>
    headers.some(({ column, language }) => language === null && worded.has(column)),
  );
  const twice = (tag: string): boolean =>
    tables.some(({ headers }) =>
      headers.some(
        ({ column, language, text }) =>
          language !== null &&
          languages.tagOf(language, survey.name, text) === tag &&
          headers.some((other) => other.column === column && other.language === null),
      ),
    );
  const defaultTag = languages.defaultTag(defaultLanguage, unmarked, sampleOf(survey), twice);
  const tagOf = (language: string | null): string =>
    language === null ? defaultTag : languages.tagOf(language, survey.name, language);
  const tagsOf = (table: SheetTable, column: string): readonly string[] => [
    ...new Set(
      table.headers.filter((header) => header.column === column).map(({ language }) => tagOf(language)),
    ),
  ];
  const issues = [...languages.issues, ...tables.flatMap((table) => incomplete(table, tagOf, languages))];
  const tags = languages.tags.length === 0 ? [defaultTag] : languages.tags;
  return { tags, tagsOf, defaultTag, tagOf, issues };
}

/** Wording of the form, to guess its language by when it does not say. */
function sampleOf(survey: SheetTable): string {
  return survey.rows
    .slice(0, 200)
    .map((row) => row.wording('label', null))
    .join(' ');
}

/** A column that some languages of the form have and others have not. */
function incomplete(
  table: SheetTable,
  tagOf: (language: string | null) => string,
  languages: FormLanguages,
): readonly Issue[] {
  const columns = new Map<string, Set<string>>();
  for (const { column, language } of table.headers) {
    if (!worded.has(column)) continue;
    columns.set(column, (columns.get(column) ?? new Set()).add(tagOf(language)));
  }
  const all = languages.tags;
  return [...columns].flatMap(([column, tags]) =>
    all
      .filter((tag) => !tags.has(tag))
      .map((tag) =>
        formIssue(
          'language-column-missing',
          { sheet: table.name, row: 1, column },
          { language: languages.nameOf(tag), column },
        ),
      ),
  );
}
