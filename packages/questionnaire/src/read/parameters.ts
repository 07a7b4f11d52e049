import type { Issue } from '@langnghe/language';
import type { QuestionType } from '../questionnaire.ts';
import { formIssue } from './form-issues.ts';
import { nameForm } from './names.ts';
import { nearestOf } from './nearest.ts';
import type { TableRow } from './sheet-table.ts';

export type Parameters = Readonly<Record<string, string>>;

const select: readonly string[] = ['randomize', 'seed'];

const acceptedBy: Readonly<Partial<Record<QuestionType, readonly string[]>>> = {
  text: ['rows'],
  range: ['start', 'end', 'step', 'tick_interval', 'tick_labelset', 'placeholder'],
  'select-one': select,
  'select-multiple': select,
  rank: select,
  geopoint: ['allow-mock-accuracy', 'capture-accuracy', 'warning-accuracy', 'reference-geometry'],
  image: ['max-pixels', 'app'],
  audio: ['quality'],
};

/** `key=value` pairs separated by spaces, commas or semicolons; null when the text has another form. */
export function parseParameters(text: string): Parameters | null {
  const spaced = text.replace(/\s*=\s*/g, '=');
  const pairs = spaced.split(/[\s,;]+/).filter((pair) => pair !== '');
  const parameters: Record<string, string> = {};
  for (const pair of pairs) {
    const match = /^([^=]+)=([^=]+)$/.exec(pair);
    if (match?.[1] === undefined || match[2] === undefined) return null;
    const key = match[1].toLowerCase();
    parameters[key] = ['label', 'value', 'seed', 'app', 'tick_labelset'].includes(key)
      ? match[2]
      : match[2].toLowerCase();
  }
  return parameters;
}

export interface ReadParameters {
  readonly parameters: Parameters;
  readonly issues: readonly Issue[];
}

export function readParameters(row: TableRow, type: QuestionType, fromFile: boolean): ReadParameters {
  const text = row.text('parameters');
  const place = row.place('parameters');
  const parameters = parseParameters(text);
  if (parameters === null)
    return { parameters: {}, issues: [formIssue('parameters-invalid', place, { text })] };
  const accepted = [...(acceptedBy[type] ?? []), ...(fromFile ? ['value', 'label'] : [])];
  const issues = Object.entries(parameters).flatMap(([name, value]): readonly Issue[] => {
    if (accepted.length === 0) return [formIssue('parameter-unused', place, { name })];
    if (name === 'app' && !takenElsewhere(row)) return [];
    if (!accepted.includes(name)) return [unknown(row, name, accepted)];
    const wanted = wantedValue(name, value);
    return wanted === null ? [] : [formIssue('parameter-value', place, { name, value, wanted })];
  });
  const seedAlone = parameters['seed'] !== undefined && parameters['randomize'] === undefined;
  if (seedAlone)
    return {
      parameters,
      issues: [
        ...issues,
        formIssue('parameter-value', place, { name: 'randomize', value: '', wanted: 'true' }),
      ],
    };
  return { parameters, issues };
}

function unknown(row: TableRow, name: string, accepted: readonly string[]): Issue {
  const nearest = nearestOf(name, accepted);
  return formIssue('parameter-unknown', row.place('parameters'), {
    name,
    accepted: accepted.join(', ') || '–',
    nearest: nearest === undefined ? '' : ` (${nearest}?)`,
  });
}

/** Of an Android application: parts of letters, digits and underscores that begin with a letter. */
const packageName = /^[a-z]\w*(?:\.[a-z]\w*)+$/i;

/** Pictures drawn or signed come from no application. */
const takenElsewhere = (row: TableRow): boolean => /^(?:|annotate)$/.test(row.text('appearance'));

const numeric = /^-?\d+(?:\.\d+)?$/;

/** What the value should be, when it is not; null when it is right. */
function wantedValue(name: string, value: string): string | null {
  const must = (right: boolean, wanted: string): string | null => (right ? null : wanted);
  switch (name) {
    case 'rows':
    case 'max-pixels':
      return must(/^\d+$/.test(value), '1, 2, 3 …');
    case 'start':
    case 'end':
    case 'step':
    case 'tick_interval':
    case 'placeholder':
    case 'capture-accuracy':
    case 'warning-accuracy':
      return must(numeric.test(value), '0, 1, 0.5 …');
    case 'randomize':
    case 'allow-mock-accuracy':
      return must(value === 'true' || value === 'false', 'true, false');
    case 'seed':
      return must(numeric.test(value) || /^\$\{[^}]+\}$/.test(value), '123, ${name}');
    case 'quality':
      return must(
        ['voice-only', 'low', 'normal', 'external'].includes(value),
        'voice-only, low, normal, external',
      );
    case 'value':
    case 'label':
      return must(nameForm.test(value), 'name, ten_cot …');
    case 'app':
      return must(packageName.test(value), 'org.example.app');
    default:
      return null;
  }
}
