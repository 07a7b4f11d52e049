import { formatNumber, type Language, type Localized } from '@langnghe/language';
import { classChoiceText } from './class-choice-texts.ts';
import { planClasses } from './classes.ts';
import { precisionOf } from './precision.ts';
import { classKinds, type ClassKind, type Sample } from './sample.ts';

/** One way of sorting the same drawn units into classes, and what it costs. */
export interface ClassChoice {
  readonly kind: ClassKind;
  readonly classes: number;
  /** People invited in the smallest class: the crowd in which an answer hides. */
  readonly smallest: number;
  /** Of a share of 50 % as it will be published, as a share; undefined when none can be computed. */
  readonly margin: number | undefined;
  readonly gained: Localized;
  readonly lost: Localized;
}

/** Below this the estimated sampling error swings from sample to sample. */
const fewGroups = 15;

/**
 * What each kind of class would mean for a drawn sample; `strata` is left out where the frame has one stratum, or only
 * strata that must share a class. Method: docs/methods/classes.md.
 */
export async function classChoices(sample: Sample): Promise<ClassChoice[]> {
  const choices = await Promise.all(classKinds.map((kind) => choiceOf(sample, kind)));
  return choices.filter(({ kind, classes }) => kind !== 'strata' || classes > 1);
}

async function choiceOf(sample: Sample, kind: ClassKind): Promise<ClassChoice> {
  const { classes } = await planClasses(sample.units, sample.design.seed, kind);
  const as: Sample = { ...sample, design: { ...sample.design, classes: kind }, classes };
  const { classMargin, weightEffect } = precisionOf(as);
  const smallest = Math.min(...classes.map(({ invited }) => invited));
  return {
    kind,
    classes: classes.length,
    smallest,
    margin: classMargin,
    gained: said((text) => text(`${kind}Gained`, { classes: classes.length, smallest })),
    lost: said((text, write) => lostWith(as, classMargin, weightEffect, text, write)),
  };
}

type Text = ReturnType<typeof classChoiceText>;
/** Writes a share as points. */
type Write = (share: number) => string;

function lostWith(
  sample: Sample,
  margin: number | undefined,
  weightEffect: number,
  text: Text,
  write: Write,
): string {
  const { classes, design } = sample;
  const kind = design.classes ?? 'groups';
  const sentences = [text(`${kind}Lost`)];
  if (kind === 'groups' && classes.length < fewGroups && margin !== undefined)
    sentences.push(text('fewGroups', { classes: classes.length, wanted: fewGroups }));
  if (kind === 'one' && ratesDiffer(sample)) sentences.push(text('oneUneven'));
  if (weightEffect > 1.05) sentences.push(text('unevenWeights'));
  sentences.push(margin === undefined ? text('noMargin') : text('margin', { margin: write(margin) }));
  return sentences.join(' ');
}

/** Whether people of one stratum are invited at another rate than those of another, beyond rounding. */
function ratesDiffer({ strata, units }: Sample): boolean {
  const rates = strata.map(({ id, size }) => {
    const invited = units.filter(({ stratum }) => stratum === id).reduce((sum, { take }) => sum + take, 0);
    return invited / size;
  });
  return Math.max(...rates) > 1.05 * Math.min(...rates);
}

function said(fill: (text: Text, write: Write) => string): Localized {
  const inLanguage = (language: Language): string =>
    fill(classChoiceText(language), (share) => formatNumber(language, share * 100, 1));
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}
