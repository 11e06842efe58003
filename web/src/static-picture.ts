// SPDX-License-Identifier: MIT
// The default forecast as still HTML, written into the page when it is built: what is seen at once,
// and what stays where JavaScript or WebAssembly cannot run. Drawn by the page's own code.

import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit-html';
import { defaultLead } from './engine/limits';
import { startEngine } from './engine/engine';
import type { ScenarioDoc } from './engine/types';
import { chart, settleAxes } from './view/chart/chart';
import { answer, plain } from './words/answer';
import { pageWords } from './words/page-words';

const nothingToDo = (): void => undefined;

/** The answer in both languages and the cash chart of `doc`. */
export async function staticPicture(doc: ScenarioDoc, wasm: Uint8Array): Promise<string> {
  const engine = await startEngine(wasm);
  const run = engine.open(doc, defaultLead);
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  const { forecast } = run;
  const english = answer(forecast, 'en');
  const picture = chart({
    view: 'cash',
    forecast,
    ghost: null,
    futures: null,
    events: [],
    lang: 'en',
    width: 480,
    height: 300,
    axes: settleAxes('cash', forecast, null),
    cursor: null,
    label: plain(english),
    onCursor: nothingToDo,
    onMoveEvent: nothingToDo,
    onEditEvent: nothingToDo,
  });
  const whole = html`<div class="still">
    <h1>${pageWords.en.brand} · ${pageWords.zh.brand}</h1>
    <p class="answer">
      ${english.map(({ text, strong }) => (strong ? html`<strong>${text}</strong>` : text))}
    </p>
    <p lang="zh-CN">${plain(answer(forecast, 'zh'))}</p>
    ${picture}
  </div>`;
  // The server's markers tell a browser where to take over; nothing takes over here.
  const marked = await collectResult(render(whole));
  return marked
    .replace(/<!--.*?-->|<\?>/gs, '')
    .replace(/<rect\s+class="plot".*?<\/rect>/s, '')
    .replace('role="group"', 'role="img"');
}
