// SPDX-License-Identifier: MIT
// For an element that the focus is to go to when something was asked for: whenever the count of those
// askings rises above 0 or above what it was, not each time the page is drawn.

import { noChange } from 'lit-html';
import { Directive, directive, type ElementPart } from 'lit-html/directive.js';

class FocusAt extends Directive {
  #last = 0;

  render(_count: number): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [count]: [number]): unknown {
    if (count > this.#last) queueMicrotask(() => (element as HTMLElement).focus());
    this.#last = count;
    return noChange;
  }
}

export const focusAt = directive(FocusAt);
