import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { formatNumber, translator, type Checked } from '@langnghe/language';
import {
  answerSchema,
  minutesToAnswer,
  screens,
  toSheets,
  toXForm,
  wordingAdvice,
  type Item,
  type Questionnaire,
} from '@langnghe/questionnaire';
import { writeWorkbook } from '@langnghe/spreadsheet';
import { readForm as readUpload } from '@langnghe/study';
import {
  exitCode,
  requiredPositional,
  textOption,
  UsageError,
  type Command,
  type Terminal,
} from './command.ts';
import { complainOf } from './terminal.ts';

const texts = translator(
  {
    noFile: 'Không đọc được tệp {path}.',
    good: '{file}: dùng được. {questions} câu hỏi, {screens} màn hình, {lists} danh sách lựa chọn; ngôn ngữ: {languages}.',
    goodWithWarnings: '{file}: dùng được, có {warnings} điều cần xem lại.',
    bad: { other: '{file}: có {n} lỗi cần sửa.' },
    advice: { other: 'Lời hỏi: {n} điều nên xem (không phải lỗi).' },
    minutes: 'Trả lời hết khoảng {usual} phút; nếu hỏi tất cả các câu thì khoảng {all} phút.',
    wrote: 'Đã viết {path}',
  } as const,
  {
    noFile: 'Cannot read the file {path}.',
    good: '{file}: good. {questions} questions, {screens} screens, {lists} choice lists; languages: {languages}.',
    goodWithWarnings: '{file}: good, with {warnings} things to look at.',
    bad: { one: '{file}: {n} error to correct.', other: '{file}: {n} errors to correct.' },
    advice: {
      one: 'Wording: {n} thing to look at (no error).',
      other: 'Wording: {n} things to look at (no errors).',
    },
    minutes: 'About {usual} minutes to answer; {all} if every question is asked.',
    wrote: 'Wrote {path}',
  },
);

/** `questionnaire check FORM.xlsx|FORM.zip`: every issue with its place; exit 1 when there are errors. */
export const checkQuestionnaire: Command = {
  words: ['questionnaire', 'check'],
  usage: 'questionnaire check FORM.xlsx|FORM.zip',
  summary: {
    vi: 'Kiểm tra một phiếu hỏi XLSForm (kèm bảng, ảnh, âm thanh trong tệp .zip): mọi lỗi, có trang tính, dòng và cột.',
    en: 'Check an XLSForm questionnaire (with its tables, pictures and sound in a .zip): every issue, with sheet, row and column.',
  },
  run: async (input, terminal) => {
    const path = requiredPositional(input, 0, 'FORM.xlsx');
    const checked = await readForm(path, terminal);
    if (checked === null) return exitCode.issues;
    const wording = checked.ok ? wordingAdvice(checked.value) : [];
    if (terminal.json) {
      const minutes = checked.ok ? minutesToAnswer(checked.value) : undefined;
      terminal.print(JSON.stringify({ ok: checked.ok, issues: checked.issues, wording, minutes }));
    } else {
      complainOf(checked.issues, terminal);
      report(path, checked, terminal);
      if (wording.length > 0) terminal.print(texts(terminal.language)('advice', { n: wording.length }));
      complainOf(wording, terminal);
    }
    return checked.ok ? exitCode.done : exitCode.issues;
  },
};

function report(path: string, checked: Checked<Questionnaire>, terminal: Terminal): void {
  const say = texts(terminal.language);
  const file = basename(path);
  const warnings = checked.issues.filter((issue) => issue.severity === 'warning').length;
  if (!checked.ok) {
    terminal.complain(say('bad', { file, n: checked.issues.length - warnings }));
    return;
  }
  const { value } = checked;
  const count = (n: number): string => formatNumber(terminal.language, n);
  terminal.print(
    say('good', {
      file,
      questions: count(questionsIn(value.items)),
      screens: count(screens(value).length),
      lists: count(Object.keys(value.choiceLists).length),
      languages: value.languages.join(', '),
    }),
  );
  const { usual, all } = minutesToAnswer(value);
  terminal.print(say('minutes', { usual: count(Math.ceil(usual)), all: count(Math.ceil(all)) }));
  if (warnings > 0) terminal.print(say('goodWithWarnings', { file, warnings: count(warnings) }));
}

function questionsIn(items: readonly Item[]): number {
  return items.reduce((sum, item) => {
    if (item.kind === 'group' || item.kind === 'repeat') return sum + questionsIn(item.items);
    return sum + (item.kind === 'question' ? 1 : 0);
  }, 0);
}

const formats: Readonly<Record<string, (questionnaire: Questionnaire) => Promise<string | Uint8Array>>> = {
  json: (questionnaire) => Promise.resolve(`${JSON.stringify(questionnaire, null, 1)}\n`),
  xform: (questionnaire) => Promise.resolve(toXForm(questionnaire)),
  xlsx: (questionnaire) => writeWorkbook(toSheets(questionnaire)),
  'json-schema': (questionnaire) =>
    Promise.resolve(`${JSON.stringify(answerSchema(questionnaire), null, 1)}\n`),
};

/** `questionnaire convert FORM.xlsx --to xform|json|xlsx|json-schema [--output FILE]`; without `--output`, to standard output. */
export const convertQuestionnaire: Command = {
  words: ['questionnaire', 'convert'],
  usage: 'questionnaire convert FORM.xlsx --to xform|json|xlsx|json-schema [--output FILE]',
  summary: {
    vi: 'Chuyển phiếu hỏi sang XForm của ODK, JSON, lược đồ JSON của một câu trả lời, hoặc trở lại bảng tính.',
    en: 'Convert a questionnaire to an ODK XForm, to JSON, to the JSON Schema of an answer, or back to a workbook.',
  },
  options: {
    to: {
      value: 'xform|json|xlsx|json-schema',
      summary: { vi: 'dạng cần chuyển sang', en: 'what to convert to' },
    },
    output: {
      value: 'FILE',
      summary: { vi: 'tệp kết quả (mặc định: màn hình)', en: 'file to write (default: standard output)' },
    },
  },
  run: async (input, terminal) => {
    const path = requiredPositional(input, 0, 'FORM.xlsx');
    const wanted = textOption(input, 'to', '');
    const convert = Object.hasOwn(formats, wanted) ? formats[wanted] : undefined;
    if (convert === undefined) throw new UsageError('--to xform|json|xlsx|json-schema');
    const checked = await readForm(path, terminal);
    if (checked === null) return exitCode.issues;
    complainOf(checked.issues, terminal);
    if (!checked.ok) return exitCode.issues;
    await deliver(await convert(checked.value), textOption(input, 'output', ''), terminal);
    return exitCode.done;
  },
};

async function deliver(content: string | Uint8Array, output: string, terminal: Terminal): Promise<void> {
  if (output === '') process.stdout.write(content);
  else {
    await writeFile(output, content);
    terminal.print(texts(terminal.language)('wrote', { path: output }));
  }
}

/** Null when there is no such file: said on standard error. */
async function readForm(path: string, terminal: Terminal): Promise<Checked<Questionnaire> | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    terminal.complain(`✗ ${texts(terminal.language)('noFile', { path })}`);
    return null;
  }
  return readUpload(bytes);
}
