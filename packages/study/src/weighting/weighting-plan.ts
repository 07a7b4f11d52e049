import { accepted, refused, type Checked } from '@langnghe/language';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { artefact, hasArtefact, readText, writeJson } from '../folder.ts';
import type { Study } from '../read-study.ts';
import { planIssue } from './plan-issues.ts';

const cell = z.object({
  /** For each question of the margin, the values of the categories that belong to the cell. */
  categories: z.array(z.array(z.string()).min(1)).min(1),
  /** People, or per cent. */
  total: z.number().positive(),
});

const margin = z.object({
  /** One question, or several that are crossed. */
  questions: z.array(z.string()).min(1).max(3),
  /** Where the numbers come from, in words; published with them. */
  source: z.string().trim().min(1),
  unit: z.enum(['people', 'percent']),
  cells: z.array(cell).min(2),
});

const total = z.object({
  /** A question answered by a number. */
  question: z.string(),
  /** Where the number comes from, in words; published with it. */
  source: z.string().trim().min(1),
  /** Of everybody together, or of one person on average. */
  unit: z.enum(['total', 'mean']),
  value: z.number().positive(),
});

/** `weighting-plan.json`: distributions and numbers of the population that the weights are brought to, and how. */
export const weightingPlan = z.object({
  method: z.enum(['raking', 'linear', 'logit']).default('raking'),
  /** Least and largest factor on a weight. */
  bounds: z.tuple([z.number().positive(), z.number()]).optional(),
  /** The same factor for everybody of a class. */
  sameWithinClass: z.boolean().default(false),
  margins: z.array(margin).default([]),
  totals: z.array(total).default([]),
});

export type WeightingPlan = z.infer<typeof weightingPlan>;
export type PlannedMargin = z.infer<typeof margin>;
export type PlannedTotal = z.infer<typeof total>;

export const emptyPlan: WeightingPlan = {
  method: 'raking',
  sameWithinClass: false,
  margins: [],
  totals: [],
};

/** The plan as the folder has it, also one that somebody wrote by hand; empty where there is none. */
export async function readWeightingPlan(folder: string): Promise<Checked<WeightingPlan>> {
  const text = await readText(folder, artefact.weightingPlan);
  if (text === undefined) return accepted(emptyPlan);
  const place = { file: artefact.weightingPlan };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused([planIssue('plan.unreadable', place, { reason: 'JSON' })]);
  }
  const parsed = weightingPlan.safeParse(value);
  if (parsed.success) return accepted(parsed.data);
  return refused(
    parsed.error.issues.map(({ path, message }) => {
      const field = path.join('.');
      return planIssue('plan.unreadable', { ...place, field }, { reason: `${field}: ${message}` });
    }),
  );
}

/**
 * Keeps the plan. Weights and estimates made under another are taken away: they are made again. Nothing changes once the
 * tables are protected.
 */
export async function putWeightingPlan(study: Study, plan: WeightingPlan): Promise<Checked<WeightingPlan>> {
  if (await hasArtefact(study.folder, artefact.publication))
    return refused([planIssue('plan.too-late', { file: artefact.publication })]);
  for (const name of [artefact.estimates, artefact.weighting, artefact.weights])
    await rm(join(study.folder, name), { force: true });
  await writeJson(study.folder, artefact.weightingPlan, plan);
  return accepted(plan);
}
