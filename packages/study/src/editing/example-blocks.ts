import { grassrootsDemocracy } from '@langnghe/examples';
import type { Group, Item } from '@langnghe/questionnaire';
import { allItems } from '@langnghe/questionnaire/editing';
import type { Block } from '@langnghe/questionnaire/library';
import { readForm } from '../read-form.ts';

const source = {
  vi: 'Phiếu ví dụ «Dân chủ cơ sở» của Lắng Nghe, theo «biết, bàn, làm, kiểm tra, giám sát, thụ hưởng» của Luật Thực hiện dân chủ ở cơ sở.',
  en: 'The example form of Lắng Nghe on grassroots democracy, after “know, discuss, do, check, supervise, benefit” of the Law on Implementation of Grassroots Democracy.',
};

/** The parts of the example form, one block each. */
export async function exampleBlocks(): Promise<readonly Block[]> {
  const form = await readForm(await grassrootsDemocracy.workbook());
  if (!form.ok) throw new Error('the example form cannot be read');
  const { items, choiceLists } = form.value;
  return partsOf(items).map((group) => {
    const questions = allItems([group]).filter((item) => item.kind === 'question');
    const lists = new Set(questions.map(({ list }) => list ?? ''));
    const n = questions.length;
    return {
      id: `example-${group.name}`,
      title: { vi: group.label['vi'] ?? group.name, en: group.label['en'] ?? group.name },
      about: { vi: `${n} câu và dòng của phiếu ví dụ.`, en: `${n} questions and rows of the example.` },
      source,
      part: {
        items: [group],
        choiceLists: Object.fromEntries(Object.entries(choiceLists).filter(([list]) => lists.has(list))),
      },
    };
  });
}

/** The example asks everything inside one group that waits for consent: its parts stand in there. */
function partsOf(items: readonly Item[]): readonly Group[] {
  const groups = items.filter((item): item is Group => item.kind === 'group');
  const [only, ...others] = groups;
  return only !== undefined && others.length === 0 ? partsOf(only.items) : groups;
}
