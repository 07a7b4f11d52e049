import { fold, type Issue } from '@langnghe/language';
import { formIssue } from './form-issues.ts';

/** Languages people write without a code, folded. */
const known: Readonly<Record<string, string>> = {
  'tieng viet': 'vi',
  vietnamese: 'vi',
  'viet nam': 'vi',
  vietnam: 'vi',
  viet: 'vi',
  'tieng anh': 'en',
  english: 'en',
  french: 'fr',
  francais: 'fr',
  'tieng phap': 'fr',
  spanish: 'es',
  espanol: 'es',
  portuguese: 'pt',
  arabic: 'ar',
  swahili: 'sw',
  kiswahili: 'sw',
  chinese: 'zh',
  khmer: 'km',
  lao: 'lo',
  thai: 'th',
  burmese: 'my',
  russian: 'ru',
  german: 'de',
  deutsch: 'de',
  hindi: 'hi',
  nepali: 'ne',
  bengali: 'bn',
  urdu: 'ur',
  indonesian: 'id',
  hmong: 'hmn',
  'tieng tay': 'tyz',
  'tieng thai': 'blt',
  'tieng muong': 'mtq',
  'tieng khmer': 'km',
  'tieng mong': 'hmn',
  'tieng hmong': 'hmn',
  'tieng cham': 'cjm',
  'tieng e de': 'rad',
  'tieng ba na': 'bdq',
  'tieng gia rai': 'jra',
};

/** The languages of a form: what its headers call them → BCP 47 tag. */
export class FormLanguages {
  readonly #tags = new Map<string, string>();
  readonly #issues: Issue[] = [];

  get tags(): readonly string[] {
    return [...new Set(this.#tags.values())];
  }

  get issues(): readonly Issue[] {
    return this.#issues;
  }

  /** What the workbook calls the language of a tag. */
  nameOf(tag: string): string {
    return [...this.#tags].find(([, one]) => one === tag)?.[0] ?? tag;
  }

  /** The tag of a language as a header writes it: `Tiếng Việt (vi)` → `vi`. */
  tagOf(label: string, sheet: string, column: string): string {
    const found = this.#tags.get(label);
    if (found !== undefined) return found;
    const tag = this.#read(label, { sheet, row: 1, column });
    this.#tags.set(label, tag);
    return tag;
  }

  /** The tag of `default_language`, which may name a language, its code, or be missing. */
  defaultTag(setting: string, unmarked: boolean, sample: string, twice: (tag: string) => boolean): string {
    const code = codeOf(setting);
    const wanted =
      this.#tags.get(setting) ?? (setting === '' ? undefined : (code ?? known[fold(setting)] ?? setting));
    if (wanted !== undefined && this.tags.includes(wanted)) return wanted;
    if (!unmarked && this.#tags.size > 0) {
      if (wanted !== undefined)
        this.#issues.push(
          formIssue(
            'language-default-unknown',
            { sheet: 'settings', row: 2, column: 'default_language' },
            { language: setting },
          ),
        );
      return this.tags[0] ?? 'vi';
    }
    const tag = wanted !== undefined && isTag(wanted) ? wanted : guess(sample);
    const free = twice(tag) ? 'und' : tag;
    this.#tags.set(setting === '' ? free : setting, free);
    return free;
  }

  #read(label: string, place: Issue['place']): string {
    const code = codeOf(label);
    if (code !== undefined) {
      if (isTag(code)) return code.toLowerCase() === code ? code : canonicalTag(code);
      this.#issues.push(formIssue('language-code-unknown', place, { code }));
      return this.#privateTag(label);
    }
    const tag = known[fold(label)];
    if (tag === undefined && isTag(label) && label.length <= 3) return label.toLowerCase();
    this.#issues.push(formIssue('language-code-missing', place, { language: label }));
    return tag ?? this.#privateTag(label);
  }

  /** A private-use tag, so that the language stays apart from the others. */
  #privateTag(label: string): string {
    const words = fold(label).match(/[a-z0-9]{1,8}/g) ?? [];
    const tag = `und-x-${words.slice(0, 3).join('-') || 'lang'}`;
    return this.tags.includes(tag) ? `${tag}-${this.#tags.size}` : tag;
  }
}

const codeOf = (label: string): string | undefined => /\(([^()]+)\)\s*$/.exec(label)?.[1]?.trim();

function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

const canonicalTag = (text: string): string => Intl.getCanonicalLocales(text)[0] ?? text;

/** Letters that only Vietnamese has. */
const guess = (sample: string): string =>
  /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(sample) ? 'vi' : 'en';
