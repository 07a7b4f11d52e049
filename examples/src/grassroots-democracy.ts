import { readFile } from 'node:fs/promises';

const folder = new URL('../grassroots-democracy/', import.meta.url);

/** The example study: its workbook, its frame, and the seeds under which `demo` runs it. */
export const grassrootsDemocracy = {
  id: 'dan-chu-co-so',
  workbook: async (): Promise<Uint8Array> =>
    new Uint8Array(await readFile(new URL('questionnaire.xlsx', folder))),
  frame: async (): Promise<string> => readFile(new URL('frame.csv', folder), 'utf8'),
  description: async (): Promise<unknown> =>
    JSON.parse(await readFile(new URL('study.json', folder), 'utf8')) as unknown,
  populationSeed: 'dân số giả lập 2026',
  drawSeed: 'bốc thăm công khai 22/11/2026',
} as const;
