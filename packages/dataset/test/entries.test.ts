import { readQuestionnaire, type AnswerSet, type Questionnaire } from '@langnghe/questionnaire';
import { describe, expect, it } from 'vitest';
import { codebookOf } from '../src/index.ts';
import { encodeAnswers } from '../src/encode-answers.ts';

const rows = [
  'type|name|label::Tiếng Việt (vi)|label::English (en)',
  'begin_repeat|hop|Cuộc họp|Meeting',
  'select_one viec|viec|Việc gì?|What about?',
  'integer|gop|Góp ý mấy lần?|How often did you speak?',
  'text|ke|Kể thêm|Tell more',
  'calculate|doi|Gấp đôi|Twice|',
  'begin_repeat|nguoi|Người dự|Person there',
  'select_multiple viec|noi|Nói về gì?|Said what?',
  'end_repeat|||',
  'end_repeat|||',
].map((line) => line.split('|').map((cell) => cell || null));

function form(): Questionnaire {
  const choices = ['duong|Đường|Road', 'nuoc|Nước|Water'].map((line) => ['viec', ...line.split('|')]);
  const header = ['list_name', 'name', 'label::Tiếng Việt (vi)', 'label::English (en)'];
  const survey = rows.map((row) => [
    ...row.slice(0, 4),
    row[1] === 'doi' ? '${gop} * 2' : row[0] === 'type' ? 'calculation' : null,
  ]);
  const read = readQuestionnaire([
    { name: 'survey', rows: survey },
    { name: 'choices', rows: [header, ...choices] },
  ]);
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message.en).join('; '));
  return read.value;
}

const people: readonly AnswerSet[] = [
  {
    hop: [
      { viec: 'duong', gop: '2', ke: 'a', nguoi: [{ noi: 'duong nuoc' }, { noi: '' }] },
      { viec: 'nuoc', gop: '3', ke: '', nguoi: [] },
    ],
  },
  { hop: [{ viec: 'nuoc', gop: '-declined-', ke: '', nguoi: [{ noi: 'nuoc' }] }] },
  { hop: [] },
  {},
];

describe('entries of repeats, one row a person', () => {
  const codebook = codebookOf(form());

  it('become a number of entries, choices made at least once, and sums', () => {
    expect(codebook.variables.map(({ name, kind, entries }) => [name, kind, entries?.as])).toEqual([
      ['hop__entries', 'number', 'count'],
      ['viec', 'set', 'any'],
      ['gop', 'number', 'sum'],
      ['nguoi__entries', 'number', 'count'],
      ['noi', 'set', 'any'],
    ]);
    expect(codebook.leftOut).toEqual([
      { name: 'ke', reason: 'repeat' },
      { name: 'doi', reason: 'repeat' },
    ]);
    expect(codebook.variables[1]?.label).toEqual({
      vi: 'Việc gì? — ít nhất một lần',
      en: 'What about? — at least once',
    });
  });

  it('none, and not asked, are different things', () => {
    const columns = encodeAnswers(codebook, people);
    const values = (name: string): readonly number[] => {
      const column = columns[name];
      return column === undefined ? [] : [...(column.kind === 'number' ? column.values : column.codes)];
    };
    expect(values('hop__entries')).toEqual([2, 1, 0, NaN]);
    expect(values('nguoi__entries')).toEqual([2, 1, 0, NaN]);
    expect(values('gop')).toEqual([5, NaN, NaN, NaN]);
    expect([values('viec__duong'), values('viec__nuoc')]).toEqual([
      [2, 1, 0, 0],
      [2, 2, 0, 0],
    ]);
    expect([values('noi__duong'), values('noi__nuoc')]).toEqual([
      [2, 1, 0, 0],
      [2, 2, 0, 0],
    ]);
  });
});
