import type { FormTemplate } from '@langnghe/paper';
import type { ScannedForm } from './assemble.ts';
import type { ReadPage } from './read-page.ts';

/** A scanned form as an entry screen takes it. */
export interface FormAnswers {
  /** What was read with certainty: question name to codes. A question with no mark is not in it. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Questions a person has to decide on. */
  readonly unsure: readonly string[];
  /** Questions with handwriting to be typed. */
  readonly written: readonly string[];
}

/** Unsure questions, and all questions of a page that was scanned twice with different marks, have no codes here. */
export function formAnswers({ pages, contradicted, template }: ScannedForm): FormAnswers {
  const open = new Set([
    ...pages.flatMap(({ unsure }) => unsure),
    ...contradicted.flatMap((scans) => scans.flatMap(questionsOn)),
  ]);
  const marked = pages
    .flatMap(({ marks }) => marks)
    .filter(({ state, box }) => state === 'marked' && !open.has(box.question));
  const codes = Map.groupBy(marked, ({ box }) => box.question);
  const written = [...pages, ...contradicted.flat()].flatMap((page) =>
    page.written.map(({ question }) => question),
  );
  return {
    codes: Object.fromEntries([...codes].map(([name, marks]) => [name, marks.map(({ box }) => box.code)])),
    unsure: inOrder(open, template),
    written: inOrder(new Set(written), template),
  };
}

const questionsOn = ({ marks }: ReadPage): readonly string[] => marks.map(({ box }) => box.question);

function inOrder(questions: ReadonlySet<string>, { boxes, writeIns }: FormTemplate): readonly string[] {
  const order = [...boxes, ...writeIns]
    .toSorted((a, b) => a.page - b.page || a.area.y - b.area.y)
    .map(({ question }) => question);
  return [...new Set(order)].filter((question) => questions.has(question));
}
