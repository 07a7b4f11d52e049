import { accepted, refused, type Checked } from '@langnghe/language';
import { balancedRepeatedReplication } from './balanced-repeated-replication.ts';
import type { AsReplicateSpec } from './design-spec.ts';
import type { LinearizedDesign, ReplicateDesign } from './design.ts';
import { replicateIssue } from './replicate-issues.ts';
import { jackknifeStratified, jackknifeUnstratified } from './jackknife.ts';
import { firstStage } from './psu-strata.ts';
import type { PsuReplicates } from './psu-replicates.ts';
import { randomGroups } from './random-groups.ts';
import { raoWuBootstrap } from './rao-wu-bootstrap.ts';
import { successiveDifference } from './successive-difference.ts';

/** Half a gigabyte of replicate weights. */
const mostNumbers = 6e7;

/** Replicates of a linearised design, made from its first stage. docs/methods/replicate-variance.md */
export function asReplicate(design: LinearizedDesign, spec: AsReplicateSpec): Checked<ReplicateDesign> {
  if (design.unequal !== undefined) return refused([replicateIssue('replicates.one-stage-only', {})]);
  const replicates = replicatesOf(design, spec);
  if (replicates * design.rows > mostNumbers) {
    const values = { replicates, rows: design.rows };
    return refused([replicateIssue('replicates.too-many', { field: 'method' }, values)]);
  }
  const made = psuReplicates(design, spec);
  if (!made.ok) return made;
  const { factors, scale, rscales, degreesOfFreedom } = made.value;
  const psuOf = firstStage(design).cluster;
  // A PSU without weight takes no part in the rank.
  const known = degreesOfFreedom !== undefined && design.weight.every((w) => w > 0);
  return accepted({
    kind: 'replicate',
    rows: design.rows,
    weight: design.weight,
    replicates: factors.map((factor) =>
      design.weight.map((w, row) => w * (factor[psuOf[row] as number] as number)),
    ),
    scale,
    rscales,
    mse: spec.mse ?? false,
    ...(known ? { degreesOfFreedom } : {}),
    ...(design.domain === undefined ? {} : { domain: design.domain }),
  });
}

/** The jackknife has one per PSU, the others that are not told about as many at most. */
function replicatesOf(design: LinearizedDesign, spec: AsReplicateSpec): number {
  if (spec.method === 'bootstrap' || spec.method === 'random-groups') return spec.replicates ?? 50;
  return firstStage(design).cluster.reduce((most, psu) => Math.max(most, psu), 0) + 1;
}

function psuReplicates(design: LinearizedDesign, spec: AsReplicateSpec): Checked<PsuReplicates> {
  switch (spec.method) {
    case 'JK1':
      return jackknifeUnstratified(design);
    case 'JKn':
      return jackknifeStratified(design);
    case 'BRR':
      return balancedRepeatedReplication(design, 0);
    case 'Fay':
      if (spec.rho === undefined) return refused([replicateIssue('replicates.needs-rho', { field: 'rho' })]);
      return balancedRepeatedReplication(design, spec.rho);
    case 'successive-difference':
      return successiveDifference(design);
    case 'bootstrap':
    case 'random-groups':
      if (spec.seed === undefined) {
        return refused([replicateIssue('replicates.needs-seed', { field: 'seed' }, { method: spec.method })]);
      }
      return spec.method === 'bootstrap'
        ? raoWuBootstrap(design, spec.replicates ?? 50, spec.seed)
        : randomGroups(design, spec.replicates ?? 15, spec.seed);
  }
}
