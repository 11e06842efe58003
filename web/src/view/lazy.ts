// SPDX-License-Identifier: MIT
// Parts of the page whose code is loaded when they are first opened. Until it is there a part keeps
// its room; where it cannot be had, the part says so and offers to try again, and the rest of the page
// goes on without it. What opens a part may send for its code early, as the pointer or focus comes.

import { html, type TemplateResult } from 'lit-html';
import { AsyncDirective } from 'lit-html/async-directive.js';
import { directive, type ChildPart } from 'lit-html/directive.js';
import type { PageWords } from '../words/page-words';

/** Code of its own, as `import()` gives it. */
export class Chunk<Code> {
  readonly #import: () => Promise<Code>;
  #code: Code | null = null;
  #coming: Promise<void> | null = null;
  #tries = 0;
  #address: string | undefined;

  constructor(load: () => Promise<Code>) {
    this.#import = load;
  }

  /** Null until it is there. */
  get code(): Code | null {
    return this.#code;
  }

  /** Rejects where the code cannot be fetched, and may be asked again then. */
  load(): Promise<void> {
    this.#coming ??= this.#try().then(
      (code) => void (this.#code = code),
      (error: unknown) => {
        this.#coming = null;
        this.#address ??= /https?:\S+\.js/.exec(String(error))?.[0];
        throw error;
      },
    );
    return this.#coming;
  }

  /** Firefox remembers a failure with the address, which its error names: it is asked for another. */
  #try(): Promise<Code> {
    if (this.#address === undefined) return this.#import();
    const address = `${this.#address}?again=${++this.#tries}`;
    return import(/* @vite-ignore */ address) as Promise<Code>;
  }

  /** Sends for the code, for what may soon want it. */
  readonly warm = (): void => {
    this.load().catch(() => undefined);
  };
}

type Draw = () => unknown;

const focusable = 'button, a[href], input, select, textarea, summary, [tabindex]';

class WhenLoaded extends AsyncDirective {
  #chunk: Chunk<unknown> | null = null;
  #parent: ParentNode | null = null;
  #draw: Draw = () => null;
  #words: PageWords['awaited'] | null = null;
  #room = '';
  #failed = false;

  render(chunk: Chunk<unknown>, words: PageWords['awaited'], room: string, draw: Draw): unknown {
    this.#words = words;
    this.#room = room;
    this.#draw = draw;
    if (chunk !== this.#chunk) this.#failed = false;
    this.#chunk = chunk;
    return chunk.code === null ? this.#awaited() : draw();
  }

  override update(part: ChildPart, args: Parameters<WhenLoaded['render']>): unknown {
    this.#parent = part.parentNode as ParentNode & Node;
    const asked = this.#chunk === args[0];
    const drawn = this.render(...args);
    if (!asked) this.#ask();
    return drawn;
  }

  #ask(): void {
    const chunk = this.#chunk!;
    if (chunk.code !== null) return;
    const arrived = (failed: boolean): void => {
      if (this.#chunk !== chunk) return;
      this.#failed = failed;
      if (this.isConnected) this.#redraw();
    };
    chunk.load().then(
      () => arrived(false),
      () => arrived(true),
    );
  }

  protected override reconnected(): void {
    this.#redraw();
  }

  #redraw(): void {
    const { activeElement } = document;
    const waited = this.#parent?.querySelector(':scope > .awaited') ?? null;
    const hadFocus = waited !== null && waited.contains(activeElement);
    this.setValue(this.#chunk?.code === null ? this.#awaited() : this.#draw());
    if (hadFocus && !activeElement?.isConnected)
      this.#parent?.querySelector<HTMLElement>(focusable)?.focus();
  }

  #awaited(): TemplateResult {
    const words = this.#words!;
    const again = (event: Event): void => {
      // The button goes; the line that it stands in stays.
      (event.currentTarget as Element).closest<HTMLElement>('.awaited')!.focus();
      this.#failed = false;
      this.#redraw();
      this.#ask();
    };
    const failed = (): TemplateResult =>
      html`<p role="alert">
        ${words.failed}
        <button type="button" class="link" @click=${again}>${words.again}</button>
      </p>`;
    return html`<div
      class="awaited"
      tabindex="-1"
      aria-busy=${this.#failed ? 'false' : 'true'}
      .style=${`min-height:${this.#room}`}
    >
      ${this.#failed ? failed() : html`<p class="quiet">${words.coming}</p>`}
    </div>`;
  }
}

const whenLoaded = directive(WhenLoaded);

/** What `draw` makes of the chunk's code, drawn anew as soon as that is there; `room` (a CSS length)
 * is kept until then. */
export function lazy<Code>(
  chunk: Chunk<Code>,
  words: PageWords,
  draw: (code: Code) => unknown,
  room = '0',
): unknown {
  return whenLoaded(chunk, words.awaited, room, () =>
    chunk.code === null ? null : draw(chunk.code),
  );
}
