import { z } from 'zod';

/** One name may stand without brackets. */
const list = z.union([z.string().transform((name) => [name]), z.array(z.string())]);
const names = list.refine((given) => given.length > 0, { message: 'at least one name' });
const count = z.union([z.string(), z.number(), z.boolean().transform((truth) => (truth ? 'TRUE' : 'FALSE'))]);
const rounds = z.number().int().min(1);
const margin = z.object({ vars: names, population: z.array(z.record(z.string(), count)) });

const taylor = z.object({
  type: z.literal('taylor'),
  ids: list.default([]),
  strata: list.exactOptional(),
  weights: z.string().exactOptional(),
  fpc: list.exactOptional(),
  nest: z.boolean().exactOptional(),
  pps: z.enum(['brewer', 'overton', 'HT']).exactOptional(),
  variance: z.enum(['HT', 'YG']).exactOptional(),
  joint: z.string().exactOptional(),
});

const replicate = z.object({
  type: z.literal('replicate'),
  repweights: z.string(),
  method: z.enum(['JK1', 'JKn', 'JK2', 'BRR', 'Fay', 'bootstrap', 'successive-difference', 'ACS', 'other']),
  weights: z.string().exactOptional(),
  rho: z.number().exactOptional(),
  scale: z.number().exactOptional(),
  rscales: z.union([z.number().transform((one) => [one]), z.array(z.number())]).exactOptional(),
  mse: z.boolean().exactOptional(),
  combined: z.boolean().exactOptional(),
  degf: z.number().exactOptional(),
});

const asReplicate = z.object({
  type: z.literal('as_replicate'),
  base: taylor,
  method: z.enum(['JK1', 'JKn', 'BRR', 'Fay', 'bootstrap', 'random-groups', 'successive-difference']),
  rho: z.number().exactOptional(),
  mse: z.boolean().exactOptional(),
  replicates: z.number().exactOptional(),
  seed: z.string().exactOptional(),
});

const bounds = z.tuple([z.number().nullable(), z.number().nullable()]);

const step = z.discriminatedUnion('op', [
  z.object({ op: z.literal('subset'), sql: z.string() }),
  margin.extend({ op: z.literal('postStratify') }),
  z.object({
    op: z.literal('rake'),
    margins: z.array(margin).min(1),
    maxit: rounds.exactOptional(),
    epsilon: z.number().exactOptional(),
  }),
  z.object({
    op: z.literal('calibrate'),
    formula: z.string(),
    population: z.record(z.string(), z.number()),
    calfun: z.enum(['linear', 'raking', 'logit']).default('linear'),
    bounds: bounds.exactOptional(),
    epsilon: z.number().exactOptional(),
    maxit: rounds.exactOptional(),
    variance: z
      .union([z.number(), z.array(z.number())])
      .nullable()
      .exactOptional(),
    aggregate_stage: z.number().nullable().exactOptional(),
  }),
  z.object({
    op: z.literal('trim'),
    upper: z.number().nullable().exactOptional(),
    lower: z.number().nullable().exactOptional(),
    strict: z.boolean().exactOptional(),
  }),
]);

const probability = z.number().min(0).max(1);
const base = { na_rm: z.boolean().exactOptional() };
const by = names.nullable().exactOptional();
const deff = z.union([z.enum(['wor', 'replace']), z.literal(false), z.null()]).exactOptional();

const analysis = z.discriminatedUnion('stat', [
  z.object({ stat: z.literal('mean'), vars: names, by, deff, covmat: z.boolean().exactOptional(), ...base }),
  z.object({ stat: z.literal('total'), vars: names, by, deff, covmat: z.boolean().exactOptional(), ...base }),
  z.object({ stat: z.literal('ratio'), num: z.string(), den: z.string(), by, deff, ...base }),
  z.object({ stat: z.literal('var'), vars: names, by, ...base }),
  z.object({
    stat: z.literal('quantile'),
    vars: names,
    probs: z.array(probability).min(1),
    qrule: z
      .enum(['math', 'school', 'shahvaish', 'hf1', 'hf2', 'hf3', 'hf4', 'hf5', 'hf6', 'hf7', 'hf8', 'hf9'])
      .default('math'),
    interval: z.enum(['mean', 'beta', 'xlogit', 'asin', 'score', 'quantile']).default('mean'),
    by,
    ...base,
  }),
  z.object({ stat: z.literal('crosstab'), row: z.string(), col: z.string(), ...base }),
  z.object({
    stat: z.literal('chisq'),
    row: z.string(),
    col: z.string(),
    statistic: z.enum(['F', 'Chisq', 'Wald', 'adjWald', 'lincom', 'saddlepoint']).default('F'),
    ...base,
  }),
  z.object({
    stat: z.literal('ciprop'),
    var: z.string(),
    level_value: count.exactOptional(),
    method: z.enum(['logit', 'likelihood', 'asin', 'beta', 'mean', 'xlogit', 'wilson']).default('logit'),
    level: z.number().gt(0).lt(1).exactOptional(),
    ...base,
  }),
  z.object({ stat: z.literal('ttest'), formula: z.string(), ...base }),
  z.object({
    stat: z.literal('ranktest'),
    formula: z.string(),
    test: z.enum(['wilcoxon', 'vanderWaerden', 'median', 'KruskalWallis']).default('wilcoxon'),
    ...base,
  }),
  z.object({
    stat: z.literal('glm'),
    formula: z.string(),
    family: z
      .enum(['gaussian', 'binomial', 'poisson', 'quasibinomial', 'quasipoisson'])
      .default('gaussian')
      .transform((name) => name.replace('quasi', '') as 'gaussian' | 'binomial' | 'poisson'),
    test_terms: z.string().nullable().exactOptional(),
    ...base,
  }),
  z.object({
    stat: z.literal('contrast'),
    of: z.enum(['mean', 'total']).default('mean'),
    vars: names,
    by,
    contrasts: z.array(z.record(z.string(), z.number())).min(1),
    ...base,
  }),
  z.object({ stat: z.literal('weights') }),
  z.object({ stat: z.literal('repweights') }),
  z.object({ stat: z.literal('degf') }),
]);

const options = z.object({
  lonely_psu: z.enum(['fail', 'remove', 'certainty', 'adjust', 'average']).exactOptional(),
  adjust_domain_lonely: z.boolean().exactOptional(),
  ultimate_cluster: z.boolean().exactOptional(),
});

/** One case of the reference collection: a plan in the vocabulary of its README. Other keys are left unread. */
export const referenceCase = z.object({
  id: z.string(),
  data: z.string(),
  design: z.preprocess(withoutNulls, z.discriminatedUnion('type', [taylor, replicate, asReplicate])),
  steps: z
    .array(step)
    .nullish()
    .transform((list) => list ?? []),
  options: options.nullish().transform((given) => given ?? {}),
  analysis,
});

/** A key that says nothing is as good as none. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter((entry) => entry[1] !== null);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutNulls(inner)]));
}

export type ReferenceCase = z.infer<typeof referenceCase>;
export type CaseDesign = ReferenceCase['design'];
export type CaseStep = ReferenceCase['steps'][number];
export type Analysis = ReferenceCase['analysis'];
export type AnalysisOf<Stat extends Analysis['stat']> = Extract<Analysis, { stat: Stat }>;

const columnTypes = z.enum(['text', 'number', 'categorical', 'logical']);

/** `data/NAME.schema.json`. */
export const tableSchema = z.object({
  name: z.string(),
  columns: z
    .array(z.object({ name: z.string(), type: columnTypes, levels: z.array(z.string()).exactOptional() }))
    .min(1),
});

export type TableSchema = z.infer<typeof tableSchema>;
