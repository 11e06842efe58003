// SPDX-License-Identifier: MIT
// The answer as something to quote: the sentence, the scenario, the link, the sources, the version.

import type { ScenarioDoc, Text } from '../engine/types';
import { answer, plain } from '../words/answer';
import { pick, type Lang } from '../words/lang';
import { shareWords } from '../words/share-words';
import type { PageState } from './page-state';

/** Each source of the scenario's reported inputs and of its claims, once. */
function sourcesOf(doc: ScenarioDoc, lang: Lang): string[] {
  const texts: (Text | undefined)[] = [
    ...Object.values(doc.inputs ?? {}).map((entry) =>
      typeof entry === 'object' && entry.basis === 'reported' ? entry.source : undefined,
    ),
    ...(doc.claims ?? []).map((claim) => claim.source),
  ];
  return [...new Set(texts.map((text) => pick(text, lang)).filter(Boolean))];
}

export function citation(state: PageState, link: string): string {
  const { lang, words, forecast, session, changes, version } = state;
  const sentence = plain(answer(forecast, lang));
  const name = pick(session.doc.name, lang) || words.unnamed;
  const sources = sourcesOf(session.doc, lang);
  const colon = lang === 'en' ? ': ' : '：';
  const changed = changes.length ? ` (+${changes.length})` : '';
  return [
    sentence,
    `${words.brand} ${version}, ${words.scenario}${colon}${name}${changed}.`,
    link,
    ...(sources.length
      ? [`${shareWords[lang].sources}${colon}${sources.join(lang === 'en' ? '; ' : '；')}`]
      : []),
  ].join('\n');
}
