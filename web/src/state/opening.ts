// SPDX-License-Identifier: MIT
// How a scenario comes in from outside: from a file, a paste, the browser's storage (and, in
// linked.ts, from a link). Each way ends in a session that the core has found valid, or in the
// problems; nothing is changed on the way.

import type { Engine } from '../engine/engine';
import { mostBytes } from '../engine/limits';
import type { Problem, ScenarioDoc } from '../engine/types';
import { openSession, type Session } from './session';

export type Refused = { ok: false; problems: Problem[] };
export type Opened = { ok: true; session: Session } | Refused;

export const refused = (...problems: Problem[]): Refused => ({ ok: false, problems });

const tooLarge = (size: number): Problem => ({
  pointer: '',
  rule: { en: 'at most 1 MB (1,000,000 bytes)', zh: '不超过 1 MB（1,000,000 字节）' },
  seen: String(size),
});

/** A scenario's JSON, as a session of the visitor's own. */
export function openText(engine: Engine, text: string, lead: number): Opened {
  if (text.length > mostBytes) return refused(tooLarge(text.length));
  const run = engine.open(text, lead);
  if (!run.ok) return run;
  const session = { ...openSession('none', JSON.parse(text) as ScenarioDoc), lead };
  return { ok: true, session };
}

/** A session as it was kept: it may be of another version, or not this page's work at all. What the
 * core cannot check is left behind. */
export function reopen(engine: Engine, { base, original, doc, lead }: Session): Opened {
  for (const one of [original, doc]) {
    const run = engine.open(one, lead);
    if (!run.ok) return run;
  }
  return { ok: true, session: { base, original, doc, lead } };
}

/** A file's text, if it is short enough and text at all. */
export async function readFile(file: File): Promise<{ ok: true; text: string } | Refused> {
  if (file.size > mostBytes) return refused(tooLarge(file.size));
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { ok: true, text: decoder.decode(await file.arrayBuffer()) };
  } catch {
    return refused({
      pointer: '',
      rule: { en: 'text in UTF-8', zh: 'UTF-8 编码的文字' },
      seen: '',
    });
  }
}
