import { codebookOf, type Codebook } from '@langnghe/dataset';
import { accepted, hasErrors, refused, translator, type Checked, type Language } from '@langnghe/language';
import {
  artefact,
  peopleInFrame,
  planIssues,
  putWeightingPlan,
  readMargin,
  readText,
  readTotal,
  readWeightingPlan,
  studyIssue,
  type Study,
  type WeightingPlan,
} from '@langnghe/study';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { textOption, UsageError, type CommandInput } from './command.ts';
import { stageCommand } from './study-command.ts';

const texts = translator(
  {
    put: 'Đã giữ phân bố theo {questions} ({cells} nhóm); tất cả: {margins}. Tệp: {path}',
    total: 'Đã giữ con số của {question}: {value}; tất cả: {totals}. Tệp: {path}',
  } as const,
  {
    put: 'Kept the distribution by {questions} ({cells} cells); in all: {margins}. File: {path}',
    total: 'Kept the number of {question}: {value}; in all: {totals}. File: {path}',
  },
);

/**
 * `margins put STUDY --questions A[,B] --numbers FILE --source TEXT`, or `--number QUESTION --total N` (or `--mean N`) of a
 * question answered by a number: as the office does on its screen "Weights".
 */
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
    number: {
      value: 'QUESTION',
      summary: { vi: 'câu trả lời bằng số', en: 'a question answered by a number' },
    },
    total: {
      value: 'N',
      summary: { vi: 'tổng của câu ấy trên cả dân số', en: 'its total over the population' },
    },
    mean: { value: 'N', summary: { vi: 'trung bình một người', en: 'or its mean for one person' } },
  },
  run: async ({ study }, { language }, input) => {
    const codebook = await codebookNow(study);
    const plan = await readWeightingPlan(study.folder);
    if (!plan.ok) return plan;
    if (codebook === undefined)
      return refused([
        studyIssue('too-early', {}, { missing: artefact.questionnaire, step: 'questionnaire put' }),
      ]);
    const changed =
      textOption(input, 'number', '') === ''
        ? await withMargin(plan.value, codebook, input, language)
        : withTotal(plan.value, codebook, input);
    if (!changed.ok) return changed;
    const wrong = planIssues(changed.value, codebook, peopleInFrame(study), language);
    return hasErrors(wrong) ? refused(wrong) : putWeightingPlan(study, changed.value);
  },
  report: ({ margins, totals }, { study }, { language }, input) => {
    const path = join(study.folder, artefact.weightingPlan);
    const total = totals.find(({ question }) => question === textOption(input, 'number', ''));
    if (total !== undefined) {
      const { question, value } = total;
      return [texts(language)('total', { question, value, totals: totals.length, path })];
    }
    const last = margins.at(-1);
    if (last === undefined) throw new Error('a plan without the margin just put');
    const told = { questions: last.questions.join(' × '), cells: last.cells.length };
    return [texts(language)('put', { ...told, margins: margins.length, path })];
  },
});

/** The plan with a distribution more, or another for the same questions. */
async function withMargin(
  plan: WeightingPlan,
  codebook: Codebook,
  input: CommandInput,
  language: Language,
): Promise<Checked<WeightingPlan>> {
  const path = textOption(input, 'numbers', '');
  const questions = textOption(input, 'questions', '');
  if (path === '' || questions === '') throw new UsageError('--questions A[,B] --numbers FILE --source TEXT');
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined)
    return refused([studyIssue('artefact-unreadable', { file: path }, { name: path })]);
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
  const others = plan.margins.filter((one) => one.questions.join() !== margin.value.questions.join());
  return accepted({ ...plan, margins: [...others, margin.value] });
}

/** The plan with a number more, or another for the same question. */
function withTotal(plan: WeightingPlan, codebook: Codebook, input: CommandInput): Checked<WeightingPlan> {
  const [sum, mean] = [textOption(input, 'total', ''), textOption(input, 'mean', '')];
  if ((sum === '') === (mean === ''))
    throw new UsageError('--number QUESTION --total N | --mean N --source TEXT');
  const total = readTotal(codebook, {
    question: textOption(input, 'number', ''),
    source: textOption(input, 'source', ''),
    unit: sum === '' ? 'mean' : 'total',
    value: sum === '' ? mean : sum,
  });
  if (!total.ok) return total;
  const others = plan.totals.filter(({ question }) => question !== total.value.question);
  return accepted({ ...plan, totals: [...others, total.value] });
}

async function codebookNow(study: Study): Promise<Codebook | undefined> {
  const text = await readText(study.folder, `${artefact.dataset}/codebook.json`);
  if (text !== undefined) return JSON.parse(text) as Codebook;
  return study.questionnaire === undefined ? undefined : codebookOf(study.questionnaire);
}
