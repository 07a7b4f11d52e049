import { mediaUses, namedFiles, type MediaKind, type Questionnaire } from '@langnghe/questionnaire';
import { listUsers } from '@langnghe/questionnaire/editing';
import { attachmentKind, attachmentSizes, missingAttachments, type Study } from '@langnghe/study';

/** A label that a file stands beside. */
export interface FileUser {
  readonly item: string;
  /** '' for the item's own label. */
  readonly choice: string;
  readonly languages: readonly string[];
}

/** A file beside the form, as the list of files shows it. */
export interface FileLine {
  readonly name: string;
  readonly kind: MediaKind | 'table';
  /** In kB. */
  readonly size: number;
  readonly users: readonly FileUser[];
}

export async function fileLines(study: Study, questionnaire: Questionnaire): Promise<readonly FileLine[]> {
  const sizes = await attachmentSizes(study.folder);
  return [...sizes].map(([name, size]) => ({
    name,
    kind: attachmentKind(name)?.kind ?? 'table',
    size: Math.ceil(size / 1000),
    users: usersOf(questionnaire, name),
  }));
}

/** Names of the files that are still to come. */
export function missingFiles(study: Study, questionnaire: Questionnaire): readonly string[] {
  const missing = missingAttachments(questionnaire, study.attachments ?? []);
  return [...new Set(missing.map(({ values }) => String(values['file'])))];
}

function usersOf(questionnaire: Questionnaire, name: string): readonly FileUser[] {
  const users = new Map<string, { item: string; choice: string; languages: string[] }>();
  for (const { file, language, of } of mediaUses(questionnaire)) {
    if (file !== name) continue;
    const choice = 'choice' in of ? of.choice : '';
    const items = 'item' in of ? [of.item] : listUsers(questionnaire, of.list);
    for (const item of items) {
      const user = users.get(`${item} ${choice}`) ?? { item, choice, languages: [] };
      if (!user.languages.includes(language)) user.languages.push(language);
      users.set(`${item} ${choice}`, user);
    }
  }
  if (users.size > 0) return [...users.values()];
  const asTable = namedFiles(questionnaire).some(
    (file) => file.kind === 'table' && [file.name, `${file.name}.csv`, `${file.name}.geojson`].includes(name),
  );
  return asTable ? [{ item: '', choice: '', languages: [] }] : [];
}
