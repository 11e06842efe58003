// SPDX-License-Identifier: MIT
// What is left to chance, as it is edited: the range editor's draft, and the scenario's uncertainty.
// The core has the last word on what a range may be; until it agrees, the scenario stays as it was.

import type { FuturesDesk } from './engine/futures-desk';
import type { Density } from './engine/futures-types';
import type { Bilingual, InputRow, Problem, RangeDoc, RangeKind } from './engine/types';
import { footingOf } from './state/footing';
import { inputValue } from './state/input-value';
import { drawn, figuresOf } from './state/ranges';
import { same } from './state/same';
import { withRange, withUncertainty, type Session } from './state/session';
import type { ChanceActions, RangeDraft } from './view/page-state';
import type { Lang } from './words/lang';
import { editable } from './words/numbers';
import { parseQuantity } from './words/parse-quantity';
import { figureText, rangeWords, spanText } from './words/range-words';

/** What the desk needs of the page. */
export interface ChanceHost {
  rows: readonly InputRow[];
  session(): Session;
  lang(): Lang;
  /** Does the edit, or gives what is wrong with it. */
  propose(session: Session): Problem[] | null;
  tell(problems: readonly Problem[]): void;
  /** The draft moved. */
  changed(): void;
}

/** How far each kind's ends lie beyond its 5% and 95% points, as a share of the distance between
 * those; with the mode in the middle, which is near enough to start from. */
const beyond: Record<RangeKind, number> = {
  normal: 0,
  lognormal: 0,
  uniform: 0.05 / 0.9,
  triangular: 0.158 / 0.684,
  pert: 0.189 / 0.622,
};

type Read = { range: RangeDoc } | { why: Record<string, Bilingual> };

const bilingual = (text: (lang: Lang) => string): Bilingual => ({ en: text('en'), zh: text('zh') });

/** The largest figure that a range may have, either way. */
const mostFigure = 1e15;

/** Rounded to what a person would type. */
const short = (figure: number): number => Number(figure.toPrecision(3)) + 0;

function rangeOf(kind: RangeKind, low: number, value: number, high: number): RangeDoc {
  switch (kind) {
    case 'normal':
    case 'lognormal':
      return { kind, p5: low, p95: high };
    case 'uniform':
      return { kind, low, high };
    case 'triangular':
    case 'pert':
      return { kind, low, mode: value, high };
  }
}

const endsOf = (range: RangeDoc): [number, number] =>
  'p5' in range ? [range.p5, range.p95] : [range.low, range.high];

export class ChanceDesk implements ChanceActions {
  readonly #futures: FuturesDesk;
  readonly #host: ChanceHost;
  #draft: RangeDraft | null = null;
  #density: Density | null = null;

  constructor(futures: FuturesDesk, host: ChanceHost) {
    this.#futures = futures;
    this.#host = host;
  }

  get draft(): RangeDraft | null {
    return this.#draft;
  }
  get density(): Density | null {
    return this.#density;
  }

  editRange(row: InputRow | null): void {
    if (row) this.#write(row, this.#current(row));
    else this.#draft = this.#density = null;
    this.#host.changed();
  }

  /** The scenario moved by other means: the open draft is what it says now. */
  refresh(): void {
    const row = this.#host.rows.find(({ key }) => key === this.#draft?.key);
    if (row) this.#write(row, this.#current(row));
  }

  chooseKind(row: InputRow, kind: RangeKind): void {
    const draft = this.#draft;
    if (draft?.key !== row.key || draft.kind === kind) return;
    const read = this.#read(row, draft);
    const from = 'range' in read ? read.range : this.#current(row);
    const next = this.#asKind(row, from, kind);
    this.#write(row, next);
    if (drawn(footingOf(this.#host.session().doc, row))) this.commitRange(row);
    this.#host.changed();
  }

  typeRange(row: InputRow, figure: string, text: string): void {
    const draft = this.#draft;
    if (draft?.key !== row.key) return;
    const why = { ...draft.why };
    delete why[figure];
    this.#draft = { ...draft, texts: { ...draft.texts, [figure]: text }, why };
    const read = this.#read(row, this.#draft);
    this.#density = 'range' in read ? this.#densityOf(row, read.range) : null;
    this.#host.changed();
  }

  commitRange(row: InputRow): void {
    const draft = this.#draft;
    if (draft?.key !== row.key) return;
    const read = this.#read(row, draft);
    const why = 'why' in read ? read.why : this.#commit(row, draft, read.range);
    if (why) this.#draft = { ...draft, why };
    this.#host.changed();
  }

  /** Makes the range the scenario's; gives what is wrong with it, by figure. */
  #commit(row: InputRow, draft: RangeDraft, range: RangeDoc): Record<string, Bilingual> | null {
    const session = this.#host.session();
    const [low, high] = figuresOf(draft.kind);
    const density = this.#futures.density(row.key, range);
    let problems = 'problems' in density ? density.problems : null;
    if (!problems) {
      if (same(drawn(footingOf(session.doc, row)), range)) {
        this.#write(row, range);
        return null;
      }
      const next = withRange(session, row, range);
      problems = this.#futures.problemsOf(next.doc) ?? this.#host.propose(next);
    }
    if (!problems) {
      this.#write(row, range);
      return null;
    }
    const [{ pointer, rule }] = problems as [Problem];
    return { [pointer.endsWith(`/${high}`) ? high : low]: rule };
  }

  removeRange(row: InputRow): void {
    if (this.#draft?.key === row.key) this.#draft = this.#density = null;
    this.#propose(withRange(this.#host.session(), row, null));
  }

  assumeRanges(): void {
    const session = this.#host.session();
    const { doc } = session;
    const ranges = { ...doc.uncertainty?.ranges };
    const assumed = this.#futures.assume(doc);
    for (const row of this.#host.rows) {
      const range = assumed[row.key];
      if (range && !drawn(footingOf(doc, row))) ranges[row.key] = range;
    }
    this.#propose(withUncertainty(session, { ranges }));
  }

  setVolatility(share: number): void {
    this.#propose(withUncertainty(this.#host.session(), { dau_volatility: share }));
  }

  setCorrelation(a: string, b: string, rank: number): void {
    const session = this.#host.session();
    const pairs = [...(session.doc.uncertainty?.correlations ?? [])];
    const place = pairs.findIndex((pair) => pair.includes(a) && pair.includes(b));
    if (rank === 0) {
      if (place < 0) return;
      pairs.splice(place, 1);
    } else if (place < 0) pairs.push([a, b, rank]);
    else pairs[place] = [pairs[place]![0], pairs[place]![1], rank];
    this.#propose(withUncertainty(session, { correlations: pairs }));
  }

  setSeed(seed: number): void {
    this.#propose(withUncertainty(this.#host.session(), { seed }));
  }

  #propose(session: Session): void {
    const problems = this.#futures.problemsOf(session.doc) ?? this.#host.propose(session);
    if (problems) this.#host.tell(problems.map((problem) => this.#named(problem)));
    this.#host.changed();
  }

  /** A problem as the page speaks of inputs: pairs by their names, not by their keys. */
  #named(problem: Problem): Problem {
    if (problem.pointer !== '/uncertainty/correlations') return problem;
    const named = (text: string, lang: Lang): string =>
      text.replace(
        /\w+/g,
        (word) => this.#host.rows.find(({ key }) => key === word)?.label[lang] ?? word,
      );
    const { en, zh } = problem.rule;
    return { ...problem, rule: { en: named(en, 'en'), zh: named(zh, 'zh') }, seen: '' };
  }

  /** What the scenario says of the input, else a guess. */
  #current(row: InputRow): RangeDoc {
    const { doc } = this.#host.session();
    const whole: RangeDoc = { kind: 'uniform', low: row.min, high: row.max };
    return drawn(footingOf(doc, row)) ?? this.#futures.assume(doc)[row.key] ?? whole;
  }

  /** Another kind, with about the same 5% and 95% points. */
  #asKind(row: InputRow, from: RangeDoc, kind: RangeKind): RangeDoc {
    const { doc } = this.#host.session();
    const value = inputValue(doc, row);
    const [p5, p95] = this.#middle(row, from);
    const wider = (p95 - p5) * beyond[kind];
    let [low, high] = [short(p5 - wider), short(p95 + wider)];
    if (kind === 'lognormal') {
      // Has no place for 0 or less.
      if (high <= 0) high = row.step;
      if (low <= 0) low = Math.min(row.step, high) / 2;
    }
    if (kind !== 'normal' && kind !== 'lognormal')
      [low, high] = [Math.max(row.min, low), Math.min(row.max, high)];
    if (kind === 'triangular' || kind === 'pert')
      [low, high] = [Math.min(low, value), Math.max(high, value)];
    return rangeOf(kind, low, value, high);
  }

  /** The 5% and 95% points of a range. */
  #middle(row: InputRow, range: RangeDoc): [number, number] {
    if ('p5' in range) return [range.p5, range.p95];
    const known = this.#futures.ranges.find(({ input }) => input === row.key);
    if (known && same(known.range, range)) return [known.p5, known.p95];
    const [low, high] = endsOf(range);
    const inset = ((high - low) * beyond[range.kind]) / (1 + 2 * beyond[range.kind]);
    return [low + inset, high - inset];
  }

  #write(row: InputRow, range: RangeDoc): void {
    const [low, high] = figuresOf(range.kind);
    const text = (figure: number): string =>
      editable(Number(figure.toPrecision(12)), row.unit, this.#host.lang());
    const [from, to] = endsOf(range);
    const texts = { [low]: text(from), [high]: text(to) };
    this.#draft = { key: row.key, kind: range.kind, texts, why: {} };
    this.#density = this.#densityOf(row, range);
  }

  #densityOf(row: InputRow, range: RangeDoc): Density | null {
    const density = this.#futures.density(row.key, range);
    return 'problems' in density ? null : density;
  }

  /** What the draft's texts say. */
  #read(row: InputRow, { kind, texts }: RangeDraft): Read {
    const value = inputValue(this.#host.session().doc, row);
    const why: Record<string, Bilingual> = {};
    const figures = figuresOf(kind).map((figure) => {
      const parsed = parseQuantity(texts[figure] ?? '', row.unit);
      if (!parsed.ok) why[figure] = parsed.why;
      return parsed.ok ? parsed.value : NaN;
    });
    const [low, high] = figures as [number, number];
    const [first, last] = figuresOf(kind);
    const refuse = (figure: string, isWrong: boolean, text: (lang: Lang) => string): void => {
      if (isWrong) why[figure] ??= bilingual(text);
    };
    const shown = (of: number, lang: Lang): string => figureText(of, row.unit, lang);
    for (const [figure, typed] of [
      [first, low],
      [last, high],
    ] as const)
      refuse(figure, Math.abs(typed) > mostFigure, (lang) =>
        rangeWords[lang].tooLarge(shown(mostFigure, lang)),
      );
    if (kind === 'triangular' || kind === 'pert') {
      refuse(first, low > value, (lang) => rangeWords[lang].notAbove(shown(value, lang)));
      refuse(last, high < value, (lang) => rangeWords[lang].notBelow(shown(value, lang)));
    }
    refuse(first, kind === 'lognormal' && low <= 0, (lang) => rangeWords[lang].aboveZero);
    refuse(last, high < low, (lang) => rangeWords[lang].notBelowLower(shown(low, lang)));
    refuse(low > row.max ? first : last, low > row.max || high < row.min, (lang) =>
      rangeWords[lang].outside(spanText(row.min, row.max, row.unit, lang)),
    );
    return Object.keys(why).length > 0 ? { why } : { range: rangeOf(kind, low, value, high) };
  }
}
