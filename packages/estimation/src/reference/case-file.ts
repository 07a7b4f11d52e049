import { readFile } from 'node:fs/promises';
import { refused, type Checked, type Issue } from '@langnghe/language';
import { SumOutOfRange } from '@langnghe/weighting';
import { estimationIssue } from '../issues.ts';
import { parseJson, type Json } from './json.ts';
import { readCase, runCase, type ReferenceData } from './run-case.ts';

/** One line of `langnghe estimate`. */
export type CaseOutcome =
  | { readonly id: string; readonly result: Json }
  | { readonly id: string; readonly issue: { readonly code: string; readonly message: string } };

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
  if (text === null) return outcome(name, refused([estimationIssue('case.no-file', { file }, { file })]));
  const value = parseJson(text, file);
  if (!value.ok) return outcome(name, value);
  const given = readCase(value.value, file);
  if (!given.ok) return outcome(name, given);
  try {
    return outcome(given.value.id, runCase(given.value, data));
  } catch (error) {
    if (error instanceof SumOutOfRange) {
      return outcome(given.value.id, refused([estimationIssue('case.out-of-range', { file })]));
    }
    report(error);
    return outcome(given.value.id, refused([estimationIssue('case.defect', { file })]));
  }
}

function outcome(id: string, result: Checked<Json>): CaseOutcome {
  return result.ok ? { id, result: result.value } : { id, issue: firstIssue(result.issues) };
}

function firstIssue(issues: readonly Issue[]): { code: string; message: string } {
  return {
    code: issues[0]?.code ?? 'case.defect',
    message: issues.map((issue) => `${issue.message.en} ${issue.remedy.en}`).join(' '),
  };
}
