// SPDX-License-Identifier: MIT
// How a page comes in from a link: what its fragment holds, found valid by the core, or the problems.

import type { Engine } from '../engine/engine';
import { mostLead } from '../engine/limits';
import type { Lang } from '../words/lang';
import { decodeLink } from './link-reader';
import { refused, type Refused } from './opening';
import type { Session } from './session';
import { shipped } from './shipped';
import { storySteps } from './story';

const views = ['cash', 'costs', 'users', 'rates'] as const;
export type LinkedView = (typeof views)[number];

export interface LinkedPage {
  session: Session;
  lang: Lang | null;
  view: LinkedView;
  /** A step of the story, or none. */
  story: number | null;
}

/** What a link's fragment holds, or null for an empty one. */
export function openFragment(
  engine: Engine,
  hash: string,
): { ok: true; page: LinkedPage | null } | Refused {
  const keys = engine.inputs.map((row) => row.key);
  const decoded = decodeLink(hash, shipped, keys);
  if (!decoded.ok) return refused({ pointer: '#', rule: decoded.why, seen: '' });
  if (!decoded.state) return { ok: true, page: null };
  const { base, doc, lead, lang, story } = decoded.state;
  if (!(Number.isInteger(lead) && lead >= 0 && lead <= mostLead))
    return refused({
      pointer: '#lead',
      rule: {
        en: `a whole number of months from 0 to ${mostLead}`,
        zh: `0 至 ${mostLead} 的整数（月）`,
      },
      seen: String(lead),
    });
  const view = views.find((one) => one === decoded.state!.view);
  if (!view)
    return refused({
      pointer: '#view',
      rule: { en: `one of ${views.join(', ')}`, zh: `以下之一：${views.join('、')}` },
      seen: decoded.state.view,
    });
  if (story !== null && !storySteps[story - 1])
    return refused({
      pointer: '#story',
      rule: {
        en: `a whole number from 1 to ${storySteps.length}`,
        zh: `1 至 ${storySteps.length} 的整数`,
      },
      seen: String(story),
    });
  const run = engine.open(doc, lead);
  if (!run.ok) return run;
  const session = { base, original: shipped[base] ?? doc, doc, lead };
  return { ok: true, page: { session, lang, view, story } };
}
