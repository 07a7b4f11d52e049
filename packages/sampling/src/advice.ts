import { formatNumber, type Language, type Localized } from '@langnghe/language';
import { adviceText } from './advice-texts.ts';
import { kindOf, type PlannedSample, type Precision, precisionOf, simpleMargin } from './precision.ts';
import type { ClassKind, Sample } from './sample.ts';

/** One plain sentence: what the sample can say, what it cannot, or what to know. */
export interface AdviceSentence {
  readonly code: string;
  readonly kind: 'can' | 'cannot' | 'note';
  readonly text: Localized;
}

export interface Advice {
  readonly precision: Precision;
  readonly sentences: readonly AdviceSentence[];
}

/** What a drawn or planned sample can and cannot say, in words without formulas. Method: docs/methods/advice.md. */
export function sampleAdvice(sample: Sample | PlannedSample): Advice {
  const precision = precisionOf(sample);
  const all = 'design' in sample && sample.design.method === 'all';
  const sentences = [
    ...whole(precision),
    halves(precision),
    ranking(precision),
    sentence('cannot', 'small-groups', (text, write) =>
      text('small-groups', { margin: write(simpleMargin(30), 0) }),
    ),
    classes(precision, 'design' in sample ? kindOf(sample) : 'groups'),
    ...notes(precision, all),
  ].filter((one) => one !== undefined);
  return { precision, sentences };
}

type Text = ReturnType<typeof adviceText>;
/** Writes a share as points: 0.0644 → `6,4`. */
type Write = (share: number, digits?: number) => string;

function sentence(
  kind: AdviceSentence['kind'],
  code: string,
  fill: (text: Text, write: Write) => string,
): AdviceSentence {
  const inLanguage = (language: Language): string =>
    fill(adviceText(language), (share, digits = 1) => formatNumber(language, share * 100, digits));
  return { kind, code, text: { vi: inLanguage('vi'), en: inLanguage('en') } };
}

function whole({
  margin,
  marginAtSevenInTen,
  invited,
  units,
  effectiveSampleSize,
}: Precision): AdviceSentence[] {
  if (margin === undefined || marginAtSevenInTen === undefined)
    return [sentence('cannot', 'no-margin', (text) => text('no-margin'))];
  return [
    sentence('can', 'overall', (text, write) =>
      text('overall', {
        invited,
        units,
        margin: write(margin),
        low: write(0.5 - margin),
        high: write(0.5 + margin),
      }),
    ),
    sentence('note', 'alike', (text) =>
      text('alike', { invited, effective: Math.round(effectiveSampleSize) }),
    ),
    sentence('note', 'fewer-answers', (text, write) =>
      text('fewer-answers', { margin: write(marginAtSevenInTen) }),
    ),
  ];
}

function halves({ halfMargin }: Precision): AdviceSentence | undefined {
  if (halfMargin === undefined) return undefined;
  return sentence('can', 'halves', (text, write) =>
    text('halves', { margin: write(halfMargin), difference: write(halfMargin * Math.SQRT2, 0) }),
  );
}

function ranking({ units, smallestTake, largestTake, unitMargins }: Precision): AdviceSentence | undefined {
  if (units === 1) return undefined;
  const [least, most] = unitMargins;
  return sentence('cannot', 'no-ranking', (text, write) =>
    smallestTake === largestTake
      ? text('no-ranking', { units, take: largestTake, margin: write(most, 0) })
      : text('no-ranking-unequal', {
          units,
          least: smallestTake,
          most: largestTake,
          margin: write(least, 0),
          largest: write(most, 0),
        }),
  );
}

function classes({ classes: count, classMargin }: Precision, kind: ClassKind): AdviceSentence {
  if (kind !== 'groups' && classMargin !== undefined)
    return sentence('note', 'classes', (text, write) =>
      text(kind === 'one' ? 'one-class' : 'strata-classes', { classes: count, margin: write(classMargin) }),
    );
  return sentence('note', 'classes', (text, write) =>
    classMargin === undefined
      ? text('classes-without-margin', { classes: count })
      : text('classes', { classes: count, margin: write(classMargin) }),
  );
}

function notes({ units, people, invited, weightEffect }: Precision, all: boolean): AdviceSentence[] {
  const said: AdviceSentence[] = [];
  if (weightEffect > 1.05) said.push(sentence('note', 'unequal-weights', (text) => text('unequal-weights')));
  if (all) said.push(sentence('note', 'all-units', (text) => text('all-units', { units })));
  if (people === undefined) return said;
  const share = invited / people;
  if (share >= 0.2)
    said.push(
      sentence('note', 'large-share', (text, write) => text('large-share', { share: write(share, 0) })),
    );
  said.push(sentence('cannot', 'population', (text) => text('population', { people })));
  return said;
}
