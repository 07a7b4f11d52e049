import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minutesToAnswer, readQuestionnaire, toSheets, wordingAdvice } from '@langnghe/questionnaire';
import { changeItem } from '@langnghe/questionnaire/editing';
import { readWorkbook, writeWorkbook } from '@langnghe/spreadsheet';
import { longForm } from './long-form.ts';

/** `node bench/questionnaire.ts [QUESTIONS] [CHOICES]`: a long form, from bytes to advice, each step timed. */
const [questions = 1000, choices = 20_000] = process.argv.slice(2, 4).map(Number);
async function check(path: string): Promise<void> {
  const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const { user, system } = process.cpuUsage(cpu);
    console.log(
      `| ${what} | ${Math.round(performance.now() - start)} | ${Math.round((user + system) / 1000)} |`,
    );
    return result;
  };
  const bytes = await readFile(path);
  console.log(`${questions} questions, ${choices} choices, ${bytes.length} bytes\n`);
  console.log('| step | ms | ms of processor |\n|---|---|---|');
  const sheets = await timed('workbook to sheets', () => readWorkbook(bytes));
  if (!sheets.ok) throw new Error('the workbook cannot be read');
  const read = await timed('sheets to questionnaire, every check', () => readQuestionnaire(sheets.value));
  if (!read.ok) throw new Error(read.issues[0]?.message.en);
  await timed('advice on wording, minutes', () => [wordingAdvice(read.value), minutesToAnswer(read.value)]);
  console.log(`\nPeak memory when checked: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
  await timed('one change in the editor, checked', () =>
    changeItem(read.value, 'q7', { label: { vi: 'Khác' } }),
  );
  await timed('back to a workbook', () => writeWorkbook(toSheets(read.value)));
}

// The check runs in a process of its own: what the workbook cost to make is not in its time and memory.
const file = process.argv[4];
if (file === undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'langnghe-bench-'));
  const path = join(folder, 'long.xlsx');
  await writeFile(path, await writeWorkbook(longForm(questions, choices)));
  spawnSync(process.execPath, [import.meta.filename, String(questions), String(choices), path], {
    stdio: 'inherit',
  });
  await rm(folder, { recursive: true });
} else await check(file);
