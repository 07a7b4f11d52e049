import { labelHtml } from '@langnghe/questionnaire';

/** A stretch of a label in one style, or a line break. */
export type LabelRun = { readonly text: string; readonly style: 'plain' | 'strong' | 'em' } | 'break';

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** XLSForm's bold, italic and line breaks as runs, so that no page ever puts a form's text in as markup. */
export function labelRuns(text: string): readonly LabelRun[] {
  const runs: LabelRun[] = [];
  let [strong, em] = [0, 0];
  for (const piece of labelHtml(text).split(/(<\/?(?:strong|em)>|<br>)/)) {
    if (piece === '<br>') runs.push('break');
    else if (piece === '<strong>') strong++;
    else if (piece === '</strong>') strong--;
    else if (piece === '<em>') em++;
    else if (piece === '</em>') em--;
    else if (piece !== '')
      runs.push({ text: unescaped(piece), style: strong > 0 ? 'strong' : em > 0 ? 'em' : 'plain' });
  }
  return runs;
}

/** A label on one line without its marks, for titles and names. */
export function plainLabel(text: string): string {
  return labelRuns(text)
    .map((run) => (run === 'break' ? ' ' : run.text))
    .join('');
}

const unescaped = (html: string): string =>
  html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => characters[entity] ?? entity);
