// SPDX-License-Identifier: MIT
// Wires the parts: starts the core, gives the page its keyboard, files and size, and says so plainly
// if WebAssembly cannot start.

import './style/page.css';
import { App } from './app';
import { startEngine, type Engine } from './engine/engine';
import { linked } from './scenario-desk';
import { linkedBase } from './state/link';
import { isShipped, loadShipped } from './state/shipped';
import { keptTheme } from './state/storage';
import { htmlLang, preferredLang } from './words/lang';

const root = document.getElementById('page')!;
const said = document.getElementById('said')!;
const lang = preferredLang(navigator.languages);
document.documentElement.lang = htmlLang(lang);
const theme = keptTheme();
if (theme) document.documentElement.dataset['theme'] = theme;

// Beside the core, not after it; if it does not come, the page will say so.
if (location.hash.length > 1) {
  const base = linkedBase(location.hash);
  linked.warm();
  if (isShipped(base)) loadShipped(base).catch(() => undefined);
}

function undoKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

/** Text that is being typed has an undo of its own. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    target.type === 'text' &&
    target.closest('dialog') !== null
  );
}

function listen(app: App): void {
  document.addEventListener('keydown', (event) => {
    const way = undoKey(event);
    if (!way || isTyping(event.target)) return;
    event.preventDefault();
    app.edits[way]();
  });
  document.addEventListener('paste', (event) => {
    const { target } = event;
    if (target instanceof HTMLTextAreaElement) return;
    // A slider, which keeps the focus after a drag, takes no text.
    if (target instanceof HTMLInputElement && target.type !== 'range') return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trimStart().startsWith('{')) app.scenarios.openText(text);
  });
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    app.setDropping(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) app.setDropping(false);
  });
  document.addEventListener('drop', (event) => {
    app.setDropping(false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    app.scenarios.openFile(file);
  });
  window.addEventListener('hashchange', () => app.hashChanged());
}

function watchSize(app: App): void {
  const box = document.getElementById('chart')!;
  new ResizeObserver(() => app.resize(box.clientWidth, box.clientHeight)).observe(box);
}

/** Lets the browser paint and answer before the next piece of work. */
const nextTask = (): Promise<void> => new Promise((resume) => setTimeout(resume));

async function open(engine: Engine): Promise<void> {
  await nextTask();
  const app = new App(engine, { lang, root, said });
  await app.begin();
  await nextTask();
  root.replaceChildren();
  app.start();
  listen(app);
  watchSize(app);
}

startEngine()
  .then(open)
  .catch((error: unknown) => {
    document.getElementById('no-wasm')!.hidden = false;
    console.warn('WebAssembly, or the page on it, could not start:', error);
  });
