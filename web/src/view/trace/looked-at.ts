// SPDX-License-Identifier: MIT
// Which scenario a figure is of: the one on the page; before a slash, one that it is compared with, as
// it was opened (`opened/`) or remembered (`pin3/`).

import { compareWords } from '../../words/compare-words';
import { sessionName } from '../compare/compared';
import type { PageState } from '../page-state';

export interface LookedAt {
  readonly figure: string;
  /** The page's state, with that scenario and its forecast. */
  readonly state: PageState;
  /** What the scenario is called; '' for the one on the page. */
  readonly name: string;
}

/** Null where the scenario is no longer remembered. */
export function lookedAt(reference: string, state: PageState): LookedAt | null {
  const [, of = '', figure = ''] = /^(?:(opened|pin\d+)\/)?(.*)$/.exec(reference) ?? [];
  if (of === '') return { figure, state, name: '' };
  const { session, asOpened, pins, lang } = state;
  if (of === 'opened') {
    const opened = { ...session, doc: session.original };
    const name = compareWords[lang].opened;
    return asOpened && { figure, name, state: { ...state, session: opened, forecast: asOpened } };
  }
  const pin = pins.find(({ id }) => of === `pin${id}`);
  if (!pin) return null;
  const { session: remembered, forecast } = pin;
  const name = sessionName(remembered, state);
  return { figure, name, state: { ...state, session: remembered, forecast } };
}
