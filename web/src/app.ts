// SPDX-License-Identifier: MIT
// The page at work: holds what is looked at, carries out what the views ask for, and draws once per
// frame. Every edit is a new session; the core has the last word on whether it is valid, and what is
// not leaves everything as it was.

import { render } from 'lit-html';
import { ChanceDesk } from './chance-desk';
import type { Engine } from './engine/engine';
import { FuturesDesk } from './engine/futures-desk';
import type { EventDoc, InputRow, Problem, RangeKind } from './engine/types';
import { changesOf, withoutChange, withoutChanges, type Change } from './state/changes';
import { inputValue } from './state/input-value';
import { encodeLink, maxLinkLength } from './state/link';
import { openFragment, openText, readFile, reopen, type Opened } from './state/opening';
import {
  fileNameOf,
  horizonOf,
  openSession,
  startOf,
  withDoc,
  withEvent,
  withEventIn,
  withInput,
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
import { Workbench } from './state/workbench';
import { UpdateLog } from './update-log';
import { settleAxes, type Axes, type ChartView } from './view/chart/chart';
import { newEvent } from './view/events';
import { page } from './view/page';
import type { Actions, Dialog, Draft, EventDraft, Notice, PageState } from './view/page-state';
import { answer, plain, shortAnswer } from './words/answer';
import { certainty } from './words/certainty';
import { pick, type Lang } from './words/lang';
import { monthAt } from './words/months';
import { pageWords } from './words/page-words';
import { parseQuantity } from './words/parse-quantity';
import { copyText, downloadText } from './view/browser';

const linkDelay = 200;
const saidDelay = 1000;
/** The longest that futures wait for the page to be idle. */
const startDelay = 500;
/** How sure the money is to be there, unless asked otherwise. */
const usualProbability = 0.9;

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
  readonly #bench: Workbench;
  readonly #futures: FuturesDesk;
  readonly #chance: ChanceDesk;

  #lang: Lang;
  #langChosen = false;
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
  #driversMetric = 'runway_months';
  /** Until null: the horizon's last month. */
  #goal: { until: string | null; probability: number } = {
    until: null,
    probability: usualProbability,
  };
  #shownGoal: PageState['fundingGoal'] = { until: '', probability: usualProbability };

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
    this.#bench = new Workbench(engine, openSession(defaultScenario, shipped[defaultScenario]!));
    this.#axes = settleAxes(this.#view, this.#bench.forecast, null);
    this.#futures = new FuturesDesk(engine, () => this.#futuresChanged());
    this.#chance = new ChanceDesk(this.#futures, {
      rows: engine.inputs,
      session: () => this.#session,
      lang: () => this.#lang,
      propose: (session) => this.#propose(session),
      tell: (problems) => this.#tell(pageWords[this.#lang].notice.badEdit, problems),
      changed: () => this.#schedule(),
    });
  }

  get #session(): Session {
    return this.#bench.session;
  }

  /** Opens what the address holds, else what was last worked on here; then draws. */
  start(): void {
    if (location.hash.length > 1) this.#openHash(false);
    else this.#restore();
    this.update();
    // Not before the first forecast is seen.
    const idle = (start: () => void): unknown =>
      'requestIdleCallback' in window
        ? requestIdleCallback(start, { timeout: startDelay })
        : setTimeout(start, startDelay);
    requestAnimationFrame(() => idle(() => this.#startFutures()));
  }

  #startFutures(): void {
    this.#futures.start();
    this.#ask();
    this.#schedule();
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
    const opened = openFragment(this.#engine, location.hash);
    if (!opened.ok) {
      this.#tell(pageWords[this.#lang].notice.badLink, opened.problems);
      if (undoable) this.#openDefault();
      return;
    }
    if (!opened.page) return;
    const { session, lang, view } = opened.page;
    if (lang) [this.#lang, this.#langChosen] = [lang, true];
    this.#view = view;
    this.#notice = null;
    this.#open(session, undoable);
  }

  /** Says what is wrong, and with what; anything else stays as it was. */
  #tell(text: string, problems: readonly Problem[] = []): void {
    this.#notice = { tone: 'problem', text, problems };
    this.#dialog = null;
    this.#schedule();
  }

  #restore(): void {
    const [last] = recentSessions();
    if (!last || (last.session.base !== 'none' && !(last.session.base in shipped))) return;
    const opened = reopen(this.#engine, last.session);
    if (!opened.ok) return;
    const untouched = changesOf(last.session, this.#engine.inputs).length === 0;
    if (last.session.base !== 'none' && untouched) return;
    const text = pageWords[this.#lang].notice.restored;
    this.#notice = { tone: 'news', text, canStartAfresh: true };
    // From here on it is this tab's: kept under its name, and gone when it starts afresh.
    autosave(last.name, null);
    this.#open(opened.session, false);
  }

  #open(session: Session, undoable: boolean): void {
    this.#bench.open(session, undoable);
    this.#draft = null;
    this.#chance.editRange(null);
    this.#dialog = null;
    this.#changed();
  }

  #openDefault(): void {
    this.#open(openSession(defaultScenario, shipped[defaultScenario]!), true);
  }

  startAfresh(): void {
    this.#notice = null;
    this.#openDefault();
  }

  openShipped(id: string): void {
    const doc = shipped[id];
    if (!doc) return;
    this.#notice = null;
    this.#open(openSession(id, doc), true);
  }

  openFile(file: File): void {
    const { badFile } = pageWords[this.#lang].notice;
    void readFile(file).then((read) => {
      const opened = read.ok ? this.#openOwn(read.text) : read;
      if (!opened.ok) this.#tell(badFile(file.name), opened.problems);
    });
  }

  openText(text: string): void {
    const opened = this.#openOwn(text);
    if (!opened.ok) this.#tell(pageWords[this.#lang].notice.badPaste, opened.problems);
  }

  /** Opens a scenario's text, or says what is wrong with it. */
  #openOwn(text: string): Opened {
    const opened = openText(this.#engine, text, this.#session.lead);
    if (!opened.ok) return opened;
    const words = pageWords[this.#lang];
    const name = pick(opened.session.doc.name, this.#lang) || words.unnamed;
    this.#notice = { tone: 'news', text: words.notice.opened(name) };
    this.#open(opened.session, true);
    return opened;
  }

  openKept(kept: Kept): void {
    const opened = reopen(this.#engine, kept.session);
    if (!opened.ok) {
      this.#tell(pageWords[this.#lang].notice.badFile(kept.name), opened.problems);
      return;
    }
    this.#notice = null;
    this.#open(opened.session, true);
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
    this.#tell(pageWords[this.#lang].notice.noStorage);
  }

  saveFile(): void {
    const run = this.#engine.open(this.#session.doc, this.#session.lead);
    if (run.ok)
      downloadText(
        `${fileNameOf(this.#session)}.json`,
        'application/json',
        this.#engine.scenarioText(),
      );
  }

  downloadCsv(): void {
    const run = this.#engine.run(this.#session.doc, this.#session.lead);
    if (run.ok) downloadText(`${fileNameOf(this.#session)}.csv`, 'text/csv', this.#engine.csv());
  }

  // Edits.

  take(row: InputRow, byPointer: boolean): void {
    this.#bench.take(row.key, byPointer);
  }

  release(): void {
    if (this.#bench.release()) this.#changed();
  }

  slide(row: InputRow, value: number): void {
    this.#bench.slide(row, value);
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

  #propose(session: Session): Problem[] | null {
    const problems = this.#bench.propose(session);
    if (!problems) this.#changed();
    return problems;
  }

  #proposeAloud(session: Session): void {
    const problems = this.#propose(session);
    if (problems) this.#tell(pageWords[this.#lang].notice.badEdit, problems);
    this.#schedule();
  }

  resetInput(row: InputRow): void {
    this.#draft = null;
    this.#proposeAloud(withInput(this.#session, row, inputValue(this.#session.original, row)));
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
    this.#bench.undo();
    this.#draft = null;
    this.#changed();
  }

  redo(): void {
    this.#bench.redo();
    this.#draft = null;
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
    const month = monthAt(startOf(doc), Math.min(12, this.#bench.forecast.horizon - 1));
    const event = doc.events?.[index] ?? newEvent(kind, month, this.#engine.inputs);
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
    if (!this.#session.doc.events?.[index]) return;
    this.#bench.drag(`event-${index}`, withEventIn(this.#session, index, month), done);
    this.#changed();
  }

  // Chance.

  editRange(row: InputRow | null): void {
    this.#chance.editRange(row);
  }
  chooseKind(row: InputRow, kind: RangeKind): void {
    this.#chance.chooseKind(row, kind);
  }
  typeRange(row: InputRow, figure: string, text: string): void {
    this.#chance.typeRange(row, figure, text);
  }
  commitRange(row: InputRow): void {
    this.#chance.commitRange(row);
  }
  removeRange(row: InputRow): void {
    this.#chance.removeRange(row);
  }
  assumeRanges(): void {
    this.#chance.assumeRanges();
  }
  setVolatility(share: number): void {
    this.#chance.setVolatility(share);
  }
  setCorrelation(a: string, b: string, rank: number): void {
    this.#chance.setCorrelation(a, b, rank);
  }
  setSeed(seed: number): void {
    this.#chance.setSeed(seed);
  }

  stopCounting(): void {
    this.#futures.stop();
  }

  showDrivers(metric: string): void {
    this.#driversMetric = metric;
    this.#futures.askDrivers(metric);
    this.#schedule();
  }

  setFundingGoal(until: string, probability: number): void {
    this.#goal = { until, probability };
    this.#ask();
    this.#schedule();
  }

  /** The goal, with its month brought into the forecast. */
  #fundingGoal(): PageState['fundingGoal'] {
    const { doc } = this.#session;
    const [first, last] = [startOf(doc), monthAt(startOf(doc), horizonOf(doc) - 1)];
    const wanted = this.#goal.until ?? last;
    const until = wanted < first ? first : wanted > last ? last : wanted;
    const { probability } = this.#goal;
    const shown = this.#shownGoal;
    if (until !== shown.until || probability !== shown.probability)
      this.#shownGoal = { until, probability };
    return this.#shownGoal;
  }

  /** Has what is looked at studied. */
  #ask(): void {
    const { doc, lead } = this.#session;
    this.#futures.askDrivers(this.#driversMetric);
    this.#futures.askFunding({ ...this.#fundingGoal(), lead });
    this.#futures.ask(doc, { live: this.#bench.held });
  }

  #futuresChanged(): void {
    // While a hand holds on, the axes hold still; so they do while a forecast is still to come.
    if (!this.#bench.held && !this.#stale) this.#settle();
    this.#schedule();
  }

  // Looking.

  showView(view: ChartView): void {
    this.#view = view;
    this.#cursor = null;
    this.#settle();
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

  #settle(): void {
    const { forecast, ghost } = this.#bench;
    this.#axes = settleAxes(this.#view, forecast, ghost, this.#futures.futures);
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
    if (this.#bench.gesturing)
      this.#linkTimer = window.setTimeout(() => this.#writeLink(), linkDelay);
    else this.#writeLink();
  }

  #run(): void {
    this.#stale = false;
    const problems = this.#bench.run();
    if (problems)
      this.#notice = { tone: 'problem', text: pageWords[this.#lang].notice.badEdit, problems };
    this.#chance.refresh();
    this.#ask();
    // While a hand holds on, the axes hold still.
    if (!this.#bench.held) this.#settle();
  }

  #state(): PageState {
    const { session, forecast, ghost, settled, canUndo, canRedo } = this.#bench;
    return {
      lang: this.#lang,
      words: pageWords[this.#lang],
      rows: this.#engine.inputs,
      lines: this.#engine.lines,
      formulas: this.#computedOpen ? this.#engine.formulas() : [],
      version: this.#engine.version,
      session,
      changes: changesOf(session, this.#engine.inputs),
      forecast,
      ghost,
      settled,
      axes: this.#axes,
      chartView: this.#view,
      chartWidth: this.#size.width,
      chartHeight: this.#size.height,
      cursor: this.#cursor === null ? null : Math.min(this.#cursor, forecast.horizon - 1),
      draft: this.#draft,
      explained: this.#explained,
      notice: this.#notice,
      dialog: this.#dialog,
      tableOpen: this.#tableOpen,
      computedOpen: this.#computedOpen,
      canUndo,
      canRedo,
      copied: this.#copied,
      dropping: this.#dropping,
      saved: this.#saved,
      recent: this.#dialog === 'files' ? recentSessions() : [],
      ranges: this.#futures.ranges,
      rangeDraft: this.#chance.draft,
      density: this.#chance.density,
      futures: this.#futures.futures,
      counting: this.#futures.counting,
      drivers: this.#futures.drivers,
      driversMetric: this.#driversMetric,
      driversCounting: this.#futures.driversCounting,
      funding: this.#futures.funding,
      fundingGoal: this.#fundingGoal(),
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
    document.title = `${shortAnswer(this.#bench.forecast, this.#lang)} — ${pageWords[this.#lang].brand}`;
  }

  #say(): void {
    const { futures } = this.#futures;
    const said = [answer(this.#bench.forecast, this.#lang)];
    if (futures) said.push(certainty(futures, this.#lang));
    this.#said.textContent = said.map(plain).join(this.#lang === 'en' ? ' ' : '');
  }
}
