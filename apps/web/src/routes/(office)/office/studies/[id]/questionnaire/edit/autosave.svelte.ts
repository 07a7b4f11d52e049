import type { Issue } from '@langnghe/language';
import { tick } from 'svelte';
import type { ActionResult, SubmitFunction } from '$app/forms';
import { goto, refreshAll } from '$app/navigation';
import type { ItemView } from './server/item-view.ts';
import { forgetUnsaved, keepUnsaved } from './unsaved.ts';

type Status = 'idle' | 'saving' | 'saved' | 'refused' | 'offline';

/** Long enough not to send every letter, short enough that the preview follows. */
const pause = 700;
const retryAfter = 5000;

/**
 * Sends the form by itself a moment after the last keystroke, one sending at a time. What the server refuses stays in
 * the fields, and in this browser, until it is mended or dropped.
 */
export class Autosave {
  status = $state<Status>('idle');
  issues = $state<readonly Issue[]>([]);
  /** Something typed has not been taken by the server yet. */
  pending = $state(false);
  /** Grows when the fields must be made anew from what the server has. */
  stamp = $state(0);
  /** The revision this page made or has shown; another one came from elsewhere. */
  known: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again = false;
  #touches = 0;
  /** A button pressed while the form was on its way. */
  #pressed: HTMLElement | null = null;
  #whenAnswered: (() => void) | undefined;
  readonly #place: string;

  constructor(place: string, revision: number) {
    this.#place = place;
    this.known = revision;
  }

  /** Something was typed or chosen. */
  touched(form: HTMLFormElement): void {
    clearTimeout(this.#timer);
    this.#touches += 1;
    this.pending = true;
    keepUnsaved(this.#place, form);
    this.#timer = setTimeout(() => this.#send(form), pause);
  }

  /** Sends what waits to be sent now; done when it has been answered. */
  flush(form: HTMLFormElement | undefined): Promise<void> {
    if (form === undefined || !this.pending) return Promise.resolve();
    clearTimeout(this.#timer);
    return new Promise((resolve) => {
      this.#whenAnswered = resolve;
      this.#send(form);
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #waiting(): HTMLElement | null {
    const button = this.#pressed;
    this.#pressed = null;
    return button;
  }

  #send(form: HTMLFormElement): void {
    if (!form.isConnected) return;
    if (this.status === 'saving') this.#again = true;
    else form.requestSubmit();
  }

  /** For `use:enhance`. */
  readonly submit: SubmitFunction = ({ submitter, formElement, formData, cancel }) => {
    clearTimeout(this.#timer);
    // One at a time: the next is made from the revision this one comes to.
    if (this.status === 'saving') {
      cancel();
      this.#again = true;
      this.#pressed = submitter;
      return;
    }
    this.status = 'saving';
    this.#again = false;
    const touches = this.#touches;
    const pressed = submitter instanceof HTMLButtonElement ? submitter : null;
    if (pressed === null) formData.delete('do');
    return async ({ result }) => {
      await this.#answered(result, formElement, pressed);
      if (result.type === 'redirect') this.pending = this.#touches !== touches;
      if (this.#again && formElement.isConnected) formElement.requestSubmit(this.#waiting());
      else this.#whenAnswered?.();
    };
  };

  async #answered(
    result: ActionResult,
    form: HTMLFormElement,
    pressed: HTMLButtonElement | null,
  ): Promise<void> {
    if (result.type === 'redirect') {
      this.issues = [];
      forgetUnsaved(this.#place);
      if (new URL(result.location, location.href).pathname === location.pathname)
        await this.#refresh(pressed);
      else await goto(result.location, { reset: false, refreshAll: true });
      this.status = 'saved';
    } else if (result.type === 'failure') {
      const told: { issues?: readonly Issue[]; view?: ItemView } = result.data ?? {};
      this.issues = told.issues ?? [];
      this.status = 'refused';
      await this.#refresh(null);
    } else {
      this.status = 'offline';
      this.#timer = setTimeout(() => this.#send(form), retryAfter);
    }
  }

  /** After a button that rearranges, the fields are made anew; after typing they stay as they are. */
  async #refresh(pressed: HTMLButtonElement | null): Promise<void> {
    const value = pressed?.name === 'do' ? pressed.value : '';
    // Fields that follow a revision this page does not know are made anew by the page.
    if (value === '') this.known = -1;
    await refreshAll();
    if (value === '') return;
    await tick();
    focusAfter(value);
  }
}

/** Where the keyboard goes on after a choice was added, moved or taken away. */
function focusAfter(pressed: string): void {
  const [verb = '', place = '0'] = pressed.split(':');
  const at = Number(place);
  const target =
    verb === 'choice-add'
      ? document.querySelector<HTMLElement>('ol li:last-child .words input')
      : document.querySelector<HTMLElement>(
          `button[value="${verb}:${verb === 'choice-up' ? at - 1 : verb === 'choice-down' ? at + 1 : at}"]`,
        );
  target?.focus();
}
