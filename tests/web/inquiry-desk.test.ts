// SPDX-License-Identifier: MIT
// How questions are put and answers come: the newest state wins, everybody gets a turn, and what fails
// does not stop the rest. With the core itself, on the page's own thread as where workers fail.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Inquiry } from '../../build/wasm/burnline-inquiry.js';
import { pace, type Ask, type Question, type Reply } from '../../web/src/engine/inquiry';
import { InquiryDesk, type InquiryOptions } from '../../web/src/engine/inquiry-desk';
import type { ScenarioDoc } from '../../web/src/engine/types';
import { loadInquiryModule } from '../wasm/native';

const priced = (price: number): ScenarioDoc => ({ version: 1, inputs: { price } });
const matters: Question = { kind: 'sensitivity', metric: 'runway_months' };
const edge: Question = {
  kind: 'map',
  x: 'dau',
  y: 'paid_gain',
  metric: 'runway_months',
  size: 4,
  reach: null,
};

let asked: string[];
let core: Inquiry;
let changed: () => void;
let desk: InquiryDesk;

/** Resolves with the next answer. */
const answer = (): Promise<void> => new Promise((resolve) => (changed = resolve));

/** The core, and what it was asked. */
function listening(inquiry: Inquiry): Inquiry {
  return {
    open: (text) => {
      asked.push(`open ${(JSON.parse(text) as ScenarioDoc).inputs!['price'] as number}`);
      return inquiry.open(text);
    },
    sensitivity: (metric) => {
      asked.push('sensitivity');
      return inquiry.sensitivity(metric);
    },
    map: (...args) => {
      asked.push('map');
      return inquiry.map(...args);
    },
    mapCells: () => inquiry.mapCells(),
  } as Partial<Inquiry> as Inquiry;
}

function newDesk(options: InquiryOptions = {}): InquiryDesk {
  return new InquiryDesk(() => changed(), {
    startHere: () => Promise.resolve(listening(core)),
    ...options,
  });
}

beforeEach(async () => {
  vi.stubGlobal('window', globalThis);
  core = new (await loadInquiryModule()).Inquiry();
  asked = [];
  changed = () => undefined;
  desk = newDesk();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  performance.clearMeasures();
});

describe('An answer', () => {
  test('comes with its question and its state, and leaves a measure', async () => {
    const doc = priced(20);
    desk.ask(doc, [matters], { live: false });
    expect(desk.answer('sensitivity')).toBeNull();
    expect(desk.isBehind('sensitivity')).toBe(true);
    await answer();
    const given = desk.answer('sensitivity')!;
    expect(given.doc).toBe(doc);
    expect(given.question).toBe(matters);
    expect(given.answer!.inputs.length).toBeGreaterThan(20);
    expect(desk.isBehind('sensitivity')).toBe(false);
    expect(performance.getEntriesByName('burnline:sensitivity')).toHaveLength(1);
  });

  test('of a map has its values row by row', async () => {
    desk.ask(priced(20), [edge], { live: false });
    await answer();
    const { z, lowestCash, contribution, x, y } = desk.answer('map')!.answer!;
    expect([z.length, lowestCash.length, contribution.length]).toEqual([16, 16, 16]);
    expect([x.values.length, y.values.length]).toEqual([4, 4]);
  });

  test('stays until the next one comes', async () => {
    desk.ask(priced(20), [matters], { live: false });
    await answer();
    const before = desk.answer('sensitivity');
    desk.ask(priced(30), [matters], { live: true });
    expect(desk.answer('sensitivity')).toBe(before);
    expect(desk.isBehind('sensitivity')).toBe(true);
    await answer();
    expect(desk.answer('sensitivity')!.doc).toEqual(priced(30));
  });

  test('that is there is not worked out again', async () => {
    desk.ask(priced(20), [matters], { live: false });
    await answer();
    desk.ask({ ...priced(20), about: 'Another text' }, [matters], { live: false });
    expect(desk.isBehind('sensitivity')).toBe(false);
    expect(asked).toEqual(['open 20', 'sensitivity']);
  });

  test('that the core refuses says why', async () => {
    desk.ask(priced(20), [{ ...matters, metric: 'happiness' }], { live: false });
    await answer();
    const { answer: given, problems } = desk.answer('sensitivity')!;
    expect(given).toBeNull();
    expect(problems[0]!.rule.zh).not.toBe('');
    desk.ask(priced(-1), [matters], { live: false });
    await answer();
    expect(desk.answer('sensitivity')!.problems[0]!.pointer).toBe('/inputs/price');
  });

  test('to what is not asked any more is not kept', async () => {
    desk.ask(priced(20), [matters], { live: false });
    await answer();
    desk.ask(priced(20), [edge], { live: false });
    expect(desk.answer('sensitivity')).toBeNull();
    desk.ask(priced(20), [], { live: false });
    desk.ask(priced(20), [matters], { live: false });
    await answer();
    expect(desk.answer('map')).toBeNull();
    expect(desk.answer('sensitivity')).not.toBeNull();
  });
});

describe('A hand that never rests', () => {
  test('sees an answer to one of its states, then to the newest', async () => {
    for (const price of [20, 21, 22, 23, 24]) desk.ask(priced(price), [matters], { live: true });
    await answer();
    expect(desk.answer('sensitivity')!.doc).toEqual(priced(20));
    await answer();
    expect(desk.answer('sensitivity')!.doc).toEqual(priced(24));
    expect(asked.filter((what) => what === 'sensitivity')).toHaveLength(2);
  });

  test('sees every question get its turn', async () => {
    let price = 20;
    changed = () => undefined;
    desk.ask(priced(price), [matters, edge], { live: true });
    for (let step = 0; step < 6; step++) {
      await answer();
      desk.ask(priced(++price), [matters, edge], { live: true });
    }
    const kinds = asked.filter((what) => !what.startsWith('open'));
    expect(kinds.slice(0, 6)).toEqual([
      'sensitivity',
      'map',
      'sensitivity',
      'map',
      'sensitivity',
      'map',
    ]);
  });
});

/** A worker that answers when it is told to. */
class StubWorker {
  static all: StubWorker[] = [];
  onmessage: ((event: { data: Reply }) => void) | null = null;
  onerror: (() => void) | null = null;
  onmessageerror: (() => void) | null = null;
  readonly asks: Ask[] = [];
  ended = false;
  constructor() {
    StubWorker.all.push(this);
  }
  postMessage(ask: Ask): void {
    this.asks.push(ask);
  }
  terminate(): void {
    this.ended = true;
  }
}

describe('What takes long', () => {
  beforeEach(() => {
    StubWorker.all = [];
    vi.stubGlobal('Worker', StubWorker);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    desk = newDesk({ paces: { ...pace, sensitivity: 'rest' } });
  });

  test('is begun when the hand has rested, and no worker before the first question', () => {
    desk.ask(priced(20), [], { live: false });
    desk.ask(priced(20), [matters], { live: true });
    vi.runAllTimers();
    expect(StubWorker.all).toHaveLength(0);
    desk.ask(priced(20), [matters], { live: false });
    expect(StubWorker.all).toHaveLength(0);
    vi.runAllTimers();
    expect(StubWorker.all[0]!.asks.map(({ question }) => question)).toEqual([matters]);
  });

  test('is dropped for a newer state, and for an end of the question', () => {
    desk.ask(priced(20), [matters], { live: false });
    vi.runAllTimers();
    desk.ask(priced(21), [matters], { live: true });
    expect(StubWorker.all[0]!.ended).toBe(true);
    desk.ask(priced(21), [matters, edge], { live: false });
    vi.runAllTimers();
    // What follows the hand is not dropped, nor waited for.
    expect(StubWorker.all[1]!.asks.map(({ question }) => question.kind)).toEqual(['map']);
    desk.ask(priced(22), [], { live: false });
    expect(StubWorker.all[1]!.ended).toBe(false);
  });
});

describe('Where workers fail', () => {
  beforeEach(() => {
    StubWorker.all = [];
    vi.stubGlobal('Worker', StubWorker);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });

  test.each([
    ['cannot be loaded', (worker: StubWorker) => worker.onerror!()],
    [
      'cannot start the core',
      (worker: StubWorker) => worker.onmessage!({ data: { id: null, answer: null } }),
    ],
  ])('because one %s, the page’s own thread answers', async (_, fail) => {
    desk.ask(priced(20), [matters], { live: false });
    fail(StubWorker.all[0]!);
    await answer();
    expect(desk.answer('sensitivity')!.answer).not.toBeNull();
    desk.ask(priced(21), [matters], { live: false });
    await answer();
    expect(StubWorker.all).toHaveLength(1);
  });

  test('and the page’s own thread too, there is no answer, and the next question begins anew', async () => {
    desk = newDesk({ startHere: () => Promise.reject(new Error('offline')) });
    desk.ask(priced(20), [matters], { live: false });
    StubWorker.all[0]!.onerror!();
    await answer();
    expect(desk.answer('sensitivity')!.answer).toBeNull();
    desk.ask(priced(21), [matters], { live: false });
    expect(StubWorker.all).toHaveLength(2);
  });

  test('a core that gives up is replaced', async () => {
    vi.stubGlobal('Worker', undefined);
    let broken = true;
    const failing = (): Inquiry => ({
      ...listening(core),
      sensitivity(metric) {
        if (broken) throw new Error('out of memory');
        return core.sensitivity(metric);
      },
    });
    desk = newDesk({ startHere: () => Promise.resolve(failing()) });
    desk.ask(priced(20), [matters], { live: false });
    await answer();
    expect(desk.answer('sensitivity')!.answer).toBeNull();
    broken = false;
    desk.ask(priced(21), [matters], { live: false });
    await answer();
    expect(desk.answer('sensitivity')!.answer).not.toBeNull();
  });
});
