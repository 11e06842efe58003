// SPDX-License-Identifier: MIT
// `burnline trace`: where a figure comes from, natively and in WebAssembly.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import createModule from '../../build/wasm/burnline-inquiry.js';
import type { Trace } from '../../web/src/engine/trace-types';
import { burnline, scenariosFolder, shippedScenarios, type NativeResult } from './native';

const founder = `${scenariosFolder}/founder-quarter-point.json`;

describe('burnline trace', () => {
  const trace = (...args: string[]): Trace =>
    JSON.parse(burnline(['trace', founder, '--figure', ...args]).out) as Trace;

  it('prints a figure with its formula, its numbers and where they come from', () => {
    const { code, out, error } = burnline(['trace', founder, '--figure', 'cash@2023-08']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out.indexOf('\n')).toBe(out.length - 1);
    const { months } = JSON.parse(burnline(['run', founder]).out) as NativeResult;
    expect(JSON.parse(out)).toEqual({
      figure: 'cash@2023-08',
      value: months['cash']![0],
      formula: '[cash] + {raised} + {net}',
      operands: [
        { name: '[cash]', figure: 'input:cash@2023-08', value: 10e9 },
        { name: '{raised}', figure: 'raised@2023-08', value: 0 },
        { name: '{net}', figure: 'net@2023-08', value: months['net']![0] },
      ],
    });
    const { input } = trace('input:price@0');
    expect(input).toMatchObject({ key: 'price', value: 20, given: true, basis: 'reported' });
    expect(input?.source).toBeTruthy();
  });

  it('changes inputs first, which have no source then', () => {
    const { value, input } = trace('input:price@3', '--with', 'price=30,rnd=0');
    expect({ value, input }).toEqual({
      value: 30,
      input: { key: 'price', value: 30, given: true },
    });
    expect(trace('rnd@3', '--with', 'price=30,rnd=0').value).toBe(0);
  });

  it.each([
    [['--figure', 'cash@2035-01'], '--figure takes'],
    [[], 'trace needs --figure'],
    [['--figure', 'cash@1', '--with', 'prize=3'], '--with takes'],
    [['--figure', 'cash@1', '--with', 'price=-3'], '--with takes price=VALUE'],
    [['--figure', 'cash@1', '--with', 'price'], '--with takes price=VALUE'],
  ])('refuses %j', (args, message) => {
    const { code, out, error } = burnline(['trace', founder, ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(message);
  });

  it('is the same natively and in WebAssembly', async () => {
    const { Inquiry } = await createModule({
      wasmBinary: readFileSync(new URL('../../build/wasm/burnline-inquiry.wasm', import.meta.url)),
    });
    const inquiry = new Inquiry();
    for (const { file, text } of shippedScenarios()) {
      expect(inquiry.open(text)).toBe('');
      const open = ['runway_months', 'break_even_month:net', 'net_at', 'break_even_paid_rate'];
      for (let i = 0; i < open.length && i < 8; i++) {
        const native = burnline(['trace', file, '--figure', open[i]!]).out.trimEnd();
        expect(inquiry.trace(open[i]!), `${file} ${open[i]}`).toBe(native);
        const { operands } = JSON.parse(native) as Trace;
        open.push(...operands.map((operand) => operand.figure));
      }
    }
  }, 60_000);
});
