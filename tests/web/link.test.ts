// SPDX-License-Identifier: MIT
// A link holds what differs from a scenario and gives it back exactly; a broken or hostile one is
// refused by the name of its faulty part.

import { describe, expect, test } from 'vitest';
import type {
  ClaimDoc,
  EventDoc,
  RangeDoc,
  ScenarioDoc,
  SourcedValue,
  UncertaintyDoc,
} from '../../web/src/engine/types';
import { defaultLead } from '../../web/src/engine/limits';
import { defaultView, encodeLink, maxLinkLength, type Shared } from '../../web/src/state/link';
import { decodeLink } from '../../web/src/state/link-reader';
import { type Random, seededRandom } from './seeded-random';

const inputKeys = [
  'dau',
  'dau_growth',
  'market',
  'paid_rate',
  'price',
  'cash',
  'cash_yield',
  'rnd',
];

const quarterPoint: ScenarioDoc = {
  version: 1,
  name: { en: 'A quarter point', zh: '四分之一个百分点' },
  start: '2023-08',
  horizon: 60,
  inputs: {
    dau: { value: 60e6, basis: 'reported', source: 'the broker', date: '2023-07-21' },
    paid_rate: 0.015,
    price: 20,
    cash: 10e9,
  },
  events: [{ month: '2023-12', raise: 1e11 }],
  claims: [{ text: 'It runs out', metric: 'runs_out', op: '==', value: '2026-01' }],
};
const uncertain: UncertaintyDoc = {
  ranges: {
    dau: { kind: 'lognormal', p5: 45e6, p95: 80e6 },
    price: { kind: 'triangular', low: 15, mode: 20, high: 25 },
    cash_yield: { kind: 'uniform', low: -0, high: 0.05 },
  },
  dau_volatility: 0.05,
  correlations: [['dau', 'price', -0.3]],
  seed: 1,
};
const bases: Record<string, ScenarioDoc> = {
  'founder-quarter-point': quarterPoint,
  'founder-half-point': { version: 1, inputs: {} },
  bare: { version: 1 },
  unsure: { version: 1, uncertainty: uncertain },
};

function shared(doc: ScenarioDoc, change: Partial<Shared> = {}): Shared {
  const base = 'founder-quarter-point';
  return { base, doc, lead: defaultLead, lang: null, view: defaultView, story: null, ...change };
}

function roundTrip(state: Shared): unknown {
  return decodeLink(encodeLink(state, bases), bases, inputKeys);
}

describe('a link', () => {
  test('to an unchanged scenario is only its name, after the version', () => {
    expect(encodeLink(shared(quarterPoint), bases)).toBe('#v=1&s=founder-quarter-point');
  });

  test('says what differs and nothing else', () => {
    const doc = { ...quarterPoint, horizon: 120, inputs: { ...quarterPoint.inputs, dau: 8e7 } };
    const link = encodeLink(shared(doc, { lead: 9, lang: 'zh', view: 'users' }), bases);
    expect(link).toBe('#v=1&s=founder-quarter-point&horizon=120&dau=8e7&lead=9&lang=zh&view=users');
  });

  test('holds uncertainty as JSON', () => {
    const doc = { ...quarterPoint, uncertainty: { dau_volatility: 0.05, seed: 2 } };
    const link = encodeLink(shared(doc), bases);
    expect(decodeURIComponent(link)).toBe(
      '#v=1&s=founder-quarter-point&uncertainty={"dau_volatility":0.05,"seed":2}',
    );
  });

  test('writes numbers in the fewest characters', () => {
    const inputs = {
      ...quarterPoint.inputs,
      dau: 1e21,
      paid_rate: 0.0025,
      price: -0,
      rnd: 136.5e6,
    };
    expect(encodeLink(shared({ ...quarterPoint, inputs }), bases)).toBe(
      '#v=1&s=founder-quarter-point&dau=1e21&paid_rate=0.0025&price=-0&rnd=1.365e8',
    );
  });

  test('marks what the scenario has and the document has not', () => {
    const doc: ScenarioDoc = { version: 1, inputs: { paid_rate: 0.015, price: 20, cash: 10e9 } };
    expect(encodeLink(shared(doc), bases)).toBe(
      '#v=1&s=founder-quarter-point&name=unset&start=unset&horizon=unset&events=unset&claims=unset&dau=unset',
    );
    expect(roundTrip(shared(doc))).toStrictEqual({ ok: true, state: shared(doc) });
  });

  test('does not mind the order of keys', () => {
    const name = { zh: '四分之一个百分点', en: 'A quarter point' };
    expect(encodeLink(shared({ ...quarterPoint, name }), bases)).toBe(
      '#v=1&s=founder-quarter-point',
    );
  });

  test.each<[string, Shared]>([
    ['an input with provenance', shared({ version: 1, inputs: { dau: { value: 1, low: -0 } } })],
    ['no inputs', shared({ version: 1 })],
    ['an empty list of inputs', shared({ version: 1, inputs: {} })],
    [
      'empty inputs over empty inputs',
      shared({ version: 1, inputs: {} }, { base: 'founder-half-point' }),
    ],
    ['no inputs over empty inputs', shared({ version: 1 }, { base: 'founder-half-point' })],
    ['inputs over none', shared({ version: 1, inputs: { dau: 1 } }, { base: 'bare' })],
    ['empty lists', shared({ ...quarterPoint, events: [], claims: [] })],
    ['a name that is one string', shared({ ...quarterPoint, name: 'unset' })],
    ['an empty name', shared({ ...quarterPoint, name: '' })],
    ['months as indices', shared({ ...quarterPoint, events: [{ month: 6, set: { price: 25 } }] })],
    ['a start that is no month', shared({ ...quarterPoint, start: 'soon' })],
    ['a file of the user’s own', shared(quarterPoint, { base: 'none' })],
    ['a lead time of 0', shared(quarterPoint, { lead: 0 })],
    ['a language that is the default', shared(quarterPoint, { lang: 'en' })],
    ['uncertainty', shared({ ...quarterPoint, uncertainty: uncertain })],
    ['uncertainty that says nothing', shared({ ...quarterPoint, uncertainty: {} })],
    ['uncertainty taken away', shared(quarterPoint, { base: 'unsure' })],
    ['other uncertainty', shared({ version: 1, uncertainty: { seed: 2 } }, { base: 'unsure' })],
  ])('gives back %s', (_, state) => {
    expect(roundTrip(state)).toStrictEqual({ ok: true, state });
  });

  test('gives back any of 500 random documents exactly, in characters that chats leave alone', () => {
    const random = seededRandom(2026);
    for (let i = 0; i < 500; i++) {
      const state = randomState(random);
      const link = encodeLink(state, bases);
      expect(link).toMatch(/^#v=1&s=[A-Za-z0-9%&=._-]*[A-Za-z0-9]$/);
      expect(decodeLink(link, bases, inputKeys)).toStrictEqual({ ok: true, state });
    }
  });

  test('gives a document that shares nothing with the scenario', () => {
    const read = decodeLink('#v=1&s=founder-quarter-point', bases, inputKeys);
    if (!read.ok || !read.state?.doc.events) throw new Error('the link was refused');
    read.state.doc.events.push({ month: 1, spend: 1 });
    delete read.state.doc.inputs?.['dau'];
    expect(quarterPoint.events).toHaveLength(1);
    expect(quarterPoint.inputs).toHaveProperty('dau');
  });
});

test('an empty fragment is no state, and no mistake', () => {
  for (const hash of ['', '#']) {
    expect(decodeLink(hash, bases, inputKeys)).toEqual({ ok: true, state: null });
  }
});

describe('a link is refused, naming the part,', () => {
  const start = '#v=1&s=founder-quarter-point';
  test.each([
    ['another fragment', '#section', 'version'],
    ['no version', '#s=founder-quarter-point', 'version'],
    ['a newer version', '#v=2&s=founder-quarter-point&new=thing', 'newer version (v=2)'],
    ['a version that is none', '#v=01&s=founder-quarter-point', '“v”'],
    ['no scenario', '#v=1&dau=8e7', '“s”'],
    ['an unknown scenario', '#v=1&s=nobody', '“nobody”'],
    ['a scenario that is a property of every object', '#v=1&s=constructor', '“constructor”'],
    ['a scenario that is the prototype', '#v=1&s=__proto__', '“__proto__”'],
    ['an unknown parameter', `${start}&dua=8e7`, '“dua”'],
    ['a parameter named after the prototype', `${start}&__proto__=1`, '“__proto__”'],
    ['a parameter named after a method', `${start}&toString=1`, '“toString”'],
    ['a parameter without a name', `${start}&=1`, '“”'],
    ['a parameter repeated', `${start}&dau=1&dau=2`, '“dau” twice'],
    ['a version repeated', '#v=1&v=2&s=bare', '“v” twice'],
    ['a number that is a word', `${start}&dau=lots`, '“dau”'],
    ['a number that is missing', `${start}&dau=`, '“dau”'],
    ['NaN', `${start}&dau=NaN`, '“dau”'],
    ['a number beyond any double', `${start}&dau=1e999`, '“dau”'],
    ['a hexadecimal number', `${start}&dau=0x10`, '“dau”'],
    ['a number among spaces', `${start}&dau=%201`, '“dau”'],
    ['an input that is a list', `${start}&dau=[1]`, '“dau”'],
    ['provenance without a value', `${start}&dau={"low":1}`, '“dau”'],
    ['provenance whose value is a text', `${start}&dau={"value":"1"}`, '“dau”'],
    ['provenance cut short', `${start}&dau={"value":1`, '“dau”'],
    ['provenance beyond any double', `${start}&dau={"value":1e999}`, '“dau”'],
    ['a prototype in provenance', `${start}&dau={"value":1,"__proto__":{"x":1}}`, '“__proto__”'],
    ['a constructor in an event', `${start}&events=[{"set":{"constructor":1}}]`, '“constructor”'],
    ['events that are broken JSON', `${start}&events=[{]`, '“events”'],
    ['events that are an object', `${start}&events={}`, '“events”'],
    ['events that are numbers', `${start}&events=[1]`, '“events”'],
    ['claims that are null', `${start}&claims=null`, '“claims”'],
    ['claims nested without end', `${start}&claims=${'['.repeat(40_000)}`, '“claims”'],
    [
      'claims nested deeply',
      `${start}&claims=[{"a":${'['.repeat(9000)}${']'.repeat(9000)}}]`,
      '“claims”',
    ],
    ['a name that is a number', `${start}&name=5`, '“name”'],
    ['a name without quotes', `${start}&name=Burn`, '“name”'],
    ['an about that is a list', `${start}&about=[]`, '“about”'],
    ['uncertainty that is null', `${start}&uncertainty=null`, '“uncertainty”'],
    ['uncertainty that is a list', `${start}&uncertainty=[]`, '“uncertainty”'],
    ['uncertainty that is a number', `${start}&uncertainty=0.05`, '“uncertainty”'],
    ['uncertainty cut short', `${start}&uncertainty={"seed":1`, '“uncertainty”'],
    ['uncertainty beyond any double', `${start}&uncertainty={"seed":1e999}`, '“uncertainty”'],
    [
      'a prototype among the ranges',
      `${start}&uncertainty={"ranges":{"__proto__":{"x":1}}}`,
      '“__proto__”',
    ],
    ['a start that is a number', `${start}&start=2023`, '“start”'],
    ['a horizon that is a word', `${start}&horizon=long`, '“horizon”'],
    ['inputs other than none', `${start}&inputs={"dau":1}`, '“inputs”'],
    ['a lead time that is a word', `${start}&lead=soon`, '“lead”'],
    ['a language the page does not speak', `${start}&lang=fr`, '“lang”'],
    ['a view that is markup', `${start}&view=<b>`, '“view”'],
    ['a percent sign on its own', `${start}&name="5%"`, '“%”'],
    ['bytes that are no text', `${start}&name="%ff%fe"`, '“%”'],
    ['a length beyond all bounds', `${start}&name="${'a'.repeat(maxLinkLength)}"`, '100,000'],
  ])('for %s', (_, link, part) => {
    const read = decodeLink(link, bases, inputKeys);
    expect(read).toMatchObject({ ok: false, why: { en: expect.stringContaining(part) as string } });
    expect(read).toMatchObject({ why: { zh: expect.stringMatching(/[\u4e00-\u9fff]/) as string } });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('with no more of a long part than one can read', () => {
    const read = decodeLink(`${start}&dau=${'x'.repeat(5000)}`, bases, inputKeys);
    if (read.ok) throw new Error('the link was accepted');
    expect(read.why.en.length).toBeLessThan(200);
  });

  test('but never by an exception, for 2,000 links with random damage', () => {
    const random = seededRandom(5);
    let refused = 0;
    for (let i = 0; i < 2000; i++) {
      const link = encodeLink(randomState(random), bases);
      const at = random.whole(link.length);
      const damaged = link.slice(0, at) + random.text() + link.slice(at + random.whole(8));
      if (!decodeLink(damaged, bases, inputKeys).ok) refused++;
    }
    expect(refused).toBeGreaterThan(1000);
  });
});

function randomState(random: Random): Shared {
  return {
    base: random.choice(['none', ...Object.keys(bases)]),
    doc: randomDoc(random),
    lead: random.chance(0.5) ? defaultLead : random.whole(36),
    lang: random.choice([null, 'en', 'zh']),
    view: random.choice([defaultView, 'costs', 'users', 'paid-rate']),
    story: random.choice([null, 1, 7]),
  };
}

function randomDoc(random: Random): ScenarioDoc {
  const doc: ScenarioDoc = random.chance(0.5) ? structuredClone(quarterPoint) : { version: 1 };
  const maybe = (change: () => void) => {
    if (random.chance(0.4)) change();
  };
  maybe(() => (doc.name = randomText(random)));
  maybe(() => (doc.about = randomText(random)));
  maybe(() => (doc.start = `${2000 + random.whole(100)}-${10 + random.whole(3)}`));
  maybe(() => (doc.horizon = 1 + random.whole(240)));
  maybe(() => (doc.events = Array.from({ length: random.whole(4) }, () => randomEvent(random))));
  maybe(() => (doc.claims = Array.from({ length: random.whole(3) }, () => randomClaim(random))));
  maybe(() => (doc.uncertainty = randomUncertainty(random)));
  for (const key of ['name', 'start', 'events', 'claims', 'inputs', 'uncertainty'] as const) {
    if (random.chance(0.1)) Reflect.deleteProperty(doc, key);
  }
  for (const key of inputKeys) {
    maybe(() => {
      doc.inputs = { ...doc.inputs, [key]: random.chance(0.6) ? number(random) : sourced(random) };
    });
    if (random.chance(0.1) && doc.inputs) Reflect.deleteProperty(doc.inputs, key);
  }
  return doc;
}

function number(random: Random): number {
  return random.chance(0.5) ? random.double() : random.typed();
}

function sourced(random: Random): SourcedValue {
  const value: SourcedValue = { value: number(random) };
  if (random.chance(0.5))
    value.basis = random.choice(['reported', 'estimated', 'assumed', 'solved']);
  if (random.chance(0.5)) value.source = randomText(random);
  if (random.chance(0.5)) value.date = random.choice(['2023', '2023-07', '2023-07-21']);
  if (random.chance(0.3)) value.low = number(random);
  return value;
}

function randomEvent(random: Random): EventDoc {
  const event: EventDoc = { month: random.chance(0.5) ? random.whole(240) : '2024-06' };
  if (random.chance(0.5)) event.label = randomText(random);
  if (random.chance(0.5)) event.raise = number(random);
  if (random.chance(0.5)) event.set = { [random.choice(inputKeys)]: number(random) };
  return event;
}

function randomClaim(random: Random): ClaimDoc {
  return {
    text: randomText(random),
    metric: random.choice(['runs_out', 'total']),
    op: random.choice(['==', '<=', 'between', 'never']),
    value: random.choice([number(random), '2026-01', [number(random), number(random)]]),
    with: { paid_rate: number(random) },
  };
}

function randomUncertainty(random: Random): UncertaintyDoc {
  const uncertainty: UncertaintyDoc = {};
  if (random.chance(0.7))
    uncertainty.ranges = Object.fromEntries(inputKeys.map((key) => [key, randomRange(random)]));
  if (random.chance(0.5)) uncertainty.dau_volatility = number(random);
  if (random.chance(0.5)) uncertainty.seed = random.whole(1e9);
  if (random.chance(0.5))
    uncertainty.correlations = [[random.choice(inputKeys), 'dau', number(random)]];
  return uncertainty;
}

function randomRange(random: Random): RangeDoc {
  const [low, mode, high] = [number(random), number(random), number(random)];
  return random.choice<RangeDoc>([
    { kind: 'normal', p5: low, p95: high },
    { kind: 'uniform', low, high },
    { kind: 'pert', low, mode, high },
  ]);
}

function randomText(random: Random) {
  return random.chance(0.5) ? random.text() : { en: random.text(), zh: random.text() };
}
