/** A published share (0…1) or mean, with the standard error that was published beside it. */
export interface PublishedFigure {
  readonly value: number;
  /** Of sampling and of the noise that protects respondents. */
  readonly standardError: number;
  /** Behind the standard error: clusters less strata. */
  readonly degreesOfFreedom: number;
  /** What the value was rounded to: 0.01 for whole percents. */
  readonly step: number;
}
