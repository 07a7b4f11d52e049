import { readFile } from 'node:fs/promises';
import { refused, type Checked, type Issue, type Place } from '@langnghe/language';
import { SumOutOfRange } from '@langnghe/weighting';
import { caseIssue } from './case-issues.ts';
import { parseJson, type Json } from './json.ts';
import { readCase, runCase, type ReferenceData } from './run-case.ts';

/** One line of `langnghe estimate`. */
export type CaseOutcome =
  | { readonly id: string; readonly result: Json; readonly warnings?: readonly Told[] }
  | { readonly id: string; readonly issue: Told };

/** An issue as a line tells it, with its remedy; `place` where one is known. */
export interface Told {
  readonly code: string;
  readonly message: string;
  /** The same in Vietnamese. */
  readonly message_vi: string;
  readonly place?: Place;
}

/**
 * Runs the case of one file. What is wrong with the file or the case becomes its outcome; a defect of ours does too,
 * after `report` has been told, so that no case takes others down.
 */
export async function runCaseFile(
  file: string,
  data: ReferenceData,
  report: (error: unknown) => void,
): Promise<CaseOutcome> {
  const name = (file.split('/').at(-1) ?? file).replace(/\.json$/, '');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return outcome(name, refused([caseIssue('case.no-file', { file }, { file })]));
  const value = parseJson(text, file);
  if (!value.ok) return outcome(name, value);
  const given = readCase(value.value, file);
  if (!given.ok) return outcome(idOf(value.value) ?? name, given);
  try {
    return outcome(given.value.id, runCase(given.value, data));
  } catch (error) {
    if (error instanceof SumOutOfRange) {
      return outcome(given.value.id, refused([caseIssue('case.out-of-range', { file })]));
    }
    report(error);
    return outcome(given.value.id, refused([caseIssue('case.defect', { file })]));
  }
}

/** The id of a case that is malformed elsewhere. */
function idOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' && id !== '' ? id : null;
}

function outcome(id: string, result: Checked<Json>): CaseOutcome {
  if (!result.ok) return { id, issue: firstIssue(result.issues) };
  if (result.issues.length === 0) return { id, result: result.value };
  return { id, result: result.value, warnings: result.issues.map(told) };
}

function firstIssue(issues: readonly Issue[]): Told {
  const [first] = issues;
  if (first === undefined) throw new Error('refused without an issue');
  const all = issues.map(told);
  return {
    ...told(first),
    message: all.map(({ message }) => message).join(' '),
    message_vi: all.map((one) => one.message_vi).join(' '),
  };
}

function told({ code, message, remedy, place }: Issue): Told {
  const known = Object.keys(place).length > 0;
  return {
    code,
    message: `${message.en} ${remedy.en}`,
    message_vi: `${message.vi} ${remedy.vi}`,
    ...(known ? { place } : {}),
  };
}
