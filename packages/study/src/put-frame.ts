import { refused, type Checked } from '@langnghe/language';
import { canonicalFrameCsv, readFrame, type Frame } from '@langnghe/sampling';
import { readDelimited, readWorkbook, type Sheet } from '@langnghe/spreadsheet';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { artefact, writeArtefact, writeJson } from './folder.ts';
import { studyIssue } from './issues.ts';
import { isFixed, type Study } from './read-study.ts';

/** A frame as it comes: pasted text, or an uploaded workbook or delimited file. */
export type FrameInput =
  { readonly text: string } | { readonly bytes: Uint8Array; readonly fileName: string };

/** Keeps the frame. A draw made from an earlier frame is undone: it no longer says what was drawn from what. */
export async function putFrame(study: Study, input: FrameInput): Promise<Checked<Frame>> {
  if (isFixed(study)) return refused([studyIssue('already-open', { field: 'frame' })]);
  const sheet = await sheetOf(input);
  if (!sheet.ok) return sheet;
  const frame = await readFrame(sheet.value);
  if (!frame.ok) return frame;
  await undoDraw(study);
  // The CSV marks the stage, so it comes last: a cut between the two leaves no list that a draw would not use.
  await writeJson(study.folder, artefact.frameJson, frame.value);
  await writeArtefact(study.folder, artefact.frame, canonicalFrameCsv(frame.value.units));
  return frame;
}

export async function undoDraw(study: Study): Promise<void> {
  if (isFixed(study)) throw new Error(`study is open: ${study.id}`);
  await rm(join(study.folder, artefact.draw), { force: true });
  await rm(join(study.folder, artefact.sample), { force: true });
}

/** The first sheet of what was given. */
export async function sheetOf(input: FrameInput): Promise<Checked<Sheet>> {
  if ('text' in input) return readDelimited(input.text);
  if (!/\.xls[xm]$/i.test(input.fileName)) return readDelimited(input.bytes);
  const sheets = await readWorkbook(input.bytes);
  if (!sheets.ok) return sheets;
  const [first] = sheets.value;
  return first === undefined ? readDelimited('') : { ok: true, value: first, issues: sheets.issues };
}
