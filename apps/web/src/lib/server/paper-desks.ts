import { Bags, Desk, entryQuestions, type EntryQuestion, type PaperRoom } from '@langnghe/paper-entry';
import { studyOf } from './study-of.ts';

/** What was decided last can be taken back while the process runs; the decisions themselves are on disk. */
const desks = new WeakMap<PaperRoom, Desk>();

export function deskOf(room: PaperRoom): Desk {
  const desk = desks.get(room) ?? new Desk(room);
  desks.set(room, desk);
  return desk;
}

const bags = new WeakMap<PaperRoom, Bags>();

export function bagsOf(room: PaperRoom): Bags {
  const known = bags.get(room) ?? new Bags(room);
  bags.set(room, known);
  return known;
}

const asked = new WeakMap<PaperRoom, Map<string, Promise<readonly EntryQuestion[]>>>();

/** The printed questions; they do not change while the study is open. */
export function questionsOf(room: PaperRoom, language: string): Promise<readonly EntryQuestion[]> {
  const known = asked.get(room) ?? new Map<string, Promise<readonly EntryQuestion[]>>();
  asked.set(room, known);
  const questions = known.get(language) ?? read(room.study, language);
  known.set(language, questions);
  return questions;
}

async function read(study: string, language: string): Promise<readonly EntryQuestion[]> {
  const { questionnaire } = await studyOf(study);
  if (questionnaire === undefined) throw new Error(`open study without questions: ${study}`);
  return entryQuestions(questionnaire, language);
}
