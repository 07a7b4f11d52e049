import { nameList, type Issue } from '@langnghe/language';
import { populationIssue } from './population-issues.ts';
import { classIssue } from './class-issues.ts';
import type { ReadClass, StudyToWeigh } from './study-classes.ts';

/** What cannot be weighed, and counts that contradict each other. */
export function studyIssues({ classOfRow, classes, populationByStratum }: StudyToWeigh): Issue[] {
  if (classOfRow.length === 0) return [classIssue('weighting.no-answers', {})];
  const stranger = classOfRow.find((index) => index >= classes.length);
  if (stranger !== undefined) throw new Error(`an answer of class ${stranger}, of ${classes.length}`);
  const strata = new Set(classes.map((one) => one.stratum));
  const inFrame = Object.keys(populationByStratum);
  return [
    ...classes
      .filter((one) => !(one.designWeight > 0) || !Number.isFinite(one.designWeight) || !(one.invited >= 1))
      .map((one) => classIssue('weighting.bad-class', { field: one.id }, { class: one.id })),
    ...strataNotInFrame([...strata], inFrame),
    ...inFrame
      .filter((stratum) => !strata.has(stratum))
      .map((cell) => populationIssue('weighting.cell-not-in-sample', { field: cell }, { cell })),
    ...inFrame
      .filter((stratum) => !isHeadcount(populationByStratum[stratum]))
      .map((cell) =>
        populationIssue(
          'weighting.bad-total',
          { field: cell },
          { cell, total: String(populationByStratum[cell]) },
        ),
      ),
  ];
}

/** Strata of answers that the list of units does not have. */
export function strataNotInFrame(strata: readonly string[], inFrame: readonly string[]): Issue[] {
  const known = new Set(inFrame);
  const frame = nameList(inFrame);
  return strata
    .filter((stratum) => !known.has(stratum))
    .map((stratum) =>
      classIssue('weighting.stratum-not-in-frame', { column: 'stratum', field: stratum }, { stratum, frame }),
    );
}

function isHeadcount(value: number | undefined): boolean {
  return value !== undefined && value > 0 && Number.isFinite(value);
}

/** What the weights had to put up with. */
export function classIssues(
  classes: readonly ReadClass[],
  strata: readonly string[],
  areClusters: boolean,
): Issue[] {
  const alone = strata.filter((_, h) => classes.filter((one) => one.stratum === h).length === 1);
  return [
    ...classes
      .filter((one) => one.ids.length > 1)
      .map((one) => classIssue('weighting.classes-joined', {}, { classes: one.ids.join(', ') })),
    ...classes
      .filter((one) => one.answers > one.invited)
      .map((one) =>
        classIssue(
          'weighting.more-answers-than-invited',
          {},
          { class: one.ids.join('+'), answers: one.answers, invited: one.invited },
        ),
      ),
    ...(areClusters && classes.length === 1 ? [classIssue('weighting.one-class', {})] : []),
    ...(areClusters && classes.length > 1
      ? alone.map((stratum) => classIssue('weighting.class-alone', {}, { stratum }))
      : []),
  ];
}
