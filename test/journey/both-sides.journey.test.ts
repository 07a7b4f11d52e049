import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  launchBrowser,
  missingForJourney,
  newPage,
  startServerProcess,
  type ServerProcess,
} from './harness.ts';
import { openForm, type OpenExample } from './open-example.ts';
import { chanceFrom, pickWith, randomForm, someValues } from './random-form.ts';
import { placeOf, pressAndWait } from './respond-walk.ts';

const missing = missingForJourney();
vi.setConfig({ testTimeout: 300_000, hookTimeout: 240_000 });
const seed = Number(process.env['LANGNGHE_SEED'] ?? Date.now() % 2 ** 31);
const screens = 8;
const sequences = 40;

/** One of them is what the phone says of a set of answers, the other what the server says of the same. */
interface Said {
  readonly shown: readonly string[];
  readonly wrong: readonly string[];
}

describe.skipIf(missing !== undefined)(
  `a phone's script and the server, over ${screens * sequences} sets of answers (seed ${seed})${missing ? ` (${missing})` : ''}`,
  () => {
    let dataFolder: string;
    let server: ServerProcess;
    let browser: Browser;
    let study: OpenExample;
    const pick = pickWith(chanceFrom(seed));

    beforeAll(async () => {
      dataFolder = await mkdtemp(join(tmpdir(), 'langnghe-both-sides-'));
      study = await openForm(dataFolder, 'http://localhost', await randomForm(pick, screens), 'ngau-nhien');
      server = await startServerProcess(dataFolder);
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser.close();
      await server.stop();
      await rm(dataFolder, { recursive: true });
    });

    test('agree in a real browser on what is asked and what is wrong', async () => {
      const page = await newPage(browser, { width: 360 });
      await page.goto(`${server.url}/r/${study.id}#${study.slips[0]?.code ?? ''}`);
      await pressAndWait(page, 'start');
      await page.locator('script[src*="screen-script"]').waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
      let [compared, hidden, wrong] = [0, 0, 0];
      for (let at = 0; at < screens; at++) {
        expect(await placeOf(page)).toBe(`g${at}`);
        for (const { given, phone, told } of await answered(
          page,
          Array.from({ length: sequences }, () => someValues(pick)),
        )) {
          expect({ at, given, ...phone }).toEqual({ at, given, ...told });
          compared++;
          if (told.shown.length < 8) hidden++;
          if (told.wrong.length > 0) wrong++;
        }
        await toNextScreen(page, at);
      }
      expect(compared).toBe(screens * sequences);
      // Most sets hide something; some are refused and some are not.
      expect(hidden).toBeGreaterThan(compared / 4);
      expect(wrong).toBeGreaterThan(compared / 10);
      expect(compared - wrong).toBeGreaterThan(compared / 50);
      await page.context().close();
    });

    /** As from the review: a screen is asked for by its name, whatever those before it lack. */
    async function toNextScreen(page: Page, at: number): Promise<void> {
      if (at + 1 === screens) return;
      const button = await page.locator('form[data-screen]').evaluateHandle(
        (form, next) => {
          form.setAttribute('data-seen', '');
          form.querySelectorAll('#items, [name="shown"]').forEach((one) => one.remove());
          form.querySelector('[name="at"]')?.setAttribute('value', next);
          const made = document.createElement('button');
          Object.assign(made, { name: 'do', value: 'resume', textContent: next });
          form.append(made);
          return made;
        },
        `g${at + 1}`,
      );
      await button.click();
      await page.locator('form[data-screen]:not([data-seen])').waitFor();
    }

    /** Puts each set into the page's own controls; hears the page's script, then the server, which gets the page's own form. */
    function answered(
      page: Page,
      sets: readonly (readonly string[])[],
    ): Promise<readonly { given: readonly string[]; phone: Said; told: Said }[]> {
      return page.evaluate(async (all) => {
        const paths = (root: ParentNode, keep: (element: HTMLElement) => boolean): string[] =>
          Array.from(root.querySelectorAll<HTMLElement>('#items [data-path]'))
            .filter(keep)
            .map(({ dataset }) => dataset['path'] ?? '');
        const visible = (root: ParentNode): string[] =>
          paths(root, (one) => !one.hidden && !one.closest('[hidden]'));
        const atFault = (root: ParentNode): string[] => paths(root, (one) => one.classList.contains('wrong'));
        const ask = async (verb: string): Promise<Document> => {
          const [form] = document.forms;
          const fields = new URLSearchParams();
          new FormData(form).forEach((value, name) => {
            if (typeof value === 'string') fields.append(name, value);
          });
          fields.append('do', verb);
          const response = await fetch(location.pathname, {
            method: 'POST',
            body: fields,
            credentials: 'omit',
            headers: { accept: 'text/html' },
          });
          return new DOMParser().parseFromString(await response.text(), 'text/html');
        };
        const results = [];
        for (const given of all) {
          document.querySelectorAll<HTMLElement>('#items [data-path]').forEach((element, i) => {
            const text = given[i] ?? '';
            element
              .querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name^="q:"]')
              .forEach((control) => {
                if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type))
                  control.checked = text.split(' ').includes(control.value);
                else control.value = text;
              });
          });
          document.dispatchEvent(new Event('langnghe:page'));
          const shown = visible(document);
          document.dispatchEvent(new Event('langnghe:check', { cancelable: true }));
          const wrong = atFault(document);
          // What the server shows after «next» is another screen, unless something is wrong on this one.
          const [same, next] = [await ask('refresh'), await ask('next')];
          const at = (page: Document): string | undefined =>
            page.querySelector<HTMLInputElement>('[name="at"]')?.value;
          results.push({
            given,
            phone: { shown, wrong },
            told: { shown: visible(same), wrong: at(next) === at(document) ? atFault(next) : [] },
          });
        }
        return results;
      }, sets);
    }
  },
);
