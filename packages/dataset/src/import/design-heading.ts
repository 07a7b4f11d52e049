import { fold } from '@langnghe/language';

/** What a file brings of its own design. */
export type DesignRole = 'weight' | 'stratum' | 'cluster';

const headings: readonly (readonly [DesignRole, RegExp])[] = [
  [
    'weight',
    /^(trong so|quyen so|he so gia quyen|weights?|wt|wgt|pw|final weight|(sampling|design|survey) weight)$/,
  ],
  ['stratum', /^(tang|ma tang|lop tang|phan tang|strat(um|a)|stratum id|strata id)$/],
  [
    'cluster',
    /^(cum|ma cum|dia ban mau|cluster|cluster id|psu|psu id|class|class id|lop phieu|ma lop phieu)$/,
  ],
];

export function designRole(heading: string): DesignRole | undefined {
  const words = fold(heading)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return headings.find(([, pattern]) => pattern.test(words))?.[0];
}
