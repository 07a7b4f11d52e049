/** What one person of the study for tables answers; a name that is absent was left blank. */
export type Given = Readonly<Record<string, string>>;

/** Questions by which its tables are broken down, with their values. */
export const groupings = { gioi: ['1', '2'], tuoi: ['1', '2', '3', '4'] } as const;

/** Questions whose tables are attacked: a scale, one with a rare answer, one that nearly all answer alike. */
export const asked = { hai_long: ['1', '2', '3', '4'], noi: ['1', '2', '3'], dong_tinh: ['1', '2'] } as const;

export const tabledSurvey = [
  'type,name,label',
  'select_one y,dong_y,Ông/Bà có đồng ý trả lời không?',
  'select_one g,gioi,Giới tính',
  'select_one t,tuoi,Tuổi',
  'select_one m,hai_long,Ông/Bà hài lòng thế nào?',
  'select_one n,noi,Ông/Bà làm ở đâu?',
  'select_one y,dong_tinh,Ông/Bà có đồng tình không?',
  'text,gop_y,Xin góp ý bằng lời của mình',
].join('\n');

export const tabledChoices = [
  'list_name,name,label',
  'y,1,Có',
  'y,2,Không',
  'g,1,Nam',
  'g,2,Nữ',
  't,1,Dưới 30',
  't,2,30 đến 44',
  't,3,45 đến 59',
  't,4,60 trở lên',
  'm,1,Rất hài lòng',
  'm,2,Hài lòng',
  'm,3,Không hài lòng',
  'm,4,Rất không hài lòng',
  'n,1,Xưởng',
  'n,2,Kho',
  'n,3,Văn phòng',
].join('\n');

/**
 * Answers that are hard to hide: a small group of the old, four people of one workplace, one in thirty of another mind,
 * five who leave their age blank.
 */
export function givenBy(person: number, words: string): Given {
  const turn = (step: number, of: number): number => (person * step) % of;
  const given = {
    dong_y: '1',
    gioi: turn(7, 10) < 4 ? '1' : '2',
    tuoi: turn(3, 16) < 6 ? '1' : turn(3, 16) < 11 ? '2' : turn(3, 16) < 15 ? '3' : '4',
    hai_long: ['1', '2', '2', '3', '2', '1', '4'][turn(5, 7)] ?? '1',
    noi: person < 4 ? '3' : turn(11, 3) === 0 ? '2' : '1',
    dong_tinh: turn(13, 30) === 0 ? '2' : '1',
    gop_y: words,
  };
  if (person % 48 !== 17) return given;
  const { tuoi, ...blank } = given;
  return tuoi === '' ? given : blank;
}

/** Answers that the gate lets through: two groups alike in size, and every answer given by many in both. */
export function evenlyGivenBy(person: number, words: string): Given {
  const half = Math.floor(person / 2);
  const of = (values: readonly string[], step: number): string => values[(half * step) % values.length] ?? '';
  return {
    dong_y: '1',
    gioi: person % 2 === 0 ? '1' : '2',
    tuoi: of(groupings.tuoi, 1),
    hai_long: of(asked.hai_long, 3),
    noi: of(asked.noi, 1),
    dong_tinh: of(asked.dong_tinh, 1),
    gop_y: words,
  };
}
