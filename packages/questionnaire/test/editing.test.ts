import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addItem,
  addLanguage,
  allItems,
  begun,
  changeChoices,
  changed,
  changeItem,
  changeWhole,
  conditionOf,
  conditionSource,
  copyItem,
  difference,
  findItem,
  limitsOf,
  limitsSource,
  moveBy,
  moveItem,
  recheck,
  redone,
  removeItem,
  removeLanguage,
  renameItem,
  textOfItem,
  undone,
  type Condition,
  type History,
  type NewKind,
  type Spot,
} from '../src/editing.ts';
import { parseExpression, type Questionnaire } from '../src/index.ts';
import { choices, formOf, shippedForm, survey, yesNo } from './form.ts';

const withoutRows = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'row' ? undefined : inner)));

const form = formOf(
  survey(
    'type | name | label | relevant | constraint',
    'select_one yn | a | Hỏi A? | |',
    "text | b | Hỏi B ${a}? | ${a} = '1' |",
    'begin_group | g | Nhóm | |',
    'integer | n | Bao nhiêu? | | . >= 0 and . <= 60',
    'select_one yn | c | Hỏi C? | ${n} > 2 |',
    'end_group | | | |',
    'note | end | Cảm ơn | |',
  ),
  yesNo,
);

function done<T>(
  checked: { ok: true; value: T } | { ok: false; issues: readonly { message: { en: string } }[] },
): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.issues.map(({ message }) => message.en).join('; '));
}

const names = (questionnaire: Questionnaire): string =>
  allItems(questionnaire.items)
    .map((item) => item.name)
    .join(' ');

describe('what an editor does to a questionnaire', () => {
  it('adds at a place, under the next number, with choices where they are needed', () => {
    const added = done(addItem(form, 'select-one', { at: 'after', item: 'a' }));
    expect(added.name).toBe('c01');
    expect(names(added.questionnaire)).toBe('a c01 b g n c end');
    expect(added.questionnaire.choiceLists['c01_ds']?.map(({ value }) => value)).toEqual(['1', '2']);
    expect(names(done(addItem(form, 'grid', { at: 'in', group: 'g' })).questionnaire)).toBe(
      'a b g n c c01 c01_a c01_b end',
    );
  });

  it('moves up and down as the list shows it: into groups and out of them', () => {
    let moved = form;
    const seen = [];
    for (let step = 0; step < 5; step++) {
      const next = moveBy(moved, 'b', 'down');
      if (!next.ok) break;
      moved = next.value;
      seen.push(names(moved));
    }
    expect(seen).toEqual([
      'a g b n c end',
      'a g n b c end',
      'a g n c b end',
      'a g n c b end',
      'a g n c end b',
    ]);
    expect(moveBy(moved, 'b', 'down').issues.map(({ code }) => code)).toEqual(['nowhere-to-go']);
    expect(moveItem(form, 'g', { at: 'before', item: 'n' }).issues.map(({ code }) => code)).toEqual([
      'group-into-itself',
    ]);
  });

  it('does not delete what others ask for, unless their conditions go too; a text that says it stays in the way', () => {
    expect(removeItem(form, 'n').issues.map(({ code, place }) => [code, place.field])).toEqual([
      ['item-needed', 'c'],
    ]);
    const dropped = done(removeItem(form, 'n', 'drop'));
    expect(findItem(dropped, 'c')?.relevant).toBeUndefined();
    expect(removeItem(form, 'a', 'drop').issues.map(({ place }) => place.field)).toEqual(['b']);
  });

  it('takes a list away with its last question only', () => {
    expect(Object.keys(done(removeItem(form, 'c')).choiceLists)).toEqual(['yn']);
    const alone = formOf(survey('type|name|label', 'select_one yn|a|A', 'text|b|B'), yesNo);
    expect(Object.keys(done(removeItem(alone, 'a')).choiceLists)).toEqual([]);
  });

  it('copies with new names inside, and its own choices', () => {
    const copied = done(copyItem(form, 'g'));
    expect(copied.name).toBe('g_2');
    expect(names(copied.questionnaire)).toBe('a b g n c g_2 n_2 c_2 end');
    expect(findItem(copied.questionnaire, 'c_2')?.relevant?.source).toBe('${n_2} > 2');
    const one = formOf(survey('type|name|label', 'select_one yn|a|A'), yesNo);
    const twin = findItem(done(copyItem(one, 'a')).questionnaire, 'a_2');
    expect(twin?.kind === 'question' ? twin.list : '').toBe('a_2_ds');
  });

  it('renames everywhere a name is said', () => {
    const renamed = done(renameItem(form, 'a', 'hoi_a'));
    expect(findItem(renamed, 'b')?.relevant?.source).toBe("${hoi_a} = '1'");
    expect(findItem(renamed, 'b')).toMatchObject({ label: { vi: 'Hỏi B ${hoi_a}?' } });
    expect(renameItem(form, 'a', 'b').ok).toBe(false);
    expect(renameItem(form, 'a', 'not a name').issues.map(({ code }) => code)).toContain('name-invalid');
  });

  it('changes what an item says; a wrong rule is refused at its item and column', () => {
    const asked = done(changeItem(form, 'n', { constraint: '. < 5', label: { vi: 'How many?' } }));
    expect(findItem(asked, 'n')).toMatchObject({
      label: { vi: 'How many?' },
      constraint: { source: '. < 5' },
    });
    const wrong = changeItem(form, 'n', { relevant: "${nobody} = '1'" });
    expect(wrong.issues.map(({ place }) => place)).toContainEqual({ field: 'n', column: 'relevant' });
    const one = done(changeItem(form, 'b', { kind: 'select-one', relevant: '' }));
    expect(one.choiceLists['b_ds']).toHaveLength(2);
  });

  it('changes choices for all who offer them, or for one; one that a rule asks for stays', () => {
    const label = { en: 'Maybe' };
    const more = [...(form.choiceLists['yn'] ?? []), { value: '2', label, media: {}, columns: {} }];
    expect(done(changeChoices(form, 'a', more)).choiceLists['yn']).toHaveLength(3);
    const own = done(changeChoices(form, 'c', more, 'this'));
    expect([own.choiceLists['yn']?.length, own.choiceLists['c_ds']?.length]).toEqual([2, 3]);
    const without = changeChoices(form, 'a', more.slice(1));
    expect(without.issues.map(({ code, values }) => [code, values['user']])).toEqual([
      ['choice-needed', 'b'],
    ]);
    expect(changeChoices(form, 'a', []).issues.map(({ code }) => code)).toEqual(['choices-none']);
  });

  it('adds a language and takes one out with all its words', async () => {
    const shipped = await shippedForm();
    const km = done(addLanguage(shipped, 'km'));
    expect(km.languages).toEqual(['vi', 'en', 'km']);
    expect(withoutRows(done(removeLanguage(km, 'km')))).toEqual(withoutRows(shipped));
    const vi = done(removeLanguage(shipped, 'en'));
    expect(JSON.stringify(vi)).not.toContain('"en"');
    expect(removeLanguage(vi, 'vi').ok).toBe(false);
    expect(addLanguage(vi, 'không').ok).toBe(false);
    expect(done(changeWhole(vi, { layout: 'single', version: '9' }))).toMatchObject({
      layout: 'single',
      version: '9',
    });
  });
});

const conditionGenerator: fc.Arbitrary<Condition> = fc.record({
  join: fc.constantFrom('and' as const, 'or' as const),
  tests: fc.array(
    fc.oneof(
      fc.record({
        question: fc.constantFrom('a', 'b.c', 'câu_1'),
        is: fc.constantFrom('answered' as const, 'unanswered' as const),
      }),
      fc.record({
        question: fc.constantFrom('a', 'n', 'câu_1'),
        is: fc.constantFrom(
          ...(['equal', 'different', 'less', 'at-most', 'more', 'at-least', 'chosen', 'not-chosen'] as const),
        ),
        value: fc.oneof(fc.integer().map(String), fc.constantFrom('x', "it's", 'Có, ạ')),
      }),
    ),
    { minLength: 2, maxLength: 5 },
  ),
});

function treeOf(source: string) {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(source);
  return parsed.expression;
}

describe('conditions by choosing', () => {
  it('are read back as they were built', () => {
    fc.assert(
      fc.property(conditionGenerator, (condition) => {
        const source = conditionSource(condition, (question) => question === 'n');
        expect(conditionOf(treeOf(source))).toEqual(condition);
      }),
    );
  });

  it.each([
    '${a} + 1 = 2',
    "${a} = '1' and (${b} = '1' or ${c} = '1')",
    'not(${a})',
    '${a} = ${b}',
    "'' < ${a}",
  ])('leave %s as it is written', (source) => expect(conditionOf(treeOf(source))).toBeUndefined());

  it('of the example are nearly all of that kind', async () => {
    const rules = allItems((await shippedForm()).items).flatMap(({ relevant }) => relevant ?? []);
    const told = rules.filter((rule) => conditionOf(rule) !== undefined);
    expect(rules.length).toBeGreaterThan(15);
    expect(told.length / rules.length).toBeGreaterThan(0.9);
  });

  it('limits are read back as they were set', () => {
    const number = fc.integer().map(String);
    const limits = fc.record(
      {
        least: number,
        most: number,
        longest: number,
        fewestChosen: number,
        mostChosen: number,
        alone: fc.array(fc.constantFrom('97', '98'), { minLength: 1, maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(limits, (set) => {
        fc.pre(Object.keys(set).length > 0);
        expect(limitsOf(treeOf(limitsSource(set)))).toEqual(set);
      }),
    );
    expect(limitsOf(treeOf('. >= 1 and . != 3'))).toBeUndefined();
  });
});

const kinds: readonly NewKind[] = [
  'text',
  'integer',
  'select-one',
  'select-multiple',
  'rank',
  'range',
  'date',
  'acknowledge',
  'note',
  'calculation',
  'group',
  'page',
  'grid',
  'repeat',
];

type Step = (questionnaire: Questionnaire) => { ok: true; value: Questionnaire } | { ok: false };

const onItem = (at: number, questionnaire: Questionnaire): string => {
  const all = allItems(questionnaire.items);
  return all[at % Math.max(1, all.length)]?.name ?? '';
};

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...kinds), fc.nat(50), fc.constantFrom('after', 'before', 'in', 'end'))
    .map(([kind, at, where]): Step => (questionnaire) => {
      const item = onItem(at, questionnaire);
      const spot: Spot =
        where === 'end'
          ? { at: 'end' }
          : where === 'in'
            ? { at: 'in', group: item }
            : { at: where as 'after', item };
      const added = addItem(questionnaire, kind, spot);
      return added.ok ? { ok: true, value: added.value.questionnaire } : added;
    }),
  fc.nat(50).map(
    (at): Step =>
      (questionnaire) =>
        removeItem(questionnaire, onItem(at, questionnaire), 'drop'),
  ),
  fc.nat(50).map(
    (at): Step =>
      (questionnaire) =>
        moveBy(questionnaire, onItem(at, questionnaire), at % 2 ? 'up' : 'down'),
  ),
  fc.nat(50).map((at): Step => (questionnaire) => {
    const copied = copyItem(questionnaire, onItem(at, questionnaire));
    return copied.ok ? { ok: true, value: copied.value.questionnaire } : copied;
  }),
  fc.nat(50).map(
    (at): Step =>
      (questionnaire) =>
        renameItem(questionnaire, onItem(at, questionnaire), `ten_${at}`),
  ),
  fc.tuple(fc.nat(50), fc.nat(50)).map(
    ([at, of]): Step =>
      (questionnaire) =>
        changeItem(questionnaire, onItem(at, questionnaire), {
          relevant: `\${${onItem(of, questionnaire)}} != ''`,
        }),
  ),
);

describe('any row of changes', () => {
  it('leaves a questionnaire that its own workbook says again, and undo gives every state back', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 12 }), (row) => {
        let history: History<Questionnaire> = begun(done(recheck(form)));
        const states = [history.present];
        for (const step of row) {
          const next = step(history.present);
          if (!next.ok) continue;
          history = changed(history, next.value, 100);
          states.push(next.value);
          expect(withoutRows(done(recheck(next.value)))).toEqual(withoutRows(next.value));
        }
        let back: History<Questionnaire> | undefined = history;
        for (const state of [...states].reverse()) {
          expect(back?.present).toEqual(state);
          back = back && undone(back);
        }
        expect(back).toBeUndefined();
        const first = undone(history);
        if (first !== undefined) expect(redone(first)).toEqual(history);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the difference between two versions', () => {
  it('is nothing between a form and itself, and says each kind of change', () => {
    expect(difference(form, form)).toEqual([]);
    const added = done(addItem(form, 'text', { at: 'end' })).questionnaire;
    expect(difference(form, added).map(({ kind }) => kind)).toEqual(['added']);
    expect(difference(added, form).map(({ kind }) => kind)).toEqual(['removed']);
    const moved = done(moveItem(form, 'end', { at: 'before', item: 'a' }));
    expect(difference(form, moved)).toMatchObject([{ kind: 'moved', item: 'end' }]);
    const said = done(changeItem(form, 'n', { label: { vi: 'How many?' } }));
    expect(difference(form, said)).toMatchObject([
      {
        kind: 'changed',
        item: 'n',
        field: 'label',
        language: 'vi',
        before: 'Bao nhiêu?',
        after: 'How many?',
      },
    ]);
    const other = formOf(survey('type|name|label', 'select_one l|a|A'), choices('l|1|One', 'l|2|Two'));
    const another = formOf(survey('type|name|label', 'select_one l|a|A'), choices('l|3|Three', 'l|1|Eins'));
    expect(difference(other, another).map(({ kind }) => kind)).toEqual([
      'choice-added',
      'choice-changed',
      'choice-removed',
    ]);
  });
});

it('an item as text makes the same item again', async () => {
  const shipped = await shippedForm();
  for (const item of allItems(shipped.items)) {
    const again = done(changeItem(shipped, item.name, textOfItem(item)));
    expect(withoutRows(findItem(again, item.name))).toEqual(withoutRows(item));
  }
}, 60_000);
