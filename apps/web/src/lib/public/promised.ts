import {
  formatDate,
  formatDocumentDate,
  pickTranslation,
  type CivilDate,
  type Language,
} from '@langnghe/language';
import type { StudyDescription } from '@langnghe/study';

/** What was said of a study when it opened, for those who come before its results. '' = not said. */
export interface Promised {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly conductor: string;
  readonly sponsor: string;
  readonly population: string;
  readonly place: string;
  readonly contact: string;
  readonly from: string;
  readonly to: string;
  readonly publishes: string;
  /** The promised day has passed. */
  readonly overdue: boolean;
  /** Name and version of the study that this one corrects. */
  readonly corrects: string;
  readonly example: boolean;
}

export function promised(description: StudyDescription, language: Language, today: CivilDate): Promised {
  const said = (texts: Readonly<Record<string, string>>): string => pickTranslation(texts, language);
  const day = (date: CivilDate | null): string => (date === null ? '' : formatDate(date));
  const { publishesOn } = description;
  return {
    id: description.id,
    title: said(description.title),
    purpose: said(description.purpose),
    conductor: said(description.conductor),
    sponsor: said(description.sponsor),
    population: said(description.population),
    place: said(description.place),
    contact: description.contact,
    from: day(description.opensOn),
    to: day(description.closesOn),
    publishes: publishesOn === null ? '' : formatDocumentDate(language, publishesOn),
    overdue: publishesOn !== null && today > publishesOn,
    corrects:
      description.corrects === undefined
        ? ''
        : `${description.corrects.study} (${description.corrects.version})`,
    example: description.example,
  };
}
