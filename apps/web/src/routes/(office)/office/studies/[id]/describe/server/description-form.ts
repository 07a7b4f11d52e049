import {
  letterheadKinds,
  readTrustees,
  studyProtections,
  writeTrustees,
  type StudyDescription,
} from '@langnghe/study';
import { textOf } from '#lib/server/form.ts';

export const bilingual = ['title', 'purpose', 'sponsor', 'conductor', 'population', 'place'] as const;
export const plain = ['contact', 'ticketsOn', 'opensOn', 'closesOn', 'publishesOn', 'publishedAt'] as const;

export const letterheadLines = [
  'superior',
  'issuer',
  'symbol',
  'place',
  'recipients',
  'signing',
  'signer',
] as const;

/** Values of the form's fields by field name, e.g. `title.vi`. */
export type DescriptionValues = Readonly<Record<string, string>>;

export function valuesOfDescription(description: StudyDescription): DescriptionValues {
  return Object.fromEntries([
    ...bilingual.flatMap((name) =>
      (['vi', 'en'] as const).map((tag) => [`${name}.${tag}`, description[name][tag] ?? '']),
    ),
    ...plain.map((name) => [name, description[name] ?? '']),
    ['sensitive', description.sensitive ? 'yes' : 'no'],
    ['source', description.source],
    ['protection', description.protection],
    ['privacyBudget', String(description.privacyBudget)],
    ['previous', description.previous],
    ['witnessed', description.witnessed],
    ['letterhead', description.letterhead?.kind ?? 'plain'],
    ...letterheadLines.map((name) => [`letterhead.${name}`, description.letterhead?.[name] ?? '']),
    ['sealed', description.sealed],
    ['trustees', description.trustees === null ? '' : writeTrustees(description.trustees).trim()],
  ]);
}

export function valuesOfForm(form: FormData): DescriptionValues {
  const names = [
    ...bilingual.flatMap((name) => [`${name}.vi`, `${name}.en`]),
    ...plain,
    'sensitive',
    'source',
    'protection',
    'privacyBudget',
    'previous',
    'sealed',
    'trustees',
    'witnessed',
    'letterhead',
    ...letterheadLines.map((name) => `letterhead.${name}`),
  ];
  return Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
}

/** What the form changes; texts in further languages of the description stay. */
export function patchOf(values: DescriptionValues, before: StudyDescription): Partial<StudyDescription> {
  const text = (name: string): string => values[name] ?? '';
  const texts = (name: (typeof bilingual)[number]): Record<string, string> => {
    const others = Object.entries(before[name]).filter(([tag]) => tag !== 'en');
    const en = text(`${name}.en`);
    return { ...Object.fromEntries(others), vi: text(`${name}.vi`), ...(en === '' ? {} : { en }) };
  };
  return {
    title: texts('title'),
    purpose: texts('purpose'),
    sponsor: texts('sponsor'),
    conductor: texts('conductor'),
    population: texts('population'),
    place: texts('place'),
    contact: text('contact'),
    ...(before.source === 'import' ? {} : { source: text('source') === 'tickets' ? 'tickets' : 'slips' }),
    ticketsOn: text('ticketsOn') || null,
    opensOn: text('opensOn') || null,
    closesOn: text('closesOn') || null,
    publishesOn: text('publishesOn') || null,
    publishedAt: text('publishedAt'),
    previous: text('previous'),
    sealed: sealedOf(text('sealed')) ?? before.sealed,
    witnessed: witnessedOf(text('witnessed')) ?? before.witnessed,
    letterhead: letterheadIn(text, before),
    trustees: text('trustees').trim() === '' ? null : (readTrustees(text('trustees')) ?? before.trustees),
    // No answer to the question leaves the stricter rule as it was.
    ...protectionOf(text('protection'), text('privacyBudget')),
    sensitive: text('sensitive') === '' ? before.sensitive : text('sensitive') !== 'no',
  };
}

/** What was not chosen stays; a budget that is no number is told as such. */
function protectionOf(chosen: string, budget: string): Partial<StudyDescription> {
  const protection = studyProtections.find((one) => one === chosen);
  return {
    ...(protection === undefined ? {} : { protection }),
    ...(budget === '' ? {} : { privacyBudget: Number(budget.replace(',', '.')) }),
  };
}

/** The field for the trustees' key is filled in with something that is none. */
export function trusteesWrong(values: DescriptionValues): boolean {
  const text = values['trustees'] ?? '';
  return text.trim() !== '' && readTrustees(text) === undefined;
}

function letterheadIn(
  text: (name: string) => string,
  { letterhead }: StudyDescription,
): NonNullable<StudyDescription['letterhead']> {
  const line = (name: (typeof letterheadLines)[number]): string => text(`letterhead.${name}`);
  return {
    kind: letterheadKinds.find((kind) => kind === text('letterhead')) ?? letterhead?.kind ?? 'plain',
    superior: line('superior'),
    issuer: line('issuer'),
    symbol: line('symbol'),
    place: line('place'),
    recipients: line('recipients'),
    signing: line('signing'),
    signer: line('signer'),
  };
}

function witnessedOf(text: string): StudyDescription['witnessed'] | undefined {
  return (['yes', 'no'] as const).find((one) => one === text);
}

function sealedOf(text: string): StudyDescription['sealed'] | undefined {
  return (['default', 'yes', 'no'] as const).find((one) => one === text);
}
