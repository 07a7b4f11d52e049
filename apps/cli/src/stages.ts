import { civilDate, formatDate, formatNumber, refused, translator } from '@langnghe/language';
import { createCollector } from '@langnghe/collection';
import { openCollection } from '@langnghe/databases';
import {
  askForTable,
  closeStudy,
  estimateStudy,
  estimationEngines,
  freezeStudy,
  paperRoomIfAny,
  protectStudy,
  releaseMicrodata,
  publishStudy,
  reportStudy,
  weighStudy,
  artefact,
  type EstimationEngine,
} from '@langnghe/study';
import { join } from 'node:path';
import { closePeople } from './close-register.ts';
import { textOption, UsageError, type Command, type CommandInput } from './command.ts';
import { stageCommand } from './study-command.ts';

const texts = translator(
  {
    closed: { other: 'Đã đóng: {n} câu trả lời.' },
    frozen: { other: 'Đã đóng băng {n} câu trả lời: {path}' },
    hash: 'Mã băm: {hash}',
    weighed: 'Đã tính trọng số: hệ số thiết kế Kish {effect}, cỡ mẫu hiệu dụng {effective}.',
    estimated: { other: 'Đã ước lượng {n} bảng: {path}' },
    protected: { other: 'Đã bảo vệ {n} bảng; {changes} điều đã thay đổi hoặc không công bố: {path}' },
    reported: 'Đã viết {path}',
    published: 'Đã công bố ngày {date}: {path}',
  } as const,
  {
    closed: { one: 'Closed: {n} answer.', other: 'Closed: {n} answers.' },
    frozen: { one: 'Frozen {n} answer: {path}', other: 'Frozen {n} answers: {path}' },
    hash: 'Hash: {hash}',
    weighed: 'Weighted: Kish design effect {effect}, effective sample size {effective}.',
    estimated: { one: 'Estimated {n} table: {path}', other: 'Estimated {n} tables: {path}' },
    protected: {
      one: 'Protected {n} table; {changes} things changed or withheld: {path}',
      other: 'Protected {n} tables; {changes} things changed or withheld: {path}',
    },
    reported: 'Wrote {path}',
    published: 'Published on {date}: {path}',
  },
);

const close = stageCommand({
  words: ['close'],
  summary: {
    vi: 'Đóng cuộc khảo sát: xáo trộn câu trả lời và chuyển một lần.',
    en: 'Close a study: the answers move once, shuffled.',
  },
  run: async ({ study, data }) => {
    const db = await openCollection(data.collection);
    const collector = await createCollector({ db, spoolFolder: data.spool });
    try {
      const paper = await paperRoomIfAny(data, study.id, collector);
      // Before the register closes for good: forms on paper that nobody has finished leave everything as it is.
      const against = (await paper?.closingIssues()) ?? [];
      if (against.length > 0) return refused([...against]);
      if (study.manifest !== undefined) await closePeople(data, study);
      return await closeStudy(study, collector, undefined, paper);
    } finally {
      await collector.dispose();
      await db.destroy();
    }
  },
  report: (dispositions, _located, { language }) => [texts(language)('closed', { n: dispositions.answers })],
});

const freeze = stageCommand({
  words: ['freeze'],
  summary: {
    vi: 'Đóng băng bộ dữ liệu: viết một lần, không sửa nữa.',
    en: 'Freeze the dataset: written once, never again.',
  },
  run: async ({ study, data }) => {
    const db = await openCollection(data.collection);
    try {
      return await freezeStudy(study, db, civilDate(new Date()));
    } finally {
      await db.destroy();
    }
  },
  report: (manifest, { study }, { language }) => {
    const t = texts(language);
    const path = join(study.folder, artefact.dataset);
    return [t('frozen', { n: manifest.rows, path }), t('hash', { hash: manifest.hash })];
  },
});

const weigh = stageCommand({
  words: ['weigh'],
  summary: {
    vi: 'Tính trọng số, ghi lại từng bước.',
    en: 'Weights, every step recorded.',
  },
  run: ({ study }) => weighStudy(study),
  report: (record, _located, { language }) => {
    const last = record.steps.at(-1);
    if (last === undefined) throw new Error('no weighting step');
    return [
      ...record.steps.map(({ step, source }) => `${step}: ${source}`),
      texts(language)('weighed', {
        effect: formatNumber(language, last.kishDesignEffect, 2),
        effective: formatNumber(language, last.effectiveSampleSize, 0),
      }),
    ];
  },
});

export const estimateTablesOfStudy = stageCommand({
  words: ['estimate'],
  summary: {
    vi: 'Ước lượng mọi bảng đã hứa, kèm sai số.',
    en: 'Every promised table, with its sampling error.',
  },
  options: {
    engine: {
      value: estimationEngines.join('|'),
      summary: {
        vi: 'cộng trong bộ nhớ hay bằng DuckDB (tự chọn theo số câu trả lời); kết quả giống hệt nhau',
        en: 'add up in memory or in DuckDB (chosen by the number of answers); the results are the same',
      },
    },
  },
  run: ({ study }, _terminal, input) => estimateStudy(study, engineOf(input)),
  report: (estimates, { study }, { language }) => [
    texts(language)('estimated', {
      n: estimates.tables.length,
      path: join(study.folder, artefact.estimates),
    }),
  ],
});

function engineOf({ options }: CommandInput): EstimationEngine | undefined {
  const asked = options['engine'];
  if (asked === undefined) return undefined;
  const engine = estimationEngines.find((one) => one === asked);
  if (engine === undefined) throw new UsageError(`--engine ${estimationEngines.join('|')}`);
  return engine;
}

const protect = stageCommand({
  words: ['protect'],
  summary: {
    vi: 'Bảo vệ bảng số trước khi công bố; chỉ làm một lần.',
    en: 'Protect the tables before publication; once only.',
  },
  run: ({ study }) => protectStudy(study),
  report: (publication, { study }, { language }) => [
    texts(language)('protected', {
      n: publication.tables.length,
      changes: publication.log.length,
      path: join(study.folder, artefact.publication),
    }),
  ],
});

const table = stageCommand({
  words: ['table'],
  summary: {
    vi: 'Xem một bảng đã bảo vệ của danh mục; bảng khác được trả lời bằng lý do, và được đếm.',
    en: 'Show one protected table of the catalogue; any other is answered with the reason, and counted.',
  },
  options: {
    question: { value: 'NAME', summary: { vi: 'tên câu hỏi', en: 'name of the question' } },
    by: { value: 'NAME', summary: { vi: 'chia theo câu này', en: 'broken down by this question' } },
  },
  run: ({ study }, _terminal, input) => {
    const variable = textOption(input, 'question', '');
    const by = textOption(input, 'by', '');
    if (variable === '') throw new UsageError('--question NAME');
    return askForTable(study, by === '' ? { variable } : { variable, by });
  },
  report: ({ columns }) =>
    columns.flatMap(({ groups, base, rows }) => [
      `${groups.join(' + ') || '*'}\tn ≈ ${String(base)}`,
      ...rows.map(({ category, value, mask }) => `  ${category ?? ''}\t${mask ?? String(value)}`),
    ]),
});

const microdata = stageCommand({
  words: ['microdata'],
  summary: {
    vi: 'Lập tệp từng phiếu đã khử nhận dạng, nếu đã hứa như vậy và qua được các điều kiện.',
    en: 'Make the file of de-identified single answers, where that was promised and the gate lets it through.',
  },
  run: ({ study }) => releaseMicrodata(study, civilDate(new Date())),
  report: (path, _located, { language }) => [texts(language)('reported', { path })],
});

const report = stageCommand({
  words: ['report'],
  summary: {
    vi: 'Viết báo cáo HTML và PDF từ bảng đã bảo vệ.',
    en: 'Write the report in HTML and PDF from the protected tables.',
  },
  run: ({ study }) => reportStudy(study),
  report: (paths, _located, { language }) => paths.map((path) => texts(language)('reported', { path })),
});

const publish = stageCommand({
  words: ['publish'],
  summary: {
    vi: 'Công bố báo cáo và dữ liệu mở; một lần, với danh mục bảng đã hứa.',
    en: 'Publish the report and the open data; once, with the promised catalogue.',
  },
  run: ({ study }) => publishStudy(study, civilDate(new Date())),
  report: ({ publishedOn }, { study }, { language }) => [
    texts(language)('published', {
      date: formatDate(publishedOn),
      path: join(study.folder, artefact.published),
    }),
  ],
});

export const stages: readonly Command[] = [close, freeze, weigh, protect, table, microdata, report, publish];
