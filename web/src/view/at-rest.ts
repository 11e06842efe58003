// SPDX-License-Identifier: MIT
// A field's value that is drawn only when it has changed, or when nobody is typing in the field: the
// page is drawn anew whenever a worker has counted something, and must not undo what is half typed.

import { noChange } from 'lit-html';
import { setCommittedValue } from 'lit-html/directive-helpers.js';
import { Directive, directive, type PropertyPart } from 'lit-html/directive.js';

class AtRest extends Directive {
  #last: string | undefined;

  render(value: string): string {
    return value;
  }

  override update(part: PropertyPart, [value]: [string]): unknown {
    const typing = part.element === document.activeElement;
    if (typing && value === this.#last) return noChange;
    this.#last = value;
    // Whatever the field holds now, it is set.
    setCommittedValue(part);
    return value;
  }
}

export const atRest = directive(AtRest);
