import {
  nowCalled,
  withAssignment,
  withJoinedThemes,
  withoutLastStep,
  withRenamedTheme,
  withTheme,
  type Coding,
} from '@langnghe/coding';
import { accepted, refused, toneKey, type Checked } from '@langnghe/language';
import { randomBytes } from 'node:crypto';
import type { Study } from '../read-study.ts';
import { readable } from '../readable.ts';
import { changeCoding } from './coding-file.ts';
import { codingIssue } from './coding-issues.ts';

export const longestLabel = 80;
const mostThemes = 60;

export interface Reading {
  readonly text: number;
  readonly coder: string;
  readonly themes: readonly string[];
  /** Names of themes made while reading, which the text has too; '' = none. */
  readonly created: string;
}

/** Keeps what a coder reads in a text. A theme that was joined into another meanwhile counts for that one. */
export function putReading(study: Study, question: string, reading: Reading): Promise<Checked<Coding>> {
  const { text, coder, created } = reading;
  return changeCoding(study, question, (coding) => {
    if (text < 0 || text >= coding.texts || !Number.isInteger(text))
      return refused([codingIssue('coding-text-unknown', { field: 'text' }, { text: text + 1 })]);
    if (reading.themes.some((id) => !known(coding, nowCalled(coding, id))))
      return refused([codingIssue('theme-unknown', { field: 'themes' })]);
    const named = readable(created) === '' ? accepted(coding) : withNamedTheme(coding, created);
    if (!named.ok) return named;
    const own = named.value === coding ? [] : [named.value.themes.at(-1)?.id ?? ''];
    return accepted(withAssignment(named.value, { text, coder, themes: [...reading.themes, ...own] }));
  });
}

export function createTheme(study: Study, question: string, label: string): Promise<Checked<Coding>> {
  return changeCoding(study, question, (coding) => withNamedTheme(coding, label));
}

export function renameTheme(
  study: Study,
  question: string,
  { id, label }: { readonly id: string; readonly label: string },
): Promise<Checked<Coding>> {
  return changeCoding(study, question, (coding) => {
    if (!known(coding, id)) return refused([codingIssue('theme-unknown', { field: 'theme' })]);
    const named = labelOf(coding, label, id);
    return named.ok ? accepted(withRenamedTheme(coding, { id, label: { vi: named.value } })) : named;
  });
}

export function joinThemes(
  study: Study,
  question: string,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<Checked<Coding>> {
  return changeCoding(study, question, (coding) => {
    if (!known(coding, from) || !known(coding, into))
      return refused([codingIssue('theme-unknown', { field: 'theme' })]);
    if (from === into) return refused([codingIssue('theme-join-itself', { field: 'theme' })]);
    return accepted(withJoinedThemes(coding, from, into));
  });
}

/** Takes back the last thing anyone did to the themes. */
export function undoThemes(study: Study, question: string): Promise<Checked<Coding>> {
  return changeCoding(study, question, (coding) => {
    const step = coding.steps.at(-1);
    const used = coding.assignments.filter(
      ({ themes }) => step?.kind === 'created' && themes.includes(step.id),
    ).length;
    if (step?.kind === 'created' && used > 0) {
      const label = coding.themes.find(({ id }) => id === step.id)?.label['vi'] ?? step.id;
      return refused([codingIssue('theme-in-use', { field: 'theme' }, { label, n: used })]);
    }
    const undone = withoutLastStep(coding);
    return undone === null ? refused([codingIssue('nothing-to-undo', { field: 'theme' })]) : accepted(undone);
  });
}

function withNamedTheme(coding: Coding, label: string): Checked<Coding> {
  if (coding.themes.length >= mostThemes)
    return refused([codingIssue('themes-many', { field: 'theme' }, { most: mostThemes })]);
  const named = labelOf(coding, label);
  if (!named.ok) return named;
  const id = `t${randomBytes(4).toString('hex')}`;
  return accepted(withTheme(coding, { id, label: { vi: named.value } }));
}

function labelOf(coding: Coding, typed: string, own?: string): Checked<string> {
  const label = readable(typed).replaceAll(/\s+/gu, ' ');
  const place = { field: 'theme' };
  if (label === '') return refused([codingIssue('theme-label-missing', place)]);
  const { length } = Array.from(label);
  if (length > longestLabel)
    return refused([codingIssue('theme-label-long', place, { length, most: longestLabel })]);
  const same = coding.themes.some(
    (theme) => theme.id !== own && toneKey(theme.label['vi'] ?? '') === toneKey(label),
  );
  return same ? refused([codingIssue('theme-exists', place, { label })]) : accepted(label);
}

function known({ themes }: Coding, id: string): boolean {
  return themes.some((theme) => theme.id === id);
}
