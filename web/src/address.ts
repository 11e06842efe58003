// SPDX-License-Identifier: MIT
// What stands around the page: the address that holds what is shown, the document's title and
// language, and the work that the browser keeps under this tab's name.

import type { InputRow } from './engine/types';
import { changesOf } from './state/changes';
import { encodeLink, maxLinkLength } from './state/link';
import type { Session } from './state/session';
import { shipped } from './state/shipped';
import { autosave } from './state/storage';
import type { ChartView } from './view/chart/chart';
import { htmlLang, type Lang } from './words/lang';

const linkDelay = 200;

/** The page, as it is known from outside. */
export interface Shown {
  session: Session;
  lang: Lang;
  /** Whether the visitor chose the language: only then it is part of the link. */
  langChosen: boolean;
  view: ChartView;
  /** The step of the story, which is nobody's work to keep. */
  story: number | null;
  title: string;
}

export class Address {
  readonly #tab = `${Date.now()}-${Math.random()}`;
  readonly #rows: readonly InputRow[];
  readonly #shown: () => Shown;
  #timer = 0;
  #hash = '';

  constructor(rows: readonly InputRow[], shown: () => Shown) {
    this.#rows = rows;
    this.#shown = shown;
  }

  /** Whether the address holds something that this page did not write. */
  get isForeign(): boolean {
    return location.hash !== this.#hash && location.hash !== '#answer';
  }

  get #fragment(): string {
    const { session, lang, langChosen, view, story } = this.#shown();
    const { base, doc, lead } = session;
    return encodeLink({ base, doc, lead, lang: langChosen ? lang : null, view, story }, shipped);
  }

  link(): string {
    return location.href.replace(/#.*$/, '') + this.#fragment;
  }

  /** Writes what is shown, once a gesture rests: browsers allow only so many changes of the address. */
  write(gesturing: boolean): void {
    clearTimeout(this.#timer);
    if (gesturing) this.#timer = window.setTimeout(() => this.#write(), linkDelay);
    else this.#write();
  }

  #write(): void {
    const fragment = this.#fragment;
    if (fragment.length <= maxLinkLength) {
      this.#hash = fragment;
      history.replaceState(null, '', fragment);
    }
    const { session, lang, story, title } = this.#shown();
    const untouched = session.base !== 'none' && changesOf(session, this.#rows).length === 0;
    autosave(this.#tab, untouched || story !== null ? null : session);
    document.documentElement.lang = htmlLang(lang);
    document.title = title;
  }
}
