import type { Issue, Place } from '@langnghe/language';
import { formIssue } from './form-issues.ts';
import type { TableRow } from './sheet-table.ts';

interface NamedFile {
  readonly stem: string;
  readonly ending: string;
  readonly place: Place;
}

/** The files a form names. Rules ask for a file by its name without ending, so two endings of one name are two answers. */
export class ExternalFiles {
  readonly #files: NamedFile[] = [];

  add(stem: string, ending: string, place: Place): void {
    this.#files.push({ stem, ending, place });
  }

  /** `pulldata('people', …)` reads people.csv. */
  addPulled(row: TableRow): void {
    for (const column of ['calculation', 'default', 'relevant', 'constraint', 'choice_filter'])
      for (const [, stem] of row.text(column).matchAll(/\bpulldata\(\s*['"]([^'"]+)['"]/g))
        if (stem !== undefined) this.add(stem, 'csv', row.place(column));
  }

  get names(): ReadonlySet<string> {
    return new Set(this.#files.map(({ stem }) => stem));
  }

  issues(lists: ReadonlyMap<string, unknown>): readonly Issue[] {
    const first = new Map<string, NamedFile>();
    return this.#files.flatMap((file): readonly Issue[] => {
      const { stem, ending, place } = file;
      const earlier = first.get(stem);
      first.set(stem, earlier ?? file);
      if (earlier !== undefined && earlier.ending !== ending)
        return [twice(place, `${earlier.stem}.${earlier.ending}`, `${stem}.${ending}`)];
      if (earlier === undefined && lists.has(stem))
        return [twice(place, `choices: ${stem}`, `${stem}.${ending}`)];
      return [];
    });
  }
}

const twice = (place: Place, first: string, second: string): Issue =>
  formIssue('file-name-twice', place, { first, second });
