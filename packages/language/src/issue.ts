import type { Localized } from './language.ts';
import { fillTemplate, type Value, type Variables } from './template.ts';

/** Where in the user's input: as much of it as is known. Rows count from 1, as spreadsheets show them. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  readonly field?: string;
}

/** What is wrong with a person's input, where, and how to mend it. Programmers' mistakes throw instead. */
export interface Issue {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  readonly values: Readonly<Record<string, Value>>;
  readonly message: Localized;
  readonly remedy: Localized;
}

interface IssueText {
  readonly severity?: 'error' | 'warning';
  readonly vi: readonly [message: string, remedy: string];
  readonly en: readonly [message: string, remedy: string];
}

type TextsOf<T extends IssueText> = T['vi'][number];
type Values<T extends IssueText> = [Variables<TextsOf<T>>] extends [never]
  ? []
  : [values: Readonly<Record<Variables<TextsOf<T>>, Value>>];

export type MakeIssue<Texts extends Readonly<Record<string, IssueText>>> = <
  Code extends keyof Texts & string,
>(
  code: Code,
  place: Place,
  ...values: Values<Texts[Code]>
) => Issue;

/**
 * A maker of issues over one package's texts (written `as const`): the code and the `{variables}` of its texts are
 * checked at each call. Every text has a message and a remedy, in both languages.
 */
export function issueMaker<const Texts extends Readonly<Record<string, IssueText>>>(
  texts: Texts,
): MakeIssue<Texts> {
  return (code, place, ...args) => {
    const text: IssueText | undefined = texts[code];
    if (text === undefined) throw new Error(`no text for issue ${code}`);
    const values: Readonly<Record<string, Value>> = args[0] ?? {};
    return {
      code,
      severity: text.severity ?? 'error',
      place,
      values,
      message: { vi: fillTemplate(text.vi[0], values), en: fillTemplate(text.en[0], values) },
      remedy: { vi: fillTemplate(text.vi[1], values), en: fillTemplate(text.en[1], values) },
    };
  };
}

/** The result of reading a person's input: a value, or what is wrong with it; warnings may stand beside a value. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function accepted<T>(value: T, issues: readonly Issue[] = []): Checked<T> {
  return { ok: true, value, issues };
}

export function refused(issues: readonly Issue[]): { readonly ok: false; readonly issues: readonly Issue[] } {
  if (issues.length === 0) throw new Error('refused without an issue');
  return { ok: false, issues };
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
