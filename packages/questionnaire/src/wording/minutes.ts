import { entriesOf } from '../outline.ts';
import type { Choice, Item, Question, Questionnaire } from '../questionnaire.ts';

/** Seconds to choose or write, beyond reading. Sources and limits: docs/methods/wording.md. */
const seconds: Readonly<Record<Question['type'], number>> = {
  'select-one': 3,
  'select-multiple': 6,
  rank: 15,
  range: 4,
  integer: 7,
  decimal: 8,
  text: 20,
  date: 9,
  time: 7,
  'date-time': 15,
  acknowledge: 2,
  barcode: 15,
  geopoint: 10,
  image: 25,
  audio: 40,
  video: 60,
  file: 30,
};

/** Vietnamese is written syllable by syllable, so that its words, counted by spaces, are short: 3.5 a second. */
const wordsPerSecond: Readonly<Record<string, number>> = { vi: 3.5 };
const otherwise = 3;
const turnOfScreen = 2;

/** A condition that so many items share is the gate of the form (consent): people who answer pass it. */
const sharedByGate = 3;

/**
 * Minutes a careful reader takes, in the form's main language: `all` when everything is asked, `usual` with every
 * conditional item counted half.
 */
export function minutesToAnswer(questionnaire: Questionnaire): {
  readonly usual: number;
  readonly all: number;
} {
  const shared = new Map<string, number>();
  for (const { item } of entriesOf(questionnaire.items).values()) {
    const condition = item.relevant?.source;
    if (condition !== undefined) shared.set(condition, (shared.get(condition) ?? 0) + 1);
  }
  const gates = new Set(
    [...shared].filter(([, items]) => items >= sharedByGate).map(([condition]) => condition),
  );
  const { usual, all } = sum(questionnaire.items, { form: questionnaire, gates, known: new Set() }, 1);
  return { usual: usual / 60, all: all / 60 };
}

interface Time {
  readonly usual: number;
  readonly all: number;
}

interface Sum {
  readonly form: Questionnaire;
  readonly gates: ReadonlySet<string>;
  /** Lists that were read already. */
  readonly known: Set<string>;
}

function sum(items: readonly Item[], of: Sum, share: number): Time {
  let [usual, all] = [0, 0];
  for (const item of items) {
    const always = item.relevant === undefined || of.gates.has(item.relevant.source);
    const asked = always ? share : share / 2;
    const own = ownSeconds(item, of);
    const inner = 'items' in item ? sum(item.items, of, asked) : { usual: 0, all: 0 };
    usual += asked * own + inner.usual;
    all += own + inner.all;
  }
  return { usual, all };
}

function ownSeconds(item: Item, { form, known }: Sum): number {
  if (item.kind === 'calculation') return 0;
  const words = [item.label, 'hint' in item ? (item.hint ?? {}) : {}]
    .map((texts) => reading(texts[form.defaultLanguage] ?? '', form.defaultLanguage))
    .reduce((total, one) => total + one, 0);
  if (item.kind !== 'question') return words;
  const choices = form.choiceLists[item.list ?? ''] ?? [];
  // The choices of a grid are read once.
  const again = item.list !== undefined && known.has(item.list);
  if (item.list !== undefined) known.add(item.list);
  return (
    words +
    (again ? 0 : readingAll(choices, form.defaultLanguage)) +
    seconds[item.type] +
    longer(item) +
    turnOfScreen
  );
}

const longer = (question: Question): number => (question.appearance.includes('multiline') ? 25 : 0);

const reading = (text: string, language: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length /
  (wordsPerSecond[language] ?? otherwise);

/** People stop reading a list when they have found theirs: two thirds of it. */
const readingAll = (choices: readonly Choice[], language: string): number =>
  (2 / 3) * choices.reduce((total, { label }) => total + reading(label[language] ?? '', language), 0);
