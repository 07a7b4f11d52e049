import { accepted, refused, type Checked } from '@langnghe/language';
import { toSheets, type Questionnaire } from '@langnghe/questionnaire';
import { amended, changed, redone, undone, type History } from '@langnghe/questionnaire/editing';
import { writeWorkbook } from '@langnghe/spreadsheet';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withKeptTables } from '../attachments/kept-tables.ts';
import { artefact, readText, writeArtefact, writeJson } from '../folder.ts';
import { studyIssue } from '../issues.ts';
import { isFixed, readStudyFolder, type Study } from '../read-study.ts';
import { hasReached } from '../stage.ts';
import { carryNames } from './carry-names.ts';
import {
  hashOf,
  mostSteps,
  readHistory,
  stateFile,
  writeHistory,
  type EditHistory,
  type EditNote,
  type EditState,
} from './history-file.ts';
import { inTurn } from './in-turn.ts';

/** The questionnaire as the editor shows it. */
export interface Editing {
  readonly questionnaire: Questionnaire;
  readonly revision: number;
  /** What undo and redo would do; undefined when there is nothing to. */
  readonly undo: EditNote | undefined;
  readonly redo: EditNote | undefined;
}

export interface Edit {
  /** The revision the person was looking at; undefined changes whatever there is by now. */
  readonly seen: number | undefined;
  readonly note: EditNote;
  /** Changes in a row under one word are one step to undo; '' = a step of its own. */
  readonly under: string;
  readonly renamed?: { readonly from: string; readonly to: string };
  readonly change: (questionnaire: Questionnaire) => Checked<Questionnaire>;
}

export async function readEditing(study: Study): Promise<Checked<Editing>> {
  const { questionnaire } = study;
  if (questionnaire === undefined) return refused([missing()]);
  return accepted(editingOf(questionnaire, await readHistory(study.folder, questionnaire)));
}

/** One change, kept at once as the study's questionnaire and workbook. Refused when the page had seen another state. */
export function editQuestionnaire(study: Study, edit: Edit): Promise<Checked<Editing>> {
  return inTurn(study.folder, async () => {
    const now = await current(study);
    if (!now.ok) return now;
    const { questionnaire, history } = now.value;
    if (edit.seen !== undefined && edit.seen !== history.revision)
      return refused([studyIssue('edited-elsewhere', { field: 'revision' })]);
    const next = edit.change(questionnaire);
    if (!next.ok) return next;
    const number = history.revision + 1;
    const state: EditState = { number, note: edit.note, hash: hashOf(next.value) };
    if (state.hash === history.states.present.hash)
      return accepted(editingOf(questionnaire, history), next.issues);
    const same = edit.under !== '' && edit.under === history.under;
    const states = same ? amended(history.states, state) : changed(history.states, state, mostSteps);
    const kept = await keep(
      now.value,
      next.value,
      { revision: number, under: edit.under, states },
      edit.renamed,
    );
    return accepted(kept, next.issues);
  });
}

export const undoEdit = (study: Study, seen?: number): Promise<Checked<Editing>> => step(study, undone, seen);
export const redoEdit = (study: Study, seen?: number): Promise<Checked<Editing>> => step(study, redone, seen);

type Step = (history: History<EditState>) => History<EditState> | undefined;

function step(study: Study, way: Step, seen: number | undefined): Promise<Checked<Editing>> {
  return inTurn(study.folder, async () => {
    const now = await current(study);
    if (!now.ok) return now;
    const { questionnaire, history } = now.value;
    if (seen !== undefined && seen !== history.revision)
      return refused([studyIssue('edited-elsewhere', { field: 'revision' })]);
    const stepped = way(history.states);
    if (stepped === undefined) return accepted(editingOf(questionnaire, history));
    const file = stateFile(stepped.present);
    const text = await readText(study.folder, file);
    if (text === undefined) return refused([studyIssue('artefact-unreadable', {}, { name: file })]);
    const attached = await withKeptTables(study.folder, JSON.parse(text) as Questionnaire);
    if (!attached.ok) return attached;
    const back = attached.value;
    // Tables may have come since; the state is what it is with them.
    const states = { ...stepped, present: { ...stepped.present, hash: hashOf(back) } };
    return accepted(await keep(now.value, back, { revision: history.revision + 1, under: '', states }));
  });
}

interface Current {
  readonly study: Study;
  readonly questionnaire: Questionnaire;
  readonly history: EditHistory;
}

async function current(asGiven: Study): Promise<Checked<Current>> {
  const read = await readStudyFolder(asGiven.folder, asGiven.id);
  if (!read.ok) return read;
  const study = read.value;
  if (isFixed(study) || hasReached(study.stage, 'frozen'))
    return refused([studyIssue('already-open', { field: 'questionnaire' })]);
  if (study.questionnaire === undefined) return refused([missing()]);
  const history = await readHistory(study.folder, study.questionnaire);
  return accepted({ study, questionnaire: study.questionnaire, history });
}

const missing = () => studyIssue('too-early', {}, { missing: artefact.workbook, step: 'questionnaire' });

/**
 * The state one comes from is written before the one one goes to, and the questionnaire before the history: whatever a
 * crash leaves, `readHistory` makes one row of it.
 */
async function keep(
  { study, questionnaire, history }: Current,
  next: Questionnaire,
  becomes: EditHistory,
  renamed?: Edit['renamed'],
): Promise<Editing> {
  const { folder, description } = study;
  await writeJson(folder, stateFile(history.states.present), questionnaire);
  await writeJson(folder, stateFile(becomes.states.present), next);
  await writeArtefact(folder, artefact.workbook, await writeWorkbook(toSheets(next)));
  await writeJson(folder, artefact.description, carryNames(description, questionnaire, next, renamed));
  await writeJson(folder, artefact.questionnaire, next);
  await writeHistory(folder, becomes);
  await forget(folder, history, becomes);
  return editingOf(next, becomes);
}

async function forget(folder: string, before: EditHistory, after: EditHistory): Promise<void> {
  const all = ({ states: { past, present, future } }: EditHistory): readonly EditState[] => [
    ...past,
    present,
    ...future,
  ];
  const kept = new Set(all(after).map(({ number }) => number));
  for (const state of all(before))
    if (!kept.has(state.number)) await rm(join(folder, stateFile(state)), { force: true });
}

function editingOf(questionnaire: Questionnaire, { revision, states }: EditHistory): Editing {
  const undo = states.past.length > 0 ? states.present.note : undefined;
  return { questionnaire, revision, undo, redo: states.future[0]?.note };
}
