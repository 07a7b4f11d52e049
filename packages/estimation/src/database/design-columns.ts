/** The columns of the design in a `SampleDatabase`'s table. Rows without weight have no whole number. */
export const designColumns = {
  psu: '_psu',
  stratum: '_stratum',
  weight: '_weight',
  fixed: '_fixed',
  postStratum: '_post_stratum',
  before: '_before',
  fixedBefore: '_fixed_before',
} as const;
