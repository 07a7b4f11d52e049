import { studyIds, trashedStudyIds, type DataFolder } from '@langnghe/study';

/** The wanted id, or with the first free number after it: a study in the trash may come back under its own. */
export async function freeId(data: DataFolder, wanted: string): Promise<string> {
  const taken = new Set([...(await studyIds(data)), ...(await trashedStudyIds(data))]);
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const candidate = `${wanted}-${String(number)}`;
    if (!taken.has(candidate)) return candidate;
  }
}
