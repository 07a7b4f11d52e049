import { refused, translator } from '@langnghe/language';
import { sampleAdvice, type Advice, type Sample } from '@langnghe/sampling';
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
  } as const,
  {
    drawn: 'Drew {units} units of {frame}, {slips} slips, {classes} ticket classes; seed "{seed}".',
    wrote: 'Wrote {path}',
    can: 'It can say',
    cannot: 'It cannot say',
    note: 'Good to know',
  },
);

function wholeOption(input: CommandInput, name: string, fallback: number): number {
  const text = textOption(input, name, String(fallback));
  const value = Number(text);
  if (!Number.isInteger(value)) throw new UsageError(`--${name} ${text}`);
  return value;
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
