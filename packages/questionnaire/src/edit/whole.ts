import { refused, type Checked, type Translations } from '@langnghe/language';
import type { Item, Questionnaire } from '../questionnaire.ts';
import { editIssue } from './edit-issues.ts';
import { recheck } from './recheck.ts';

export interface WholeText {
  readonly title: string;
  readonly version: string;
  readonly layout: Questionnaire['layout'];
  readonly defaultLanguage: string;
}

/** Changes what is said of the form as a whole. */
export function changeWhole(
  questionnaire: Questionnaire,
  change: Partial<WholeText>,
): Checked<Questionnaire> {
  const { title, ...rest } = change;
  const defaultLanguage = rest.defaultLanguage ?? questionnaire.defaultLanguage;
  const known = questionnaire.title[questionnaire.defaultLanguage] ?? questionnaire.id;
  return recheck({
    ...questionnaire,
    ...rest,
    defaultLanguage,
    title: { [defaultLanguage]: title?.trim() || known },
  });
}

/** One more language, in which nothing is said yet. */
export function addLanguage(questionnaire: Questionnaire, language: string): Checked<Questionnaire> {
  const tag = canonical(language);
  if (tag === undefined) return refused([editIssue('language-unknown', { field: 'language' }, { language })]);
  if (questionnaire.languages.includes(tag)) return { ok: true, value: questionnaire, issues: [] };
  return recheck({ ...questionnaire, languages: [...questionnaire.languages, tag] });
}

function canonical(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language.trim())[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Takes a language out, with everything said in it. */
export function removeLanguage(questionnaire: Questionnaire, language: string): Checked<Questionnaire> {
  const languages = questionnaire.languages.filter((tag) => tag !== language);
  const [first] = languages;
  if (first === undefined) return refused([editIssue('language-last', { field: 'language' })]);
  const without = (texts: Translations): Translations =>
    Object.fromEntries(Object.entries(texts).filter(([tag]) => tag !== language));
  const { defaultLanguage, title, choiceLists } = questionnaire;
  const kept = defaultLanguage === language ? first : defaultLanguage;
  return recheck({
    ...questionnaire,
    languages,
    defaultLanguage: kept,
    title: { [kept]: title[defaultLanguage] ?? questionnaire.id },
    items: eachText(questionnaire.items, without),
    choiceLists: Object.fromEntries(
      Object.entries(choiceLists).map(([list, choices]) => [
        list,
        choices.map((choice) => ({
          ...choice,
          label: without(choice.label),
          media: eachMedia(choice.media, without),
        })),
      ]),
    ),
  });
}

type ChangeTexts = (texts: Translations) => Translations;

const textFields = ['label', 'hint', 'guidance', 'requiredMessage', 'constraintMessage'];

function eachText(items: readonly Item[], change: ChangeTexts): readonly Item[] {
  return items.map((item) => {
    const entries = Object.entries(item).map(([field, value]: [string, unknown]) => {
      if (textFields.includes(field)) return [field, change(value as Translations)];
      if (field === 'media')
        return [field, eachMedia(value as Readonly<Record<string, Translations>>, change)];
      return [field, field === 'items' ? eachText(value as readonly Item[], change) : value];
    });
    return Object.fromEntries(entries) as Item;
  });
}

function eachMedia<T extends object>(media: T, change: ChangeTexts): T {
  const changed = Object.entries(media)
    .map(([kind, files]: [string, Translations]) => [kind, change(files)] as const)
    .filter(([, files]) => Object.keys(files).length > 0);
  return Object.fromEntries(changed) as T;
}
