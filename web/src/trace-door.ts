// SPDX-License-Identifier: MIT
// Where traces begin: a click on a figure, or Enter or Space, brings the part of the page that traces
// it, which is loaded then. Arrow keys lead from figure to figure of a table.

import type { TraceDesk } from './trace-desk';
import type { PageState } from './view/page-state';

const steps: Record<string, readonly [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What each view of the chart is first of all about. */
const lineOf = {
  cash: 'cash',
  costs: 'net',
  users: 'payers',
  rates: 'break_even_paid_rate',
} as const;

const figureOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-figure]') : null;

/** Moves the focus within a table of figures; says whether it was in one. */
function stepInTable(from: Element, key: string): boolean {
  const cell = from.closest('td');
  const step = steps[key];
  if (!cell || !step || !cell.closest('.figures-grid')) return false;
  const [down, right] = step;
  const row = cell.parentElement as HTMLTableRowElement;
  const rows = row.parentElement as HTMLTableSectionElement;
  let [y, x] = [row.sectionRowIndex, cell.cellIndex];
  let next: HTMLTableCellElement | undefined;
  // What is no figure, as a button between them, is passed over.
  while ((next = rows.rows[(y += down)]?.cells[(x += right)])) {
    const figure = next.querySelector<HTMLElement>('[data-figure]');
    if (figure) {
      figure.focus();
      break;
    }
  }
  return true;
}

export class TraceDoor {
  readonly #state: () => PageState;
  #desk: TraceDesk | null = null;

  /** `failed` is told which figure could not be traced because the part that does it did not come. */
  constructor(root: HTMLElement, state: () => PageState, failed: (figure: string) => void) {
    this.#state = state;
    const open = (from: HTMLElement | SVGElement, figure = from.dataset['figure']!): void => {
      this.#open(from, figure).catch(() => failed(from.textContent.trim()));
    };
    root.addEventListener('click', (event) => {
      const figure = figureOf(event.target);
      // What was dragged over is being selected, as text.
      if (figure && (getSelection()?.isCollapsed ?? true)) open(figure);
    });
    root.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const figure = figureOf(event.target);
      const plot = (event.target as Element).closest<SVGElement>('#chart [role="slider"]');
      if (plot && event.key === 'Enter') {
        const { cursor, chartView } = this.#state();
        if (cursor !== null) open(plot, `${lineOf[chartView]}@${cursor}`);
      }
      if (!figure) return;
      const opens = event.key === 'Enter' || event.key === ' ';
      if (opens) open(figure);
      if (opens || stepInTable(figure, event.key)) event.preventDefault();
    });
  }

  /** What is looked at may have changed. */
  follow(): void {
    this.#desk?.follow();
  }

  async #open(from: HTMLElement | SVGElement, figure: string): Promise<void> {
    const { at } = from.dataset;
    const { TraceDesk } = await import('./trace-desk');
    this.#desk ??= new TraceDesk(this.#state);
    this.#desk.open(figure, at ? (JSON.parse(at) as Record<string, number>) : {}, from);
  }
}
