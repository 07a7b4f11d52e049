import { readFile } from 'node:fs/promises';
import { refused, translator } from '@langnghe/language';
import { namedFiles, type Questionnaire } from '@langnghe/questionnaire';
import { replaceWorkbook, studyIssue } from '@langnghe/study';
import { textOption, UsageError } from './command.ts';
import { stageCommand } from './study-command.ts';

const texts = translator(
  { put: 'Đã thay phiếu hỏi của «{study}»; tệp kèm theo mà phiếu dùng: {files}.', none: 'không có' } as const,
  { put: 'The questionnaire of "{study}" was replaced; files it uses: {files}.', none: 'none' },
);

/** `questionnaire put STUDY --form FORM.xlsx|FORM.zip`: as the office does when a workbook is uploaded again. */
export const putQuestionnaire = stageCommand<Questionnaire>({
  words: ['questionnaire', 'put'],
  summary: {
    vi: 'Thay phiếu hỏi của một cuộc khảo sát chưa mở; tệp .zip mang theo bảng, ảnh, âm thanh.',
    en: 'Replace the questionnaire of a study that is not open; a .zip brings tables, pictures and sound.',
  },
  options: { form: { value: 'FORM', summary: { vi: 'tệp .xlsx hoặc .zip', en: 'an .xlsx or .zip' } } },
  run: async ({ study }, _terminal, input) => {
    const path = textOption(input, 'form', '');
    if (path === '') throw new UsageError('--form FORM.xlsx|FORM.zip');
    let bytes: Uint8Array;
    try {
      bytes = await readFile(path);
    } catch {
      return refused([studyIssue('artefact-unreadable', { file: path }, { name: path })]);
    }
    return replaceWorkbook(study, bytes);
  },
  report: (questionnaire, { study }, { language }) => {
    const t = texts(language);
    const files = namedFiles(questionnaire).map(({ name }) => name);
    return [t('put', { study: study.id, files: files.join(', ') || t('none') })];
  },
});
