import type { Language } from '@langnghe/language';
import type { Screen } from '@langnghe/questionnaire';
import type { FormState } from './form-state.ts';
import { choices } from './control-of.ts';
import type { ScreenPage } from './page.ts';
import { isFull, repeatsOn } from './repeats.ts';
import { leanPhone, wholePhone } from './phone-expressions.ts';
import { refreshingFields } from './refreshing-fields.ts';
import { screenLogic, type ScreenLogic } from './screen-logic.ts';
import { addButton, errorLinks, headingOf, screenItems } from './screen-view.ts';
import { questionsOf, type WorkedOut } from './survey.ts';

export function screenNamed(worked: WorkedOut, name: string): Screen | undefined {
  return worked.screens.find((screen) => screen.name === name);
}

export function nextScreen({ screens }: WorkedOut, screen: Screen): Screen | undefined {
  return screens[screens.indexOf(screen) + 1];
}

export function previousScreen({ screens }: WorkedOut, screen: Screen): Screen | undefined {
  return screens[screens.indexOf(screen) - 1];
}

/**
 * Whether what was just answered asks something more on the same screen that the person has not seen: a question that
 * was hidden, or other choices. `shown` is what stood visible, as the page (or its script) says.
 */
export function opened(screen: Screen, before: WorkedOut, now: WorkedOut, shown: string): boolean {
  const seen = new Set(shown.split(' '));
  return questionsOf(screen.items, now.evaluation).some((place) => {
    if (!now.evaluation.relevant.has(place.field)) return false;
    if (!seen.has(place.field)) return true;
    if (place.question.choiceFilter === undefined) return false;
    const offered = (worked: WorkedOut): string =>
      choices(place.question, { field: place.field, chain: [], instance: {} }, worked)
        .map(({ value }) => value)
        .join(' ');
    return offered(before) !== offered(now);
  });
}

interface Showing {
  readonly ui: Language;
  readonly problems: boolean;
  readonly openedMore: boolean;
}

export function screenPage(
  screen: Screen,
  worked: WorkedOut,
  state: FormState,
  showing: Showing,
): ScreenPage {
  const { evaluation, screens, all } = worked;
  const position = all.indexOf(screen) + 1;
  const questions = questionsOf(screen.items, evaluation);
  const shown = questions.filter(({ field }) => evaluation.relevant.has(field));
  const { logic, everything } = logicOf(screen, worked, state, showing.ui);
  return {
    kind: 'screen',
    state,
    heading: headingOf(screen, worked),
    step: screens.indexOf(screen) + 1,
    // What is answered here may still ask for any screen that follows; the review is a step too.
    left: all.length - position + 1,
    done: position / (all.length + 1),
    items: screenItems(screen, worked, showing.ui, showing.problems),
    errors: showing.problems ? errorLinks(screen, worked, showing.ui) : [],
    skippable: shown.length > 0 && shown.every(({ question }) => question.required === undefined),
    openedMore: showing.openedMore,
    shown: shown.map(({ field }) => field).join(' '),
    logic: logic === null ? '' : JSON.stringify(logic),
    everything,
    refreshedBy: refreshingFields(screen).join(' '),
    repeats: repeatsOn(screen, worked).map((repeat) => ({
      name: repeat.path,
      id: addButton(repeat.path),
      label: repeat.label,
      canAdd: !isFull(repeat),
      canRemove: repeat.count > 0,
    })),
  };
}

/** On one page calculations stand where the form has them, so that what follows them finds them worked out. */
function logicOf(
  screen: Screen,
  worked: WorkedOut,
  state: FormState,
  ui: Language,
): { readonly logic: ScreenLogic | null; readonly everything: boolean } {
  if (!state.whole) return { logic: screenLogic(screen, worked, ui), everything: false };
  const all = { ...screen, items: worked.survey.questionnaire.items };
  const lean = screenLogic(all, worked, ui, { ...leanPhone, always: true });
  return lean === null
    ? { logic: screenLogic(all, worked, ui, wholePhone), everything: true }
    : { logic: lean, everything: false };
}
