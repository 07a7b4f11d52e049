import type { Issue } from '@langnghe/language';
import { straightQuotes, truth } from './cell-text.ts';
import type { ReadChoice } from './choices.ts';
import type { Draft, Loop } from './draft.ts';
import { isDynamic } from './dynamic.ts';
import { ExternalFiles } from './external-files.ts';
import { formIssue } from './form-issues.ts';
import type { Finder } from './nearest.ts';
import { readType, typeWords, type RowType, type Structure } from './question-type.ts';
import type { SheetTable, TableRow } from './sheet-table.ts';

export interface SurveyRows {
  readonly drafts: readonly Draft[];
  /** Names of rows that are left out of the form: references to them are empty. */
  readonly leftOut: ReadonlySet<string>;
  /** Files the form names, without their endings. */
  readonly files: ReadonlySet<string>;
  /** Settings written as rows of the survey sheet (forms from before 2012). */
  readonly settings: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
}

interface Open {
  readonly draft: Draft;
  readonly structure: Structure;
  readonly list?: string;
}

/** The tree of the survey sheet: what stands in which group, with the issues of structure, types and names. */
export function readSurveyRows(
  table: SheetTable,
  lists: ReadonlyMap<string, readonly ReadChoice[]>,
  finder: Finder,
): SurveyRows {
  const reader = new SurveyReader(lists, finder);
  for (const row of table.rows) reader.read(row);
  return reader.finish();
}

class SurveyReader {
  readonly #lists: ReadonlyMap<string, readonly ReadChoice[]>;
  readonly #finder: Finder;
  readonly #drafts: Draft[] = [];
  readonly #open: Open[] = [];
  // Every XForm has an instanceID; ours says nothing to anybody.
  readonly #leftOut = new Set(['instanceID']);
  readonly #files = new ExternalFiles();
  readonly #settings: Record<string, string> = {};
  readonly #issues: Issue[] = [];

  constructor(lists: ReadonlyMap<string, readonly ReadChoice[]>, finder: Finder) {
    this.#lists = lists;
    this.#finder = finder;
  }

  read(row: TableRow): void {
    const text = row.text('type');
    if (truth(row.text('disabled')) === true) {
      this.#issues.push(formIssue('row-disabled', row.place('disabled')));
      this.#leftOut.add(row.text('name'));
      return;
    }
    this.#files.addPulled(row);
    if (text === '') {
      this.#withoutType(row);
      return;
    }
    const type = readType(text);
    if (type === null) {
      this.#unknownType(row, text);
      return;
    }
    if (type === 'list-missing') {
      this.#issues.push(formIssue('list-name-missing', row.place('type'), { type: text }));
      return;
    }
    this.#readTyped(row, type, text);
  }

  finish(): SurveyRows {
    for (const { draft, structure } of this.#open)
      this.#issues.push(
        formIssue('group-not-closed', draft.row.place('type'), {
          what: `begin_${structure}`,
          name: draft.name,
          end: `end_${structure}`,
        }),
      );
    return {
      drafts: this.#drafts,
      leftOut: this.#leftOut,
      files: this.#files.names,
      settings: this.#settings,
      issues: [...this.#issues, ...this.#files.issues(this.#lists)],
    };
  }

  #withoutType(row: TableRow): void {
    if (row.text('name') !== '' || row.has('label'))
      this.#issues.push(formIssue('type-missing', row.place('type')));
    else if (!row.empty) this.#issues.push(formIssue('row-skipped', row.place()));
  }

  #unknownType(row: TableRow, type: string): void {
    const word = /^(\S+)\s/.exec(type)?.[1];
    const nearest =
      this.#finder.nearest(type, typeWords) ??
      (word === undefined ? undefined : this.#finder.nearest(word, typeWords));
    this.#issues.push(
      formIssue('type-unknown', row.place('type'), {
        type,
        nearest: nearest === undefined ? '' : ` (${nearest}?)`,
      }),
    );
    // References to it are no further mistakes.
    this.#leftOut.add(row.text('name'));
  }

  #readTyped(row: TableRow, type: RowType, text: string): void {
    switch (type.kind) {
      case 'setting':
        this.#settings[type.setting] = row.text('name');
        return;
      case 'left-out':
        this.#leftOut.add(row.text('name') || text);
        this.#issues.push(formIssue(`left-out-${type.tells}`, row.place('type'), { type: text }));
        return;
      case 'external-file':
        this.#files.add(row.text('name'), type.ending, row.place('name'));
        return;
      case 'begin': {
        this.#begin(row, type.structure, type.list);
        return;
      }
      case 'end': {
        this.#end(row, type.structure);
        return;
      }
      default:
        this.#leaf(row, type);
    }
  }

  #parent(): Draft | null {
    return this.#open.at(-1)?.draft ?? null;
  }

  #add(draft: Draft): void {
    (draft.parent?.children ?? this.#drafts).push(draft);
  }

  #begin(row: TableRow, structure: Structure, list: string | undefined): void {
    const name = row.text('name');
    if (name === '') this.#issues.push(formIssue('name-missing', row.place('name')));
    if (structure === 'loop' && list === undefined)
      this.#issues.push(formIssue('list-name-missing', row.place('type'), { type: 'begin_loop over' }));
    if (list !== undefined && !this.#lists.has(list))
      this.#issues.push(unknownList(row, list, this.#lists, this.#finder));
    const kind = structure === 'repeat' ? 'repeat' : 'group';
    const draft: Draft = { kind, row, name, key: name, parent: this.#parent(), children: [] };
    this.#add(draft);
    this.#open.push(list === undefined ? { draft, structure } : { draft, structure, list });
  }

  #end(row: TableRow, structure: Structure): void {
    const open = this.#open.at(-1);
    if (open === undefined) {
      this.#issues.push(formIssue('group-not-open', row.place('type'), { begin: `begin_${structure}` }));
      return;
    }
    if (open.structure !== structure) {
      this.#issues.push(
        formIssue('group-mismatched', row.place('type'), {
          begin: `begin_${open.structure}`,
          end: `end_${structure}`,
          other: open.draft.row.row,
        }),
      );
      // One of the two is forgotten: if an outer one fits, the inner was never closed.
      if (!this.#open.some((outer) => outer.structure === structure)) return;
      while (this.#open.at(-1)?.structure !== structure) this.#open.pop();
    }
    const closed = this.#open.pop();
    if (closed?.list !== undefined) this.#unroll(closed.draft, this.#lists.get(closed.list) ?? []);
  }

  /** `begin loop over list`: its questions once per choice, each in a group named after the choice. */
  #unroll(loop: Draft, choices: readonly ReadChoice[]): void {
    const inner = loop.children.splice(0);
    for (const { value, label } of choices) {
      const group: Draft = {
        kind: 'group',
        row: loop.row,
        name: value,
        key: value,
        parent: loop,
        children: [],
        loop: { name: value, label },
      };
      loop.children.push(group);
      group.children.push(...inner.map((draft) => copyFor(draft, group, { name: value, label })));
    }
  }

  #leaf(
    row: TableRow,
    type: Exclude<RowType, { kind: 'setting' | 'left-out' | 'external-file' | 'begin' | 'end' }>,
  ): void {
    const given = row.text('name');
    const name = given === '' && type.kind === 'note' ? `generated_note_name_${row.row}` : given;
    if (name === '') {
      this.#issues.push(formIssue('name-missing', row.place('name')));
      return;
    }
    const base = { row, name, key: name, parent: this.#parent(), children: [] };
    switch (type.kind) {
      case 'note': {
        this.#add({ ...base, kind: 'note' });
        return;
      }
      case 'today': {
        this.#add({ ...base, kind: 'calculation', fixed: { calculation: 'today()' } });
        return;
      }
      case 'calculate':
      case 'hidden': {
        this.#calculation(base, type.kind);
        return;
      }
      case 'question': {
        this.#add({
          ...base,
          kind: 'question',
          type: type.type,
          ...(type.constraint === undefined ? {} : { typeConstraint: type.constraint }),
        });
        return;
      }
      case 'select': {
        this.#select(base, type);
        return;
      }
    }
  }

  #calculation(base: Omit<Draft, 'kind'>, kind: 'calculate' | 'hidden'): void {
    const [written, initial] = [base.row.text('calculation'), base.row.text('default')];
    if (kind === 'calculate' && written === '' && !isDynamic(initial))
      this.#issues.push(formIssue('calculation-missing', base.row.place('calculation'), { name: base.name }));
    this.#add({ ...base, kind: 'calculation' });
  }

  #select(base: Omit<Draft, 'kind'>, type: Extract<RowType, { kind: 'select' }>): void {
    const { list, source, orOther } = type;
    if (source === 'file') {
      const [, stem = list, ending = ''] = /^(.*)\.([^.]*)$/.exec(list) ?? [];
      this.#files.add(stem, ending.toLowerCase(), base.row.place('type'));
      const known = /\.(?:csv|xml|geojson)$/i.test(list);
      const issue = known ? 'list-in-file' : 'file-ending';
      this.#issues.push(formIssue(issue, base.row.place('type'), { file: list }));
    }
    if (orOther && base.row.text('choice_filter') !== '')
      this.#issues.push(formIssue('other-with-filter', base.row.place('choice_filter')));
    this.#add({ ...base, kind: 'question', type: type.type, list, source, orOther });
    if (orOther)
      this.#add({
        ...base,
        name: `${base.name}_other`,
        key: `${base.name}_other`,
        children: [],
        kind: 'question',
        type: 'text',
        added: 'other',
        fixed: { relevant: `selected(\${${base.name}}, 'other')` },
      });
  }
}

function copyFor(draft: Draft, parent: Draft, loop: Loop): Draft {
  const copy: Draft = { ...draft, parent, children: [], loop };
  copy.children.push(...draft.children.map((child) => copyFor(child, copy, loop)));
  return copy;
}

export function unknownList(
  row: TableRow,
  list: string,
  lists: ReadonlyMap<string, unknown>,
  finder: Finder,
): Issue {
  const nearest = finder.nearest(straightQuotes(list), lists.keys());
  return formIssue('list-unknown', row.place('type'), {
    list,
    nearest: nearest === undefined ? '' : ` (${nearest}?)`,
  });
}
