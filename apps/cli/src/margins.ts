import { codebookOf, type Codebook } from '@langnghe/dataset';
import { hasErrors, refused, translator } from '@langnghe/language';
import {
  artefact,
  peopleInFrame,
  planIssues,
  putWeightingPlan,
  readMargin,
  readText,
  readWeightingPlan,
  studyIssue,
  type Study,
  type WeightingPlan,
} from '@langnghe/study';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { textOption, UsageError } from './command.ts';
import { stageCommand } from './study-command.ts';

const texts = translator(
  { put: 'Đã giữ phân bố theo {questions} ({cells} nhóm); tất cả: {margins}. Tệp: {path}' } as const,
  { put: 'Kept the distribution by {questions} ({cells} cells); in all: {margins}. File: {path}' },
);

/** `margins put STUDY --questions A[,B] --numbers FILE --source TEXT`: as the office does on its screen "Weights". */
export const putMargin = stageCommand<WeightingPlan>({
  words: ['margins', 'put'],
  summary: {
    vi: 'Nhập một phân bố dân số mà trọng số phải khớp; cách điều chỉnh nằm trong weighting-plan.json.',
    en: 'Enter a distribution of the population for the weights; the method stands in weighting-plan.json.',
  },
  options: {
    questions: {
      value: 'A[,B]',
      summary: { vi: 'câu hỏi mà các con số chia theo', en: 'the questions that the numbers are divided by' },
    },
    numbers: {
      value: 'FILE',
      summary: {
        vi: 'tệp .csv, .txt hoặc .xlsx: mỗi nhóm một dòng, số ở cuối',
        en: 'a .csv, .txt or .xlsx: one line a cell, its number last',
      },
    },
    source: { value: 'TEXT', summary: { vi: 'nguồn của các con số', en: 'where the numbers come from' } },
    percent: { summary: { vi: 'các con số là phần trăm', en: 'the numbers are percentages' } },
  },
  run: async ({ study }, { language }, input) => {
    const path = textOption(input, 'numbers', '');
    const questions = textOption(input, 'questions', '');
    if (path === '' || questions === '')
      throw new UsageError('--questions A[,B] --numbers FILE --source TEXT');
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined)
      return refused([studyIssue('artefact-unreadable', { file: path }, { name: path })]);
    const codebook = await codebookNow(study);
    const plan = await readWeightingPlan(study.folder);
    if (!plan.ok) return plan;
    if (codebook === undefined)
      return refused([
        studyIssue('too-early', {}, { missing: artefact.questionnaire, step: 'questionnaire put' }),
      ]);
    const plain = /\.(txt|tsv|csv)$/i.test(path);
    const margin = await readMargin(
      codebook,
      {
        questions: questions.split(',').map((name) => name.trim()),
        source: textOption(input, 'source', ''),
        unit: input.options['percent'] === true ? 'percent' : 'people',
        numbers: plain ? { text: new TextDecoder().decode(bytes) } : { bytes, fileName: basename(path) },
      },
      language,
    );
    if (!margin.ok) return margin;
    const others = plan.value.margins.filter((one) => one.questions.join() !== margin.value.questions.join());
    const next = { ...plan.value, margins: [...others, margin.value] };
    const wrong = planIssues(next, codebook, peopleInFrame(study), language);
    return hasErrors(wrong) ? refused(wrong) : putWeightingPlan(study, next);
  },
  report: ({ margins }, { study }, { language }) => {
    const last = margins.at(-1);
    if (last === undefined) throw new Error('a plan without the margin just put');
    const path = join(study.folder, artefact.weightingPlan);
    const told = { questions: last.questions.join(' × '), cells: last.cells.length };
    return [texts(language)('put', { ...told, margins: margins.length, path })];
  },
});

async function codebookNow(study: Study): Promise<Codebook | undefined> {
  const text = await readText(study.folder, `${artefact.dataset}/codebook.json`);
  if (text !== undefined) return JSON.parse(text) as Codebook;
  return study.questionnaire === undefined ? undefined : codebookOf(study.questionnaire);
}
