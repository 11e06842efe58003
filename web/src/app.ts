// SPDX-License-Identifier: MIT
// The page at work: holds what is looked at, gives each desk what it needs of the others, and draws
// once per frame.

import { render } from 'lit-html';
import { Address } from './address';
import { ChanceDesk } from './chance-desk';
import { EditDesk } from './edit-desk';
import type { Engine } from './engine/engine';
import { FuturesDesk } from './engine/futures-desk';
import { InquiryDesk } from './engine/inquiry-desk';
import type { InputRow, Problem } from './engine/types';
import { MeasureLog } from './measure-log';
import { Questions } from './questions';
import { ScenarioDesk } from './scenario-desk';
import { changesOf } from './state/changes';
import { openSession, type Session } from './state/session';
import { defaultScenario, shipped } from './state/shipped';
import { keepTheme, recentSessions } from './state/storage';
import { Workbench } from './state/workbench';
import { StoryDesk } from './story-desk';
import { TraceDoor } from './trace-door';
import { copyText, otherTheme, whenIdle } from './view/browser';
import { settleAxes, type Axes, type ChartView } from './view/chart/chart';
import { page } from './view/page';
import type { Actions, Dialog, Folded, Notice, PageState } from './view/page-state';
import { answer, plain, shortAnswer } from './words/answer';
import { certainty } from './words/certainty';
import type { Lang } from './words/lang';
import { pageWords, type PageWords } from './words/page-words';

const saidDelay = 1000;
/** The longest that futures wait for the page to be idle. */
const startDelay = 500;

export interface Opening {
  lang: Lang;
  /** Where the page is drawn, and where the answer is said to a screen reader. */
  root: HTMLElement;
  said: HTMLElement;
}

export class App implements Actions {
  readonly edits: EditDesk;
  readonly scenarios: ScenarioDesk;
  readonly chance: ChanceDesk;
  readonly questions: Questions;
  readonly story: StoryDesk;

  readonly #engine: Engine;
  readonly #root: HTMLElement;
  readonly #said: HTMLElement;
  readonly #log = new MeasureLog('burnline:update');
  readonly #bench: Workbench;
  readonly #futures: FuturesDesk;
  readonly #inquiries: InquiryDesk;
  readonly #address: Address;
  readonly #traces: TraceDoor;

  #lang: Lang;
  #langChosen = false;
  #axes: Axes;
  #view: ChartView = 'cash';
  #size = { width: 820, height: 400 };
  #cursor: number | null = null;
  #explained: string | null = null;
  #notice: Notice | null = null;
  #dialog: Dialog | null = null;
  #opened: ReadonlySet<Folded> = new Set();
  #copied: string | null = null;
  #dropping = false;

  #started = false;
  #frame = 0;
  #stale = false;
  #saidTimer = 0;

  constructor(engine: Engine, { lang, root, said }: Opening) {
    this.#engine = engine;
    this.#lang = lang;
    this.#root = root;
    this.#said = said;
    const bench = new Workbench(engine, openSession(defaultScenario, shipped[defaultScenario]!));
    const futures = new FuturesDesk(engine, () => this.#futuresChanged());
    this.#bench = bench;
    this.#futures = futures;
    this.#inquiries = new InquiryDesk(() => {
      this.questions.answered();
      this.#schedule();
    });
    this.#axes = settleAxes(this.#view, bench.forecast, null);
    this.#address = new Address(engine.inputs, () => ({
      session: bench.session,
      lang: this.#lang,
      langChosen: this.#langChosen,
      view: this.#view,
      story: this.story.state.step,
      title: `${shortAnswer(bench.forecast, this.#lang)} — ${this.#words.brand}`,
    }));

    this.#traces = new TraceDoor(
      root,
      () => this.#state(),
      (figure) => this.#tell(this.#words.notice.notFetched(figure)),
    );

    const rows = engine.inputs;
    const session = (): Session => bench.session;
    const changed = (): void => this.#schedule();
    const refused = (problems: readonly Problem[]): void =>
      this.#tell(this.#words.notice.badEdit, problems);
    this.edits = new EditDesk({
      rows,
      bench,
      dialog: () => this.#dialog,
      showDialog: (dialog) => this.showDialog(dialog),
      tell: refused,
      moved: () => this.#moved(),
      changed,
    });
    this.chance = new ChanceDesk(futures, {
      rows,
      session,
      lang: () => this.#lang,
      propose: (next) => this.edits.propose(next),
      tell: refused,
      changed,
    });
    this.questions = new Questions({
      rows,
      bench,
      futures,
      inquiries: this.#inquiries,
      changed,
    });
    this.story = new StoryDesk({
      engine,
      session,
      view: () => this.#view,
      lang: () => this.#lang,
      openStep: (step) => this.scenarios.openStep(step),
      openKept: (kept) => this.scenarios.openKept(kept),
      showView: (view) => this.showView(view),
      propose: (next) => this.edits.propose(next),
      notify: (notice) => (this.#notice = notice),
      moved: () => this.#moved(),
    });
    this.scenarios = new ScenarioDesk({
      engine,
      session,
      lang: () => this.#lang,
      show: (next, undoable) => this.#show(next, undoable),
      look: (linked) => {
        this.#speak(linked.lang);
        this.#view = linked.view;
        this.story.show(linked.story);
      },
      speak: (lang) => this.#speak(lang),
      notify: (notice) => (this.#notice = notice),
      tell: (text, problems) => this.#tell(text, problems),
      changed,
      relink: () => this.#moved(),
    });
  }

  get #words(): PageWords {
    return pageWords[this.#lang];
  }

  /** Opens the page's first scenario; nothing is drawn yet. */
  begin(): Promise<void> {
    return this.scenarios.begin();
  }

  /** Draws what `begin` opened, and goes on drawing. */
  start(): void {
    this.#started = true;
    this.update();
    // Not before the first forecast is seen.
    requestAnimationFrame(() => whenIdle(() => this.#startFutures(), startDelay));
  }

  #startFutures(): void {
    this.#futures.start();
    this.questions.ask();
    this.#schedule();
  }

  /** Opens the address's fragment again, if it is not the one that this page wrote. */
  hashChanged(): void {
    if (this.#address.isForeign) void this.scenarios.openAddress();
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

  #show(session: Session, undoable: boolean): void {
    this.#bench.open(session, undoable);
    this.edits.forgetTyped();
    this.chance.editRange(null);
    this.#dialog = null;
    this.#moved();
  }

  /** Says what is wrong, and with what; anything else stays as it was. */
  #tell(text: string, problems: readonly Problem[] = []): void {
    this.#notice = { tone: 'problem', text, problems };
    this.#dialog = null;
    this.#schedule();
  }

  // Looking.

  explain(row: InputRow | null): void {
    this.#explained = row?.key ?? null;
    this.#schedule();
  }

  showView(view: ChartView): void {
    this.#view = view;
    this.#cursor = null;
    this.#settle();
    this.#moved();
  }

  point(month: number | null): void {
    this.#cursor = month;
    this.#schedule();
  }

  showDialog(dialog: Dialog | null): void {
    this.#dialog = dialog;
    this.#copied = null;
    // One that closes goes at once: what is opened before the next frame is another.
    if (dialog) this.#schedule();
    else this.update();
  }

  dismissNotice(): void {
    this.#notice = null;
    this.#schedule();
  }

  toggle(part: Folded, open: boolean): void {
    if (open === this.#opened.has(part)) return;
    const others = [...this.#opened].filter((one) => one !== part);
    this.#opened = new Set(open ? [...others, part] : others);
    this.#schedule();
  }

  yearTotals(): (line: string) => Float64Array {
    return this.#engine.yearTotals();
  }

  #speak(lang: Lang | undefined | null): void {
    if (lang) [this.#lang, this.#langChosen] = [lang, true];
  }

  switchLanguage(): void {
    this.#speak(this.#lang === 'en' ? 'zh' : 'en');
    this.#moved();
  }

  switchTheme(): void {
    keepTheme(otherTheme());
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

  link(): string {
    return this.#address.link();
  }

  // Drawing.

  /** The state moved: to be run and drawn in the next frame, then linked, kept and said. */
  #moved(): void {
    this.#stale = true;
    this.#schedule();
    clearTimeout(this.#saidTimer);
    this.#saidTimer = window.setTimeout(() => this.#say(), saidDelay);
  }

  #schedule(): void {
    if (this.#started) this.#frame ||= requestAnimationFrame(() => this.update());
  }

  #futuresChanged(): void {
    // While a hand holds on, the axes hold still; so they do while a forecast is still to come.
    if (!this.#bench.held && !this.#stale) this.#settle();
    this.#schedule();
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
    this.#traces.follow();
    this.#log.add({ start: began, end: performance.now() });
    if (moved) this.#address.write(this.#bench.gesturing);
  }

  #run(): void {
    this.#stale = false;
    const problems = this.#bench.run();
    if (problems) this.#notice = { tone: 'problem', text: this.#words.notice.badEdit, problems };
    this.chance.refresh();
    this.questions.ask();
    // While a hand holds on, the axes hold still.
    if (!this.#bench.held) this.#settle();
  }

  #state(): PageState {
    const { session, forecast, ghost, settled, canUndo, canRedo } = this.#bench;
    return {
      lang: this.#lang,
      words: this.#words,
      rows: this.#engine.inputs,
      lines: this.#engine.lines,
      formulas: this.#opened.has('computed') ? this.#engine.formulas() : [],
      version: this.#engine.version,
      session,
      awaited: this.scenarios.awaited,
      changes: changesOf(session, this.#engine.inputs),
      forecast,
      ghost,
      settled,
      axes: this.#axes,
      chartView: this.#view,
      chartWidth: this.#size.width,
      chartHeight: this.#size.height,
      cursor: this.#cursor === null ? null : Math.min(this.#cursor, forecast.horizon - 1),
      draft: this.edits.draft,
      explained: this.#explained,
      notice: this.#notice,
      dialog: this.#dialog,
      opened: this.#opened,
      canUndo,
      canRedo,
      copied: this.#copied,
      dropping: this.#dropping,
      story: this.story.state,
      saved: this.scenarios.saved,
      recent: this.#dialog === 'files' ? recentSessions() : [],
      ranges: this.#futures.ranges,
      rangeDraft: this.chance.draft,
      density: this.chance.density,
      futures: this.#futures.futures,
      counting: this.#futures.counting,
      drivers: this.#futures.drivers,
      driversMetric: this.questions.driversMetric,
      driversCounting: this.#futures.driversCounting,
      funding: this.#futures.funding,
      fundingGoal: this.questions.fundingGoal,
      openPanels: this.questions.openPanels,
      asked: this.questions.asked,
      inquiries: this.#inquiries,
      edgeCell: this.questions.edgeCell,
      pins: this.questions.pins,
      asOpened: this.questions.asOpened,
    };
  }

  #say(): void {
    const { futures } = this.#futures;
    const said = [answer(this.#bench.forecast, this.#lang)];
    if (futures) said.push(certainty(futures, this.#lang));
    this.#said.textContent = said.map(plain).join(this.#lang === 'en' ? ' ' : '');
  }
}
