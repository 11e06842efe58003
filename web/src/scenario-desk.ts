// SPDX-License-Identifier: MIT
// Scenarios come and go here: from the address, the picker, a file, a paste, the browser's storage; to
// a file, a table, the storage. What cannot be opened is named, and everything stays as it was.

import type { Engine } from './engine/engine';
import type { Problem } from './engine/types';
import { changesOf } from './state/changes';
import { linkedBase } from './state/link';
import type { LinkedPage } from './state/linked';
import { openText, readFile, reopen, type Opened } from './state/opening';
import { fileNameOf, openSession, type Session } from './state/session';
import { defaultScenario, isShipped, loadShipped, shipped, shippedNames } from './state/shipped';
import {
  autosave,
  deleteScenario,
  recentSessions,
  savedScenarios,
  saveScenario,
  type Kept,
} from './state/storage';
import { storyAddress, storySteps } from './state/story';
import { downloadText } from './view/browser';
import { Chunk } from './view/lazy';
import type { Notice, ScenarioActions } from './view/page-state';
import { pick, type Lang } from './words/lang';
import { pageWords, type PageWords } from './words/page-words';

/** What reads links. */
export const linked = new Chunk(() => import('./state/linked'));

/** What the desk needs of the page. */
export interface ScenarioHost {
  engine: Engine;
  session(): Session;
  lang(): Lang;
  /** Shows a session, found valid, in place of the one there or as a step that can be undone. */
  show(session: Session, undoable: boolean): void;
  /** Looks at the page as a link has it. */
  look(page: LinkedPage): void;
  /** The language that a link asks for, if it does. */
  speak(lang: Lang | undefined | null): void;
  notify(notice: Notice | null): void;
  tell(text: string, problems?: readonly Problem[]): void;
  /** What is kept or awaited is not what it was. */
  changed(): void;
  /** Writes the address of what is shown. */
  relink(): void;
}

export class ScenarioDesk implements ScenarioActions {
  readonly #host: ScenarioHost;
  #saved: Kept[] = savedScenarios();
  #awaited: { base: string } | null = null;

  constructor(host: ScenarioHost) {
    this.#host = host;
  }

  get saved(): readonly Kept[] {
    return this.#saved;
  }
  /** The shipped scenario that is being fetched, to be opened then. */
  get awaited(): string | null {
    return this.#awaited?.base ?? null;
  }
  get #words(): PageWords {
    return pageWords[this.#host.lang()];
  }

  /** Opens what the address holds, else what was last worked on here. */
  async begin(): Promise<void> {
    if (location.hash.length > 1) await this.#openHash(false);
    else await this.#restore();
  }

  /** Opens another address; one that cannot be had leaves the page, and its address, as they were. */
  async openAddress(): Promise<void> {
    if (!(await this.#openHash(true))) this.#host.relink();
  }

  #openHash(undoable: boolean): Promise<boolean> {
    const { hash } = location;
    const step = storyAddress(hash);
    if (step !== null) return this.#openStep(step, undoable);
    return this.#having(linkedBase(hash), linked, () => {
      const opened = linked.code!.openFragment(this.#host.engine, hash);
      if (!opened.ok) {
        this.#host.speak(/[#&]lang=(en|zh)(&|$)/.exec(hash)?.[1] as Lang | undefined);
        this.#host.tell(this.#words.notice.badLink, opened.problems);
        if (undoable) this.#showDefault();
        return;
      }
      if (!opened.page) return;
      this.#host.look(opened.page);
      this.#show(opened.page.session, undoable, null);
    });
  }

  async #restore(): Promise<void> {
    const [last] = recentSessions();
    if (!last) return;
    const { base } = last.session;
    if (base !== 'none' && !isShipped(base)) return;
    const untouched = changesOf(last.session, this.#host.engine.inputs).length === 0;
    if (base !== 'none' && untouched) return;
    await this.#having(base, null, () => {
      const opened = reopen(this.#host.engine, last.session);
      if (!opened.ok) return;
      // From here on it is this tab's: kept under its name, and gone when it starts afresh.
      autosave(last.name, null);
      const text = this.#words.notice.restored;
      this.#show(opened.session, false, { tone: 'news', text, canStartAfresh: true });
    });
  }

  /** Has the scenario that something starts from at hand before `open` opens it, and the code that
   * opening it takes; says whether they are. Of several that are awaited only the last is opened. */
  async #having(base: string, code: Chunk<unknown> | null, open: () => void): Promise<boolean> {
    const asked = (this.#awaited = { base });
    const away: Promise<void>[] = [];
    if (isShipped(base) && !Object.hasOwn(shipped, base)) away.push(loadShipped(base));
    if (code?.code === null) away.push(code.load());
    if (away.length > 0) {
      this.#host.changed();
      const there = await Promise.all(away).then(
        () => true,
        () => false,
      );
      if (this.#awaited !== asked) return true;
      if (!there) {
        this.#awaited = null;
        this.#host.tell(this.#words.notice.notFetched(this.#nameOf(base)));
        return false;
      }
    }
    this.#awaited = null;
    open();
    return true;
  }

  #nameOf(base: string): string {
    return pick(shippedNames[base], this.#host.lang()) || this.#words.unnamed;
  }

  #show(session: Session, undoable: boolean, notice: Notice | null): void {
    this.#awaited = null;
    this.#host.notify(notice);
    this.#host.show(session, undoable);
  }

  #showDefault(): void {
    this.#host.show(openSession(defaultScenario, shipped[defaultScenario]!), true);
  }

  startAfresh(): void {
    this.openShipped(defaultScenario);
  }

  openShipped(id: string): void {
    void this.#having(id, null, () => {
      const doc = shipped[id];
      if (doc) this.#show(openSession(id, doc), true, null);
    });
  }

  /** The scenario of a step of the story, with the view that the step looks at. */
  openStep(step: number): void {
    void this.#openStep(step, true);
  }

  #openStep(step: number, undoable: boolean): Promise<boolean> {
    const { scenario, view } = storySteps[step - 1]!;
    return this.#having(scenario, null, () => {
      const session = openSession(scenario, shipped[scenario]!);
      this.#host.look({ session, lang: null, view, story: step });
      this.#show(session, undoable, null);
    });
  }

  openFile(file: File): void {
    const { badFile } = this.#words.notice;
    void readFile(file).then((read) => {
      const opened = read.ok ? this.#openOwn(read.text) : read;
      if (!opened.ok) this.#host.tell(badFile(file.name), opened.problems);
    });
  }

  openText(text: string): void {
    const opened = this.#openOwn(text);
    if (!opened.ok) this.#host.tell(this.#words.notice.badPaste, opened.problems);
  }

  /** Opens a scenario's text, or says what is wrong with it. */
  #openOwn(text: string): Opened {
    const opened = openText(this.#host.engine, text, this.#host.session().lead);
    if (!opened.ok) return opened;
    const { notice, unnamed } = this.#words;
    const name = pick(opened.session.doc.name, this.#host.lang()) || unnamed;
    this.#show(opened.session, true, { tone: 'news', text: notice.opened(name) });
    return opened;
  }

  openKept(kept: Kept): void {
    void this.#having(kept.session.base, null, () => {
      const opened = reopen(this.#host.engine, kept.session);
      if (opened.ok) this.#show(opened.session, true, null);
      else this.#host.tell(this.#words.notice.badFile(kept.name), opened.problems);
    });
  }

  keep(name: string): void {
    const { doc, lead } = this.#host.session();
    const own = { ...doc, name };
    const session = { base: 'none', original: own, doc: own, lead };
    this.#stored(name !== '' && saveScenario(name, session));
  }

  forget(name: string): void {
    this.#stored(deleteScenario(name));
  }

  #stored(worked: boolean): void {
    if (!worked) this.#host.tell(this.#words.notice.noStorage);
    this.#saved = savedScenarios();
    this.#host.changed();
  }

  saveFile(): void {
    const { engine } = this.#host;
    const session = this.#host.session();
    if (engine.open(session.doc, session.lead).ok)
      downloadText(`${fileNameOf(session)}.json`, 'application/json', engine.scenarioText());
  }

  downloadCsv(): void {
    const { engine } = this.#host;
    const session = this.#host.session();
    if (engine.run(session.doc, session.lead).ok)
      downloadText(`${fileNameOf(session)}.csv`, 'text/csv', engine.csv());
  }
}
