import type { Issue } from '@langnghe/language';
import { fold } from '@langnghe/language';
import { walk, type Draft } from './draft.ts';
import { formIssue } from './form-issues.ts';

/** What a name may be made of. */
export const nameForm = /^[\p{L}_][\p{L}\p{M}\p{N}_.:-]*$/u;

/** Checks names and gives each row its key: its name, or a longer one where another group uses the name too. */
export function giveKeys(drafts: readonly Draft[], rootName: string): readonly Issue[] {
  const all = walk(drafts);
  return [
    ...all.flatMap((draft) => formIssues(draft)),
    ...repeatNames(all, rootName),
    ...siblingIssues(drafts),
    ...all.flatMap((draft) => siblingIssues(draft.children)),
    ...uniqueKeys(all),
  ];
}

function formIssues({ name, row, added, loop }: Draft): readonly Issue[] {
  if (name === '' || added !== undefined || loop !== undefined) return [];
  if (name === 'meta') return [formIssue('name-reserved', row.place('name'), { name })];
  if (nameForm.test(name)) return [];
  const proposal = proposedName(name);
  return [
    formIssue('name-invalid', row.place('name'), {
      name,
      proposal: proposal === '' ? '' : ` (${proposal}?)`,
    }),
  ];
}

export function proposedName(name: string): string {
  const words = fold(name)
    .replace(/[^\p{L}\p{N}_]+/gu, '_')
    .replace(/^_+|_+$/g, '');
  return /^\d/.test(words) ? `_${words}` : words;
}

function siblingIssues(siblings: readonly Draft[]): readonly Issue[] {
  const exact = new Map<string, Draft>();
  const folded = new Map<string, Draft>();
  return siblings.flatMap((draft): readonly Issue[] => {
    if (draft.name === '') return [];
    const lower = draft.name.toLowerCase();
    const same = exact.get(draft.name);
    const similar = folded.get(lower);
    if (same === undefined) exact.set(draft.name, draft);
    if (similar === undefined) folded.set(lower, draft);
    const values = (other: Draft): { name: string; other: number } => ({
      name: draft.name,
      other: other.row.row,
    });
    if (same !== undefined) return [formIssue('name-repeated', draft.row.place('name'), values(same))];
    if (similar === undefined) return [];
    return [formIssue('name-repeated-case', draft.row.place('name'), values(similar))];
  });
}

function repeatNames(all: readonly Draft[], rootName: string): readonly Issue[] {
  const seen = new Map<string, Draft>();
  return all.flatMap((draft): readonly Issue[] => {
    if (draft.kind !== 'repeat' || draft.name === '') return [];
    const { name, row } = draft;
    const other = seen.get(name);
    seen.set(name, other ?? draft);
    if (name === rootName) return [formIssue('name-reserved', row.place('name'), { name })];
    if (other === undefined || other.parent === draft.parent) return [];
    return [formIssue('name-of-repeat-repeated', row.place('name'), { name, other: other.row.row })];
  });
}

/** Answers are kept by one name each, so what XLSForm allows in different groups gets the group's name in front. */
function uniqueKeys(all: readonly Draft[]): readonly Issue[] {
  const taken = new Map<string, Draft>();
  const holdsAnswers = (draft: Draft): boolean => draft.kind !== 'group' && draft.kind !== 'note';
  const issues: Issue[] = [];
  for (const draft of [...all.filter(holdsAnswers), ...all.filter((draft) => !holdsAnswers(draft))]) {
    if (draft.name === '') continue;
    const other = taken.get(draft.name);
    draft.key = other === undefined ? draft.name : freeKey(draft, taken);
    taken.set(draft.key, draft);
    if (
      other !== undefined &&
      holdsAnswers(draft) &&
      other.parent !== draft.parent &&
      draft.loop === undefined
    )
      issues.push(
        formIssue('name-repeated-elsewhere', draft.row.place('name'), {
          name: draft.name,
          key: draft.key,
          other: other.row.row,
        }),
      );
  }
  return issues;
}

function freeKey(draft: Draft, taken: ReadonlyMap<string, unknown>): string {
  const groups: string[] = [];
  for (let parent = draft.parent; parent !== null; parent = parent.parent) groups.unshift(parent.name);
  for (let depth = 1; depth <= groups.length; depth++) {
    const key = [...groups.slice(-depth), draft.name].join('.');
    if (!taken.has(key)) return key;
  }
  for (let n = 2; ; n++) if (!taken.has(`${draft.name}.${n}`)) return `${draft.name}.${n}`;
}
