// SPDX-License-Identifier: MIT
// Every line of every month, with year totals and the break-even months marked. Drawn from the state
// at rest, and only while it is open: it is the one part too large to follow a drag.

import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { Forecast, Level, LineRow } from '../engine/types';
import type { Lang } from '../words/lang';
import { monthAt, monthIndex, monthName, monthShort } from '../words/months';
import { monthTableWords } from '../words/month-table-words';
import { axisScale, full, percent } from '../words/numbers';
import { tableFigure } from './figure';
import type { Actions, PageState } from './page-state';

const levels: readonly Level[] = ['contribution', 'operating', 'net'];

/** Money in one scale for the whole table, so that columns can be compared by eye. */
function scaleOf(forecast: Forecast, lines: readonly LineRow[], lang: Lang) {
  let most = 0;
  for (const { key, unit } of lines)
    if (unit === '$' && key !== 'cash')
      for (const value of forecast.line(key)) most = Math.max(most, Math.abs(value));
  // A few digits before the point for the largest flow, so that small lines still show.
  return axisScale(Math.max(most / 100, 1), lang);
}

function cell(
  ref: string,
  value: number,
  line: LineRow,
  divisor: number,
  lang: Lang,
  isFirst: boolean,
): TemplateResult {
  if (Number.isNaN(value)) return html`<td>${tableFigure(ref, '–', isFirst)}</td>`;
  const format = formats[line.unit === '$' ? 'money' : 'count'];
  const text =
    line.unit === 'share'
      ? percent(value, lang, 2)
      : format
          .format(line.unit === '$' ? value / divisor : value)
          .replace(/^-(?=[0.]*$)/, '')
          .replace('-', '−');
  return html`<td title=${full(value, line.unit, lang)}>${tableFigure(ref, text, isFirst)}</td>`;
}

const formats = {
  money: new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  count: new Intl.NumberFormat('en', { maximumFractionDigits: 0 }),
};

function rows(state: PageState, actions: Actions): TemplateResult[] {
  const { settled: forecast, lines, lang, words: page } = state;
  const words = monthTableWords[lang];
  const { start, horizon, summary } = forecast;
  const { divisor } = scaleOf(forecast, lines, lang);
  const years = actions.yearTotals();
  const firstYear = Number(start.slice(0, 4));
  const marks = new Map<number, string[]>();
  const mark = (month: string | null, text: string): void => {
    if (month === null) return;
    const index = monthIndex(month) - monthIndex(start);
    marks.set(index, [...(marks.get(index) ?? []), text]);
  };
  for (const level of levels) mark(summary.break_even[level], words.breaksEven(page.levels[level]));
  mark(summary.runs_out, words.runsOutRow);
  const cells = (
    ref: (line: LineRow) => string,
    value: (key: string) => number,
    isFirst = false,
  ): TemplateResult[] =>
    lines.map((line, i) =>
      cell(ref(line), value(line.key), line, divisor, lang, isFirst && i === 0),
    );

  const out: TemplateResult[] = [];
  for (let m = 0; m < horizon; m++) {
    const month = monthAt(start, m);
    const noted = marks.get(m);
    const runsOut = month === summary.runs_out;
    out.push(
      html`<tr class=${noted ? (runsOut ? 'marked out' : 'marked') : ''}>
        <th scope="row">
          ${monthShort(month, lang)}${noted ? html`<small>${noted.join(' · ')}</small>` : nothing}
        </th>
        ${cells(
          ({ key }) => `${key}@${month}`,
          (key) => forecast.line(key)[m]!,
          m === 0,
        )}
      </tr>`,
    );
    if (month.endsWith('-12') || m === horizon - 1) {
      const year = Number(month.slice(0, 4));
      const opens = `${year}-01` < start ? start : `${year}-01`;
      out.push(
        html`<tr class="year">
          <th scope="row">${words.yearRow(String(year))}</th>
          ${cells(
            ({ key, year: rule }) =>
              rule === 'sum' ? `total:${key}@${opens}..${month}` : `${key}@${month}`,
            (key) => years(key)[year - firstYear]!,
          )}
        </tr>`,
      );
    }
  }
  return out;
}

export function monthTable(state: PageState, actions: Actions): unknown {
  const { settled, lines, lang, words: page } = state;
  const words = monthTableWords[lang];
  const body = (): TemplateResult => html`
    <p class="quiet">
      ${words.tableHelp(scaleOf(settled, lines, lang).unit)}
      <button type="button" @click=${() => actions.scenarios.downloadCsv()}>
        ${words.download}
      </button>
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label=${page.table}>
      <table class="figures-grid">
        <caption class="hidden">
          ${page.table}${lang === 'en' ? ', ' : '，'}${monthName(settled.start, lang)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.monthColumn}</th>
            ${lines.map((line) => html`<th scope="col">${line.label[lang]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows(state, actions)}
        </tbody>
      </table>
    </div>
  `;
  return guard([settled, lang], body);
}
