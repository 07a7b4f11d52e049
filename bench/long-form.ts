import type { Cell, Sheet } from '@langnghe/spreadsheet';

const lists = 200;

/** Integer, choose one, choose several; every fifth with a condition, half with a constraint, two languages. */
export function longForm(questions: number, choices: number): readonly Sheet[] {
  const survey: Cell[][] = [
    ['type', 'name', 'label::Tiếng Việt (vi)', 'label::English (en)', 'relevant', 'constraint', 'required'],
  ];
  for (let at = 0; at < questions; at++) {
    const kind = at % 4;
    const type =
      kind === 0 ? 'integer' : kind === 3 ? `select_multiple l${at % lists}` : `select_one l${at % lists}`;
    const relevant = at % 5 === 4 ? `\${q${at - 4}} = '1' or \${q${at - 3}} != ''` : null;
    const constraint = kind === 0 ? '. >= 0 and . <= 120' : kind === 3 ? 'count-selected(.) <= 3' : null;
    survey.push([
      type,
      `q${at}`,
      `Câu ${at}: Ông/Bà thấy việc này thế nào?`,
      `Question ${at}: how is this?`,
      relevant,
      constraint,
      null,
    ]);
  }
  const rows: Cell[][] = [['list_name', 'name', 'label::Tiếng Việt (vi)', 'label::English (en)']];
  for (let at = 0; at < choices; at++)
    rows.push([
      `l${at % lists}`,
      String(Math.floor(at / lists) + 1),
      `Lựa chọn số ${at}`,
      `Choice number ${at}`,
    ]);
  return [
    { name: 'survey', rows: survey },
    { name: 'choices', rows },
    {
      name: 'settings',
      rows: [
        ['form_id', 'default_language'],
        ['dai', 'Tiếng Việt (vi)'],
      ],
    },
  ];
}
