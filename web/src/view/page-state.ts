// SPDX-License-Identifier: MIT
// What the views are given to draw, and what they can ask for. Views hold no state of their own.

import type {
  Density,
  Drivers,
  Funding,
  Futures,
  InputRange,
  Progress,
} from '../engine/futures-types';
import type { Kind } from '../engine/inquiry';
import type { Answered } from '../engine/inquiry-desk';
import type {
  Bilingual,
  EventDoc,
  Forecast,
  FormulaStep,
  InputRow,
  LineRow,
  Problem,
  RangeDoc,
  ScenarioDoc,
} from '../engine/types';
import type { Change } from '../state/changes';
import type { GoalAsked } from '../state/goal';
import type { Pin } from '../state/pins';
import type { Session } from '../state/session';
import type { Kept } from '../state/storage';
import type { Lang } from '../words/lang';
import type { PageWords } from '../words/page-words';
import type { Axes, ChartView } from './chart/chart';

export interface Notice {
  tone: 'problem' | 'news';
  text: string;
  problems?: readonly Problem[];
  /** Offers to leave what was restored and open the default. */
  canStartAfresh?: boolean;
  /** Offers what there was before the story. */
  canGoBack?: boolean;
}

/** What is being typed into an input's field, and what is wrong with it. */
export interface Draft {
  key: string;
  text: string;
  why: Bilingual | null;
}

/** The event being edited; `index` is its place in the list, or its length for a new one. */
export interface EventDraft {
  index: number;
  event: EventDoc;
  problems: readonly Problem[];
}

/** The range being edited, as typed so far: a text for each of its kind's figures. */
export interface RangeDraft {
  key: string;
  kind: RangeDoc['kind'];
  /** By figure: `p5` and `p95`, or `low` and `high`. The mode is the input's own value. */
  texts: Readonly<Record<string, string>>;
  /** By figure, what is wrong with it; nothing when the draft is what the scenario holds. */
  why: Readonly<Record<string, Bilingual>>;
}

/** A part that is folded at first. */
export type Folded = 'chance' | 'months' | 'computed';

/** The questions under the chart, each a panel. */
export type PanelId = 'whatif' | 'claims' | 'why' | 'matters' | 'edge' | 'sure' | 'drives';

/** What each question is asked about. */
export interface Asked {
  readonly matters: { readonly metric: string };
  /** Two inputs, and a metric over them. */
  readonly edge: { readonly x: string; readonly y: string; readonly metric: string };
  readonly goal: GoalAsked;
  /** The inputs taken as unknown; null: those that the scenario suggests. */
  readonly unknown: readonly string[] | null;
  /** Why this metric moved, from the pin of this id or, without one, from the scenario as opened. */
  readonly why: { readonly metric: string; readonly from: number | null };
}

/** Column and row of a map, from its lowest values. */
export interface MapCell {
  readonly column: number;
  readonly row: number;
}

/** The answers to the questions whose panels are open. */
export interface Inquiries {
  /** The newest answer, with the question and the scenario that it belongs to; null until there is
   * one. */
  answer<K extends Kind>(kind: K): Answered<K> | null;
  /** A newer answer is being worked out. */
  isBehind(kind: Kind): boolean;
}

export type Dialog = 'files' | 'share' | EventDraft;

export interface PageState {
  readonly lang: Lang;
  readonly words: PageWords;
  readonly rows: readonly InputRow[];
  readonly lines: readonly LineRow[];
  readonly formulas: readonly FormulaStep[];
  readonly version: string;
  readonly session: Session;
  /** The shipped scenario that is being fetched, to be opened then. */
  readonly awaited: string | null;
  readonly changes: readonly Change[];
  readonly forecast: Forecast;
  /** The forecast before the last gesture. */
  readonly ghost: Forecast | null;
  /** The forecast of the last state at rest: for what is too heavy to follow a drag. */
  readonly settled: Forecast;
  readonly axes: Axes;
  readonly chartView: ChartView;
  readonly chartWidth: number;
  readonly chartHeight: number;
  readonly cursor: number | null;
  readonly draft: Draft | null;
  /** The input whose meaning and source are shown. */
  readonly explained: string | null;
  readonly notice: Notice | null;
  readonly dialog: Dialog | null;
  /** Parts that are drawn only while they are open. */
  readonly opened: ReadonlySet<Folded>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What was last copied, to say so on its button. */
  readonly copied: string | null;
  readonly dropping: boolean;
  /** The story: its step, counted from 1 (null outside of it), how often the visitor has asked for one,
   * and whether to invite those who have not seen it. */
  readonly story: { step: number | null; asked: number; invited: boolean };
  readonly saved: readonly Kept[];
  readonly recent: readonly Kept[];

  /** How each uncertain input is drawn, in the order of the table. */
  readonly ranges: readonly InputRange[];
  /** The range editor that is open, with the density of the range as it stands. */
  readonly rangeDraft: RangeDraft | null;
  readonly density: Density | null;
  /** The futures of the state shown, or of the one just before while new ones are counted; null
   * without uncertainty, or before the first are there. */
  readonly futures: Futures | null;
  /** Null when nothing is being counted. */
  readonly counting: Progress | null;
  /** Drivers of `driversMetric`; null until they are there. */
  readonly drivers: Drivers | null;
  readonly driversMetric: string;
  readonly driversCounting: Progress | null;
  readonly funding: Funding | null;
  readonly fundingGoal: { until: string; probability: number };

  readonly openPanels: ReadonlySet<PanelId>;
  readonly asked: Asked;
  readonly inquiries: Inquiries;
  /** The cell of the map that is pointed at. */
  readonly edgeCell: MapCell | null;
  readonly pins: readonly Pin[];
  /** The forecast of the scenario as opened; null while nobody asks for it. */
  readonly asOpened: Forecast | null;
}

/** What changes the scenario that is looked at. */
export interface EditActions {
  /** A slider at a stop; the steps of one gesture are undone together. */
  slide(row: InputRow, value: number): void;
  /** A slider was taken hold of (by pointer: until release; by keyboard: until it loses focus). */
  take(row: InputRow, byPointer: boolean): void;
  release(): void;
  type(row: InputRow, text: string): void;
  commitTyped(row: InputRow): void;
  forgetTyped(): void;
  /** Several inputs at once, as one step of undo. */
  setInputs(values: Readonly<Record<string, number>>): void;
  resetInput(row: InputRow): void;
  undoChange(change: Change): void;
  resetAll(): void;
  undo(): void;
  redo(): void;

  setStart(month: string): void;
  setHorizon(months: number): void;
  setLead(months: number): void;

  editEvent(index: number, kind?: 'raise' | 'spend' | 'change'): void;
  draftEvent(event: EventDoc): void;
  commitEvent(): void;
  removeEvent(index: number): void;
  moveEvent(index: number, month: number, done: boolean): void;
}

/** What brings another scenario, or carries this one away. */
export interface ScenarioActions {
  openShipped(id: string): void;
  openFile(file: File): void;
  openText(text: string): void;
  openKept(kept: Kept): void;
  startAfresh(): void;
  keep(name: string): void;
  forget(name: string): void;
  saveFile(): void;
  downloadCsv(): void;
}

/** What is left to chance. */
export interface ChanceActions {
  /** Opens the range editor of an input (from what the scenario says, else from a guess), or closes
   * the one that is open. */
  editRange(row: InputRow | null): void;
  /** Another kind, with the same 5% and 95% points; or a figure being typed. */
  chooseKind(row: InputRow, kind: RangeDoc['kind']): void;
  typeRange(row: InputRow, figure: string, text: string): void;
  /** What was typed becomes the scenario's, or is said to be wrong. */
  commitRange(row: InputRow): void;
  /** The input is certain from now on. */
  removeRange(row: InputRow): void;
  /** Guessed ranges for a scenario that has none. */
  assumeRanges(): void;
  setVolatility(share: number): void;
  /** Sets, adds (two inputs that had none) or, at 0, removes a rank correlation. */
  setCorrelation(a: string, b: string, rank: number): void;
  /** Another draw of the same futures. */
  setSeed(seed: number): void;
}

/** What is asked about the scenario, and about its futures. */
export interface QuestionActions {
  openPanel(panel: PanelId, open: boolean): void;
  /** What matters most, for this metric. */
  askWhatMatters(metric: string): void;
  /** Where the edge is, over these inputs or for this metric. An input chosen for both axes leaves its
   * own to the other one. */
  askEdge(part: Partial<Asked['edge']>): void;
  /** The map's axes so many times as far. */
  scaleEdge(factor: number): void;
  pointEdge(cell: MapCell | null): void;
  askGoal(part: Partial<GoalAsked>): void;
  /** Which inputs the claims are to be agreed by. */
  askUnknown(inputs: readonly string[]): void;
  askWhy(part: Partial<Asked['why']>): void;
  /** Remembers what is looked at, to compare with it; forgets a pin. */
  pin(): void;
  unpin(id: number): void;
  stopCounting(): void;
  showDrivers(metric: string): void;
  setFundingGoal(until: string, probability: number): void;
}

/** The guided path through the article's claims. */
export interface StoryActions {
  /** Begins with a step, or goes to it; what the visitor had is kept. */
  open(step: number): void;
  leave(): void;
  /** Opens what there was before the story. */
  goBack(): void;
  /** Inputs at other values, as one step of undo. */
  tryOut(inputs: Readonly<Record<string, number>>): void;
  /** These inputs at the scenario's values again. */
  putBack(keys: readonly string[]): void;
  /** The core's answer for a scenario that is not the one looked at. */
  forecastOf(doc: ScenarioDoc): Forecast;
}

/** What the views can ask for: of the scenario by subject, of the page itself directly. */
export interface Actions {
  readonly edits: EditActions;
  readonly scenarios: ScenarioActions;
  readonly chance: ChanceActions;
  readonly questions: QuestionActions;
  readonly story: StoryActions;

  explain(row: InputRow | null): void;
  showDialog(dialog: Dialog | null): void;
  dismissNotice(): void;
  showView(view: ChartView): void;
  point(month: number | null): void;
  toggle(part: Folded, open: boolean): void;
  yearTotals(): (line: string) => Float64Array;
  switchLanguage(): void;
  switchTheme(): void;
  copy(what: string, text: string): void;
  link(): string;
}
