import { accepted, refused, type Checked } from '@langnghe/language';
import type { OpenQuestion, PilePlace } from './entry-form.ts';
import { typedAnswer, type EntryQuestion } from './typed-answer.ts';
import { entryIssue } from './issues.ts';
import type { PaperRoom } from './paper-room.ts';
import { decided, reopened, waitingQuestions, type Waiting } from './verification.ts';

/** What stands before the person who verifies. Neither class nor time is part of it. */
export interface Shown extends Waiting {
  readonly asked: EntryQuestion;
  /** WebP in base64. */
  readonly pictures: readonly string[];
  readonly left: number;
}

/** Typed instead of an answer: all of them are on the number pad. */
export const keys = { blank: '-', later: '+', undo: '/' } as const;

const mostUndone = 100;

/** The work of verifying: one question after another, each decision kept at once and taken back at will. */
export class Desk {
  readonly #room: PaperRoom;
  readonly #undo: { readonly key: string; readonly was: OpenQuestion; readonly place: PilePlace | null }[] =
    [];
  readonly #later = new Set<string>();

  constructor(room: PaperRoom) {
    this.#room = room;
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  async next(questions: readonly EntryQuestion[]): Promise<Shown | null> {
    const order = new Map(questions.map(({ name }, i) => [name, i]));
    const waiting = waitingQuestions(this.#room.tray.forms, order);
    const now = waiting.find((one) => !this.#later.has(idOf(one)));
    if (now === undefined) {
      // Whatever was put off comes again once nothing else is left.
      this.#later.clear();
      return waiting.length === 0 ? null : this.next(questions);
    }
    const asked = questions.find(({ name }) => name === now.open.question);
    const crops = await this.#room.tray.crops(now.key);
    return {
      ...now,
      asked: asked ?? {
        name: now.open.question,
        number: '',
        label: now.open.question,
        kind: 'text',
        options: [],
      },
      pictures: crops.filter(({ question }) => question === now.open.question).map(({ webp }) => webp),
      left: waiting.length,
    };
  }

  async answer(
    { key, question }: { readonly key: string; readonly question: string },
    typed: string,
    questions: readonly EntryQuestion[],
  ): Promise<Checked<null>> {
    const command = typed.trim();
    if (command === keys.undo) return this.undo();
    const form = this.#room.tray.form(key);
    const was = form?.open.find((one) => one.question === question);
    // Somebody else has decided it meanwhile.
    if (form === undefined || was === undefined) return accepted(null);
    if (command === keys.later) {
      this.#later.add(`${key} ${question}`);
      return accepted(null);
    }
    const asked = questions.find(({ name }) => name === question);
    const value =
      command === keys.blank ? '' : asked === undefined ? typed.trim() : typedAnswer(asked, typed);
    if (value === null || (value === '' && command !== keys.blank))
      return refused([entryIssue('not-a-code', { field: 'typed' })]);
    await this.#room.tray.put(decided(form, question, value, this.#room.check));
    this.#undo.push({ key, was, place: form.place });
    if (this.#undo.length > mostUndone) this.#undo.shift();
    return accepted(null);
  }

  async undo(): Promise<Checked<null>> {
    const last = this.#undo.pop();
    const form = last === undefined ? undefined : this.#room.tray.form(last.key);
    if (last !== undefined && form !== undefined)
      await this.#room.tray.put(reopened({ ...form, place: last.place }, last.was));
    return accepted(null);
  }
}

const idOf = ({ key, open }: Waiting): string => `${key} ${open.question}`;
