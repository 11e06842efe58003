// SPDX-License-Identifier: MIT
// “Where is the edge?”: what the map is of, how to read it, and the map, on which a click or Enter sets
// both inputs.

import './map.css';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Answered } from '../../engine/inquiry-desk';
import type { MapAnswer } from '../../engine/inquiry-types';
import type { InputRow } from '../../engine/types';
import { beyondEdge } from '../../state/held-reach';
import { horizonOf, startOf } from '../../state/session';
import { pieces, plain, type Piece } from '../../words/answer';
import { mapWords } from '../../words/map-words';
import { lastMonth, metrics, metricValue, type Telling } from '../../words/metric-words';
import { monthAt, monthIndex } from '../../words/months';
import { percent, quantity } from '../../words/numbers';
import { sentence } from '../answer';
import type { At } from '../figure';
import { metricChooser } from '../metric-chooser';
import type { Actions, MapCell, PageState } from '../page-state';
import { monthPicker } from '../time';
import { roundest } from './axis';
import { mapHeight, mapPicture, type MapSubject } from './picture';

const WIDEST = 760;
/** What the paid rate follows; over these it is not one figure. */
const paidInputs = ['paid_rate', 'paid_gain', 'paid_ceiling'];

const isRate = (metric: string): boolean => metric.startsWith('break_even_paid_rate@');

/** What the paid rate that it takes hangs on most; over any other two it can be asked for as well. */
const rateInputs = ['price', 'free_cost', 'paid_cost', 'free_compute', 'dau'];

/** A metric, with axes that suit it. */
function choose({ asked }: PageState, actions: Actions, metric: string): void {
  const { x, y } = asked.edge;
  const suits = !isRate(metric) || (rateInputs.includes(x) && rateInputs.includes(y));
  actions.questions.askEdge(suits ? { metric } : { metric, x: 'price', y: 'free_cost' });
}

function axisChooser(state: PageState, actions: Actions, axis: 'x' | 'y'): TemplateResult {
  const { lang, rows, asked } = state;
  const words = mapWords[lang];
  return html`<label class="metric"
    >${axis === 'x' ? words.across : words.up}
    <select
      @change=${(e: Event) =>
        actions.questions.askEdge({ [axis]: (e.currentTarget as HTMLSelectElement).value })}
    >
      ${rows.map(
        (row) =>
          html`<option value=${row.key} .selected=${live(row.key === asked.edge[axis])}>
            ${row.label[lang]}
          </option>`,
      )}
    </select>
  </label>`;
}

function choosers(state: PageState, actions: Actions): TemplateResult {
  const { lang, words: page, asked, forecast } = state;
  const words = mapWords[lang];
  const { metric } = asked.edge;
  const telling: Telling = { start: forecast.start, horizon: forecast.horizon, lang };
  const last = monthAt(forecast.start, forecast.horizon - 1);
  const [first, ...others] = metrics;
  const rate = isRate(metric) ? metric : `break_even_paid_rate@${last}`;
  const year = (month: number): number => Number(monthAt(forecast.start, month).slice(0, 4));
  return html`<div class="choosers">
      ${metricChooser(words.show, metric, telling, (chosen) => choose(state, actions, chosen), [
        first,
        rate,
        ...others,
      ])}
      ${
        isRate(metric)
          ? html`<span class="metric"
              >${words.by}
              <span class="month"
                >${monthPicker(
                  metric.split('@')[1]!,
                  lang,
                  page,
                  (month) => actions.questions.askEdge({ metric: `break_even_paid_rate@${month}` }),
                  words.byLabels,
                  [year(0), year(forecast.horizon - 1)],
                )}</span
              ></span
            >`
          : nothing
      }
    </div>
    <div class="choosers">
      ${axisChooser(state, actions, 'x')} ${axisChooser(state, actions, 'y')}
    </div>`;
}

/** The paid rate that the scenario itself has by the month that is asked about. */
function wantedOf({ metric, x, y }: MapAnswer, state: PageState): MapSubject['wanted'] {
  const { lang, forecast } = state;
  if (!isRate(metric) || paidInputs.includes(x.input) || paidInputs.includes(y.input)) return null;
  const month = monthIndex(metric.split('@')[1]!) - monthIndex(forecast.start);
  const value = forecast.line('paid_rate')[month];
  if (value === undefined) return null;
  return { value, label: mapWords[lang].wanted(percent(value, lang)) };
}

interface Said {
  readonly pieces: readonly Piece[];
  /** The inputs that its figure was computed at. */
  readonly at: At;
}

/** What is read out: of the cell that is pointed at, else of the scenario as it stands. */
function saidOf({ map, x, y, telling }: MapSubject, cell: MapCell | null): Said {
  const words = mapWords[telling.lang];
  const { metric, today } = map;
  const traced = (value: number | null): string =>
    `__${metricValue(value, metric, telling)}|${metric}__`;
  const figures = (at: readonly [number, number]): [string, string] => [
    quantity(at[0], x.unit, telling.lang),
    quantity(at[1], y.unit, telling.lang),
  ];
  if (!cell) {
    const now = words.nowAt(...figures([today.x, today.y]), traced(today.value));
    return { pieces: pieces(now), at: {} };
  }
  const z = map.z[cell.row * map.x.values.length + cell.column]!;
  const value = traced(Number.isNaN(z) ? null : z);
  const there = words.at(
    ...figures([roundest(map.x, cell.column), roundest(map.y, cell.row)]),
    Number.isNaN(z) ? value : words.about(value),
  );
  // The cell's own values, near which the round ones lie.
  const at = { [x.key]: map.x.values[cell.column]!, [y.key]: map.y.values[cell.row]! };
  return { pieces: pieces(there), at };
}

function scaling({ lang }: PageState, actions: Actions): TemplateResult {
  const { wider, closer } = mapWords[lang];
  const button = (name: string, factor: number): TemplateResult =>
    html`<button type="button" class="link" @click=${() => actions.questions.scaleEdge(factor)}>
      ${name}
    </button>`;
  return html`<span class="scaling">${button(wider, 2)} ${button(closer, 0.5)}</span>`;
}

/** A map without an edge says so. */
function edgeless({ map, telling }: MapSubject): TemplateResult | typeof nothing {
  const words = mapWords[telling.lang];
  if (beyondEdge(map) > 0) return nothing;
  const last = lastMonth(telling);
  return html`<p class="quiet">
    ${map.lowestCash[0]! >= 0 ? words.allLast(last) : words.noneLasts(last)}
  </p>`;
}

function drawn(
  { answer, doc, problems }: Answered<'map'>,
  state: PageState,
  actions: Actions,
): TemplateResult {
  const { lang, rows, chartWidth, edgeCell } = state;
  const rowOf = (key: string): InputRow | undefined => rows.find((row) => row.key === key);
  const [x, y] = [answer && rowOf(answer.x.input), answer && rowOf(answer.y.input)];
  if (!answer || !x || !y) return html`<p>${problems[0]?.rule[lang] ?? mapWords[lang].cannot}</p>`;
  const subject: MapSubject = {
    map: answer,
    x,
    y,
    telling: { start: startOf(doc), horizon: horizonOf(doc), lang },
    width: Math.min(chartWidth, WIDEST),
    wanted: wantedOf(answer, state),
  };
  const said = saidOf(subject, edgeCell);
  const set = ({ column, row }: MapCell): void => {
    actions.questions.pointEdge(null);
    actions.edits.setInputs({
      [x.key]: roundest(answer.x, column),
      [y.key]: roundest(answer.y, row),
    });
  };
  return html`<p class="said">
      <span>${sentence(said.pieces, said.at)}</span> ${scaling(state, actions)}
    </p>
    ${edgeless(subject)}
    ${mapPicture(subject, {
      cell: edgeCell,
      said: plain(said.pieces),
      onPoint: (cell) => actions.questions.pointEdge(cell),
      onSet: set,
    })}`;
}

export function mapPanel(state: PageState, actions: Actions): TemplateResult {
  const { lang, inquiries, chartWidth } = state;
  const words = mapWords[lang];
  const answered = inquiries.answer('map');
  const width = Math.min(chartWidth, WIDEST);
  return html`<div class="told">
      <p>${words.explained}</p>
      <p>${words.edge}</p>
      <p>${words.how}</p>
    </div>
    <div class="pictures column">
      ${choosers(state, actions)}
      ${
        answered
          ? drawn(answered, state, actions)
          : html`<svg
              class="chart"
              width=${width}
              height=${mapHeight(width)}
              aria-hidden="true"
            ></svg>`
      }
    </div>`;
}
