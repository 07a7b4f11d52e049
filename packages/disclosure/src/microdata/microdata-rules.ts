/** The numbers of the gate: docs/methods/microdata.md */
export const microdataRules = {
  maximumKeys: 4,
  /** k of k-anonymity: people who share a combination of keys. */
  smallestClass: 10,
  /** l-diversity: different answers to every other question in each combination, and the greatest share of one. */
  differentAnswers: 3,
  greatestShare: 0.9,
  globalRisk: 0.01,
  differentWeights: 20,
  /** Numbers with more values, or with a value of fewer people, are left out. */
  differentNumbers: 20,
} as const;
