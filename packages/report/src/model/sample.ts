import { formatNumber, formatPercent } from '@langnghe/language';
import type { SampleFacts, WeightingFacts } from '../facts.ts';
import { validAnswers, type Context } from './context.ts';
import type { PlainTable, ReportModel } from './report-model.ts';

export function sampleSection(context: Context): ReportModel['sample'] {
  const { facts, word } = context;
  const tables = [strataTable(context), responseTable(context), weightsTable(context)];
  return {
    paragraphs: [
      ...(facts.sample === null ? [word('sampleNone')] : drawSentences(context, facts.sample)),
      responseSentence(context),
      ...paperSentences(context),
    ],
    tables: tables.filter((table) => table !== null),
  };
}

function drawSentences({ word }: Context, sample: SampleFacts): readonly string[] {
  const people = sample.strata.reduce((sum, { size }) => sum + size, 0);
  const { method, take, seed } = sample.design;
  const values = { frame: sample.frameSize, people, drawn: sample.units.length, take };
  return method === 'all'
    ? [word('sampleAll', { frame: values.frame, people, take })]
    : [word('sampleDrawn', values), word('sampleSeed', { seed, hash: shortHash(sample.frameHash) })];
}

/** Hashes are given in full in the files; on paper the first 16 digits are enough to compare by eye. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 16)}…`;
}

export interface Response {
  readonly issued: number;
  readonly answered: number;
  readonly rate: number;
}

export function responseOf({ facts }: Context): Response | null {
  if (facts.response === null) return null;
  const sum = (key: 'issued' | 'answered'): number =>
    facts.response?.classes.reduce((total, one) => total + one[key], 0) ?? 0;
  const [issued, answered] = [sum('issued'), sum('answered')];
  return issued === 0 ? null : { issued, answered, rate: answered / issued };
}

function responseSentence(context: Context): string {
  const { word, facts, language } = context;
  const response = responseOf(context);
  if (response === null) return word('responseUnknown');
  return word('responseSentence', {
    issued: response.issued,
    answered: response.answered,
    rate: formatPercent(language, response.rate, 1),
    refused: facts.response?.refused ?? 0,
    valid: validAnswers(context),
  });
}

function paperSentences({ word, facts, language }: Context): readonly string[] {
  if (facts.paper === undefined) return [];
  const { quality, ...counts } = facts.paper;
  const { handedOut, returned } = counts;
  const rate = handedOut === 0 ? word('paperNoRate') : formatPercent(language, returned / handedOut, 1);
  const entered = word('paperEntered', counts);
  if (quality === null) return [word('paperLedger', { ...counts, rate }), entered];
  const percent = (share: number): string => formatPercent(language, share, 2);
  const [lower, upper] = quality.interval.map(percent);
  return [
    word('paperLedger', { ...counts, rate }),
    entered,
    word('paperQuality', {
      ...quality,
      rate: percent(quality.rate),
      lower: lower ?? '',
      upper: upper ?? '',
    }),
  ];
}

function strataTable({ facts, word, language }: Context): PlainTable | null {
  if (facts.sample === null) return null;
  const number = (value: number): { text: string } => ({ text: formatNumber(language, value) });
  const { strata } = facts.sample;
  const total = (key: 'units' | 'size' | 'drawn'): number => strata.reduce((sum, one) => sum + one[key], 0);
  return {
    caption: word('strata'),
    head: [word('stratum'), word('unitsFrame'), word('peopleFrame'), word('unitsDrawn')],
    rows: [
      ...(strata.length < 2
        ? []
        : strata.map(({ id, units, size, drawn }) => ({
            label: id,
            cells: [number(units), number(size), number(drawn)],
          }))),
      {
        label: word(strata.length < 2 ? 'stratumAll' : 'sum'),
        cells: [number(total('units')), number(total('size')), number(total('drawn'))],
      },
    ],
  };
}

/** By class, which has at least 30 people; what came back is rounded to 5, so that a class is no list of persons. */
function responseTable(context: Context): PlainTable | null {
  const { facts, word, language } = context;
  const response = responseOf(context);
  if (facts.response === null || response === null) return null;
  const row = (label: string, issued: number, answered: number, exact: boolean) => ({
    label,
    cells: [
      { text: formatNumber(language, issued) },
      { text: formatNumber(language, told(answered, exact)) },
      { text: formatPercent(language, told(answered, exact) / issued, 0) },
    ],
  });
  return {
    caption: word('responseTable'),
    head: [word('class'), word('issued'), word('answered'), word('rate')],
    rows: [
      ...facts.response.classes
        .filter(({ issued }) => issued > 0)
        .map(({ id, stratum, issued, answered }) =>
          row(stratum === '' ? id : `${id} · ${stratum}`, issued, answered, false),
        ),
      {
        ...row(word('sum'), response.issued, response.answered, true),
        cells: [
          { text: formatNumber(language, response.issued) },
          { text: formatNumber(language, response.answered) },
          { text: formatPercent(language, response.rate, 1) },
        ],
      },
    ],
  };
}

type StepName = WeightingFacts['steps'][number]['step'];

export function stepLabel({ word }: Context, step: StepName): string {
  const keys = {
    design: 'step_design',
    'non-response': 'step_nonresponse',
    'post-stratification': 'step_poststratification',
    raking: 'step_raking',
    calibration: 'step_calibration',
    trimming: 'step_trimming',
  } as const;
  return word(keys[step]);
}

function weightsTable(context: Context): PlainTable | null {
  const { facts, word, language } = context;
  if (facts.weighting === null || facts.weighting.steps.length === 0) return null;
  return {
    caption: word('weightsTable'),
    head: [word('step'), word('deff'), word('effective')],
    rows: facts.weighting.steps.map(({ step, kishDesignEffect, effectiveSampleSize }) => ({
      label: stepLabel(context, step),
      cells: [
        { text: formatNumber(language, kishDesignEffect, 2, true) },
        { text: formatNumber(language, effectiveSampleSize, 0) },
      ],
    })),
  };
}

/** Counts by class are told in fives, and so is the rate: a rate of the exact count would give the count away. */
const told = (answered: number, exact: boolean): number => (exact ? answered : Math.round(answered / 5) * 5);
