import type { Codebook, Variable } from '@langnghe/dataset';
import { describeProtection, readPublication, type Publication } from '@langnghe/disclosure';
import { pickTranslation, type Issue, type Language } from '@langnghe/language';
import {
  builtTable,
  builtWaves,
  chartSvg,
  settledChoice,
  tableContext,
  tableHtml,
  type TableChoice,
  type TableChoices,
  type TableContext,
} from '@langnghe/report';
import { artefact, askForTable, earlierWaves, readText, tableCatalogue, type Study } from '@langnghe/study';

/** What an address of the table builder asks for, as it was written. */
export interface Asked extends Readonly<Record<keyof TableChoice, string>> {
  readonly question: string;
  readonly by: string;
}

export interface Choosable {
  readonly name: string;
  readonly label: string;
}

export interface Builder {
  readonly questions: readonly Choosable[];
  /** Of the chosen question; null while none is. */
  readonly view: View | null;
}

interface View {
  readonly label: string;
  readonly breaks: readonly Choosable[];
  readonly hasWaves: boolean;
  readonly choice: TableChoice;
  readonly offered: TableChoices;
  readonly shown: Shown | null;
  readonly issues: readonly Issue[];
}

interface Shown {
  readonly charts: readonly { readonly title: string; readonly wide: string; readonly narrow: string }[];
  readonly table: string;
  readonly sentences: readonly string[];
  readonly notes: readonly string[];
  readonly changed: readonly string[];
}

/** Stands for the waves before in place of a break; no question can have this name. */
export const waves = '@waves';

/** Null before the tables are protected. */
export async function builderOf(study: Study, language: Language, asked: Asked): Promise<Builder | null> {
  const [tables, book] = await Promise.all([
    readText(study.folder, artefact.publication),
    readText(study.folder, `${artefact.dataset}/codebook.json`),
  ]);
  if (tables === undefined || book === undefined) return null;
  const publication = readPublication(tables);
  if (!publication.ok) throw new Error(publication.issues.map(({ message }) => message.en).join('; '));
  const codebook = JSON.parse(book) as Codebook;
  const context = tableContext(publication.value, codebook, language);
  const catalogue = await tableCatalogue(study);
  const labelled = (name: string): Choosable => ({ name, label: labelOf(codebook, name, language) });
  const chosen = codebook.variables.find(({ name }) => name === asked.question);
  return {
    questions: catalogue.map(({ variable }) => labelled(variable)),
    view:
      asked.question === ''
        ? null
        : await viewOf(
            study,
            context,
            { ...asked, variable: chosen },
            (catalogue.find(({ variable }) => variable === asked.question)?.breaks ?? []).map(labelled),
          ),
  };
}

type Chosen = Asked & { readonly variable: Variable | undefined };

async function viewOf(
  study: Study,
  context: TableContext,
  asked: Chosen,
  breaks: readonly Choosable[],
): Promise<View> {
  const { question, by, variable } = asked;
  const earlier = (await earlierWaves(study)).waves;
  const settled =
    variable === undefined ? unknownQuestion : settledChoice(variable, by !== '' && by !== waves, asked);
  const view = {
    label: labelOf(context.codebook, question, context.language),
    breaks,
    hasWaves: earlier.length > 0,
    choice: { statistic: settled.statistic, percent: settled.percent, chart: settled.chart },
    offered: settled.offered,
  };
  if (by === waves) {
    const compared = builtWaves(context, earlier, question);
    return { ...view, issues: [], shown: compared === null ? null : shownWaves(compared) };
  }
  const found = await askForTable(study, { variable: question, ...(by === '' ? {} : { by }) });
  if (!found.ok) return { ...view, issues: found.issues, shown: null };
  const built = builtTable(context, found.value, view.choice);
  return {
    ...view,
    issues: [],
    shown: {
      charts: built.chart === null ? [] : [drawn(built.chart, 0)],
      table: tableHtml(built.table),
      sentences: built.sentences,
      notes: built.notes,
      changed: changedIn(context.publication, found.value.id).map((entry) =>
        describeProtection(entry, context.language, context.codebook),
      ),
    },
  };
}

const unknownQuestion: TableChoice & { readonly offered: TableChoices } = {
  statistic: 'each',
  percent: 'group',
  chart: 'none',
  offered: { statistics: ['each'], percents: ['group'], charts: ['none'] },
};

function shownWaves({ table, charts }: NonNullable<ReturnType<typeof builtWaves>>): Shown {
  return { charts: charts.map(drawn), table: tableHtml(table), sentences: [], notes: [], changed: [] };
}

function drawn(chart: Parameters<typeof chartSvg>[0], at: number): Shown['charts'][number] {
  return {
    title: chart.title,
    wide: chartSvg(chart, `wide-${String(at)}`, 640),
    narrow: chartSvg(chart, `narrow-${String(at)}`, 340),
  };
}

function changedIn({ log }: Publication, table: string): Publication['log'] {
  return log.filter((entry) => entry.table === table);
}

function labelOf({ variables }: Codebook, name: string, language: Language): string {
  const label = variables.find((one) => one.name === name)?.label;
  return (label === undefined ? '' : pickTranslation(label, language)) || name;
}
