import { readDataset, type Codebook } from '@langnghe/dataset';
import type { Estimates } from '@langnghe/estimation';
import type { SimulatedPerson } from '@langnghe/examples';
import { formatNumber, formatPercent, languages, pickTranslation } from '@langnghe/language';
import { artefact, readText, reportFile, type Study } from '@langnghe/study';
import { join } from 'node:path';
import type { Terminal } from '../command.ts';
import { compareWithTruth, type Comparison } from './comparison.ts';
import type { FieldworkCounts } from './fieldwork-run.ts';
import type { PaperArmCounts } from './paper/finish-arm.ts';
import { demoTexts } from './texts.ts';

export interface DemoResult {
  readonly counts: FieldworkCounts;
  /** null = nobody answered on paper. */
  readonly paper: PaperArmCounts | null;
  readonly rows: number;
  readonly comparisons: readonly Comparison[];
  readonly mainQuestion: string;
  readonly codebook: Codebook;
  readonly paths: readonly string[];
  readonly seconds: number;
}

export async function resultOf(
  study: Study,
  counts: FieldworkCounts,
  paper: PaperArmCounts | null,
  population: readonly SimulatedPerson[],
  seconds: number,
): Promise<DemoResult> {
  const { codebook, manifest } = await readDataset(join(study.folder, artefact.dataset));
  const text = await readText(study.folder, artefact.estimates);
  if (text === undefined) throw new Error('the example has no estimates');
  const written = [
    artefact.frame,
    artefact.draw,
    artefact.sample,
    artefact.manifest,
    artefact.dispositions,
    'dataset/answers.parquet',
    artefact.weights,
    artefact.weighting,
    artefact.estimates,
    artefact.publication,
    ...languages.flatMap((language) =>
      (['html', 'pdf', 'docx'] as const).map((kind) => reportFile(language, kind)),
    ),
    artefact.openData,
  ];
  return {
    counts,
    paper,
    rows: manifest.rows,
    comparisons: compareWithTruth(JSON.parse(text) as Estimates, codebook, population),
    mainQuestion: study.description.mainQuestion,
    codebook,
    paths: written.map((name) => join(study.folder, name)),
    seconds,
  };
}

export function tell(result: DemoResult, terminal: Terminal): void {
  if (terminal.json) {
    const { counts, paper, rows, comparisons, paths, seconds } = result;
    terminal.print(JSON.stringify({ counts, paper, rows, comparisons, paths, seconds }));
    return;
  }
  const { counts, paper, comparisons } = result;
  const t = demoTexts(terminal.language);
  terminal.print(
    t('fieldwork', {
      issued: counts.issued,
      thanked: counts.thanked,
      refused: counts.refused,
      dropped: counts.droppedOut,
      never: counts.neverCame,
    }),
  );
  if (paper !== null) terminal.print(t('onPaper', { ...paper }));
  const received = counts.thanked + (paper?.returned ?? 0);
  terminal.print(t('received', { received, rows: result.rows }));
  terminal.print(t('truth'));
  for (const one of comparisons.filter(({ variable }) => variable === result.mainQuestion))
    terminal.print(rowOf(one, result.codebook, terminal));
  const hits = comparisons.filter(({ holds }) => holds).length;
  terminal.print(t('covered', { hits, total: comparisons.length }));
  terminal.print(t('files'));
  for (const path of result.paths) terminal.print(`  ${path}`);
  terminal.print(t('seconds', { seconds: formatNumber(terminal.language, result.seconds, 0) }));
}

function rowOf(
  { variable, category, truth, estimate, interval, holds }: Comparison,
  codebook: Codebook,
  terminal: Terminal,
): string {
  const { language } = terminal;
  const found = codebook.variables.find(({ name }) => name === variable);
  const label =
    found?.kind === 'category' ? found.categories.find(({ value }) => value === category)?.label : undefined;
  const percent = (share: number): string => formatPercent(language, share, 1);
  return demoTexts(language)('row', {
    label: label === undefined ? variable : pickTranslation(label, language),
    truth: percent(truth),
    estimate: percent(estimate),
    lower: percent(interval[0]),
    upper: percent(interval[1]),
    mark: holds ? '✓' : '✗',
  });
}
