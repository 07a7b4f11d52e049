import { describe, expect, it } from 'vitest';
import { allItems, recheck } from '../src/editing.ts';
import { evaluate, type Questionnaire } from '../src/index.ts';
import { beginning, blocks, insertPart } from '../src/library.ts';

function inserted(questionnaire: Questionnaire, at: number): Questionnaire {
  const block = blocks[at];
  const put = block && insertPart(questionnaire, block.part, { at: 'end' });
  if (put?.ok !== true) throw new Error(put?.issues.map(({ message }) => message.en).join('; '));
  return put.value.questionnaire;
}

describe('the library', () => {
  it('begins a form that nothing is wrong with', () => {
    const begun = recheck(beginning('Khảo sát'));
    expect([begun.ok, begun.issues]).toEqual([true, []]);
  });

  it.each(blocks.map(({ id }, at) => [id, at] as const))('puts %s in twice, with nothing wrong', (_, at) => {
    const start = beginning('Khảo sát');
    const twice = inserted(inserted(start, at), at);
    expect(recheck(twice).issues).toEqual([]);
    const names = allItems(twice.items).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says everything in both languages, every choice list with a way out or no need of one', () => {
    const whole = blocks.reduce((form, _, at) => inserted(form, at), beginning('Khảo sát'));
    for (const item of allItems(whole.items))
      if ('label' in item) expect(Object.keys(item.label)).toEqual(['vi', 'en']);
    expect(evaluate(whole, {}, {}).issues.map(({ place }) => place.field)).toEqual(['dong_y', 'dong_y_2']);
  });

  it('leaves out languages the form does not speak, and conditions on questions it does not have', () => {
    const { items: first } = beginning('Khảo sát');
    const vi = recheck({ ...beginning('Khảo sát'), languages: ['vi'], items: first });
    expect(vi.ok).toBe(true);
    const stranger = {
      items: [
        {
          ...first[0],
          name: 'x',
          relevant: { source: "${xa} = '1'", tree: { kind: 'string', value: '' }, references: [] },
        },
      ],
      choiceLists: {},
    };
    const put = insertPart(beginning('Khảo sát'), stranger as never, { at: 'end' });
    expect(put.ok && put.value.questionnaire.items.at(-1)?.relevant).toBeUndefined();
  });
});
