import { pickTranslation, type Translations } from '@langnghe/language';
import type { Entry } from '../entry.ts';
import type { Outline } from '../outline.ts';
import type { Media, Questionnaire } from '../questionnaire.ts';
import { pathBetween } from './paths.ts';
import { element, escapeXml, type Xml } from './xml.ts';

/** What a text of the form says in each language, by form (`''` for the plain words). */
interface ItextEntry {
  readonly id: string;
  readonly values: Readonly<Record<string, Translations>>;
  /** Where it stands, for the questions it quotes. */
  readonly at: Entry | null;
}

/** Gathers the texts of a form while its controls are written. */
export class Itext {
  readonly #entries: ItextEntry[] = [];
  readonly #outline: Outline;

  constructor(outline: Outline) {
    this.#outline = outline;
  }

  /** The reference to a text, or undefined when there is nothing to say. */
  add(
    id: string,
    at: Entry | null,
    text: Translations,
    media: Media = {},
    guidance: Translations = {},
  ): string | undefined {
    const values: Record<string, Translations> = {};
    if (Object.keys(text).length > 0) values[''] = text;
    if (Object.keys(guidance).length > 0) values['guidance'] = guidance;
    for (const [form, files] of Object.entries(media as Readonly<Record<string, Translations>>))
      values[form] = Object.fromEntries(
        Object.entries(files).map(([tag, file]) => [tag, `jr://${folder[form] ?? 'images'}/${file}`]),
      );
    if (Object.keys(values).length === 0) return undefined;
    this.#entries.push({ id, values, at });
    return `jr:itext('${id}')`;
  }

  write({ languages, defaultLanguage }: Questionnaire): Xml {
    if (this.#entries.length === 0) return '';
    return element('itext', {}, ...languages.map((tag) => this.#translation(tag, defaultLanguage)));
  }

  #translation(tag: string, defaultLanguage: string): Xml {
    const texts = this.#entries.map(({ id, values, at }) => {
      const forms = Object.entries(values).map(([form, text]) =>
        element(
          'value',
          form === '' ? {} : { form },
          this.#piped(pickTranslation(text, tag, defaultLanguage), at),
        ),
      );
      return element('text', { id }, ...forms);
    });
    return element(
      'translation',
      { lang: tag, default: tag === defaultLanguage ? 'true()' : undefined },
      ...texts,
    );
  }

  /** `${question}` in a text becomes an output element. */
  #piped(text: string, at: Entry | null): Xml {
    return text
      .split(/(\$\{[^}]*\})/)
      .map((piece) => {
        const name = /^\$\{\s*([^}]*?)\s*\}$/.exec(piece)?.[1];
        const target = name === undefined ? undefined : this.#outline.entries.get(name);
        if (target === undefined) return escapeXml(piece);
        return element('output', {
          value: at === null ? pathBetween(target, target) : pathBetween(at, target),
        });
      })
      .join('');
  }
}

const folder: Readonly<Record<string, string>> = { image: 'images', audio: 'audio', video: 'video' };
