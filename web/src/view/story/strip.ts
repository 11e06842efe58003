// SPDX-License-Identifier: MIT
// The story's strip: who claimed what, where to look, what the model finds, one thing to try, and the
// way on. What is told holds for the scenario as it ships; what is tried shows on the page beneath.

import '../../style/story.css';
import { html, nothing, type TemplateResult } from 'lit-html';
import { inputValue } from '../../state/input-value';
import { shipped } from '../../state/shipped';
import { storySteps } from '../../state/story';
import { pieces } from '../../words/answer';
import type { Lang } from '../../words/lang';
import { storyWords } from '../../words/story-words';
import { sentence } from '../answer';
import { focusAt } from '../focus-at';
import type { Actions, PageState } from '../page-state';
import { thenFocus } from '../then-focus';
import { tell, type StoryVerdict, type Told } from './steps';

const marks: Record<StoryVerdict, string> = { held: '✓', notHeld: '✗', surprising: '✓' };

/** Whether the inputs are where the step would have them tried. */
const isTried = ({ session, rows }: PageState, inputs: Told['inputs']): boolean =>
  rows.every((row) => {
    const tried = inputs[row.key];
    return tried === undefined || inputValue(session.doc, row) === tried;
  });

function tryIt(state: PageState, actions: Actions, told: Told): TemplateResult {
  const { lang } = state;
  const words = storyWords[lang];
  const { inputs, deed, watch } = told;
  const tried = isTried(state, inputs);
  // One button throughout, so that the focus stays on it.
  return html`<p class="try">
    ${tried ? words.tried(deed) : words.tryThis}
    <button
      type="button"
      @click=${() => (tried ? actions.story.putBack(Object.keys(inputs)) : actions.story.tryOut(inputs))}
    >
      ${tried ? words.putBack : deed}</button
    >${tried ? nothing : `${lang === 'en' ? ' ' : '，'}${watch}`}
  </p>`;
}

function wayOn({ lang }: PageState, actions: Actions, step: number): TemplateResult {
  const words = storyWords[lang];
  const isLast = step === storySteps.length;
  return html`<p class="way">
    <button type="button" ?disabled=${step === 1} @click=${() => actions.story.open(step - 1)}>
      ${words.previous}
    </button>
    ${
      isLast
        ? nothing
        : html`<button type="button" class="primary" @click=${() => actions.story.open(step + 1)}>
            ${words.next}
          </button>`
    }
    <button
      type="button"
      class=${isLast ? 'primary' : 'link'}
      ${thenFocus('answer')}
      @click=${() => actions.story.leave()}
    >
      ${isLast ? words.end : words.leave}
    </button>
  </p>`;
}

/** What was told last. */
let last: { step: number; lang: Lang; told: Told } | null = null;

export function storyStrip(state: PageState, actions: Actions, step: number): unknown {
  const { lang, session, story } = state;
  const { scenario } = storySteps[step - 1]!;
  const doc = shipped[scenario];
  if (!doc) return nothing;
  const isElsewhere = session.base !== scenario;
  const words = storyWords[lang];
  // It is the same for as long as the step lasts: no slider that is dragged asks the core twice.
  if (last?.step !== step || last.lang !== lang)
    last = { step, lang, told: tell(step, doc, (other) => actions.story.forecastOf(other), lang) };
  const { told } = last;
  return html`<div class="said">
      <p class="progress">${words.progress(step, storySteps.length)}</p>
      <h2 tabindex="-1" ${focusAt(story.asked)}>${told.claim}</h2>
      <p class="quiet">${told.who}</p>
    </div>
    <div class="tested">
      <p>${told.look}</p>
      <p>
        <b class=${told.verdict === 'notHeld' ? 'verdict not-held' : 'verdict held'}
          >${marks[told.verdict]} ${words.verdicts[told.verdict]}${lang === 'en' ? '.' : '。'}</b
        >
        ${sentence(pieces(told.found))}
      </p>
      ${
        isElsewhere
          ? html`<p class="try">
              ${words.elsewhere}
              <button type="button" @click=${() => actions.story.open(step)}>
                ${words.return}
              </button>
            </p>`
          : tryIt(state, actions, told)
      }
    </div>
    ${wayOn(state, actions, step)}`;
}
