// SPDX-License-Identifier: MIT
// For a control that may leave the page while it has the focus, because what it did is done or needs
// doing no more: the focus goes on to another element, by id, instead of nowhere.

import { noChange } from 'lit-html';
import { AsyncDirective } from 'lit-html/async-directive.js';
import { directive, type ElementPart } from 'lit-html/directive.js';

class ThenFocus extends AsyncDirective {
  #element: Element | null = null;
  #next = '';

  render(_next: string): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [next]: [string]): unknown {
    this.#element = element;
    this.#next = next;
    return noChange;
  }

  protected override disconnected(): void {
    if (document.activeElement !== this.#element) return;
    // What comes next may not be there before all is drawn.
    queueMicrotask(() => document.getElementById(this.#next)?.focus({ preventScroll: true }));
  }
}

export const thenFocus = directive(ThenFocus);
