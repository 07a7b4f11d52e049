import { importAnswers, leftOutText, type ImportedAnswers, type MisfitDecision } from '@langnghe/dataset';
import { accepted, civilDate, formatNumber, refused, translator, type Checked } from '@langnghe/language';
import {
  answerSheet,
  artefact,
  createStudy,
  freezeImport,
  openDataFolder,
  questionnaireOfAnswers,
  readArtefact,
  readStudyFolder,
  studyIssue,
  type FrozenImport,
  type Study,
} from '@langnghe/study';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import {
  exitCode,
  requiredPositional,
  textOption,
  UsageError,
  type Command,
  type CommandInput,
  type Terminal,
} from './command.ts';
import { complainOf } from './terminal.ts';

const texts = translator(
  {
    noFile: 'Không đọc được tệp {path}.',
    matched: 'Cột {column} «{heading}» → câu {question}',
    counts:
      '{rows} dòng; {filled} ô có chữ = {taken} ô nhận + {misfits} ô chưa khớp + {leftOut} ô ở cột để lại.',
    inferred: 'Không có phiếu hỏi nên đã đoán từ dữ liệu: {path}',
    confirm: 'Xem lại tệp ấy; đúng thì chạy lại với --confirm, cần sửa thì sửa rồi chạy lại với --form TỆP.',
    frozen: {
      other: 'Đã đóng băng {n} câu trả lời ({rowsLeftOut} dòng để ngoài, {cellsEmptied} ô để trống).',
    },
  } as const,
  {
    noFile: 'Cannot read the file {path}.',
    matched: 'Column {column} "{heading}" → question {question}',
    counts:
      '{rows} rows; {filled} filled cells = {taken} taken + {misfits} that do not fit + {leftOut} in columns left out.',
    inferred: 'No questionnaire was given, so one was inferred from the data: {path}',
    confirm:
      'Look at that file; if it is right, run again with --confirm; if not, mend it and run with --form FILE.',
    frozen: {
      one: 'Frozen {n} answer ({rowsLeftOut} rows left out, {cellsEmptied} cells emptied).',
      other: 'Frozen {n} answers ({rowsLeftOut} rows left out, {cellsEmptied} cells emptied).',
    },
  },
);

const misfitDecisions = ['empty-cells', 'leave-out-rows'] as const;

export const datasetImport: Command = {
  words: ['dataset', 'import'],
  usage: 'dataset import STUDY ANSWERS.csv|.xlsx',
  summary: {
    vi: 'Đưa câu trả lời thu ở nơi khác vào một cuộc khảo sát; ô nào không khớp đều được nêu.',
    en: 'Bring answers collected elsewhere into a study; every cell that does not fit is named.',
  },
  options: {
    form: {
      value: 'FORM.xlsx',
      summary: {
        vi: 'phiếu hỏi XLSForm của các câu trả lời',
        en: 'the XLSForm questionnaire of the answers',
      },
    },
    misfits: {
      value: misfitDecisions.join('|'),
      summary: {
        vi: 'ô không khớp: để trống ô, hay để cả dòng ra ngoài',
        en: 'cells that do not fit: empty the cell, or leave the whole row out',
      },
    },
    confirm: { summary: { vi: 'nhận phiếu hỏi đoán từ dữ liệu', en: 'accept the inferred questionnaire' } },
  },
  run: async (input, terminal) => {
    const folder = resolve(requiredPositional(input, 0, 'STUDY'));
    const file = resolve(requiredPositional(input, 1, 'ANSWERS.csv|.xlsx'));
    const decision = decisionOf(input);
    const bytes = await readBytes(file, terminal);
    const form = typeof input.options['form'] === 'string' ? input.options['form'] : undefined;
    const workbook = form === undefined ? await workbookOf(folder) : await readBytes(form, terminal);
    if (bytes === undefined || (form !== undefined && workbook === undefined)) return exitCode.issues;
    const result = await importInto(
      folder,
      { file, bytes, workbook, decision, confirmed: input.options['confirm'] === true },
      terminal,
    );
    complainOf(result.issues, terminal);
    if (!result.ok) return exitCode.issues;
    tell(result.value, terminal);
    return exitCode.done;
  },
};

interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly workbook: Uint8Array | undefined;
  readonly decision: MisfitDecision | undefined;
  readonly confirmed: boolean;
}

function decisionOf(input: CommandInput): MisfitDecision | undefined {
  const text = textOption(input, 'misfits', '');
  const decision = misfitDecisions.find((one) => one === text);
  if (text !== '' && decision === undefined) throw new UsageError(`--misfits ${text}`);
  return decision;
}

async function readBytes(path: string, terminal: Terminal): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    terminal.complain(`✗ ${texts(terminal.language)('noFile', { path })}`);
    return undefined;
  }
}

const workbookOf = (folder: string): Promise<Uint8Array | undefined> =>
  readArtefact(folder, artefact.workbook);

async function importInto(
  folder: string,
  source: Source,
  terminal: Terminal,
): Promise<Checked<FrozenImport>> {
  const sheet = await answerSheet(source.file, source.bytes);
  if (!sheet.ok) return sheet;
  const asked = await questionnaireOfAnswers(sheet.value, source.workbook);
  if (!asked.ok) return asked;
  const imported = importAnswers({ sheet: sheet.value, questionnaire: asked.value.questionnaire });
  if (!imported.ok) return imported;
  describe(imported.value, terminal);
  if (asked.value.inferred && !source.confirmed) return toConfirm(folder, asked.value.workbook, terminal);
  const study = await studyAt(folder, source, asked.value.workbook);
  if (!study.ok) return study;
  const frozen = await freezeImport(study.value, imported.value, source.decision, civilDate(new Date()));
  const doubts = imported.value.cellIssues.filter((issue) => issue.severity === 'warning');
  return frozen.ok ? accepted(frozen.value, [...frozen.issues, ...doubts]) : frozen;
}

async function toConfirm(
  folder: string,
  workbook: Uint8Array,
  terminal: Terminal,
): Promise<Checked<FrozenImport>> {
  const path = `${folder}.questionnaire.xlsx`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, workbook);
  const t = texts(terminal.language);
  if (!terminal.json) terminal.print(`${t('inferred', { path })}\n${t('confirm')}`);
  return refused([studyIssue('questionnaire-unconfirmed', { file: path })]);
}

/** The study of the folder, made with the questionnaire when there is none yet. */
async function studyAt(folder: string, source: Source, workbook: Uint8Array): Promise<Checked<Study>> {
  const id = basename(folder);
  if (existsSync(join(folder, artefact.description))) return readStudyFolder(folder, id);
  const data = await openDataFolder(dirname(dirname(folder)));
  if (join(data.studies, id) !== folder)
    return refused([studyIssue('study-missing', { file: folder }, { study: id })]);
  return createStudy(data, { id, title: { vi: basename(source.file) }, workbook });
}

function describe(imported: ImportedAnswers, terminal: Terminal): void {
  if (terminal.json) {
    const { columns, leftOut, withoutColumn, counts, cellIssues } = imported;
    terminal.print(JSON.stringify({ columns, leftOut, withoutColumn, counts, cellIssues }));
    return;
  }
  const t = texts(terminal.language);
  for (const { column, question, option } of imported.columns)
    terminal.print(
      t('matched', {
        column: column.letter,
        heading: column.heading,
        question: option === undefined ? question : `${question} = ${option}`,
      }),
    );
  for (const column of imported.leftOut) terminal.print(leftOutText(terminal.language, column));
  const { rows, filled, taken, misfits, leftOut } = imported.counts;
  terminal.print(t('counts', { rows, filled, taken, misfits, leftOut }));
}

function tell({ manifest, rowsLeftOut, cellsEmptied }: FrozenImport, terminal: Terminal): void {
  if (terminal.json) terminal.print(JSON.stringify({ manifest, rowsLeftOut, cellsEmptied }));
  else
    terminal.print(
      texts(terminal.language)('frozen', {
        n: manifest.rows,
        rowsLeftOut: formatNumber(terminal.language, rowsLeftOut),
        cellsEmptied: formatNumber(terminal.language, cellsEmptied),
      }),
    );
}
