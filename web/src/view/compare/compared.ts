// SPDX-License-Identifier: MIT
// The scenarios side by side: A, what is shown now, and the others that are remembered; each with a
// letter, a name and its forecast.

import type { Forecast, ScenarioDoc } from '../../engine/types';
import { changesOf } from '../../state/changes';
import type { Pin } from '../../state/pins';
import type { Session } from '../../state/session';
import { compareWords } from '../../words/compare-words';
import { pick } from '../../words/lang';
import { describe } from '../changes';
import type { PageState } from '../page-state';

export interface Compared {
  readonly letter: string;
  readonly name: string;
  readonly doc: ScenarioDoc;
  readonly forecast: Forecast;
  /** What stands before its figures, for their traces: '' for the scenario on the page. */
  readonly within: string;
}

/** A scenario's name, with what was changed in it. */
export function sessionName(session: Session, state: PageState): string {
  const { lang, rows, words } = state;
  const name = pick(session.doc.name, lang) || words.unnamed;
  const [first, ...more] = changesOf(session, rows);
  if (!first) return name;
  const [what, , to] = describe(first, state);
  const changed = lang === 'en' ? `${what} ${to}` : `${what} ${to}`;
  const rest = more.length > 0 ? ` ${compareWords[lang].more(more.length)}` : '';
  return lang === 'en' ? `${name}; ${changed}${rest}` : `${name}；${changed}${rest}`;
}

/** Beside A and B; more than four lines are no comparison. */
const mostOthers = 2;

/** First A, then B, then the newest of what else is remembered. Empty until A's forecast is there. */
export function comparedOf(state: PageState): Compared[] {
  const { asked, pins, asOpened, session, forecast, lang } = state;
  const words = compareWords[lang];
  const { from } = asked.why;
  const pinned = pins.find(({ id }) => id === from);
  const a = pinned
    ? ofPin(pinned, state)
    : asOpened && {
        name: words.opened,
        doc: session.original,
        forecast: asOpened,
        within: 'opened/',
      };
  if (!a) return [];
  const others = pins
    .filter((pin) => pin !== pinned)
    .slice(-mostOthers)
    .map((pin) => ofPin(pin, state));
  const list = [a, { name: words.nowB, doc: session.doc, forecast, within: '' }, ...others];
  return list.map((one, i) => ({ ...one, letter: 'ABCD'[i]! }));
}

const ofPin = ({ id, session, forecast }: Pin, state: PageState) => ({
  name: sessionName(session, state),
  doc: session.doc,
  forecast,
  within: `pin${id}/`,
});
