// SPDX-License-Identifier: MIT
// The page as a visitor meets it: its parts by role, name and `data-` hook, and the few gestures that
// every spec needs.

import { expect, type Locator, type Page } from '@playwright/test';
import type { UncertaintyDoc } from '../../web/src/engine/types';

/** Everything a link or a file has to bring back. */
export interface Snapshot {
  answer: string;
  lang: string;
  values: Record<string, string>;
  events: string[];
  time: string[];
  view: string;
}

export const startingWith = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

export const defaultAnswer =
  'The money runs out in January 2026, 29.6 months after August 2023. Users cover their own costs ' +
  'at a paid rate of 12.0%; with staff and R&D it takes 21.7%. It starts at 1.5%.';

export class Calculator {
  readonly page: Page;
  readonly answer: Locator;
  readonly chart: Locator;
  /** The plot, which arrow keys read month by month. */
  readonly plot: Locator;
  readonly picker: Locator;
  readonly dialog: Locator;
  readonly alert: Locator;
  readonly said: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  /** How sure the answer is, in a sentence. */
  readonly certainty: Locator;
  readonly drivers: Locator;
  readonly funding: Locator;

  constructor(page: Page) {
    this.page = page;
    this.answer = page.locator('[data-answer]');
    this.chart = page.locator('svg[role="group"]');
    this.plot = page.getByRole('slider', { name: /^(Month by month|逐月查看)$/ });
    this.picker = page.getByRole('combobox', { name: /^(Scenario|情景)$/ });
    this.dialog = page.getByRole('dialog');
    this.alert = page.getByRole('alert');
    this.said = page.locator('body > [aria-live="polite"]');
    this.undo = page.getByRole('button', { name: /^(Undo|撤销)$/ });
    this.redo = page.getByRole('button', { name: /^(Redo|重做)$/ });
    this.certainty = page.locator('[data-certainty]');
    this.drivers = this.section(/^(What drives it\?|结果取决于什么？)$/);
    this.funding = this.section(/^(Funding: how much|融资：要多少)/);
  }

  /** Waits until every future has been counted: nothing changes by itself from then on. */
  async counted(): Promise<void> {
    const all = this.page.getByText(/1 million futures|共推演 100 万/);
    await expect(all).toBeVisible({ timeout: 60_000 });
    await expect(this.drivers.locator('svg')).toBeAttached();
    await expect(this.funding.locator('table[aria-busy="false"]')).toBeAttached();
    await expect(this.page.locator('progress')).toHaveCount(0);
    await this.drawn();
  }

  /** Does what changes the futures, and waits until all of the new ones have been counted. What was
   * known of the old ones is shown until the first of the new are there. */
  async recounted(act: () => Promise<unknown>): Promise<void> {
    await this.counted();
    await this.page.evaluate(() => {
      const line = document.getElementById('counted')!.parentElement!;
      new MutationObserver((_, observer) => {
        line.dataset['moved'] = 'yes';
        observer.disconnect();
      }).observe(line, { subtree: true, characterData: true, childList: true });
    });
    await act();
    const line = this.page.locator('[data-moved]');
    await expect(line).toBeAttached();
    await this.counted();
    await line.evaluate((element) => delete element.dataset['moved']);
  }

  /** All that the page says and draws of chance. */
  chances(): Promise<string[]> {
    return this.page.evaluate(() => {
      const shown = '[data-certainty], .question .readings, .question svg, #counted, .funding';
      const texts = [...document.querySelectorAll(shown)].map((part) =>
        [part.getAttribute('aria-label') ?? '', part.textContent.replace(/\s+/g, ' ')].join(': '),
      );
      const paths = document.querySelectorAll(
        'svg[role="group"] path.fan, path.median, .question path, .question rect',
      );
      const shape = (path: Element): string =>
        path.getAttribute('d') ?? `${path.getAttribute('y')}: ${path.getAttribute('width')}`;
      return [...texts, ...[...paths].map(shape)];
    });
  }

  /** Opens the page at a fragment and waits until it answers. */
  async open(fragment = '', path = '/'): Promise<void> {
    await this.page.goto(path + fragment);
    await expect(this.input('dau')).toBeVisible();
    await expect(this.answer).toHaveText(/\S/);
  }

  /** How long the money lasts, as the answer says it: "29.6 months". */
  async runway(): Promise<string | undefined> {
    return /([\d.]+ months) after/.exec((await this.answer.textContent())!)?.[1];
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  input(key: string): Locator {
    return this.page.locator(`[data-input="${key}"]`);
  }

  slider(key: string): Locator {
    return this.input(key).getByRole('slider');
  }

  field(key: string): Locator {
    return this.input(key).getByRole('textbox').first();
  }

  resetOf(key: string): Locator {
    const name = /Reset to|恢复为/;
    return this.input(key).getByRole('button', { name, includeHidden: true });
  }

  /** The button beside an input's slider that says how sure it is, and opens its range. */
  sure(key: string): Locator {
    return this.input(key).getByRole('button', { name: /^How sure is|有多大把握/ });
  }

  /** The range of an input, being edited. */
  range(key: string): Locator {
    return this.input(key).getByRole('group', { name: /^How sure is|有多大把握/ });
  }

  /** One of the two figures of the range being edited. */
  figure(key: string, which: 'first' | 'last'): Locator {
    return this.range(key).getByRole('textbox')[which]();
  }

  /** Types a figure of the range being edited, as a person would. */
  async typeFigure(key: string, which: 'first' | 'last', text: string): Promise<void> {
    const field = this.figure(key, which);
    await field.press('ControlOrMeta+a');
    await field.pressSequentially(text);
    await field.press('Enter');
    await this.drawn();
  }

  /** What the address says of chance. */
  async uncertainty(): Promise<UncertaintyDoc | null> {
    const text = new URLSearchParams((await this.fragment()).slice(1)).get('uncertainty');
    return text === null ? null : (JSON.parse(text) as UncertaintyDoc);
  }

  /** The part of the page under a heading. */
  section(heading: string | RegExp): Locator {
    const title = this.page.getByRole('heading', { name: heading });
    return this.page.locator('section', { has: title }).last();
  }

  /** Opens every folded group of inputs. */
  unfold(): Promise<void> {
    return this.#openAll('details:not([open]):has([data-input]) > summary');
  }

  /** Opens everything that is folded. */
  unfoldEverything(): Promise<void> {
    return this.#openAll('details:not([open]) > summary');
  }

  async #openAll(summaries: string): Promise<void> {
    const folded = this.page.locator(summaries);
    while ((await folded.count()) > 0) await folded.first().click();
  }

  async type(key: string, text: string): Promise<void> {
    await this.field(key).fill(text);
    await this.field(key).press('Enter');
  }

  /** Replaces a field's text by hand and leaves it: after fill(), Firefox tells of no change. */
  async retype(field: Locator, text: string): Promise<void> {
    await field.press('ControlOrMeta+a');
    await field.pressSequentially(text);
    await field.press('Tab');
    await this.drawn();
  }

  /** What a slider holds, in words. */
  async value(key: string): Promise<string> {
    return (await this.slider(key).getAttribute('aria-valuetext')) ?? '';
  }

  /** The outlines of all that the chart draws. */
  picture(): Promise<string> {
    return this.chart.evaluate((svg) =>
      [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d')).join('|'),
    );
  }

  /** The numbers at the chart's value axis. */
  axis(): Promise<string> {
    return this.chart.evaluate((svg) =>
      [...svg.querySelectorAll('text[text-anchor="end"]')].map((t) => t.textContent).join('|'),
    );
  }

  /** Where along a slider its thumb stands, in page pixels. */
  async thumb(key: string): Promise<{ x: number; y: number; left: number; right: number }> {
    const slider = this.slider(key);
    await slider.scrollIntoViewIfNeeded();
    const box = (await slider.boundingBox())!;
    const share = await slider.evaluate((element) => {
      const range = element as HTMLInputElement;
      return range.valueAsNumber / Number(range.max);
    });
    const inset = 8;
    return {
      x: box.x + inset + (box.width - 2 * inset) * share,
      y: box.y + box.height / 2,
      left: box.x,
      right: box.x + box.width,
    };
  }

  /** Takes hold of a slider's thumb with the mouse and moves it; the button stays down. */
  async drag(key: string, toShare: number): Promise<void> {
    const { x, y, left, right } = await this.thumb(key);
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(left + (right - left) * toShare, y, { steps: 6 });
  }

  release(): Promise<void> {
    return this.page.mouse.up();
  }

  /** Resolves once what was asked for has been drawn. */
  drawn(): Promise<void> {
    return this.page.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done())),
        ),
    );
  }

  /** Waits until the address says `pattern`. */
  async linked(pattern: RegExp): Promise<string> {
    await expect.poll(() => this.fragment()).toMatch(pattern);
    return this.fragment();
  }

  fragment(): Promise<string> {
    return this.page.evaluate(() => location.hash);
  }

  /** The whole state as it can be seen. */
  snapshot(): Promise<Snapshot> {
    return this.page.evaluate(() => {
      const textOf = (element: Element | null | undefined) =>
        element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      const headings = [...document.querySelectorAll('h2')];
      const events = headings.find((h) => /^(Events|事件)$/.test(textOf(h)))?.closest('section');
      const lead = document.querySelector('[aria-label*="0 to 60"], [aria-label*="0 至 60"]');
      const horizon = document.querySelector('[aria-label*="1 to 240"], [aria-label*="1 至 240"]');
      const start = [
        ...document.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
          'main select, main input',
        ),
      ];
      const named = (pattern: RegExp) =>
        start.find((f) => !f.closest('dialog') && pattern.test(f.getAttribute('aria-label') ?? ''));
      return {
        answer: textOf(document.querySelector('[data-answer]')),
        lang: document.documentElement.lang,
        values: Object.fromEntries(
          [...document.querySelectorAll<HTMLElement>('[data-input]')].map((row) => [
            row.dataset['input']!,
            row.querySelector('input[type=range]')?.getAttribute('aria-valuetext') ?? '',
          ]),
        ),
        events: [...(events?.querySelectorAll('li') ?? [])].map(textOf),
        time: [
          named(/^(Year|年)$/)?.value ?? '',
          named(/^(Month|月)$/)?.value ?? '',
          (horizon as HTMLInputElement | null)?.value ?? '',
          (lead as HTMLInputElement | null)?.value ?? '',
        ],
        view: textOf(document.querySelector('button[aria-pressed="true"]')),
      };
    });
  }

  /** The text of the last file that the page offered for saving. */
  async offered(press: () => Promise<void>): Promise<string> {
    await this.page.evaluate(() => delete window.offered);
    await press();
    return this.page.evaluate(async () => {
      if (!window.offered) throw new Error('nothing was offered for saving');
      return window.offered.text();
    });
  }

  async openFile(name: string, content: string | Buffer): Promise<void> {
    await this.button(/^(Scenarios…|情景管理…)$/).click();
    await this.dialog.locator('input[type="file"]').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  }
}
