import type { Outcome } from '@langnghe/collection';
import type { Issue, Language } from '@langnghe/language';
import type { Screen } from '@langnghe/questionnaire';
import { codeProblem, stateProblem } from './code-problem.ts';
import { field, readFormState, type FormState } from './form-state.ts';
import { uiLanguage } from './languages.ts';
import type { RespondPage, ReviewPage } from './page.ts';
import { repeatsOn } from './repeats.ts';
import { countAnswered, reviewSections } from './review.ts';
import { inOne } from './offline/in-one.ts';
import { newNonce } from './nonce.ts';
import { nextScreen, opened, previousScreen, screenNamed, screenPage } from './screen-page.ts';
import { textOf } from './screen-view.ts';
import {
  fieldsOf,
  questionsOf,
  workOut,
  type PlacedQuestion,
  type Survey,
  type WorkedOut,
} from './survey.ts';
import { withInstance, withoutInstance, withoutTyped, withTyped } from './typed-fields.ts';

type Status = 200 | 422 | 503;

/** What a POST is answered with. `sent` says nothing of the answers: the page after it is the same for everybody. */
export type Reply =
  | {
      readonly kind: 'page';
      readonly status: Status;
      readonly page: RespondPage;
      readonly language: Language;
    }
  | { readonly kind: 'sent'; readonly language: Language };

/** The page a GET shows. It changes nothing, whoever or whatever opens it. */
export function firstPage(survey: Survey, state: FormState): RespondPage {
  if (survey.phase === 'not-yet') return { kind: 'not-yet', state, opens: survey.opens };
  if (survey.phase === 'closed') return { kind: 'closed', state, unsent: [] };
  return { kind: 'start', state, problem: null };
}

/** One step of answering: reads what the page carries and what was typed, and gives the next page. */
export async function step(survey: Survey, form: FormData): Promise<Reply> {
  const move = moveOf(form, survey);
  if (survey.phase !== 'open') return closedOn(move);
  const handler = Object.hasOwn(moves, move.verb) ? moves[move.verb] : undefined;
  return (handler ?? goOn)(move);
}

/** What is asked, by name and by instance, with what stands on the page now. */
export function askedOn(survey: Survey, form: FormData): ReadonlySet<string> {
  return moveOf(form, survey).now.evaluation.relevant;
}

interface Move {
  readonly survey: Survey;
  readonly form: FormData;
  readonly verb: string;
  readonly argument: string;
  readonly state: FormState;
  readonly ui: Language;
  /** The screen the person was on. */
  readonly screen: Screen | undefined;
  readonly questions: readonly PlacedQuestion[];
  /** Before, and with, what was typed on this page. */
  readonly before: WorkedOut;
  readonly now: WorkedOut;
}

function moveOf(form: FormData, asked: Survey): Move {
  const carried = readFormState(form);
  const survey = carried.whole ? inOne(asked) : asked;
  const [verb = '', ...rest] = field(form, 'do').split(':');
  const argument = rest.join(':');
  const wanted = verb === 'lang' ? argument : carried.language;
  const language = survey.languages.includes(wanted) ? wanted : (survey.languages[0] ?? 'vi');
  const before = workOut(survey, carried.answers, language, carried.nonce);
  const screen = screenNamed(before, carried.at);
  // Help and the closed page stand in front of a screen without its fields.
  const onScreen = screen !== undefined && form.has('shown');
  const questions = onScreen ? questionsOf(screen.items, before.evaluation) : [];
  const answers = withTyped(carried.answers, form, questions);
  const state = { ...carried, language, answers };
  const now = workOut(survey, answers, language, carried.nonce);
  return { survey, form, verb, argument, state, ui: uiLanguage(language), screen, questions, before, now };
}

const moves: Readonly<Record<string, (move: Move) => Reply | Promise<Reply>>> = {
  start,
  next: goOn,
  skip: (move) => goOn(retyped(move, withoutTyped(move.state.answers, move.questions))),
  back: goBack,
  go: (move) => showScreen(move, screenNamed(move.now, move.argument), { editing: true }),
  lang: stay,
  refresh: stay,
  resume: stay,
  help: (move) => page(move, { kind: 'help', state: move.state }),
  add: (move) => stay(retyped(move, addInstance(move))),
  remove: (move) => stay(retyped(move, removeInstance(move))),
  send,
};

function retyped(move: Move, answers: FormState['answers']): Move {
  const now = workOut(move.survey, answers, move.state.language, move.state.nonce);
  return { ...move, state: { ...move.state, answers }, now };
}

function page(move: Move, shown: RespondPage, status: Status = 200): Reply {
  return { kind: 'page', status, page: shown, language: move.ui };
}

/**
 * Whether a code is spent is said only when a form is sent: otherwise anyone with a list of codes could watch them being
 * used, one after the other, without ever sending anything.
 */
async function start(move: Move): Promise<Reply> {
  const problem = await codeProblem(move.state.code, async (code) => {
    const state = await move.survey.ticketState(code);
    return state === 'spent' ? 'unspent' : state;
  });
  if (problem !== null) return startPage(move, problem);
  const begun = { ...move, state: { ...move.state, nonce: move.state.nonce || newNonce() } };
  const first = retyped(begun, move.state.answers);
  return showScreen(first, first.now.screens[0]);
}

function startPage(move: Move, problem: Issue | null = null): Reply {
  const state = { ...move.state, at: 'start', editing: false };
  return page(move, { kind: 'start', state, problem: said(problem, move.ui) }, problem === null ? 200 : 422);
}

/** Onwards only when nothing on this screen stands in the way, and nothing on it was opened unseen. */
function goOn(move: Move): Reply {
  const { screen, now, before } = move;
  if (screen === undefined) return stay(move);
  const problems = fieldsOf(screen.items, now.evaluation).some((name) => now.problems.has(name));
  if (problems) return showScreen(move, screen, { problems: true });
  const unseen = opened(screen, before, now, field(move.form, 'shown'));
  if (unseen) return showScreen(move, screen, { openedMore: true });
  if (!move.state.editing) return showScreen(move, nextScreen(now, screen));
  const newlyAsked = now.screens.find((other) => !before.screens.includes(other));
  return newlyAsked === undefined ? review(move) : showScreen(move, newlyAsked, { editing: true });
}

function goBack(move: Move): Reply {
  const { screen, now, state } = move;
  if (state.at === 'review') return showScreen(move, now.screens.at(-1));
  if (state.editing) return review(move);
  const previous = screen === undefined ? undefined : previousScreen(now, screen);
  return previous === undefined ? startPage(move) : showScreen(move, previous);
}

function stay(move: Move): Reply {
  if (move.state.at === 'review') return review(move);
  return move.screen === undefined
    ? startPage(move)
    : showScreen(move, move.screen, { editing: move.state.editing });
}

interface Showing {
  readonly problems?: boolean;
  readonly openedMore?: boolean;
  readonly editing?: boolean;
}

/** A screen, or the review when there is none left. */
function showScreen(move: Move, screen: Screen | undefined, showing: Showing = {}): Reply {
  if (screen === undefined) return review(move);
  const again = screen === move.screen;
  const editing = showing.editing ?? (again && move.state.editing);
  const state = { ...move.state, at: screen.name, editing };
  const shown = screenPage(screen, move.now, state, {
    ui: move.ui,
    problems: showing.problems ?? false,
    openedMore: showing.openedMore ?? false,
  });
  return page(move, shown, showing.problems ? 422 : 200);
}

function review(
  move: Move,
  problem: Issue | null = null,
  status: Status = problem === null ? 200 : 422,
): Reply {
  const sections = reviewSections(move.now, move.ui);
  const shown: ReviewPage = {
    kind: 'review',
    state: { ...move.state, at: 'review', editing: false },
    sections,
    answered: countAnswered(sections),
    closing: closingWords(move.now),
    problem: said(problem, move.ui),
    askCode: problem?.place.field === 'code',
  };
  return page(move, shown, status);
}

function closingWords(worked: WorkedOut): readonly string[] {
  return worked.closing
    .flatMap(({ items }) => items)
    .flatMap((item) =>
      item.kind === 'note' && worked.evaluation.relevant.has(item.name) ? [textOf(item.label, worked)] : [],
    );
}

async function send(move: Move): Promise<Reply> {
  const wrong = firstProblem(move, [...move.now.problems.keys()]);
  if (wrong !== undefined) return showScreen(move, wrong, { problems: true, editing: true });
  const problem = await codeProblem(move.state.code, () => Promise.resolve('unspent'));
  if (problem !== null) return review(move, problem);
  const { code, nonce } = move.state;
  return replyTo(await move.survey.submit({ code, nonce, answers: move.now.normalised }), move);
}

function replyTo(outcome: Outcome, move: Move): Reply {
  if (outcome.outcome === 'accepted') return { kind: 'sent', language: move.ui };
  if (outcome.outcome === 'unavailable') return review(move, outcome.issues[0] ?? null, 503);
  if (outcome.outcome === 'invalid') {
    const fields = outcome.issues.map(({ place }) => place.field ?? '');
    const wrong = firstProblem(move, fields);
    if (wrong === undefined) return review(move, outcome.issues[0] ?? null);
    return showScreen(move, wrong, { problems: true, editing: true });
  }
  if (outcome.state === 'not-open') return closedOn(move);
  return review(move, stateProblem(outcome.state));
}

function firstProblem({ now }: Move, fields: readonly string[]): Screen | undefined {
  return now.screens.find((screen) =>
    fieldsOf(screen.items, now.evaluation).some((name) => fields.includes(name)),
  );
}

/** The survey closed while the person was writing, or is not open yet: what was written is shown once more. */
function closedOn(move: Move): Reply {
  const { survey, state, now, ui } = move;
  if (survey.phase === 'not-yet') return page(move, { kind: 'not-yet', state, opens: survey.opens });
  const sections = reviewSections(now, ui).map((section) => ({
    ...section,
    entries: section.entries.filter(({ answer }) => answer !== ''),
  }));
  return page(move, { kind: 'closed', state, unsent: sections.filter(({ entries }) => entries.length > 0) });
}

function addInstance({ argument, screen, now, state }: Move): FormState['answers'] {
  const repeat = screen && repeatsOn(screen, now).find(({ path }) => path === argument);
  return repeat === undefined ? state.answers : withInstance(state.answers, repeat);
}

function removeInstance({ argument, screen, now, state }: Move): FormState['answers'] {
  const repeat = screen && repeatsOn(screen, now).find(({ path }) => path === argument);
  return repeat === undefined ? state.answers : withoutInstance(state.answers, repeat);
}

function said(
  issue: Issue | null,
  ui: Language,
): { readonly message: string; readonly remedy: string } | null {
  return issue === null ? null : { message: issue.message[ui], remedy: issue.remedy[ui] };
}
