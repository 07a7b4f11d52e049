import type { Language } from './language.ts';
import { formatNumber } from './number.ts';
import { fillTemplate, type Value, type Variables } from './template.ts';

/** A text, or its plural forms (Vietnamese needs only `other`). */
export type Entry = string | { readonly one?: string; readonly other: string };

export type CatalogueShape = Readonly<Record<string, Entry>>;

/** The shape that the English catalogue must satisfy, given the Vietnamese one: same keys, same kind of entry. */
export type CatalogueOf<Source extends CatalogueShape> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : { readonly one?: string; readonly other: string };
};

type TextOf<E extends Entry> = E extends { readonly other: infer Other extends string }
  ? Other
  : E extends string
    ? E
    : never;

type Arguments<E extends Entry> = [Variables<TextOf<E>>] extends [never]
  ? []
  : [values: Readonly<Record<Variables<TextOf<E>>, Value>>];

export type Translate<Source extends CatalogueShape> = <Key extends keyof Source & string>(
  key: Key,
  ...values: Arguments<Source[Key]>
) => string;

/**
 * A translator over two catalogues. The Vietnamese one is the source (`as const`): its keys and its `{variables}`
 * are checked at each call by the compiler. A plural entry chooses its form by the variable `n`.
 */
export function translator<Source extends CatalogueShape>(
  vi: Source,
  en: CatalogueOf<Source>,
): (language: Language) => Translate<Source> {
  return (language) =>
    (key, ...args) => {
      const entry: Entry = (language === 'vi' ? vi : en)[key];
      const values: Readonly<Record<string, Value>> = args[0] ?? {};
      return fillTemplate(chooseForm(entry, language, values['n']), numbersWritten(values, language));
    };
}

function chooseForm(entry: Entry, language: Language, n: Value | undefined): string {
  if (typeof entry === 'string') return entry;
  const one = typeof n === 'number' && new Intl.PluralRules(language).select(n) === 'one';
  return (one ? entry.one : undefined) ?? entry.other;
}

function numbersWritten(values: Readonly<Record<string, Value>>, language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? formatNumber(language, value) : value,
    ]),
  );
}
