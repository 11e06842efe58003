// SPDX-License-Identifier: MIT
// The page at work: holds what is looked at, carries out what the views ask for, and draws once per
// frame. Every edit is a new session; the core has the last word on whether it is valid, and what is
// not leaves everything as it was.

import { render } from 'lit-html';
import type { Engine } from './engine/engine';
import { mostBytes, mostLead } from './engine/limits';
import type { EventDoc, Forecast, InputRow, Problem, ScenarioDoc } from './engine/types';
import { History } from './state/history';
import { decodeLink, encodeLink, maxLinkLength } from './state/link';
import {
  changesOf,
  openSession,
  startOf,
  withDoc,
  withEvent,
  withInput,
  withoutChange,
  withoutChanges,
  type Change,
  type Session,
} from './state/session';
import { defaultScenario, shipped } from './state/shipped';
import {
  autosave,
  deleteScenario,
  keepTheme,
  recentSessions,
  savedScenarios,
  saveScenario,
  type Kept,
} from './state/storage';
import { UpdateLog } from './update-log';
import { settleAxes, type Axes, type ChartView } from './view/chart/chart';
import { eventIndex } from './view/events';
import { page } from './view/page';
import type { Actions, Dialog, Draft, EventDraft, Notice, PageState } from './view/page-state';
import { answer, plain, shortAnswer } from './words/answer';
import { pick, type Lang } from './words/lang';
import { monthAt } from './words/months';
import { pageWords } from './words/page-words';
import { parseQuantity } from './words/parse-quantity';
import { copyText, downloadText } from './view/browser';

const views: readonly string[] = ['cash', 'costs', 'users', 'rates'];
const linkDelay = 200;
const saidDelay = 1000;

const tooLarge = (size: number): Problem => ({
  pointer: '',
  rule: { en: 'at most 1 MB (1,000,000 bytes)', zh: '不超过 1 MB（1,000,000 字节）' },
  seen: String(size),
});

export interface Opening {
  lang: Lang;
  /** Where the page is drawn, and where the answer is said to a screen reader. */
  root: HTMLElement;
  said: HTMLElement;
}

export class App implements Actions {
  readonly #engine: Engine;
  readonly #root: HTMLElement;
  readonly #said: HTMLElement;
  readonly #log = new UpdateLog();
  readonly #tab = `${Date.now()}-${Math.random()}`;
  readonly #history: History<Session>;

  #lang: Lang;
  #langChosen = false;
  #forecast: Forecast;
  #settled: Forecast;
  #ghost: Forecast | null = null;
  #axes: Axes;
  #view: ChartView = 'cash';
  #size = { width: 820, height: 400 };
  #cursor: number | null = null;
  #draft: Draft | null = null;
  #explained: string | null = null;
  #notice: Notice | null = null;
  #dialog: Dialog | null = null;
  #tableOpen = false;
  #computedOpen = false;
  #copied: string | null = null;
  #dropping = false;
  #saved: Kept[] = savedScenarios();

  /** The gesture under way or just ended; its steps are one step of undo. */
  #gesture: { id: string; input: string } | null = null;
  #gestures = 0;
  /** A pointer holds a slider or an event: axes stay as they are. */
  #held = false;
  #frame = 0;
  #stale = false;
  #linkTimer = 0;
  #saidTimer = 0;
  #hash = '';

  constructor(engine: Engine, { lang, root, said }: Opening) {
    this.#engine = engine;
    this.#lang = lang;
    this.#root = root;
    this.#said = said;
    const session = openSession(defaultScenario, shipped[defaultScenario]!);
    this.#history = new History(session);
    const first = engine.open(session.doc, session.lead);
    if (!first.ok) throw new Error(JSON.stringify(first.problems));
    this.#forecast = this.#settled = first.forecast;
    this.#axes = settleAxes(this.#view, first.forecast, null);
  }

  get #session(): Session {
    return this.#history.state;
  }

  /** Opens what the address holds, else what was last worked on here; then draws. */
  start(): void {
    if (location.hash.length > 1) this.#openHash(false);
    else this.#restore();
    this.update();
  }

  /** Opens the address's fragment again, if it is not the one that this page wrote. */
  hashChanged(): void {
    if (location.hash !== this.#hash && location.hash !== '#answer') this.#openHash(true);
  }

  resize(width: number, height: number): void {
    this.#size = { width: Math.max(320, width), height };
    this.#schedule();
  }

  setDropping(dropping: boolean): void {
    if (dropping === this.#dropping) return;
    this.#dropping = dropping;
    this.#schedule();
  }

  // Opening and keeping.

  #openHash(undoable: boolean): void {
    const words = pageWords[this.#lang].notice;
    const keys = this.#engine.inputs.map((row) => row.key);
    const decoded = decodeLink(location.hash, shipped, keys);
    const refuse = (problems: Problem[]): void => {
      this.#notice = { tone: 'problem', text: words.badLink, problems };
      if (undoable) this.startAfreshQuietly();
      this.#schedule();
    };
    if (!decoded.ok) {
      refuse([{ pointer: '#', rule: decoded.why, seen: '' }]);
      return;
    }
    if (!decoded.state) return;
    const { base, doc, lead, lang, view } = decoded.state;
    const run = this.#engine.open(doc, lead);
    const badPage = this.#pageProblem(lead, view);
    if (!run.ok || badPage) {
      refuse(run.ok ? [badPage!] : run.problems);
      return;
    }
    if (lang) [this.#lang, this.#langChosen] = [lang, true];
    this.#view = view as ChartView;
    this.#notice = null;
    this.#open({ base, original: shipped[base] ?? doc, doc, lead }, run.forecast, undoable);
  }

  #pageProblem(lead: number, view: string): Problem | null {
    if (!(Number.isInteger(lead) && lead >= 0 && lead <= mostLead))
      return {
        pointer: '#lead',
        rule: {
          en: `a whole number of months from 0 to ${mostLead}`,
          zh: `0 至 ${mostLead} 的整数（月）`,
        },
        seen: String(lead),
      };
    if (!views.includes(view))
      return {
        pointer: '#view',
        rule: { en: `one of ${views.join(', ')}`, zh: `以下之一：${views.join('、')}` },
        seen: view,
      };
    return null;
  }

  #restore(): void {
    const [last] = recentSessions();
    if (!last) return;
    const { session } = last;
    const run = this.#engine.open(session.doc, session.lead);
    if (!run.ok || changesOf(session, this.#engine.inputs).length === 0) return;
    if (session.base !== 'none' && !(session.base in shipped)) return;
    const text = pageWords[this.#lang].notice.restored;
    this.#notice = { tone: 'news', text, canStartAfresh: true };
    // From here on it is this tab's: kept under its name, and gone when it starts afresh.
    autosave(last.name, null);
    this.#open(session, run.forecast, false);
  }

  #open(session: Session, forecast: Forecast, undoable: boolean): void {
    if (undoable) this.#history.push(session);
    else this.#history.replace(session);
    this.#rest(forecast);
    this.#dialog = null;
    this.#changed();
  }

  startAfreshQuietly(): void {
    this.#history.push(openSession(defaultScenario, shipped[defaultScenario]!));
    this.#changed();
  }

  startAfresh(): void {
    this.#notice = null;
    this.startAfreshQuietly();
  }

  openShipped(id: string): void {
    const doc = shipped[id];
    if (!doc) return;
    this.#notice = null;
    this.#history.push(openSession(id, doc));
    this.#changed();
  }

  openFile(file: File): void {
    const words = pageWords[this.#lang].notice;
    const refuse = (problems: Problem[]): void => {
      this.#notice = { tone: 'problem', text: words.badFile(file.name), problems };
      this.#dialog = null;
      this.#schedule();
    };
    if (file.size > mostBytes) {
      refuse([tooLarge(file.size)]);
      return;
    }
    file.arrayBuffer().then(
      (bytes) => {
        let text: string;
        try {
          text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        } catch {
          const rule = { en: 'text in UTF-8', zh: 'UTF-8 编码的文字' };
          refuse([{ pointer: '', rule, seen: '' }]);
          return;
        }
        const problems = this.#openOwn(text);
        if (problems) refuse(problems);
      },
      () => refuse([]),
    );
  }

  openText(text: string): void {
    const problems = this.#openOwn(text);
    if (!problems) return;
    this.#notice = { tone: 'problem', text: pageWords[this.#lang].notice.badPaste, problems };
    this.#dialog = null;
    this.#schedule();
  }

  /** Opens a scenario's text, or says what is wrong with it. */
  #openOwn(text: string): Problem[] | null {
    if (text.length > mostBytes) return [tooLarge(text.length)];
    const run = this.#engine.open(text, this.#session.lead);
    if (!run.ok) return run.problems;
    const doc = JSON.parse(text) as ScenarioDoc;
    const words = pageWords[this.#lang];
    const name = pick(doc.name, this.#lang) || words.unnamed;
    this.#notice = { tone: 'news', text: words.notice.opened(name) };
    this.#open(openSession('none', doc), run.forecast, true);
    return null;
  }

  openKept(kept: Kept): void {
    const run = this.#engine.open(kept.session.doc, kept.session.lead);
    if (run.ok) {
      this.#notice = null;
      this.#open(kept.session, run.forecast, true);
      return;
    }
    const text = pageWords[this.#lang].notice.badFile(kept.name);
    this.#notice = { tone: 'problem', text, problems: run.problems };
    this.#dialog = null;
    this.#schedule();
  }

  keep(name: string): void {
    const { doc, lead } = this.#session;
    const own = { base: 'none', original: doc, doc: { ...doc, name }, lead };
    const kept = name !== '' && saveScenario(name, { ...own, original: own.doc });
    if (!kept) this.#noStorage();
    this.#saved = savedScenarios();
    this.#schedule();
  }

  forget(name: string): void {
    if (!deleteScenario(name)) this.#noStorage();
    this.#saved = savedScenarios();
    this.#schedule();
  }

  #noStorage(): void {
    this.#notice = { tone: 'problem', text: pageWords[this.#lang].notice.noStorage };
    this.#dialog = null;
  }

  saveFile(): void {
    const run = this.#engine.open(this.#session.doc, this.#session.lead);
    if (run.ok)
      downloadText(`${this.#fileName()}.json`, 'application/json', this.#engine.scenarioText());
  }

  downloadCsv(): void {
    const run = this.#engine.run(this.#session.doc, this.#session.lead);
    if (run.ok) downloadText(`${this.#fileName()}.csv`, 'text/csv', this.#engine.csv());
  }

  #fileName(): string {
    const { base, doc } = this.#session;
    const name = base === 'none' ? pick(doc.name, 'en') : base;
    return name.replace(/[^\p{L}\p{N}-]+/gu, '-').replace(/^-+|-+$/g, '') || 'scenario';
  }

  // Edits.

  take(row: InputRow, byPointer: boolean): void {
    if (byPointer) this.#held = true;
    else if (this.#gesture?.input === row.key) return;
    this.#gesture = { id: `${row.key}-${++this.#gestures}`, input: row.key };
    this.#ghost = this.#forecast;
  }

  release(): void {
    if (!this.#held) return;
    this.#held = false;
    this.#changed();
  }

  slide(row: InputRow, value: number): void {
    // A script or assistive technology may move a slider without having taken hold of it.
    if (this.#gesture?.input !== row.key) this.take(row, false);
    this.#history.push(withInput(this.#session, row, value), this.#gesture!.id);
    this.#draft = null;
    this.#changed();
  }

  type(row: InputRow, text: string): void {
    this.#draft = { key: row.key, text, why: null };
    this.#schedule();
  }

  commitTyped(row: InputRow): void {
    const draft = this.#draft;
    if (draft?.key !== row.key) return;
    const parsed = parseQuantity(draft.text, row.unit);
    if (!parsed.ok) {
      this.#draft = { ...draft, why: parsed.why };
      this.#schedule();
      return;
    }
    const problems = this.#propose(withInput(this.#session, row, parsed.value));
    this.#draft = problems ? { ...draft, why: problems[0]!.rule } : null;
    this.#schedule();
  }

  forgetTyped(): void {
    this.#draft = null;
    this.#schedule();
  }

  /** An edit that may not be valid: done, or nothing is changed and the problems are given. */
  #propose(session: Session): Problem[] | null {
    const run = this.#engine.run(session.doc, session.lead);
    if (!run.ok) return run.problems;
    this.#endGesture();
    this.#ghost = this.#forecast;
    this.#history.push(session);
    this.#changed();
    return null;
  }

  #proposeAloud(session: Session): void {
    const problems = this.#propose(session);
    if (problems) {
      const text = pageWords[this.#lang].notice.badEdit;
      this.#notice = { tone: 'problem', text, problems };
    }
    this.#schedule();
  }

  resetInput(row: InputRow): void {
    this.undoChange({ kind: 'input', row, from: this.#originalValue(row), to: 0 });
  }

  #originalValue(row: InputRow): number {
    const entry = this.#session.original.inputs?.[row.key];
    return entry === undefined ? row.default : typeof entry === 'object' ? entry.value : entry;
  }

  explain(row: InputRow | null): void {
    this.#explained = row?.key ?? null;
    this.#schedule();
  }

  undoChange(change: Change): void {
    this.#draft = null;
    this.#proposeAloud(withoutChange(this.#session, change));
  }

  resetAll(): void {
    this.#draft = null;
    this.#proposeAloud(withoutChanges(this.#session));
  }

  undo(): void {
    this.#travel(() => this.#history.undo());
  }

  redo(): void {
    this.#travel(() => this.#history.redo());
  }

  #travel(go: () => void): void {
    this.#draft = null;
    this.#endGesture();
    this.#ghost = null;
    go();
    this.#changed();
  }

  setStart(month: string): void {
    this.#proposeAloud(withDoc(this.#session, { start: month }));
  }

  setHorizon(months: number): void {
    this.#proposeAloud(withDoc(this.#session, { horizon: months }));
  }

  setLead(months: number): void {
    this.#proposeAloud({ ...this.#session, lead: months });
  }

  editEvent(index: number, kind: 'raise' | 'spend' | 'change' = 'raise'): void {
    const { doc } = this.#session;
    const month = monthAt(startOf(doc), Math.min(12, this.#forecast.horizon - 1));
    const price = this.#engine.inputs.find((row) => row.key === 'price')!;
    const fresh: Record<typeof kind, EventDoc> = {
      raise: { month, raise: 1e9 },
      spend: { month, spend: 1e8 },
      change: { month, set: { [price.key]: price.default } },
    };
    const event = doc.events?.[index] ?? fresh[kind];
    this.showDialog({ index, event, problems: [] });
  }

  draftEvent(event: EventDoc): void {
    const dialog = this.#dialog;
    if (dialog === null || typeof dialog === 'string') return;
    this.showDialog({ ...dialog, event, problems: [] });
  }

  commitEvent(): void {
    const dialog = this.#dialog as EventDraft;
    const { index } = dialog;
    const event = { ...dialog.event };
    for (const part of ['set', 'scale'] as const)
      if (event[part] && Object.keys(event[part]).length === 0) delete event[part];
    const problems = this.#propose(withEvent(this.#session, index, event));
    this.showDialog(problems ? { ...dialog, problems } : null);
  }

  removeEvent(index: number): void {
    this.#proposeAloud(withEvent(this.#session, index, null));
  }

  moveEvent(index: number, month: number, done: boolean): void {
    const { doc } = this.#session;
    const event = doc.events?.[index];
    if (!event) return;
    const input = `event-${index}`;
    if (this.#gesture?.input !== input) {
      this.#gesture = { id: `${input}-${++this.#gestures}`, input };
      this.#ghost = this.#forecast;
    }
    this.#held = !done;
    if (eventIndex(event, startOf(doc)) !== month) {
      const moved = typeof event.month === 'number' ? month : monthAt(startOf(doc), month);
      const next = withEvent(this.#session, index, { ...event, month: moved });
      this.#history.push(next, this.#gesture.id);
    }
    if (done) this.#endGesture();
    this.#changed();
  }

  #endGesture(): void {
    this.#gesture = null;
    this.#held = false;
  }

  // Looking.

  showView(view: ChartView): void {
    this.#view = view;
    this.#cursor = null;
    this.#axes = settleAxes(view, this.#forecast, this.#ghost);
    this.#changed();
  }

  point(month: number | null): void {
    this.#cursor = month;
    this.#schedule();
  }

  showDialog(dialog: Dialog | null): void {
    this.#dialog = dialog;
    this.#copied = null;
    this.#schedule();
  }

  dismissNotice(): void {
    this.#notice = null;
    this.#schedule();
  }

  toggleTable(open: boolean): void {
    if (open === this.#tableOpen) return;
    this.#tableOpen = open;
    this.#schedule();
  }

  toggleComputed(open: boolean): void {
    if (open === this.#computedOpen) return;
    this.#computedOpen = open;
    this.#schedule();
  }

  yearTotals(): (line: string) => Float64Array {
    return this.#engine.yearTotals();
  }

  switchLanguage(): void {
    this.#lang = this.#lang === 'en' ? 'zh' : 'en';
    this.#langChosen = true;
    this.#changed();
  }

  switchTheme(): void {
    const { dataset } = document.documentElement;
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const now = dataset['theme'] ?? (dark ? 'dark' : 'light');
    const next = now === 'dark' ? 'light' : 'dark';
    dataset['theme'] = next;
    keepTheme(next);
  }

  copy(what: string, text: string): void {
    copyText(text).then(
      () => {
        this.#copied = what;
        this.#schedule();
      },
      () => undefined,
    );
  }

  #fragment(): string {
    const { base, doc, lead } = this.#session;
    const lang = this.#langChosen ? this.#lang : null;
    return encodeLink({ base, doc, lead, lang, view: this.#view }, shipped);
  }

  link(): string {
    return location.href.replace(/#.*$/, '') + this.#fragment();
  }

  // Drawing.

  /** The state moved: to be run and drawn in the next frame, then linked, kept and said. */
  #changed(): void {
    this.#stale = true;
    this.#schedule();
    clearTimeout(this.#saidTimer);
    this.#saidTimer = window.setTimeout(() => this.#say(), saidDelay);
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => this.update());
  }

  #rest(forecast: Forecast): void {
    this.#forecast = forecast;
    if (this.#held) return;
    this.#settled = forecast;
    this.#axes = settleAxes(this.#view, forecast, this.#ghost);
  }

  /** Runs the core if the state moved, and writes the page. */
  update(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const began = performance.now();
    const moved = this.#stale;
    if (moved) this.#run();
    render(page(this.#state(), this), this.#root);
    if (!moved) return;
    this.#log.add(began, performance.now());
    clearTimeout(this.#linkTimer);
    // Browsers allow only so many changes of the address: a gesture's are written when it rests.
    if (this.#gesture) this.#linkTimer = window.setTimeout(() => this.#writeLink(), linkDelay);
    else this.#writeLink();
  }

  #run(): void {
    this.#stale = false;
    const run = this.#engine.run(this.#session.doc, this.#session.lead);
    if (run.ok) {
      this.#rest(run.forecast);
      return;
    }
    // Each value is in its range, and still the whole cannot be computed: back to what could.
    const text = pageWords[this.#lang].notice.badEdit;
    this.#notice = { tone: 'problem', text, problems: run.problems };
    this.#history.drop();
    this.#endGesture();
  }

  #state(): PageState {
    const session = this.#session;
    return {
      lang: this.#lang,
      words: pageWords[this.#lang],
      rows: this.#engine.inputs,
      lines: this.#engine.lines,
      formulas: this.#computedOpen ? this.#engine.formulas() : [],
      version: this.#engine.version,
      session,
      changes: changesOf(session, this.#engine.inputs),
      forecast: this.#forecast,
      ghost: this.#ghost,
      settled: this.#settled,
      axes: this.#axes,
      chartView: this.#view,
      chartWidth: this.#size.width,
      chartHeight: this.#size.height,
      cursor: this.#cursor === null ? null : Math.min(this.#cursor, this.#forecast.horizon - 1),
      draft: this.#draft,
      explained: this.#explained,
      notice: this.#notice,
      dialog: this.#dialog,
      tableOpen: this.#tableOpen,
      computedOpen: this.#computedOpen,
      canUndo: this.#history.canUndo,
      canRedo: this.#history.canRedo,
      copied: this.#copied,
      dropping: this.#dropping,
      saved: this.#saved,
      recent: this.#dialog === 'files' ? recentSessions() : [],
    };
  }

  #writeLink(): void {
    const fragment = this.#fragment();
    if (fragment.length <= maxLinkLength) {
      this.#hash = fragment;
      history.replaceState(null, '', fragment);
    }
    const untouched = this.#session.base !== 'none' && this.#state().changes.length === 0;
    autosave(this.#tab, untouched ? null : this.#session);
    document.documentElement.lang = this.#lang === 'en' ? 'en' : 'zh-CN';
    document.title = `${shortAnswer(this.#forecast, this.#lang)} — ${pageWords[this.#lang].brand}`;
  }

  #say(): void {
    this.#said.textContent = plain(answer(this.#forecast, this.#lang));
  }
}
