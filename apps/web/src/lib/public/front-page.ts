import { formatDate, pickTranslation, type Checked, type Language } from '@langnghe/language';
import { hasReached, type Study } from '@langnghe/study';

export interface FrontPage {
  /** The institution, when all studies here are one institution's; else ''. */
  readonly institution: string;
  readonly open: readonly StudyLine[];
  readonly working: readonly StudyLine[];
  readonly published: readonly StudyLine[];
  /** Folders that cannot be read: they must not take the others down with them. */
  readonly unreadable: number;
}

export interface StudyLine {
  readonly id: string;
  readonly title: string;
  readonly conductor: string;
  /** The day forms are accepted until, or the day the results are promised for; '' = not set. */
  readonly day: string;
  readonly example: boolean;
}

export function frontPage(
  listed: readonly { readonly study: Checked<Study> }[],
  language: Language,
): FrontPage {
  const readable = listed.flatMap(({ study }) => (study.ok ? [study.value] : []));
  const told = readable.filter(({ stage }) => hasReached(stage, 'open'));
  const conductors = new Set(told.map(({ description }) => pickTranslation(description.conductor, language)));
  const lines = (wanted: (study: Study) => boolean, day: 'closesOn' | 'publishesOn'): readonly StudyLine[] =>
    told.filter(wanted).map((study) => lineOf(study, language, day));
  return {
    institution: conductors.size === 1 ? [...conductors].join('') : '',
    open: lines(({ stage, description }) => stage === 'open' && description.source !== 'import', 'closesOn'),
    working: lines(({ stage }) => hasReached(stage, 'closed') && stage !== 'published', 'publishesOn'),
    published: lines(({ stage }) => stage === 'published', 'publishesOn'),
    unreadable: listed.length - readable.length,
  };
}

function lineOf({ id, description }: Study, language: Language, day: 'closesOn' | 'publishesOn'): StudyLine {
  return {
    id,
    title: pickTranslation(description.title, language),
    conductor: pickTranslation(description.conductor, language),
    day: description[day] === null ? '' : formatDate(description[day]),
    example: description.example,
  };
}
