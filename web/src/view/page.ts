// SPDX-License-Identifier: MIT
// The page, top to bottom: head, answer, inputs beside the chart, the questions, then what was
// claimed, what was changed, what is planned, month by month, how it is computed.

import { html, type TemplateResult } from 'lit-html';
import { answer, plain } from '../words/answer';
import { certainty } from '../words/certainty';
import { pick } from '../words/lang';
import { answerPanel, factsPanel } from './answer';
import { changesPanel } from './changes';
import { chart, type ChartProps, type ChartView } from './chart/chart';
import { claimsPanel } from './claims';
import { dialogs } from './dialogs';
import { eventMarks, eventsPanel } from './events';
import { chancePanel, computedPanel, monthsPanel } from './folded';
import { fundingPanel } from './funding';
import { header } from './header';
import { keyInputsPanel, moreInputsPanel } from './inputs';
import { noticeStrip } from './notice';
import { Chunk, lazy } from './lazy';
import type { Actions, PageState } from './page-state';
import { questionsPanel } from './questions';
import { storyPanel } from './story/panel';
import { timePanel } from './time';

const chartViews: readonly ChartView[] = ['cash', 'costs', 'users', 'rates'];
const views = new Chunk(() => import('./chart/other-views'));

function chartPanel(state: PageState, actions: Actions): TemplateResult {
  const { words, chartView, lang, forecast, futures } = state;
  const said = [answer(forecast, lang), futures ? certainty(futures, lang) : []].map(plain);
  const told = said.join(lang === 'en' ? ' ' : '').trim();
  const props: ChartProps = {
    view: chartView,
    forecast,
    ghost: state.ghost,
    futures: state.futures,
    events: eventMarks(state),
    lang,
    width: state.chartWidth,
    height: state.chartHeight,
    axes: state.axes,
    cursor: state.cursor,
    label: told,
    onCursor: (month) => actions.point(month),
    onMoveEvent: (id, index, done) => actions.edits.moveEvent(id, index, done),
    onEditEvent: (id) => actions.edits.editEvent(id),
  };
  return html`<section class="picture">
    <div class="views" role="group" aria-label=${words.viewsLabel}>
      ${chartViews.map(
        (view) =>
          html`<button
            type="button"
            @pointerenter=${views.warm}
            @focus=${views.warm}
            aria-pressed=${view === chartView ? 'true' : 'false'}
            @click=${() => actions.showView(view)}
          >
            ${words.views[view]}
          </button>`,
      )}
    </div>
    <div class="chart-box" id="chart">
      ${
        chartView === 'cash'
          ? chart(props)
          : lazy(views, words, (code) => chart(props, code.otherViews[chartView]), '100%')
      }
    </div>
  </section>`;
}

export function page(state: PageState, actions: Actions): TemplateResult {
  const { words, lang, session } = state;
  const about = pick(session.doc.about, lang);
  return html`
    ${header(state, actions)} ${noticeStrip(state, actions)}
    <main>
      ${storyPanel(state, actions)}
      <div id="answer" tabindex="-1">${answerPanel(state)}</div>
      <div class="columns">
        <div class="left">
          ${keyInputsPanel(state, actions)} ${moreInputsPanel(state, actions)}
          ${chancePanel(state, actions)}
        </div>
        <div class="right">
          ${chartPanel(state, actions)} ${timePanel(state, actions)} ${factsPanel(state)}
        </div>
      </div>
      ${questionsPanel(state, actions)} ${fundingPanel(state, actions)}
      <div class="below">
        <div>
          ${changesPanel(state, actions)}
          <section class="about-scenario">
            <h2>${words.about}</h2>
            <p>${about}</p>
          </section>
          ${eventsPanel(state, actions)}
        </div>
        ${claimsPanel(state)}
      </div>
      ${monthsPanel(state, actions)} ${computedPanel(state, actions)}
    </main>
    <footer>
      <p>${words.footer}</p>
      <p>${words.sourceCode} ${state.version}</p>
    </footer>
    ${dialogs(state, actions)}
    ${state.dropping ? html`<div class="drop">${words.dropHere}</div>` : ''}
  `;
}
