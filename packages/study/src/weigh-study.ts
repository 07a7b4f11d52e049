import { classColumn, readDataset, type CodedTable, type Dataset } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { assumedDesignEffect, type Sample } from '@langnghe/sampling';
import { weighStudy as weigh, type WeightingRecord } from '@langnghe/weighting';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { consentingRows } from './consent.ts';
import { artefact, writeJson } from './folder.ts';
import { studyIssue } from './issues.ts';
import type { Study } from './read-study.ts';
import type { UnnamedDesign, Weighed } from './weighed.ts';
import { weighImported } from './weigh-imported.ts';
import { calibrateWeights, type ToCalibrate } from './weighting/calibrate-weights.ts';
import { readWeightingPlan, type WeightingPlan } from './weighting/weighting-plan.ts';
import { writeWeights } from './weights-file.ts';

/**
 * Writes `weights/`: design weights, non-response by class, post-stratification to the frame, trimming, and the
 * distributions of the weighting plan; recorded step by step.
 */
export async function weighStudy(study: Study): Promise<Checked<WeightingRecord>> {
  const plan = await readWeightingPlan(study.folder);
  if (!plan.ok) return plan;
  const { dataset, rows } = await toWeigh(study);
  const weighed = weightsOf(study, plan.value, dataset, rows);
  if (!weighed.ok) return weighed;
  await mkdir(join(study.folder, 'weights'), { recursive: true });
  const weightsHash = await writeWeights(
    study.folder,
    onEveryRow(weighed.value.design, rows, dataset.table.rows),
  );
  const { assumedDesignEffect: assumed } = weighed.value.design;
  const record: WeightingRecord = {
    datasetHash: dataset.manifest.hash,
    steps: weighed.value.steps,
    ...(assumed !== undefined && { assumedDesignEffect: assumed }),
    weightsHash,
  };
  await writeJson(study.folder, artefact.weighting, record);
  return accepted(record, weighed.issues);
}

/** What the weights would be under a plan; nothing is written. */
export async function previewWeights(
  study: Study,
  plan: WeightingPlan,
): Promise<Checked<WeightingRecord['steps']>> {
  const { dataset, rows } = await toWeigh(study);
  const weighed = weightsOf(study, plan, dataset, rows);
  return weighed.ok ? accepted(weighed.value.steps, weighed.issues) : weighed;
}

async function toWeigh(study: Study): Promise<{ dataset: Dataset; rows: Uint32Array }> {
  const dataset = await readDataset(join(study.folder, artefact.dataset));
  return {
    dataset,
    rows: consentingRows(dataset.table, dataset.codebook, study.description.consentQuestion),
  };
}

function weightsOf(study: Study, plan: WeightingPlan, dataset: Dataset, rows: Uint32Array): Checked<Weighed> {
  if (rows.length === 0) return refused([studyIssue('nothing-answered', {})]);
  const language = study.description.languages[0] === 'en' ? 'en' : 'vi';
  const made: Checked<Weighed & Pick<ToCalibrate, 'strata'>> =
    study.sample === undefined || study.description.source === 'import'
      ? weighImported(dataset.table, rows, study.frame)
      : weighSampled(study, study.sample, dataset, rows);
  if (!made.ok) return made;
  const { strata, ...weighed } = made.value;
  const calibrated = calibrateWeights({
    plan,
    weighed,
    dataset,
    rows,
    language,
    ...(strata === undefined ? {} : { strata: { ...strata, name: stratumWord[language] } }),
  });
  const issues = [...made.issues, ...calibrated.issues];
  return calibrated.ok ? accepted(calibrated.value, issues) : refused(issues);
}

const stratumWord = { vi: 'tầng', en: 'stratum' } as const;

function weighSampled(
  study: Study,
  sample: Sample,
  { table }: Dataset,
  rows: Uint32Array,
): Checked<Weighed & Pick<ToCalibrate, 'strata'>> {
  const classes = study.manifest?.classes ?? sample.classes;
  const assumed = assumedDesignEffect(sample);
  const source = `frame.csv (SHA-256 ${sample.frameHash})`;
  const weighed = weigh({
    classOfRow: rows.map((row) => classIndex(table, row)),
    classes,
    ...(assumed !== undefined && { assumedDesignEffect: assumed }),
    populationByStratum: populationByClassStratum(sample),
    source,
  });
  if (!weighed.ok) return weighed;
  const { design, steps, strata } = weighed.value;
  const cells = strata.map((ids) => ids.join('+'));
  return accepted({ design, steps, strata: { name: '', cells, source } }, weighed.issues);
}

function classIndex(table: CodedTable, row: number): number {
  const column = table.columns[classColumn];
  const code = column?.kind === 'coded' ? column.codes[row] : undefined;
  if (code === undefined || code === 0) throw new Error(`row ${row} has no class`);
  return code - 1;
}

/** People in the frame's strata that the classes stand for; undefined where nobody was asked by a sample drawn here. */
export function peopleInFrame({ sample, description }: Study): number | undefined {
  if (sample === undefined || description.source === 'import') return undefined;
  return Object.values(populationByClassStratum(sample)).reduce((sum, size) => sum + size, 0);
}

/** People of the frame by the stratum of the classes, which may join several strata of the frame. */
function populationByClassStratum(sample: Sample): Record<string, number> {
  const sizeOf = new Map(sample.strata.map(({ id, size }) => [id, size]));
  const stratumOfClass = new Map(sample.classes.map(({ id, stratum }) => [id, stratum]));
  const members = new Map<string, Set<string>>();
  for (const { classId, stratum } of sample.units) {
    const joined = stratumOfClass.get(classId) ?? '';
    members.set(joined, (members.get(joined) ?? new Set()).add(stratum));
  }
  return Object.fromEntries(
    [...members].map(([joined, strata]) => [
      joined,
      [...strata].reduce((sum, stratum) => sum + (sizeOf.get(stratum) ?? 0), 0),
    ]),
  );
}

/** The weights of the consenting rows among all rows of the dataset: the others weigh nothing, beside the first PSU. */
function onEveryRow(design: UnnamedDesign, rows: Uint32Array, total: number): UnnamedDesign {
  const weight = new Float64Array(total);
  const weightBefore = new Float64Array(total);
  const stratum = new Uint32Array(total).fill(design.stratum[0] ?? 0);
  const psu = new Uint32Array(total).fill(design.psu[0] ?? 0);
  const cell = new Uint32Array(total);
  rows.forEach((row, index) => {
    weight[row] = design.weight[index] ?? 0;
    weightBefore[row] = (design.weightBefore ?? design.weight)[index] ?? 0;
    stratum[row] = design.stratum[index] ?? 0;
    psu[row] = design.psu[index] ?? 0;
    cell[row] = design.postStratum?.[index] ?? 0;
  });
  return {
    rows: total,
    weight,
    weightBefore,
    stratum,
    psu,
    ...(design.postStratum === undefined ? {} : { postStratum: cell }),
    ...(design.auxiliaries === undefined ? {} : { auxiliaries: design.auxiliaries }),
  };
}
