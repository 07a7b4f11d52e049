import { codebookOf, type CodedTable, type Codebook, type Column, type Variable } from '@langnghe/dataset';
import { cellKeys, pollProfile, protect, type Publication } from '@langnghe/disclosure';
import { estimateTables, type PlannedTable, type TablePlan } from '@langnghe/estimation';
import type { Questionnaire } from '@langnghe/questionnaire';
import type { ReportFacts } from '@langnghe/report';
import { exampleQuestionnaire } from './questionnaire.ts';

/** A survey of invented answers, carried through estimation and protection: what a report is made from. */
export interface Survey {
  readonly facts: ReportFacts;
  readonly publication: Publication;
  readonly codebook: Codebook;
}

const breaks = ['c22', 'c23', 'c01'];
const classes = 16;

export function surveyOf(
  questionnaire: Questionnaire = exampleQuestionnaire,
  { rows = 481, seed = 7 }: { readonly rows?: number; readonly seed?: number } = {},
): Survey {
  const codebook = withIndex(codebookOf(questionnaire));
  const random = generator(seed);
  const table = answers(codebook, rows, random);
  const plan = planOf(codebook);
  const weight = Float64Array.from({ length: rows }, () => 15 + 10 * random());
  const psu = Uint32Array.from({ length: rows }, (_unused, row) => row % classes);
  const estimates = estimateTables({
    table,
    codebook,
    plan,
    design: {
      datasetHash: 'd'.repeat(64),
      hash: 'w'.repeat(64),
      rows,
      weight,
      psu,
      stratum: new Uint32Array(rows),
    },
    hashes: { dataset: 'd'.repeat(64), weights: 'w'.repeat(64) },
  });
  if (!estimates.ok) throw new Error(JSON.stringify(estimates.issues));
  const recordKeys = Uint32Array.from({ length: rows }, () => Math.floor(random() * 2 ** 32));
  const publication = protect(estimates.value, codebook, pollProfile('ordinary'), {
    cellKeys: cellKeys(table, recordKeys, plan, weight),
  });
  return { facts: factsOf(questionnaire, rows), publication, codebook };
}

function withIndex(codebook: Codebook): Codebook {
  const variables = codebook.variables
    .filter(({ name }) => !['ai_dien', 'dong_y', 'c18_n', 'c18_tong'].includes(name))
    .map((variable): Variable =>
      variable.name === 'c18_chi_so' && variable.kind === 'number'
        ? {
            ...variable,
            label: { vi: 'Chỉ số thực hiện dân chủ (0–100)', en: 'Index of democratic practice (0–100)' },
            minimum: 0,
            maximum: 100,
          }
        : variable,
    );
  return { ...codebook, variables };
}

function planOf({ variables }: Codebook): TablePlan {
  return {
    tables: variables
      .filter(({ kind }) => kind !== 'text')
      .flatMap(({ name, kind }): readonly PlannedTable[] => {
        const statistic = kind === 'number' ? 'mean' : 'share';
        return [
          { id: name, variable: name, statistic },
          ...breaks
            .filter((by) => by !== name)
            .map((by) => ({ id: `${name}-by-${by}`, variable: name, statistic, by }) as const),
        ];
      }),
  };
}

/** Each question has its own skew, each class its own mood: figures that look like a survey's. */
function answers({ variables }: Codebook, rows: number, random: () => number): CodedTable {
  const mood = Array.from({ length: classes }, () => 0.8 + 0.4 * random());
  const capacity = Uint8Array.from({ length: rows }, () => 1 + Math.floor(random() * 3));
  const columns: Record<string, Column> = {};
  for (const variable of variables) {
    const skew = 0.6 + 1.1 * random();
    const asks = (row: number): boolean => {
      if (variable.name.startsWith('c04a')) return capacity[row] === 1;
      if (variable.name.startsWith('c04b')) return capacity[row] !== 1;
      return variable.askedIf === undefined || !/c0?\d|c1\d/u.test(variable.askedIf) || row % 3 !== 0;
    };
    const level = (row: number): number => random() ** (skew * (mood[row % classes] ?? 1));
    const answered = (row: number): boolean => asks(row) && random() > 0.04;
    switch (variable.kind) {
      case 'text':
        break;
      case 'number': {
        const top = variable.maximum ?? 12;
        const value = (row: number): number => (answered(row) ? Math.round(level(row) * top) : NaN);
        columns[variable.name] = {
          kind: 'number',
          values: Float64Array.from({ length: rows }, (_u, row) => value(row)),
        };
        break;
      }
      case 'category': {
        const levels = variable.categories.map(({ value }) => value);
        const rare = variable.categories.map(({ role }) => role !== 'substantive');
        const draw = (row: number): number => {
          const code = 1 + Math.floor(level(row) * levels.length);
          return rare[code - 1] === true && random() < 0.8 ? 1 + Math.floor(random() * 2) : code;
        };
        const codes = Uint8Array.from({ length: rows }, (_unused, row) => (answered(row) ? draw(row) : 0));
        columns[variable.name] = { kind: 'coded', levels, codes: variable.name === 'c01' ? capacity : codes };
        break;
      }
      case 'set': {
        const given = Array.from({ length: rows }, (_unused, row) => answered(row));
        for (const [k, { value }] of variable.categories.entries()) {
          const share = 0.55 / (1 + 0.5 * k);
          columns[`${variable.name}__${value}`] = {
            kind: 'coded',
            levels: ['0', '1'],
            codes: Uint8Array.from(given, (yes) => (yes ? (random() < share ? 2 : 1) : 0)),
          };
        }
      }
    }
  }
  return { rows, columns };
}

export function generator(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
  };
}

function factsOf(questionnaire: Questionnaire, rows: number): ReportFacts {
  return {
    id: 'dan-chu-co-so-2026',
    title: {
      vi: 'Khảo sát việc thực hiện dân chủ ở cơ sở năm 2026',
      en: 'Survey on the practice of grassroots democracy, 2026',
    },
    purpose: {
      vi: 'Khảo sát tìm hiểu người dân và người lao động biết, bàn, làm, kiểm tra, giám sát và thụ hưởng đến mức nào.',
      en: 'The survey asks how far residents and workers are informed, consulted, and benefit.',
    },
    sponsor: { vi: 'Thường trực Đảng ủy phường Đông Hòa', en: 'Standing Board of the Đông Hòa ward' },
    conductor: {
      vi: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường Đông Hòa',
      en: 'Fatherland Front of Đông Hòa ward',
    },
    population: {
      vi: 'người từ 18 tuổi trở lên đang sống hoặc làm việc tại 60 cơ sở trong phường',
      en: 'people aged 18 or over living or working at 60 places of the ward',
    },
    place: { vi: 'Phường Đông Hòa', en: 'Đông Hòa ward' },
    contact: 'ykien@phuongdonghoa.example',
    publishedAt: 'https://ykien.phuongdonghoa.example',
    openedOn: '2026-11-02',
    closedOn: '2026-11-15',
    publishedOn: '2026-11-22',
    languages: ['vi', 'en'],
    source: 'slips',
    sensitive: false,
    sample: {
      design: { method: 'pps', units: 25, take: 20, seed: '20261102-7' },
      frameHash: 'a3f1'.repeat(16),
      frameSize: 60,
      strata: [
        { id: 'Thôn, tổ dân phố', units: 24, size: 6240, drawn: 12 },
        { id: 'Cơ quan, đơn vị', units: 18, size: 1702, drawn: 5 },
        { id: 'Doanh nghiệp', units: 18, size: 4360, drawn: 8 },
      ],
      units: Array.from({ length: 25 }, () => null),
    },
    response: {
      classes: Array.from({ length: classes }, (_unused, i) => ({
        id: `L${String(i + 1).padStart(2, '0')}`,
        stratum: ['Thôn, tổ dân phố', 'Cơ quan, đơn vị', 'Doanh nghiệp'][i % 3] ?? '',
        issued: i < 4 ? 32 : 31,
        answered: i < rows % classes ? Math.ceil(rows / classes) : Math.floor(rows / classes),
      })),
      refused: 0,
    },
    weighting: {
      steps: [
        { step: 'design', cells: [], source: '', kishDesignEffect: 1.02, effectiveSampleSize: rows / 1.02 },
        {
          step: 'non-response',
          cells: [],
          source: '',
          kishDesignEffect: 1.03,
          effectiveSampleSize: rows / 1.03,
        },
        {
          step: 'post-stratification',
          cells: [],
          source: 'danh sách cơ sở ngày 01/10/2026',
          kishDesignEffect: 1.05,
          effectiveSampleSize: rows / 1.05,
        },
      ],
    },
    questionnaire,
    consentQuestion: 'dong_y',
    mainQuestion: 'c17',
    promises: [
      {
        vi: 'Phiếu không ghi họ tên; không công bố kết quả của nhóm có dưới 10 người trả lời.',
        en: 'The form carries no name; results of groups of fewer than 10 are not published.',
      },
    ],
    limitations: [],
    example: true,
  };
}
