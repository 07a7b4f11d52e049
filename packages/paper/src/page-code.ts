/** What the QR of a printed page says. There is no person in it, and no number that anything else knows. */
export interface PageCode {
  readonly study: string;
  readonly form: string;
  readonly page: number;
  /** Ticket class the form was printed for, in capitals; '' = one original for all. */
  readonly classId: string;
  /** The form's number: common to the pages of one copy and to nothing else; '' on an original meant for photocopying. */
  readonly copy: string;
}

const shape = /^LN1-([2-9A-Z]{4})-([2-9A-Z]{6})-(\d{1,3})-([0-9A-Z]{0,12})-([0-9A-Z]{0,12})$/;

export function formatPageCode({ study, form, page, classId, copy }: PageCode): string {
  const text = `LN1-${study}-${form}-${page}-${classId}-${copy}`;
  if (!shape.test(text)) throw new Error(`not a page code: ${text}`);
  return text;
}

/** null = not a page of ours. */
export function readPageCode(text: string): PageCode | null {
  const [, study, form, page, classId, copy] = shape.exec(text) ?? [];
  if (
    study === undefined ||
    form === undefined ||
    page === undefined ||
    classId === undefined ||
    copy === undefined
  )
    return null;
  return { study, form, page: Number(page), classId, copy };
}
