import { accepted, refused, translator } from '@langnghe/language';
import {
  classChoices,
  classKinds,
  sampleAdvice,
  type Advice,
  type ClassChoice,
  type ClassKind,
  type Sample,
} from '@langnghe/sampling';
import { artefact, drawStudySample, studyIssue } from '@langnghe/study';
import { join } from 'node:path';
import { textOption, UsageError, type CommandInput } from './command.ts';
import { stageCommand } from './study-command.ts';

const texts = translator(
  {
    drawn: 'Đã bốc {units} đơn vị trong {frame}, {slips} phiếu, {classes} nhóm phiếu; mã bốc thăm «{seed}».',
    wrote: 'Đã viết {path}',
    can: 'Nói được',
    cannot: 'Không nói được',
    note: 'Cần biết',
    groups: 'Nhóm ngẫu nhiên (groups): {n} nhóm phiếu, nhỏ nhất {smallest} người',
    strata: 'Theo nhóm đơn vị (strata): {n} nhóm phiếu, nhỏ nhất {smallest} người',
    one: 'Một nhóm chung (one): {smallest} người',
    chosen: 'đang dùng',
    gained: 'Được: {text}',
    lost: 'Mất: {text}',
  } as const,
  {
    drawn: 'Drew {units} units of {frame}, {slips} slips, {classes} ticket classes; seed "{seed}".',
    wrote: 'Wrote {path}',
    can: 'It can say',
    cannot: 'It cannot say',
    note: 'Good to know',
    groups: 'Random groups (groups): {n} classes, the smallest of {smallest} people',
    strata: 'By stratum (strata): {n} classes, the smallest of {smallest} people',
    one: 'One class for all (one): {smallest} people',
    chosen: 'in use',
    gained: 'Gained: {text}',
    lost: 'Lost: {text}',
  },
);

function wholeOption(input: CommandInput, name: string, fallback: number): number {
  const text = textOption(input, name, String(fallback));
  const value = Number(text);
  if (!Number.isInteger(value)) throw new UsageError(`--${name} ${text}`);
  return value;
}

function classesOption(input: CommandInput): { readonly classes?: ClassKind } {
  const text = input.options['classes'];
  if (text === undefined) return {};
  const kind = classKinds.find((one) => one === text);
  if (kind === undefined) throw new UsageError(`--classes ${String(text)}`);
  return { classes: kind };
}

export const sampleDraw = stageCommand<Sample>({
  words: ['sample', 'draw'],
  summary: {
    vi: 'Bốc thăm đơn vị theo quy mô, ghi lại mã bốc thăm.',
    en: 'Draw units with probability proportional to size; the seed is recorded.',
  },
  options: {
    units: { value: 'N', summary: { vi: 'số đơn vị (mặc định 25)', en: 'number of units (default 25)' } },
    take: {
      value: 'N',
      summary: { vi: 'số phiếu mỗi đơn vị (mặc định 20)', en: 'slips per unit (default 20)' },
    },
    seed: { value: 'TEXT', summary: { vi: 'mã bốc thăm', en: 'the seed' } },
    classes: {
      value: 'KIND',
      summary: {
        vi: 'phiếu mang dấu hiệu gì: groups (nhóm ngẫu nhiên, mặc định), strata (nhóm đơn vị), one (không gì cả)',
        en: 'what an answer carries: groups (random groups, the default), strata, one (nothing)',
      },
    },
    all: { summary: { vi: 'lấy mọi đơn vị trong danh sách', en: 'take every unit of the frame' } },
  },
  run: async ({ study }, _terminal, input) => {
    const seed = input.options['seed'];
    if (typeof seed !== 'string') throw new UsageError('--seed TEXT');
    return drawStudySample(study, {
      method: input.options['all'] === true ? 'all' : 'pps',
      units: wholeOption(input, 'units', 25),
      take: wholeOption(input, 'take', 20),
      seed,
      ...classesOption(input),
    });
  },
  report: (sample, { study }, { language }) => {
    const t = texts(language);
    const invited = sample.classes.reduce((sum, one) => sum + one.invited, 0);
    return [
      t('drawn', {
        units: sample.units.length,
        frame: study.frame?.units.length ?? sample.units.length,
        slips: invited,
        classes: sample.classes.length,
        seed: sample.design.seed,
      }),
      t('wrote', { path: join(study.folder, artefact.draw) }),
      t('wrote', { path: join(study.folder, artefact.sample) }),
    ];
  },
});

export const sampleAdvise = stageCommand<Advice>({
  words: ['sample', 'advise'],
  summary: {
    vi: 'Mẫu này nói được gì và không nói được gì, bằng lời.',
    en: 'What this sample can and cannot say, in words.',
  },
  run: ({ study }) =>
    Promise.resolve(
      study.sample === undefined
        ? refused([studyIssue('too-early', {}, { missing: artefact.draw, step: 'sample draw' })])
        : { ok: true, value: sampleAdvice(study.sample), issues: [] },
    ),
  report: (advice, _located, { language }) =>
    advice.sentences.map(({ kind, text }) => `${texts(language)(kind)}: ${text[language]}`),
});

export const sampleClasses = stageCommand<readonly (ClassChoice & { readonly chosen: boolean })[]>({
  words: ['sample', 'classes'],
  summary: {
    vi: 'Ba cách chia nhóm phiếu của mẫu này: được gì, mất gì, sai số bao nhiêu.',
    en: 'Three ways of sorting this sample into classes: what is gained, what is lost, with which margin.',
  },
  run: async ({ study: { sample } }) => {
    if (sample === undefined)
      return refused([studyIssue('too-early', {}, { missing: artefact.draw, step: 'sample draw' })]);
    const choices = await classChoices(sample);
    const chosen = sample.design.classes ?? 'groups';
    return accepted(choices.map((choice) => ({ ...choice, chosen: choice.kind === chosen })));
  },
  report: (choices, _located, { language }) => {
    const t = texts(language);
    return choices.flatMap(({ kind, classes, smallest, gained, lost, chosen }) => [
      `${t(kind, { n: classes, smallest })}${chosen ? ` · ${t('chosen')}` : ''}`,
      `  ${t('gained', { text: gained[language] })}`,
      `  ${t('lost', { text: lost[language] })}`,
    ]);
  },
});
