export type EntryKind = 'one' | 'many' | 'number' | 'text' | 'rank';

/** A question as it stands on the form: its printed number, and the codes printed beside its boxes. */
export interface EntryQuestion {
  readonly name: string;
  /** «5» or «5a»; '' of a line beside an option. */
  readonly number: string;
  readonly label: string;
  readonly kind: EntryKind;
  readonly options: readonly { readonly code: string; readonly label: string }[];
}

/** What a person typed for a question, as the collection takes it; null when no such code is printed there. */
export function typedAnswer(question: EntryQuestion, typed: string): string | null {
  const text = typed.normalize('NFC').trim();
  if (text === '' || question.kind === 'text' || question.kind === 'number') return text;
  const codes = text.split(/[\s,;.]+/).filter(Boolean);
  const printed = new Set(question.options.map(({ code }) => code));
  if (codes.some((code) => !printed.has(code)) || new Set(codes).size < codes.length) return null;
  if (question.kind === 'one') return codes.length === 1 ? (codes[0] ?? null) : null;
  return codes.join(' ');
}
