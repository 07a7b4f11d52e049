import { pickTranslation } from '@langnghe/language';
import {
  maximumInstances,
  type AnswerSet,
  type Item,
  type Repeat,
  type Screen,
} from '@langnghe/questionnaire';
import { instancesOf, type WorkedOut } from './survey.ts';

/** A repeat at its place, whose number of instances the person decides. */
export interface RepeatPlace {
  /** `repeat`, or `outer[2]/repeat`. */
  readonly path: string;
  readonly repeat: Repeat;
  readonly label: string;
  readonly count: number;
  /** Its own questions. */
  readonly names: readonly string[];
}

/** More than this no form takes: see `normaliseAnswers`. */
export const isFull = ({ count }: RepeatPlace): boolean => count >= maximumInstances;

export function repeatsOn(screen: Screen, worked: WorkedOut): readonly RepeatPlace[] {
  return placed(screen.items, '', worked.evaluation.answers, worked);
}

function placed(
  items: readonly Item[],
  prefix: string,
  answers: AnswerSet,
  worked: WorkedOut,
): readonly RepeatPlace[] {
  return items.flatMap((item): readonly RepeatPlace[] => {
    if (item.kind === 'group') return placed(item.items, prefix, answers, worked);
    if (item.kind !== 'repeat' || !worked.evaluation.relevant.has(prefix + item.name)) return [];
    const path = prefix + item.name;
    const instances = instancesOf(answers, item.name);
    const inner = instances.flatMap((instance, i) =>
      placed(item.items, `${path}[${i + 1}]/`, instance, worked),
    );
    const label = pickTranslation(item.label, worked.language, worked.survey.questionnaire.defaultLanguage);
    const own = { path, repeat: item, label, count: instances.length, names: questionNames(item.items) };
    return item.count === undefined ? [own, ...inner] : inner;
  });
}

function questionNames(items: readonly Item[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.kind === 'question') return [item.name];
    return item.kind === 'group' ? questionNames(item.items) : [];
  });
}
