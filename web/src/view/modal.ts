// SPDX-License-Identifier: MIT
// A native <dialog> that is open for as long as it is drawn: focus goes into it, stays in it and, when
// it closes in whatever way, goes back to what had it before. Escape closes it, which is reported.

import { AsyncDirective } from 'lit-html/async-directive.js';
import { directive, type ElementPart } from 'lit-html/directive.js';

class Modal extends AsyncDirective {
  #dialog: HTMLDialogElement | null = null;
  #closed: () => void = () => undefined;

  render(_closed: () => void): unknown {
    return null;
  }

  override update({ element }: ElementPart, [closed]: Parameters<Modal['render']>): void {
    this.#closed = closed;
    if (this.#dialog) return;
    const dialog = (this.#dialog = element as HTMLDialogElement);
    dialog.addEventListener('close', () => dialog.isConnected && this.#closed());
    // As soon as it stands in the document.
    queueMicrotask(() => dialog.isConnected && dialog.showModal());
  }

  /** Still in the document, so that the browser gives the focus back. */
  protected override disconnected(): void {
    this.#dialog?.close();
  }
}

/** On a <dialog>; `closed` is called when the visitor closed it, and is expected to draw it no more at
 * once: what is opened next would find it closed. */
export const modal = directive(Modal);
