import type { Codebook } from '@langnghe/dataset';
import type { Microdata } from '@langnghe/disclosure';
import { formatPercent, pickTranslation, type Language } from '@langnghe/language';
import { readText, type Study } from '@langnghe/study';

/** What the file would hold, in words; no answer of anybody. */
export interface ReleasedView {
  readonly keys: readonly string[];
  readonly questions: readonly string[];
  readonly leftOut: readonly string[];
  /** In fives. */
  readonly smallestClass: number;
  readonly risk: string;
}

export async function releasedView(
  { folder }: Study,
  microdata: Microdata,
  language: Language,
): Promise<ReleasedView> {
  const text = await readText(folder, 'dataset/codebook.json');
  if (text === undefined) throw new Error(`no codebook beside the dataset: ${folder}`);
  const { variables } = JSON.parse(text) as Codebook;
  const label = (name: string): string => {
    const variable = variables.find((one) => one.name === name);
    return variable === undefined ? name : pickTranslation(variable.label, language) || name;
  };
  const { keys, columns, leftOut, smallestClass, globalRisk } = microdata;
  const names = new Set(columns.map(({ variable }) => variable.name));
  return {
    keys: keys.map(label),
    questions: [...names].filter((name) => !keys.includes(name)).map(label),
    leftOut: leftOut.map(label),
    smallestClass,
    risk: formatPercent(language, globalRisk, 1),
  };
}
