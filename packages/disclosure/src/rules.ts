/** The numbers of the protection rules R1–R8 (docs/methods/protection-rules.md). */
export interface ProtectionRules {
  /** R1: no result at all under so many answers. */
  readonly minimumAnswers: number;
  /** R2: unweighted base of every published column. */
  readonly minimumBase: number;
  /** R2: columns under this base are flagged. */
  readonly smallBase: number;
  /** More groups than this are no break a reader can use, and merging them would be arbitrary. */
  readonly maximumGroups: number;
  /** R4: one decimal of a percent from this base on. */
  readonly decimalBase: number;
  /** R5: from this share of a column on, under `dominanceBase`, the distribution is masked. */
  readonly dominantShare: number;
  readonly dominanceBase: number;
  /** R6: greatest part of a column's weight that one answer, and two answers, may carry. */
  readonly topWeight: number;
  readonly topTwoWeights: number;
  /** R6: the p of the p % rule for means, as a share. */
  readonly contribution: number;
  /** R8: by how many people an attacker must stay unsure of every cell, and of one with fewer than `smallCount`. */
  readonly auditWidth: number;
  readonly auditWidthOfSmall: number;
  readonly smallCount: number;
}

/**
 * The poll profile. `sensitive`: the operator is the employer or an authority over the people asked, or the topic is
 * sensitive.
 */
export function pollProfile(setting: 'ordinary' | 'sensitive'): ProtectionRules {
  return {
    minimumAnswers: setting === 'sensitive' ? 50 : 30,
    minimumBase: 30,
    smallBase: 50,
    maximumGroups: 12,
    decimalBase: 1000,
    dominantShare: 0.9,
    dominanceBase: 200,
    topWeight: 0.1,
    topTwoWeights: 0.15,
    contribution: 0.1,
    auditWidth: 2,
    auditWidthOfSmall: 4,
    smallCount: 5,
  };
}
