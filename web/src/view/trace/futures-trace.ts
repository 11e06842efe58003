// SPDX-License-Identifier: MIT
// The trace of a figure that is counted over futures: how many there were, which share, how well it
// is known. `futures:NAME`, with the names of traceWords.

import { html, nothing, type TemplateResult } from 'lit-html';
import { firstSeed } from '../../state/footing';
import { outBy } from '../../words/certainty';
import { futuresWords } from '../../words/futures-words';
import { monthAt, monthName } from '../../words/months';
import { count, months, percent } from '../../words/numbers';
import { shareText } from '../../words/shares';
import { traceWords } from '../../words/trace-words';
import { LEVELS } from '../chart/series';
import type { PageState } from '../page-state';

export const isOfFutures = (figure: string): boolean => figure.startsWith('futures:');

export function futuresName(figure: string, { lang }: PageState): string {
  const titles: Readonly<Record<string, string>> = traceWords[lang].futures.titles;
  return titles[figure.slice('futures:'.length)] ?? figure;
}

const digits = (value: number, lang: PageState['lang']): string =>
  value < 1
    ? count(Number(value.toPrecision(1)), lang)
    : months(value, lang).replace(/ ?(months?|个月)$/, '');

function told(kind: string, state: PageState): string[] {
  const { lang, futures, drivers, funding } = state;
  const words = traceWords[lang].futures;
  if (kind === 'drivers') return drivers ? [words.drivers(count(drivers.paths, lang))] : [];
  if (kind === 'funding')
    return funding
      ? [
          words.funding(
            count(funding.paths, lang),
            shareText(funding.reached, lang),
            monthName(funding.until, lang),
          ),
        ]
      : [];
  if (kind === 'before') return [words.before];
  if (kind === 'smallest')
    return funding
      ? [words.smallest(percent(funding.probability, lang, 0), monthName(funding.until, lang))]
      : [];
  if (!futures) return [];
  const { start, horizon, beyond, medianRunway, meanRunway } = futures;
  const name = (month: number): string => monthName(monthAt(start, month), lang);
  const out = (share: number): string => {
    const by = outBy(futures, share);
    const part = percent(share, lang, 0);
    return by === null ? words.notOutBy(part) : words.outBy(part, name(by));
  };
  const lasting = words.lasting(
    shareText(beyond.value, lang),
    name(horizon - 1),
    digits(beyond.error * 100, lang),
  );
  switch (kind) {
    case 'median':
      return [
        out(0.5),
        words.median(digits(medianRunway.value, lang), digits(medianRunway.error, lang)),
      ];
    case 'mean':
      return [words.mean(digits(meanRunway.value, lang), digits(meanRunway.error, lang))];
    case 'beyond':
      return [lasting];
    case 'even': {
      const { even, between } = futuresWords[lang];
      const shares = LEVELS.map(
        (level) => `${even[level]} ${shareText(futures.breakEvenBy[level][horizon - 1]!, lang)}`,
      );
      return [words.even(name(horizon - 1), shares.join(between))];
    }
    default:
      // Where not even the first of them run out, the last need not be told of.
      return outBy(futures, 0.05) === null ? [out(0.05), lasting] : [out(0.05), out(0.95), lasting];
  }
}

export function futuresTrace(figure: string, state: PageState): TemplateResult {
  const { lang, futures, funding, session } = state;
  const words = traceWords[lang].futures;
  const kind = figure.slice('futures:'.length);
  const ofFunding = ['funding', 'before', 'smallest'].includes(kind);
  const paths = ofFunding ? funding?.paths : futures?.paths;
  const seed = String(session.doc.uncertainty?.seed ?? firstSeed);
  return html`${
      paths === undefined || kind === 'drivers'
        ? nothing
        : html`<p>${words.counted(count(paths, lang), seed)}</p>`
    }${told(kind, state).map((text) => html`<p>${text}</p>`)}
    <p class="quiet">${words.sameForecast}</p>`;
}
