// SPDX-License-Identifier: MIT
// The questions under the chart: one list, each opened by its question. A further one is a row of
// `panels`, its question in question-words.ts, and what it asks in questions.ts.

import { html, nothing, type TemplateResult } from 'lit-html';
import { questionWords } from '../words/question-words';
import { driversPanel } from './futures/drivers-panel';
import { surePanel } from './futures/panel';
import { isUncertain } from './futures/uncertain';
import { Chunk, lazy } from './lazy';
import type { Actions, PageState, PanelId } from './page-state';

type View = (state: PageState, actions: Actions) => unknown;

interface Panel {
  readonly id: PanelId;
  readonly view: View;
  /** Sends for the view's code, if that is still to be loaded. */
  readonly warm?: () => void;
  /** Whether there is anything to ask; without it, there always is. */
  readonly when?: (state: PageState) => boolean;
}

/** What a panel is likely to be high. */
const room = '24rem';

/** A panel whose code, words and style are loaded when it is opened. */
function late<Code>(id: PanelId, load: () => Promise<Code>, viewOf: (code: Code) => View): Panel {
  const chunk = new Chunk(load);
  return {
    id,
    warm: chunk.warm,
    view: (state, actions) =>
      lazy(chunk, state.words, (code) => viewOf(code)(state, actions), room),
  };
}

/** First what would change the answer, then what explains it, then how sure it is, and why. */
const panels: readonly Panel[] = [
  late(
    'matters',
    () => import('./tornado/panel'),
    (code) => code.tornadoPanel,
  ),
  late(
    'edge',
    () => import('./map/panel'),
    (code) => code.mapPanel,
  ),
  late(
    'whatif',
    () => import('./what-if/panel'),
    (code) => code.whatIfPanel,
  ),
  late(
    'claims',
    () => import('./calibrate/panel'),
    (code) => code.calibratePanel,
  ),
  late(
    'why',
    () => import('./compare/panel'),
    (code) => code.comparePanel,
  ),
  { id: 'sure', view: surePanel },
  { id: 'drives', view: driversPanel, when: isUncertain },
];

function question(panel: Panel, state: PageState, actions: Actions): TemplateResult {
  const { id, view, warm } = panel;
  const open = state.openPanels.has(id);
  const toggled = (event: Event): void =>
    actions.questions.openPanel(id, (event.currentTarget as HTMLDetailsElement).open);
  return html`<section class="question" aria-labelledby="question-${id}">
    <details ?open=${open} @toggle=${toggled}>
      <summary id="question-${id}" @pointerenter=${warm ?? nothing} @focus=${warm ?? nothing}>
        <h3>${questionWords[state.lang].questions[id]}</h3>
      </summary>
      ${open ? html`<div class="panel">${view(state, actions)}</div>` : nothing}
    </details>
  </section>`;
}

export function questionsPanel(state: PageState, actions: Actions): TemplateResult {
  return html`<section class="questions" aria-labelledby="questions">
    <h2 id="questions">${questionWords[state.lang].title}</h2>
    ${panels
      .filter(({ when }) => when?.(state) ?? true)
      .map((panel) => question(panel, state, actions))}
  </section>`;
}
