import type { Codebook, SetVariable, Variable } from '@langnghe/dataset';
import type { Publication } from '@langnghe/disclosure';
import { languages, pickTranslation, type Translations } from '@langnghe/language';
import type { DataColumn, DataFile } from './data-file.ts';

/** Questions whose figures are published, or by which they are broken down. */
export function publishedVariables({ tables }: Publication, codebook: Codebook): readonly Variable[] {
  const named = new Set(tables.flatMap(({ variable, by }) => [variable, ...(by === undefined ? [] : [by])]));
  return codebook.variables.filter(({ name }) => named.has(name));
}

export const labels: readonly DataColumn[] = languages.map((language) => ({
  name: `label_${language}`,
  datatype: 'string',
  title: { vi: `Nhãn (${language})`, en: `Label (${language})` },
  optional: true,
}));

const labelled = (label: Translations): readonly string[] =>
  languages.map((language) => pickTranslation(label, language).normalize('NFC'));

/** Of one answer, a column per language as `labels` has them. */
export function categoryLabels(variable: SetVariable, category: string | null): readonly string[] {
  return labelled(variable.categories.find(({ value }) => value === category)?.label ?? {});
}

export function variablesFile(variables: readonly Variable[]): DataFile {
  return {
    name: 'variables.csv',
    title: { vi: 'Các câu hỏi', en: 'Questions' },
    columns: [
      { name: 'variable', datatype: 'string', title: { vi: 'Tên câu hỏi', en: 'Name of the question' } },
      {
        name: 'kind',
        datatype: 'string',
        title: {
          vi: 'category = chọn một, set = chọn nhiều, number = số',
          en: 'category = one answer, set = several answers, number',
        },
      },
      {
        name: 'asked_if',
        datatype: 'string',
        title: { vi: 'Điều kiện được hỏi; trống = mọi người', en: 'Asked only if; empty = everybody' },
        optional: true,
      },
      ...labels,
    ],
    rows: variables.map(({ name, kind, askedIf, label }) => [
      name,
      kind,
      askedIf ?? null,
      ...labelled(label),
    ]),
    key: ['variable'],
  };
}

export function categoriesFile(variables: readonly Variable[]): DataFile {
  return {
    name: 'categories.csv',
    title: { vi: 'Các phương án trả lời', en: 'Answers' },
    columns: [
      { name: 'variable', datatype: 'string', title: { vi: 'Tên câu hỏi', en: 'Name of the question' } },
      { name: 'category', datatype: 'string', title: { vi: 'Mã phương án', en: 'Code of the answer' } },
      {
        name: 'role',
        datatype: 'string',
        title: {
          vi: 'substantive = ý kiến; other, none, dont-know, refused = không phải ý kiến',
          en: 'substantive, or what the answer says instead of an opinion',
        },
      },
      ...labels,
    ],
    rows: variables.flatMap((variable) =>
      'categories' in variable
        ? variable.categories.map(({ value, role, label }) => [
            variable.name,
            value,
            role,
            ...labelled(label),
          ])
        : [],
    ),
    key: ['variable', 'category'],
  };
}
