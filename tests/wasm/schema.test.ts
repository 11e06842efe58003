// SPDX-License-Identifier: MIT
// The JSON Schema that the command prints, under a validator that knows nothing of Burnline.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { burnline, linesOf, randomScenarios, shippedScenarios } from './native';

const schema = JSON.parse(burnline(['schema']).out) as Record<string, unknown>;
const validate = new Ajv2020({ allErrors: true }).compile(schema);

/** Where the schema finds fault, as JSON pointers. */
function faults(scenario: unknown): string[] {
  validate(scenario);
  return [...new Set(validate.errors?.map((error) => error.instancePath))];
}
const claim = { text: 't', metric: 'runs_out', op: '==', value: '2026-01' };

describe('the schema', () => {
  it('is of draft 2020-12', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it.each(shippedScenarios())('accepts the shipped $id', ({ text }) => {
    expect(faults(JSON.parse(text))).toEqual([]);
  });

  it('accepts random scenarios that the core accepts', async () => {
    for await (const line of linesOf(randomScenarios, ['300', '77']))
      expect(faults(JSON.parse(line)), line).toEqual([]);
  });

  it('accepts the scenario of a version alone, and refuses the one without', () => {
    expect(faults({ version: 1 })).toEqual([]);
    expect(faults({})).toEqual(['']);
  });

  it.each([
    ['another version', { version: 2 }, '/version'],
    ['an unknown key', { version: 1, colour: 'red' }, ''],
    ['a month that does not exist', { version: 1, start: '2023-13' }, '/start'],
    ['a horizon too long', { version: 1, horizon: 241 }, '/horizon'],
    ['half a month', { version: 1, horizon: 1.5 }, '/horizon'],
    ['a text in one language', { version: 1, name: { en: 'x' } }, '/name'],
    ['an unknown input', { version: 1, inputs: { daus: 1e6 } }, '/inputs'],
    ['an input below its range', { version: 1, inputs: { price: -1 } }, '/inputs/price'],
    ['an input as a text', { version: 1, inputs: { price: '20' } }, '/inputs/price'],
    ['a sourced input without value', { version: 1, inputs: { dau: { low: 1e6 } } }, '/inputs/dau'],
    [
      'an unknown basis',
      { version: 1, inputs: { dau: { value: 1e6, basis: 'x' } } },
      '/inputs/dau/basis',
    ],
    [
      'a bad date',
      { version: 1, inputs: { dau: { value: 1e6, date: '2023-1' } } },
      '/inputs/dau/date',
    ],
    ['an event without a month', { version: 1, events: [{ raise: 1 }] }, '/events/0'],
    ['an event that does nothing', { version: 1, events: [{ month: 1 }] }, '/events/0'],
    ['an event that sets nothing', { version: 1, events: [{ month: 1, set: {} }] }, '/events/0'],
    ['an event too late', { version: 1, events: [{ month: 240, raise: 1 }] }, '/events/0/month'],
    ['a set of cash', { version: 1, events: [{ month: 1, set: { cash: 1 } }] }, '/events/0/set'],
    [
      'a factor of 0',
      { version: 1, events: [{ month: 1, scale: { price: 0 } }] },
      '/events/0/scale/price',
    ],
    [
      'a probability without a round',
      { version: 1, events: [{ month: 1, spend: 1, probability: 1 }] },
      '/events/0',
    ],
    ['a claim without metric', { version: 1, claims: [{ text: 't', op: 'never' }] }, '/claims/0'],
    ['an unknown operator', { version: 1, claims: [{ ...claim, op: '=' }] }, '/claims/0/op'],
    ['an unknown line', { version: 1, claims: [{ ...claim, line: 'profit' }] }, '/claims/0/line'],
  ])('refuses %s where it stands, as the core does', (_, scenario, pointer) => {
    expect(faults(scenario)).toContain(pointer);
    expect(burnline(['check', '-'], JSON.stringify(scenario)).code).toBe(1);
  });
});
