// SPDX-License-Identifier: MIT
// “How sure is that?”, words beside pictures. Room is kept for what is still being counted, so that
// nothing moves when it arrives.

import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { Futures } from '../../engine/futures-types';
import type { Level } from '../../engine/types';
import { pieces } from '../../words/answer';
import { outBy } from '../../words/certainty';
import { futuresWords } from '../../words/futures-words';
import type { Lang } from '../../words/lang';
import { monthAt, monthIndex, monthName } from '../../words/months';
import { count, months } from '../../words/numbers';
import { shareText } from '../../words/shares';
import { sentence } from '../answer';
import type { Actions, PageState } from '../page-state';
import { thenFocus } from '../then-focus';
import { breakEvenBy } from './break-even-by';
import { progressBar } from './progress';
import { HISTOGRAM_HEIGHT, runOutHistogram } from './run-out-histogram';
import { survival, SURVIVAL_HEIGHT } from './survival';
import type { Pointing } from './picture';
import { isUncertain } from './uncertain';

const GAP = 32;

/** One significant digit is all that an error has. */
function errorText(error: number, lang: Lang): string {
  if (!(error >= 0.005)) return futuresWords[lang].exactly;
  return count(Number(error.toPrecision(1)), lang);
}

/** How many futures there are and how well they are known, as one sentence. */
function knownText(futures: Futures, lang: Lang): string {
  const words = futuresWords[lang];
  const { paths, horizon, medianRunway, beyond } = futures;
  const all = count(paths, lang);
  return medianRunway.value < horizon
    ? words.known(all, words.months(errorText(medianRunway.error, lang)))
    : words.knownBeyond(all, words.points(errorText(beyond.error * 100, lang)));
}

/** The figures in sentences: what there is to read besides the pictures. */
function readings(futures: Futures, { rows, lang }: PageState): TemplateResult {
  const words = futuresWords[lang];
  const { start, horizon, medianRunway, meanRunway, beyond, clipped } = futures;
  const last = monthName(monthAt(start, horizon - 1), lang);
  const half = outBy(futures, 0.5);
  const by = (level: Level): string => shareText(futures.breakEvenBy[level][horizon - 1]!, lang);
  const median =
    beyond.value === 1
      ? words.allLast(last)
      : half === null
        ? words.noMedian(shareText(beyond.value, lang), last)
        : words.median(monthName(monthAt(start, half), lang), months(medianRunway.value, lang));
  return html`<p>${sentence(pieces(median))}</p>
    ${
      beyond.value === 1
        ? nothing
        : html`<p>
            ${sentence(pieces(words.mean(`__${months(meanRunway.value, lang)}|futures:mean__`, beyond.value > 0)))}
          </p>`
    }
    <p>${sentence(pieces(words.covered(last, by('contribution'), by('operating'))))}</p>
    ${clipped
      .filter(({ share }) => share > 0)
      .map(({ input, share }) => {
        const label = rows.find(({ key }) => key === input)?.label[lang] ?? input;
        return html`<p class="quiet">${words.clipped(label, shareText(share, lang))}</p>`;
      })}`;
}

function countingLine(state: PageState, actions: Actions): TemplateResult {
  const { futures, counting, lang } = state;
  const words = futuresWords[lang];
  const text = futures ? knownText(futures, lang) : words.preparing;
  return html`<div class="counting">
    <p class="quiet" id="counted" tabindex="-1">
      ${
        counting
          ? html`${words.counting(count(counting.done, lang), count(counting.wanted, lang))}
              <button
                type="button"
                class="link"
                ${thenFocus('counted')}
                @click=${() => actions.questions.stopCounting()}
              >
                ${words.stop}
              </button>`
          : text
      }
    </p>
    ${progressBar(counting, words.progress)}
  </div>`;
}

/** The month under the pointer, in the futures' own counting. */
function pointingOf(state: PageState, actions: Actions, futures: Futures): Pointing {
  const offset = monthIndex(futures.start) - monthIndex(state.forecast.start);
  const month = state.cursor === null ? null : state.cursor - offset;
  return {
    month: month !== null && month >= 0 && month < futures.horizon ? month : null,
    onCursor: (at) => actions.point(at === null ? null : at + offset),
  };
}

const space = (width: number, height: number): TemplateResult =>
  html`<figure class="small-picture">
    <figcaption>&nbsp;<small>&nbsp;</small></figcaption>
    <svg class="chart" width=${width} height=${height} aria-hidden="true"></svg>
  </figure>`;

function pictures(state: PageState, actions: Actions): unknown {
  const { futures, lang, chartWidth: width } = state;
  const half = width >= 640 ? Math.floor((width - GAP) / 2) : width;
  if (!futures)
    return html`${space(width, HISTOGRAM_HEIGHT)}${space(half, SURVIVAL_HEIGHT)}${space(half, SURVIVAL_HEIGHT)}`;
  const pointing = pointingOf(state, actions, futures);
  return guard(
    [futures, lang, width, pointing.month],
    () =>
      html`${runOutHistogram({ futures, lang, width, pointing })}
      ${survival({ futures, lang, width: half, pointing })}
      ${breakEvenBy({ futures, lang, width: half, pointing })}`,
  );
}

export function surePanel(state: PageState, actions: Actions): TemplateResult {
  const words = futuresWords[state.lang];
  if (!isUncertain(state))
    return html`<div class="told">
      <p>${words.certain}</p>
      <p>
        <button
          type="button"
          ${thenFocus('question-sure')}
          @click=${() => actions.chance.assumeRanges()}
        >
          ${words.assume}
        </button>
      </p>
    </div>`;
  const assumed = state.ranges.filter(({ origin }) => origin === 'assumed').length;
  return html`<div class="told">
      <p>${words.explained}</p>
      ${assumed > 0 ? html`<p>${words.assumed(assumed, state.ranges.length)}</p>` : nothing}
      <div class="readings">${state.futures ? readings(state.futures, state) : nothing}</div>
      ${countingLine(state, actions)}
    </div>
    <div class="pictures" id="futures">${pictures(state, actions)}</div>`;
}
