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
  /** Grows when the fields must be made anew from what the server has. */
  stamp = $state(0);
  /** The revision this page made or has shown; another one came from elsewhere. */
  known: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again = false;
  readonly #place: string;

  constructor(place: string, revision: number) {
    this.#place = place;
    this.known = revision;
  }

  /** Something was typed or chosen. */
  touched(form: HTMLFormElement): void {
    clearTimeout(this.#timer);
    keepUnsaved(this.#place, form);
    this.#timer = setTimeout(() => this.#send(form), pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #send(form: HTMLFormElement): void {
    if (!form.isConnected) return;
    if (this.status === 'saving') this.#again = true;
    else form.requestSubmit();
  }

  /** For `use:enhance`. */
  readonly submit: SubmitFunction = ({ submitter, formElement, formData }) => {
    clearTimeout(this.#timer);
    this.status = 'saving';
    this.#again = false;
    const pressed = submitter instanceof HTMLButtonElement ? submitter : null;
    if (pressed === null) formData.delete('do');
    return async ({ result }) => {
      await this.#answered(result, formElement, pressed);
      if (this.#again) this.touched(formElement);
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
    this.known = -1;
    await refreshAll();
    if (value === '') return;
    this.stamp += 1;
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
