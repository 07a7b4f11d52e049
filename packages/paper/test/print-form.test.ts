import type { Item, Question } from '@langnghe/questionnaire';
import { fiducials, fiducialSide, printForm } from '@langnghe/paper';
import { describe, expect, test } from 'vitest';
import { exampleQuestionnaire, exampleRequest, patience, printed, printedAfresh } from './example-form.ts';
import { hasPoppler, render, textOf } from './poppler.ts';

const questionsOf = (items: readonly Item[]): readonly Question[] =>
  items.flatMap((item) =>
    'items' in item ? questionsOf(item.items) : item.kind === 'question' ? [item] : [],
  );

describe('the printed form', () => {
  test(
    'has one box for every choice of every question, and room for everything that is written',
    async () => {
      const questionnaire = await exampleQuestionnaire();
      const { template } = await printed();
      const expected = questionsOf(questionnaire.items).flatMap(({ name, type, list }) =>
        type === 'select-one' || type === 'select-multiple'
          ? (questionnaire.choiceLists[list ?? ''] ?? []).map(({ value }) => `${name} ${value}`)
          : type === 'range'
            ? Array.from({ length: 11 }, (_, i) => `${name} ${i}`)
            : [],
      );
      const boxes = template.boxes.map(({ question, code }) => `${question} ${code}`);
      expect([...boxes].sort()).toEqual([...expected].sort());
      const written = questionsOf(questionnaire.items).filter(
        ({ type }) => type === 'text' || type === 'integer',
      );
      expect(template.writeIns.map(({ question }) => question).sort()).toEqual(
        written.map(({ name }) => name).sort(),
      );
      expect(template.single).toContain('c01');
      expect(template.single).toContain('c19');
      expect(template.single).not.toContain('c03');
    },
    patience,
  );

  test(
    'never splits a question between pages, in any edition; large or in two languages a grid may outgrow a page',
    async () => {
      for (const change of [{}, { large: true }, { languages: ['vi', 'en'] as const }]) {
        const { template } = await printed(change);
        const roomy = Object.keys(change).length > 0;
        const pages = Map.groupBy(template.boxes, ({ question }) =>
          roomy ? question : question.replace(/(?<=c04[ab]|c18)_.*/, ''),
        );
        for (const [question, boxes] of pages)
          expect([question, new Set(boxes.map(({ page }) => page)).size]).toEqual([question, 1]);
      }
    },
    patience,
  );

  test(
    'the same request gives the same bytes; another edition, class or study other codes',
    async () => {
      const [once, again] = [await printed(), await printedAfresh()];
      expect(Buffer.from(once.pdf).equals(Buffer.from(again.pdf))).toBe(true);
      const large = await printed({ large: true });
      expect(large.template.form).not.toBe(once.template.form);
      expect(large.template.study).toBe(once.template.study);
      const request = await exampleRequest();
      const other = await printed({ study: { ...request.study, id: 'khac' } });
      expect(other.template.study).not.toBe(once.template.study);
    },
    patience,
  );

  test(
    'a form with nothing that paper can ask is refused with a remedy',
    async () => {
      const request = await exampleRequest();
      const { questionnaire } = request;
      const notes = {
        ...questionnaire,
        items: questionnaire.items.filter((item) => item.kind === 'note' && item.relevant === undefined),
      };
      const result = await printForm({ ...request, questionnaire: notes });
      expect(result.ok ? [] : result.issues.map(({ code }) => code)).toContain('nothing-to-print');
    },
    patience,
  );

  test(
    'a question that a picture answers is left out and named; a strange condition is printed for all',
    async () => {
      const request = await exampleRequest();
      const { questionnaire } = request;
      const items = questionnaire.items.map((item) =>
        item.name === 'ai_dien' && item.kind === 'question' ? { ...item, type: 'image' as const } : item,
      );
      const result = await printForm({ ...request, questionnaire: { ...questionnaire, items } });
      expect(result.issues.map(({ code }) => code)).toEqual(['not-on-paper']);
      expect(result.ok && result.value.template.boxes.some(({ question }) => question === 'ai_dien')).toBe(
        false,
      );
    },
    patience,
  );
});

describe.skipIf(!hasPoppler)('on paper (skipped where poppler is not installed)', () => {
  test(
    'every box, frame and corner stands where the template says',
    async () => {
      const { pdf, template } = await printed();
      for (let page = 1; page <= template.pages; page++) {
        const paper = render(pdf, page);
        for (const [x, y] of fiducials) {
          expect(paper.grey(x + 0.2, y + 0.2, fiducialSide - 0.4, fiducialSide - 0.4)).toBeLessThan(5);
          expect(paper.grey(x - 1, y - 1, fiducialSide + 2, 0.6)).toBeGreaterThan(250);
        }
        for (const { area, question, code } of template.boxes.filter((box) => box.page === page)) {
          const { x, y, width, height } = area;
          const inside = paper.grey(x + 0.4, y + 0.4, width - 0.8, height - 0.8);
          const top = paper.grey(x + 1, y - 0.08, width - 2, 0.1);
          const left = paper.grey(x - 0.08, y + 1, 0.1, height - 2);
          const clear = paper.grey(x - 2.5, y + 1, 2, height - 2);
          expect([question, code, inside > 250, top < 170, left < 170, clear > 250]).toEqual([
            question,
            code,
            true,
            true,
            true,
            true,
          ]);
        }
      }
    },
    patience,
  );

  test(
    'says in words who answers what, and where to go on',
    async () => {
      const text = textOf((await printed()).pdf).replace(/\s+/g, ' ');
      expect(text).toContain('Chỉ trả lời nếu ở Câu 1 chọn 2 hoặc 3.');
      expect(text).toContain('Chỉ trả lời nếu ở Câu 6 ghi số lớn hơn 0.');
      expect(text).toContain('Không → sang Câu 13');
      expect(text).toContain('Không → dừng ở đây, nộp phiếu');
      expect(text).toContain('Đánh nhầm: gạch một nét ngang');
      expect(text).toContain('Tổ khảo sát phường Ví Dụ');
      expect(text).not.toContain('Câu B chọn');
      const english = textOf((await printed({ languages: ['en'] })).pdf).replace(/\s+/g, ' ');
      expect(english).toContain('Answer only if you chose 2 or 3 in Q1.');
      expect(english).not.toContain('Câu');
    },
    patience,
  );

  test(
    'two copies differ in their page codes and printed numbers alone',
    async () => {
      const { pdf, template } = await printed({
        copies: [
          { classId: 'c01', number: '482109375526' },
          { classId: 'c01', number: '700312458899' },
        ],
      });
      const [first, second] = [render(pdf, 1, 60), render(pdf, template.pages + 1, 60)];
      const differing = Array.from(first.data).flatMap((grey, i) => (grey === second.data[i] ? [] : [i]));
      expect(differing.length).toBeGreaterThan(0);
      const mm = (pixel: number): number => (pixel * 25.4) / 60;
      for (const i of differing) {
        expect(mm(i % first.width)).toBeGreaterThan(160);
        expect(mm(Math.floor(i / first.width))).toBeLessThan(34);
      }
      const withoutNumbers = textOf(pdf)
        .replace(/\d{4} \d{4} \d{4}/g, '#')
        .replace(/ +/g, ' ');
      expect(textOf(pdf)).toContain('4821 0937 5526');
      const texts = withoutNumbers.split('\f').map((page) => page.trim());
      expect(texts.slice(0, template.pages)).toEqual(texts.slice(template.pages, 2 * template.pages));
    },
    patience,
  );
});
