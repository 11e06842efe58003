// SPDX-License-Identifier: MIT
// The scenarios side by side: A, what is shown now, and the others that are remembered; each with a
// letter, a name and its forecast.

import type { Forecast, ScenarioDoc } from '../../engine/types';
import { changesOf } from '../../state/changes';
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
  /** It is the one on the page, whose figures can be traced. */
  readonly isNow: boolean;
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
    ? { name: sessionName(pinned.session, state), ...docOf(pinned) }
    : asOpened && { name: words.opened, doc: session.original, forecast: asOpened };
  if (!a) return [];
  const others = pins
    .filter((pin) => pin !== pinned)
    .slice(-mostOthers)
    .map((pin) => ({ name: sessionName(pin.session, state), ...docOf(pin) }));
  const list = [a, { name: words.nowB, doc: session.doc, forecast }, ...others];
  return list.map((one, i) => ({ ...one, letter: 'ABCD'[i]!, isNow: i === 1 }));
}

const docOf = ({ session, forecast }: PageState['pins'][number]) => ({
  doc: session.doc,
  forecast,
});
