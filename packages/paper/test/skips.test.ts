import { evaluate, parseExpression, type Questionnaire } from '@langnghe/questionnaire';
import { describe, expect, test } from 'vitest';
import { conditionWords } from '../src/condition-words.ts';
import { numberedItems } from '../src/numbering.ts';
import { skipsOf } from '../src/skips.ts';
import { paperWords } from '../src/words.ts';
import { writeInsOf } from '../src/write-ins.ts';
import { exampleQuestionnaire } from './example-form.ts';

describe('arrows behind options', () => {
  test('pass over exactly questions that the logic does not ask, whatever else is answered', async () => {
    const questionnaire = await exampleQuestionnaire();
    const beside = new Set(writeInsOf(questionnaire).values());
    const numbered = numberedItems(questionnaire.items, beside).map(({ name }) => name);
    const skips = skipsOf(questionnaire, numberedItems(questionnaire.items, beside));
    expect([...skips.of.keys()]).toEqual(['dong_y', 'c10', 'c14']);
    for (const [question, byCode] of skips.of)
      for (const [code, skip] of byCode)
        for (const others of otherAnswers(questionnaire)) {
          const { relevant } = evaluate(questionnaire, { ...others, ...skips.goingOn, [question]: code });
          const from = numbered.indexOf(question) + 1;
          const to = skip === 'stop' ? numbered.length : numbered.indexOf(skip.to);
          expect(to).toBeGreaterThan(from);
          expect(numbered.slice(from, to).filter((name) => relevant.has(name))).toEqual([]);
        }
  });
});

/** Every question with its first, then its second choice. */
function otherAnswers({ choiceLists }: Questionnaire): Record<string, string>[] {
  const names = ['c01', 'c06', 'c10', 'c14'];
  return [0, 1].map((i) =>
    Object.fromEntries(names.map((name) => [name, Object.values(choiceLists)[0]?.[i]?.value ?? ''])),
  );
}

describe('conditions in words', () => {
  const naming = {
    numbers: new Map([
      ['a', '1'],
      ['n', '2'],
    ]),
    ticked: new Set(['a']),
    say: paperWords('vi'),
  };
  test.each([
    ["${a} = '2'", 'ở Câu 1 chọn 2'],
    ["${a} = '2' or ${a} = '3' or ${a} = '4'", 'ở Câu 1 chọn 2 hoặc 3 hoặc 4'],
    ["not(selected(${a}, '97'))", 'ở Câu 1 không chọn 97'],
    ["${a} != '1' and ${n} >= 5", 'ở Câu 1 không chọn 1 và ở Câu 2 ghi số từ 5 trở lên'],
    ["${n} != ''", 'đã trả lời Câu 2'],
    ['${n} < 18', 'ở Câu 2 ghi số nhỏ hơn 18'],
    ['count-selected(${a}) > 2', null],
    ["${unknown} = '1'", null],
  ])('%s', (source, words) => {
    const parsed = parseExpression(source);
    if (!parsed.ok) throw new Error(source);
    expect(conditionWords(parsed.expression.tree, naming)).toBe(words);
  });
});
