// SPDX-License-Identifier: MIT
// Reads the page's state from a URL fragment (link.ts says what one looks like). Hostile text is
// refused with its faulty part named: nothing is guessed, nothing throws. Ranges are not checked here;
// the core does that with the decoded document. Loaded only when there is a link to read.

import { defaultLead } from '../engine/limits';
import type { Bilingual, ScenarioDoc, SourcedValue } from '../engine/types';
import type { Lang } from '../words/lang';
import {
  baseOf,
  defaultView,
  maxLinkLength,
  members,
  monthForm,
  unset,
  version,
  type Bases,
  type Shared,
} from './link';

export type Decoded = { ok: true; state: Shared | null } | { ok: false; why: Bilingual };

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

type Input = number | SourcedValue;

/** Reads a fragment, with or without "#". An empty one is no state at all, which is fine. `inputKeys`
 * are the keys of the core's input table. The document shares nothing with `bases`. */
export function decodeLink(hash: string, bases: Bases, inputKeys: readonly string[]): Decoded {
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  if (text === '') return { ok: true, state: null };
  try {
    return { ok: true, state: stateOf(parametersOf(text), bases, inputKeys) };
  } catch (problem) {
    if (problem instanceof Unreadable) return { ok: false, why: problem.why };
    return { ok: false, why: { en: 'The link cannot be read.', zh: '无法读取这个链接。' } };
  }
}

/** Why a part of a link is refused; never leaves this file. */
class Unreadable extends Error {
  readonly why: Bilingual;
  constructor(en: string, zh: string) {
    super(en);
    this.why = { en, zh };
  }
}

function parametersOf(text: string): Map<string, string> {
  if (text.length >= maxLinkLength) {
    const most = maxLinkLength.toLocaleString('en-US');
    throw new Unreadable(
      `The link is longer than ${most} characters.`,
      `链接超过 ${most} 个字符。`,
    );
  }
  if (!isWhole(text)) {
    throw new Unreadable(
      'The link is damaged: a “%” in it does not begin the code of a character.',
      '链接已损坏：其中有“%”后面不是字符编码。',
    );
  }
  const query = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(text)) {
    if (query.has(key)) {
      throw new Unreadable(`The link says “${cut(key)}” twice.`, `链接中“${cut(key)}”出现了两次。`);
    }
    query.set(key, value);
  }
  checkVersion(query.get('v'));
  return query;
}

/** Whether every "%" begins the code of a character. The result is used, or the bundler, which takes
 * decodeURIComponent for a pure function, would leave the check out. */
function isWhole(text: string): boolean {
  try {
    return decodeURIComponent(text) !== '';
  } catch {
    return false;
  }
}

function checkVersion(v: string | undefined) {
  if (v === version) return;
  if (v === undefined) {
    throw new Unreadable(
      `The link has no version; one made here begins with “v=${version}”.`,
      `链接缺少版本号；本页生成的链接以“v=${version}”开头。`,
    );
  }
  if (/^[1-9]\d{0,8}$/.test(v)) {
    throw new Unreadable(
      `The link was made by a newer version (v=${v}); this page reads v=${version}.`,
      `链接由更新的版本生成（v=${v}）；本页只能读取 v=${version}。`,
    );
  }
  throw wrong('v', v, version);
}

function stateOf(query: Map<string, string>, bases: Bases, inputKeys: readonly string[]): Shared {
  const id = query.get('s');
  if (id === undefined) {
    throw new Unreadable('The link names no scenario (“s”).', '链接没有指明情景（“s”）。');
  }
  const base = baseOf(id, bases);
  if (!base) {
    throw new Unreadable(`There is no scenario “${cut(id)}”.`, `没有名为“${cut(id)}”的情景。`);
  }
  const { inputs: from, ...rest } = structuredClone(base);
  const doc = new Map<string, unknown>(Object.entries(rest));
  const inputs = startingInputs(query.get('inputs'), from);
  let hasInputs = inputs !== null;
  const values = new Map<string, Input>(inputs);
  const state = {
    base: id,
    lead: defaultLead,
    lang: null as Lang | null,
    view: defaultView,
    story: null as number | null,
  };

  for (const [key, text] of query) {
    if (key === 'v' || key === 's' || key === 'inputs') continue;
    if (key === 'lead') {
      state.lead = number(key, text);
    } else if (key === 'lang') {
      if (text !== 'en' && text !== 'zh') throw wrong(key, text, 'en');
      state.lang = text;
    } else if (key === 'view') {
      if (!/^[a-z][a-z0-9_-]{0,40}$/i.test(text)) throw wrong(key, text, defaultView);
      state.view = text;
    } else if (key === 'story') {
      state.story = number(key, text);
    } else if (isMember(key)) {
      if (text === unset) doc.delete(key);
      else doc.set(key, member(key, text));
    } else if (!inputKeys.includes(key)) {
      throw new Unreadable(
        `The link holds “${cut(key)}”, which this page does not know.`,
        `链接中的“${cut(key)}”不是本页认识的项目。`,
      );
    } else if (text === unset) {
      values.delete(key);
    } else {
      values.set(key, input(key, text));
      hasInputs = true;
    }
  }
  if (hasInputs) doc.set('inputs', Object.fromEntries(values));
  // The outer types were checked on the way; what is inside them is the core's to validate.
  return { ...state, doc: Object.fromEntries(doc) as unknown as ScenarioDoc };
}

/** The inputs that changes apply to; null when the document has none at all. */
function startingInputs(text: string | undefined, from: ScenarioDoc['inputs']) {
  if (text === undefined) return from ? Object.entries(from) : null;
  if (text === unset) return null;
  if (text !== '{}') throw wrong('inputs', text, '{}');
  return [];
}

function isMember(key: string): key is (typeof members)[number] {
  return (members as readonly string[]).includes(key);
}

function member(key: (typeof members)[number], text: string): unknown {
  if (key === 'horizon') return number(key, text);
  if (key === 'start') {
    if (monthForm.test(text)) return text;
    const value = parsed(key, text, '2023-08');
    if (typeof value !== 'string') throw wrong(key, text, '2023-08');
    return value;
  }
  if (key === 'name' || key === 'about') {
    const value = parsed(key, text, '{"en":"…","zh":"…"}');
    if (typeof value !== 'string' && !isObject(value))
      throw wrong(key, text, '{"en":"…","zh":"…"}');
    return value;
  }
  if (key === 'uncertainty') {
    const value = parsed(key, text, '{"dau_volatility":0.05}');
    if (!isObject(value)) throw wrong(key, text, '{"dau_volatility":0.05}');
    return value;
  }
  const value = parsed(key, text, '[{…}]');
  if (!Array.isArray(value) || !value.every(isObject)) throw wrong(key, text, '[{…}]');
  return value;
}

function input(key: string, text: string): Input {
  if (!text.startsWith('{')) return number(key, text);
  const value = parsed(key, text, '{"value":0.5}');
  if (!isObject(value) || typeof value['value'] !== 'number')
    throw wrong(key, text, '{"value":0.5}');
  return value as unknown as SourcedValue;
}

function number(key: string, text: string): number {
  const value = /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(value)) throw wrong(key, text, '8e7');
  return value;
}

/** JSON without numbers beyond a double, keys that reach for a prototype, or needless depth. */
function parsed(key: string, text: string, example: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong(key, text, example);
  }
  check(value, 0);
  return value;

  function check(part: unknown, depth: number) {
    if (depth > 12 || (typeof part === 'number' && !Number.isFinite(part))) {
      throw wrong(key, text, example);
    }
    if (typeof part !== 'object' || part === null) return;
    for (const name of Object.keys(part)) {
      if (forbiddenKeys.has(name)) {
        throw new Unreadable(
          `“${key}” in the link holds the key “${name}”, which no scenario has.`,
          `链接中的“${key}”含有情景不会有的键“${name}”。`,
        );
      }
    }
    for (const inner of Object.values(part)) check(inner, depth + 1);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(key: string, text: string, example: string): Unreadable {
  return new Unreadable(
    `“${key}” in the link should read like ${example}, and is “${cut(text)}”.`,
    `链接中的“${key}”应形如 ${example}，实际为“${cut(text)}”。`,
  );
}

function cut(text: string): string {
  const letters = [...text.slice(0, 80)];
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : text;
}
