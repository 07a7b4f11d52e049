import { refused, type Checked } from '@langnghe/language';
import { drawSample, sampleCsv, type Sample, type SampleDesign } from '@langnghe/sampling';
import { artefact, writeArtefact, writeJson } from './folder.ts';
import { studyIssue } from './issues.ts';
import { isFixed, type Study } from './read-study.ts';

/** Draws and records: `sample/draw.json` (design, seed, hash of the frame, classes) and `sample/sample.csv`. */
export async function drawStudySample(study: Study, design: SampleDesign): Promise<Checked<Sample>> {
  if (isFixed(study)) return refused([studyIssue('already-open', { field: 'draw' })]);
  if (study.frame === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.frame, step: 'frame' })]);
  const sample = await drawSample(study.frame, design);
  if (!sample.ok) return sample;
  await writeArtefact(study.folder, artefact.sample, sampleCsv(sample.value));
  await writeJson(study.folder, artefact.draw, sample.value);
  return sample;
}
