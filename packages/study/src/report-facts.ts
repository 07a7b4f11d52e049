import type { Codebook, CodedTable } from '@langnghe/dataset';
import type { CivilDate, Translations } from '@langnghe/language';
import type { EarlierWave, ReportFacts } from '@langnghe/report';
import type { WeightingRecord } from '@langnghe/weighting';
import { consentingRows } from './consent.ts';
import type { Dispositions } from './dispositions.ts';
import type { Study } from './read-study.ts';

export interface ReportSources {
  readonly table: CodedTable;
  readonly codebook: Codebook;
  readonly weighting: WeightingRecord;
  readonly dispositions: Dispositions | null;
  readonly publishedOn: CivilDate;
  readonly earlier: readonly EarlierWave[];
}

/** What the report says besides its tables, gathered from the study's own files. */
export function reportFacts(study: Study, sources: ReportSources): ReportFacts {
  const { description, questionnaire, manifest, sample } = study;
  if (questionnaire === undefined) throw new Error(`study without a questionnaire: ${study.id}`);
  const { table, codebook, weighting, dispositions, publishedOn, earlier } = sources;
  const refused = table.rows - consentingRows(table, codebook, description.consentQuestion).length;
  return {
    id: study.id,
    title: description.title,
    purpose: description.purpose,
    sponsor: description.sponsor,
    conductor: description.conductor,
    population: description.population,
    place: description.place,
    contact: description.contact,
    publishedAt: description.publishedAt,
    openedOn: manifest?.openedOn ?? description.opensOn,
    closedOn: dispositions?.closedOn ?? description.closesOn,
    publishedOn,
    languages: description.languages,
    source: description.source,
    sensitive: description.sensitive,
    sample:
      sample === undefined
        ? null
        : { ...sample, frameSize: sample.strata.reduce((sum, { units }) => sum + units, 0) },
    response: dispositions === null ? null : { classes: dispositions.classes, refused },
    weighting,
    questionnaire,
    consentQuestion: description.consentQuestion,
    mainQuestion: description.mainQuestion,
    promises: promises(manifest?.smallestBase ?? 30),
    limitations: [],
    ...(earlier.length === 0 ? {} : { earlier }),
    ...(description.letterhead === undefined ? {} : { letterhead: description.letterhead }),
    example: description.example,
  };
}

function promises(smallestBase: number): Translations[] {
  const base = String(smallestBase);
  return [
    {
      vi: 'Không ghi tên, số điện thoại hay số căn cước; không lưu giờ gửi và địa chỉ mạng.',
      en: 'No name, phone or identity number; no time of sending and no network address kept.',
    },
    {
      vi: 'Trả lời là tự nguyện; câu nào cũng có thể bỏ qua.',
      en: 'Answering was voluntary; any question could be skipped.',
    },
    {
      vi: `Không công bố kết quả của nhóm có dưới ${base} người trả lời.`,
      en: `No result is published for a group of fewer than ${base} answers.`,
    },
  ];
}
