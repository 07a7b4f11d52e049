import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportHtml, summaryHtml, summaryPdf, wholeSurvey } from '@langnghe/report';
import { ofTen } from '../src/plain/of-ten.ts';
import { plainSummary } from '../src/plain/plain-summary.ts';
import { plainWords } from '../src/plain/words.ts';
import { exampleQuestionnaire } from './example/questionnaire.ts';
import { surveyOf, type Survey } from './example/survey.ts';

let survey: Survey;
beforeAll(() => {
  survey = surveyOf();
});

const languages = ['vi', 'en'] as const;
const reply = { vi: 'Họp với từng tổ trong tháng 12.', en: 'Meetings with each group in December.' };

function sentencesOf({ facts, publication, codebook }: Survey, language: 'vi' | 'en'): readonly string[] {
  const { sections } = plainSummary(facts, publication, codebook, language);
  return sections.flatMap(({ sentences, figures }) => [
    ...sentences,
    ...figures.map(({ sentence }) => sentence),
  ]);
}

/** Terms of the trade, and signs that only those read who know them. */
const jargon =
  /%|±|≥|phần trăm|khoảng tin cậy|sai số|độ lệch|trọng số|quyền số|mẫu|ước lượng|xác suất|biến|trung vị|interval|margin|confidence|weight|sample|estimate|probability|percent|respondent|variable|median|statistic/iu;

describe('a share as people out of ten', () => {
  const word = plainWords('en');
  const of = (value: number | null, mask?: 'at-least-90' | 'below-10'): ReturnType<typeof ofTen> =>
    ofTen({ value, interval: null, decimals: 0, ...(mask === undefined ? {} : { mask }) }, '“Yes”', word);

  test.each([
    [0.04, 'Fewer than 1 of 10 people answered “Yes”.', 0],
    [0.05, 'About 1 of 10 people answered “Yes”.', 1],
    [0.55, 'About 6 of 10 people answered “Yes”.', 6],
    [0.35, 'About 4 of 10 people answered “Yes”.', 4],
    [0.94, 'About 9 of 10 people answered “Yes”.', 9],
    [0.95, 'Nearly everybody answered “Yes”.', 10],
    [1, 'Nearly everybody answered “Yes”.', 10],
  ])('%d', (value, sentence, people) => {
    expect(of(value)).toEqual({ sentence, people });
  });

  test('a mask says no more than the report does', () => {
    expect(of(null, 'at-least-90')?.sentence).toBe('At least 9 of 10 people answered “Yes”.');
    expect(of(null, 'below-10')).toEqual({
      sentence: 'Fewer than 1 of 10 people answered “Yes”.',
      people: null,
    });
    expect(of(null)).toBeNull();
  });
});

describe('the summary in plain words', () => {
  test.each(languages)('has five to eight short sentences without a term of the trade, in %s', (language) => {
    const sentences = sentencesOf(survey, language);
    expect(sentences.length).toBeGreaterThanOrEqual(5);
    expect(sentences.length).toBeLessThanOrEqual(8);
    for (const sentence of sentences) {
      // Names and answers are the institution's.
      const own = [survey.facts.conductor, survey.facts.population].reduce(
        (text, said) => text.replace(said[language] ?? '', 'X'),
        sentence.replace(/[«“][^»”]*[»”]/gu, 'X'),
      );
      expect(own).not.toMatch(jargon);
      expect(own.split(/\s+/u).length).toBeLessThanOrEqual(language === 'vi' ? 30 : 28);
      expect(own.match(/[.!?](?:\s|$)/gu)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(own.match(/\d+(?:[.,/]\d+)*/gu)?.length ?? 0).toBeLessThanOrEqual(2);
    }
  });

  test('says the same in both languages: the same questions, the same people out of ten', () => {
    const { facts, publication, codebook } = survey;
    const people = languages.map((language) =>
      plainSummary(facts, publication, codebook, language).sections.flatMap(({ figures }) =>
        figures.map((figure) => figure.people),
      ),
    );
    expect(people[0]).toHaveLength(3);
    expect(people[0]).toEqual(people[1]);
  });

  test('its figures are the published ones: the main question is among them, rounded to tenths', () => {
    const { facts, publication, codebook } = survey;
    const column = publication.tables
      .find(({ variable, by }) => variable === facts.mainQuestion && by === undefined)
      ?.columns.find(({ groups }) => groups.length === 0);
    const upper = column?.sums?.find(({ categories }) => categories.join() === '3,4');
    const said = plainSummary(facts, publication, codebook, 'en').sections.flatMap(({ figures }) => figures);
    const main = said.find(({ question }) => question.startsWith('If you had to state an opinion'));
    expect(upper?.value).toBeGreaterThan(0.05);
    expect(Math.abs((main?.people ?? 99) / 10 - (upper?.value ?? 0))).toBeLessThanOrEqual(0.05 + 1e-9);
  });

  test('what will be done is in the institution’s words, or a marked gap; the report has no such comment', () => {
    const { facts, publication, codebook } = survey;
    const page = summaryHtml(facts, publication, codebook, 'vi');
    expect(page).toContain('[… Ủy ban Mặt trận Tổ quốc Việt Nam phường Đông Hòa chưa ghi');
    const replied = { ...facts, comments: { [wholeSurvey]: reply } };
    const told = summaryHtml(replied, publication, codebook, 'vi');
    expect(told).toContain(reply.vi);
    expect(told).not.toContain('[…');
    expect(reportHtml(replied, publication, codebook, 'vi')).not.toContain(reply.vi);
  });

  test.each(languages)('nine answers: no figure, and why, in %s', (language) => {
    const few = surveyOf(exampleQuestionnaire, { rows: 9 });
    expect(sentencesOf(few, language)).toContain(plainWords(language)('nothingSaid'));
    expect(
      plainSummary(few.facts, few.publication, few.codebook, language).sections.flatMap(
        ({ figures }) => figures,
      ),
    ).toEqual([]);
  });
});

const hasPoppler = ((): boolean => {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasPoppler)(`on paper${hasPoppler ? '' : ' (poppler-utils is not installed)'}`, () => {
  const long = 'Nội dung <b>rất</b> dài #x مرحبا 漢 '.repeat(60);
  test.each([
    ['as usual', (own: Survey) => own.facts],
    [
      'the longest reply',
      (own: Survey) => ({ ...own.facts, comments: { [wholeSurvey]: { vi: 'Sẽ làm. '.repeat(100) } } }),
    ],
    [
      'texts of two thousand letters',
      ({ facts }: Survey) => ({
        ...facts,
        title: { vi: long },
        conductor: { vi: long },
        population: { vi: long },
        contact: long,
        comments: { [wholeSurvey]: { vi: long.slice(0, 800) } },
      }),
    ],
  ])('one page, the same bytes: %s', async (_name, factsOf) => {
    const facts = factsOf(survey);
    const [once, again] = [
      await summaryPdf(facts, survey.publication, survey.codebook, 'vi'),
      await summaryPdf(facts, survey.publication, survey.codebook, 'vi'),
    ];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    const path = join(mkdtempSync(join(tmpdir(), 'summary-')), 'summary.pdf');
    writeFileSync(path, once);
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/^Pages:\s+1$/mu);
  });
});
