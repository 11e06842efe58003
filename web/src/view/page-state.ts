// SPDX-License-Identifier: MIT
// What the views are given to draw, and what they can ask for. Views hold no state of their own.

import type {
  Bilingual,
  EventDoc,
  Forecast,
  FormulaStep,
  InputRow,
  LineRow,
  Problem,
} from '../engine/types';
import type { Change, Session } from '../state/session';
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

export type Dialog = 'files' | 'share' | EventDraft;

export interface PageState {
  readonly lang: Lang;
  readonly words: PageWords;
  readonly rows: readonly InputRow[];
  readonly lines: readonly LineRow[];
  readonly formulas: readonly FormulaStep[];
  readonly version: string;
  readonly session: Session;
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
  /** Panels that are drawn only while they are open. */
  readonly tableOpen: boolean;
  readonly computedOpen: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What was last copied, to say so on its button. */
  readonly copied: string | null;
  readonly dropping: boolean;
  readonly saved: readonly Kept[];
  readonly recent: readonly Kept[];
}

export interface Actions {
  /** A slider at a stop; the steps of one gesture are undone together. */
  slide(row: InputRow, value: number): void;
  /** A slider was taken hold of (by pointer: until release; by keyboard: until it loses focus). */
  take(row: InputRow, byPointer: boolean): void;
  release(): void;
  type(row: InputRow, text: string): void;
  commitTyped(row: InputRow): void;
  forgetTyped(): void;
  resetInput(row: InputRow): void;
  explain(row: InputRow | null): void;
  undoChange(change: Change): void;
  resetAll(): void;
  undo(): void;
  redo(): void;

  setStart(month: string): void;
  setHorizon(months: number): void;
  setLead(months: number): void;

  openShipped(id: string): void;
  openFile(file: File): void;
  openText(text: string): void;
  openKept(kept: Kept): void;
  keep(name: string): void;
  forget(name: string): void;
  saveFile(): void;
  startAfresh(): void;

  showDialog(dialog: Dialog | null): void;
  dismissNotice(): void;
  editEvent(index: number, kind?: 'raise' | 'spend' | 'change'): void;
  draftEvent(event: EventDoc): void;
  commitEvent(): void;
  removeEvent(index: number): void;
  moveEvent(index: number, month: number, done: boolean): void;

  showView(view: ChartView): void;
  point(month: number | null): void;
  toggleTable(open: boolean): void;
  toggleComputed(open: boolean): void;
  downloadCsv(): void;
  yearTotals(): (line: string) => Float64Array;
  switchLanguage(): void;
  switchTheme(): void;
  copy(what: string, text: string): void;
  link(): string;
}

export type View<T> = (state: PageState, actions: Actions) => T;
