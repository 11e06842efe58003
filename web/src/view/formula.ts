// SPDX-License-Identifier: MIT
// The core's formulas for readers: with the names of their language in place of the keys, or with
// numbers.

import { html, type TemplateResult } from 'lit-html';
import type { PageState } from './page-state';

/** The names of inputs and lines, and of the intermediate figures by their keys. */
export interface Vocabulary extends Pick<PageState, 'lang' | 'rows' | 'lines'> {
  figures: Readonly<Record<string, string>>;
}

/** What a formula calls something, in the reader's language: inputs slanted, lines upright. */
export function nameOf(part: string, { lang, rows, lines, figures }: Vocabulary) {
  const key = part.slice(1, -1);
  if (part.startsWith('['))
    return html`<i>${rows.find((row) => row.key === key)?.label[lang] ?? key}</i>`;
  if (part.startsWith('{')) return lines.find((line) => line.key === key)?.label[lang] ?? key;
  return figures[part] ?? part;
}

/** A formula with something else in place of its names. */
export function rewritten<T>(formula: string, write: (name: string) => T): (T | string)[] {
  return formula
    .split(/(\[\w+\]|\{\w+\}|events: \w+|\b[a-z]\w*\b)/)
    .map((part, i) => (i % 2 ? write(part) : part));
}

export function inWords(vocabulary: Vocabulary, formula: string): (TemplateResult | string)[] {
  return rewritten(formula, (part) => nameOf(part, vocabulary));
}
