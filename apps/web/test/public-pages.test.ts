import type { Codebook } from '@langnghe/dataset';
import type { Publication } from '@langnghe/disclosure';
import { reportCss } from '@langnghe/report';
import type { Study } from '@langnghe/study';
import { describe, expect, it } from 'vitest';
import { frontPage } from '../src/lib/public/front-page.ts';
import { plainColours } from '../src/lib/public/plain-colours.ts';
import { promised } from '../src/lib/public/promised.ts';
import { tablesCsv } from '../src/lib/public/tables-csv.ts';

const description: Study['description'] = {
  id: 'thu',
  title: { vi: 'Khảo sát thử', en: 'Trial survey' },
  purpose: { vi: '' },
  sponsor: { vi: '' },
  conductor: { vi: 'Tổ khảo sát' },
  population: { vi: '' },
  place: { vi: '' },
  languages: ['vi', 'en'],
  ticketsOn: null,
  opensOn: '2026-11-09',
  closesOn: '2026-11-20',
  publishesOn: '2026-12-04',
  publishedAt: '',
  contact: '',
  breaks: [],
  measures: [],
  previous: '',
  mainQuestion: '',
  consentQuestion: '',
  leftOut: [],
  questionsReviewed: true,
  protection: 'cell-key',
  privacyBudget: 1,
  sensitive: false,
  example: false,
  trustees: null,
  witnessed: 'undecided',
  witness: null,
  sealed: 'default',
  source: 'slips',
};

function study(id: string, stage: Study['stage']) {
  const value: Study = { id, folder: '', stage, description: { ...description, id }, opening: false };
  return { study: { ok: true, value, issues: [] } as const };
}

describe('the front page', () => {
  it('shows what people may answer, wait for and read, and never what the office is still preparing', () => {
    const stages = ['described', 'drawn', 'open', 'closed', 'protected', 'published'] as const;
    const front = frontPage(
      stages.map((stage) => study(stage, stage)),
      'vi',
    );
    const ids = (lines: typeof front.open): string[] => lines.map(({ id }) => id);
    expect(ids(front.open)).toEqual(['open']);
    expect(ids(front.working)).toEqual(['closed', 'protected']);
    expect(ids(front.published)).toEqual(['published']);
    expect(front.institution).toBe('Tổ khảo sát');
  });

  it('shows the others when one folder cannot be read', () => {
    const front = frontPage([{ study: { ok: false, issues: [] } }, study('a', 'open')], 'en');
    expect(front).toMatchObject({ unreadable: 1, open: [{ title: 'Trial survey' }] });
  });
});

describe('a study before its results', () => {
  it('says when the promised day has passed', () => {
    expect(promised(description, 'vi', '2026-12-04').overdue).toBe(false);
    expect(promised(description, 'vi', '2026-12-05')).toMatchObject({
      overdue: true,
      publishes: 'ngày 04 tháng 12 năm 2026',
    });
  });
});

const codebook: Codebook = {
  questionnaire: { id: 'thu', version: '1', title: { vi: '' } },
  languages: ['vi'],
  variables: [
    {
      kind: 'category',
      name: 'c01',
      label: { vi: 'Câu 1; có "ngoặc"' },
      section: [],
      ordered: false,
      categories: [
        { value: '1', label: { vi: '=cmd()' }, role: 'substantive' },
        { value: '2', label: { vi: 'Không' }, role: 'substantive' },
      ],
    },
  ],
};

function publication(): Publication {
  const tables = [
    {
      id: 'c01',
      variable: 'c01',
      statistic: 'share',
      notes: [],
      columns: [
        {
          groups: [],
          base: 420,
          smallBase: true,
          decimals: 0,
          rows: [
            { category: '1', value: 0.84, interval: [0.78, 0.89] },
            { category: '2', value: null, mask: 'below-10', interval: null },
          ],
        },
      ],
    },
  ];
  // Only `disclosure` makes publishable tables; here they are read as the published file is.
  return JSON.parse(JSON.stringify({ tables })) as Publication;
}

describe('tables for a spreadsheet', () => {
  it('are written as a Vietnamese Excel reads them, and run nothing', () => {
    const lines = tablesCsv(publication(), codebook, 'vi').split('\r\n');
    expect(lines[0]?.startsWith('\uFEFF"bang";')).toBe(true);
    expect(lines[1]).toBe(
      `"c01";"Câu 1; có ""ngoặc""";"Tất cả";"'=cmd()";"84%";"78%";"89%";"420";"ít phiếu, chỉ để tham khảo"`,
    );
    expect(lines[2]).toBe(
      '"c01";"Câu 1; có ""ngoặc""";"Tất cả";"Không";"";"";"";"420";"dưới 10%; ít phiếu, chỉ để tham khảo"',
    );
    expect(tablesCsv(publication(), codebook, 'en').split('\r\n')[1]).toContain(
      '"Everybody","\'=cmd()","84%"',
    );
  });
});

describe('colours for phones that do not know light-dark()', () => {
  it('are the same pairs, light outside and dark inside the query', () => {
    const css = plainColours(reportCss);
    expect(css).not.toContain('light-dark');
    const pairs = [...reportCss.matchAll(/(--[\w-]+): light-dark\(([^,]+), ([^)]+)\)/g)];
    expect(pairs.length).toBeGreaterThan(10);
    const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
    for (const [, name, day, night] of pairs) {
      expect(light).toContain(`${String(name)}: ${String(day)};`);
      expect(dark).toContain(`${String(name)}: ${String(night)};`);
    }
  });
});
