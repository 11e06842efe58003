// SPDX-License-Identifier: MIT
// “What drives it?”: the metric to explain, what the bars mean, and the bars.

import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { eventIndex, startOf } from '../../state/session';
import { futuresWords } from '../../words/futures-words';
import { pick } from '../../words/lang';
import { monthAt, monthName } from '../../words/months';
import { count } from '../../words/numbers';
import { shareShort } from '../../words/shares';
import { figure } from '../figure';
import type { Actions, PageState } from '../page-state';
import { driverPicture, driversHeight, MOST_BARS, sortedBars, type DriverBar } from './drivers';
import { progressBar } from './progress';

const WIDEST = 760;

/** An input's own label; the users' volatility and the rounds have names of their own. */
function labelOf(state: PageState, input: string): string {
  const { rows, lang, session } = state;
  const words = futuresWords[lang];
  const row = rows.find(({ key }) => key === input);
  if (row) return row.label[lang];
  if (input === 'dau_volatility') return words.volatility;
  const event = session.doc.events?.[Number(/^events\/(\d+)$/.exec(input)?.[1] ?? NaN)];
  if (!event) return input;
  const start = startOf(session.doc);
  const month = monthName(monthAt(start, eventIndex(event, start)), lang);
  return words.round(pick(event.label, lang) || words.roundOf(month));
}

function metricChooser(state: PageState, actions: Actions): TemplateResult {
  const { lang, driversMetric, forecast } = state;
  const words = futuresWords[lang];
  const last = monthName(monthAt(forecast.start, forecast.horizon - 1), lang);
  return html`<label class="metric"
    >${words.metric}
    <select
      @change=${(e: Event) => actions.questions.showDrivers((e.currentTarget as HTMLSelectElement).value)}
    >
      ${Object.entries(words.metrics).map(
        ([metric, name]) =>
          html`<option value=${metric} .selected=${metric === driversMetric}>
            ${name(last)}
          </option>`,
      )}
    </select>
  </label>`;
}

function rest(bars: readonly DriverBar[], { lang }: PageState): string {
  const others = bars.slice(MOST_BARS);
  const most = Math.max(0, ...others.map(({ driver }) => driver.total));
  return futuresWords[lang].rest(others.length, shareShort(most, lang));
}

/** What the figures leave aside, and how many forecasts they stand on. */
function notes(state: PageState, bars: readonly DriverBar[]): string[] {
  const { drivers, futures, driversMetric, lang } = state;
  const words = futuresWords[lang];
  if (!drivers) return [];
  const list = [words.driverPaths(count(drivers.paths, lang))];
  if (drivers.independent) list.push(words.independent);
  const censored = words.censored[driversMetric];
  if (censored && (futures === null || futures.beyond.value > 0)) list.push(censored);
  if (bars.length > MOST_BARS) list.push(rest(bars, state));
  return list;
}

export function driversPanel(state: PageState, actions: Actions): TemplateResult {
  const { drivers, driversMetric, driversCounting, lang, ranges, forecast } = state;
  const words = futuresWords[lang];
  const width = Math.min(state.chartWidth, WIDEST);
  const bars = drivers ? sortedBars(drivers, (input) => labelOf(state, input)) : [];
  const spread = bars.some(({ driver }) => driver.total > 0);
  const expected = Math.max(1, Math.min(MOST_BARS, ranges.length));
  const height = driversHeight(expected, width < 560);
  const last = monthName(monthAt(forecast.start, forecast.horizon - 1), lang);
  const metric = words.metrics[driversMetric]?.(last) ?? driversMetric;
  return html`<div class="told">
      <p>${words.driversExplained}</p>
      <div class="readings quiet">
        ${
          drivers
            ? notes(state, bars).map(
                (note, i) => html`<p>${i === 0 ? figure('futures:drivers', note) : note}</p>`,
              )
            : html`<p>${words.driversCounting}</p>`
        }
      </div>
      ${progressBar(driversCounting, words.driversCounting)}
    </div>
    <div class="pictures column">
      ${metricChooser(state, actions)}
      ${
        drivers && !spread
          ? html`<p>${words.same}</p>`
          : drivers
            ? guard([drivers, lang, width, metric, state.session.doc.events], () =>
                driverPicture(bars, metric, lang, width),
              )
            : html`<svg class="chart" width=${width} height=${height} aria-hidden="true"></svg>`
      }
      ${drivers ? nothing : html`<p class="hidden" aria-live="polite">${words.driversCounting}</p>`}
    </div>`;
}
