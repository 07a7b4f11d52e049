import type { Translations } from '@langnghe/language';
import type { Questionnaire } from '@langnghe/questionnaire';
import { exactKey, looseKey, nameKey, numberOfHeading, withoutNumber } from './match-key.ts';
import { Options } from './option-of.ts';
import { questionsOf, type AskedQuestion } from './questions.ts';

export interface HeadingMatch {
  readonly asked: AskedQuestion;
  /** The option whose column this is, of a question that takes several. */
  readonly option?: string;
}

/** Finds the question that a column's heading means. */
export class Headings {
  readonly #names = new Map<string, AskedQuestion[]>();
  readonly #exact = new Map<string, AskedQuestion[]>();
  readonly #loose = new Map<string, AskedQuestion[]>();
  readonly #numbers = new Map<string, AskedQuestion[]>();
  readonly #all: readonly AskedQuestion[];
  readonly #options = new Map<AskedQuestion, Options>();

  constructor(questionnaire: Questionnaire) {
    this.#all = questionsOf(questionnaire);
    for (const asked of this.#all) {
      const { name, label, hint } = asked.question;
      add(this.#names, nameKey(name), asked);
      for (const [language, text] of Object.entries(label)) {
        for (const wording of [text, withoutNumber(text), `${text} ${hint[language] ?? ''}`]) {
          add(this.#exact, exactKey(wording), asked);
          add(this.#loose, looseKey(wording), asked);
        }
        add(this.#numbers, numberOfHeading(text) ?? '', asked);
      }
    }
  }

  options(asked: AskedQuestion): Options {
    const known = this.#options.get(asked) ?? new Options(asked.choices);
    this.#options.set(asked, known);
    return known;
  }

  /** By name, by wording, by both parts of a divided heading, or by number alone; undefined when unsure. */
  find(heading: string): HeadingMatch | undefined {
    const whole = this.#whole(heading);
    if (whole !== undefined) return { asked: whole };
    return this.#divided(heading) ?? this.#byEnd(heading) ?? this.#byNumber(heading);
  }

  #whole(heading: string): AskedQuestion | undefined {
    return (
      single(this.#names.get(nameKey(heading))) ??
      single(this.#exact.get(exactKey(heading))) ??
      single(this.#exact.get(exactKey(withoutNumber(heading)))) ??
      single(this.#loose.get(looseKey(heading))) ??
      single(this.#loose.get(looseKey(withoutNumber(heading))))
    );
  }

  /** `q/opt`, `q__opt`, `q.opt`, `q [opt]`, `q (opt)`, `q - opt`, `q: opt`; a grid and its row; a name and its wording. */
  #divided(heading: string): HeadingMatch | undefined {
    for (const [left, right] of divisions(heading)) {
      const named = single(this.#names.get(nameKey(left)));
      if (named !== undefined && sameWording(named.question.label, right)) return { asked: named };
      const option = this.#optionOf(left, right);
      if (option !== undefined) return option;
      const row = this.#rowOf(left, right);
      if (row !== undefined) return { asked: row };
    }
    return undefined;
  }

  #optionOf(left: string, right: string): HeadingMatch | undefined {
    const asked = this.#whole(left) ?? this.#byPath(left) ?? this.#byNumber(left)?.asked;
    if (asked?.question.type !== 'select-multiple') return undefined;
    const option = this.options(asked).find(right);
    return option === undefined ? undefined : { asked, option: option.value };
  }

  #rowOf(left: string, right: string): AskedQuestion | undefined {
    const rows = this.#all.filter(({ groups }) => {
      const [group] = groups;
      if (group === undefined) return false;
      if (nameKey(group.name) === nameKey(left)) return true;
      return sameWording(group.label, left);
    });
    const named = single(rows.filter(({ question }) => nameKey(question.name) === nameKey(right)));
    return named ?? single(rows.filter(({ question }) => sameWording(question.label, right)));
  }

  /** Form tools put the groups' names before: `phan_1/c01`, `data-phan_1-c01`. */
  #byPath(heading: string): AskedQuestion | undefined {
    const last = heading.split(/[/:]/).at(-1) ?? '';
    if (last === heading) return undefined;
    return single(this.#names.get(nameKey(last))) ?? single(this.#exact.get(exactKey(last)));
  }

  #byEnd(heading: string): HeadingMatch | undefined {
    const byPath = this.#byPath(heading);
    if (byPath !== undefined) return { asked: byPath };
    const key = nameKey(heading);
    const ending = this.#all.filter(({ question: { name }, groups }) =>
      groups.some((group) => key.endsWith(nameKey(`${group.name}-${name}`))),
    );
    const asked = single(ending);
    return asked && { asked };
  }

  #byNumber(heading: string): HeadingMatch | undefined {
    const short = heading.trim().length <= 12;
    const asked = short ? single(this.#numbers.get(numberOfHeading(heading) ?? 'none')) : undefined;
    return asked && { asked };
  }
}

function sameWording(label: Translations, heading: string): boolean {
  const wanted = [heading, withoutNumber(heading)].map(looseKey);
  return Object.values(label).some((text) =>
    [text, withoutNumber(text)].some((wording) => wording !== '' && wanted.includes(looseKey(wording))),
  );
}

/** Every way to cut a heading in two, the last separator first. */
function divisions(heading: string): [left: string, right: string][] {
  const found: [string, string][] = [];
  const bracket = /^(.*\S)\s*(?:\[(.+)\]|\((.+)\))\s*$/su.exec(heading);
  if (bracket !== null) found.push([bracket[1] ?? '', bracket[2] ?? bracket[3] ?? '']);
  for (const match of [...heading.matchAll(/__|\/|\.\s?|\s[-–—:>|]\s|[:>|]\s?|_(?=[^_]+$)/gu)].reverse())
    found.push([heading.slice(0, match.index).trim(), heading.slice(match.index + match[0].length).trim()]);
  return found.filter(([left, right]) => left !== '' && right !== '');
}

function add(map: Map<string, AskedQuestion[]>, key: string, asked: AskedQuestion): void {
  if (key === '') return;
  const found = map.get(key) ?? [];
  if (!found.includes(asked)) found.push(asked);
  map.set(key, found);
}

const single = (found: readonly AskedQuestion[] | undefined): AskedQuestion | undefined =>
  found?.length === 1 ? found[0] : undefined;
