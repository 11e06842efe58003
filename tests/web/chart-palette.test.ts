// SPDX-License-Identifier: MIT
// The chart's colours, light and dark: readable as text, and told apart by eyes that lack one kind of
// cone, simulated after Machado, Oliveira and Fernandes (2009) at full severity.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

type Rgb = [number, number, number];

const css = readFileSync(
  fileURLToPath(new URL('../../web/src/view/chart/chart.css', import.meta.url)),
  'utf8',
);

function palette(from: string): Map<string, Rgb> {
  const block = css.slice(css.indexOf(from)).split('}')[0]!;
  const found = [...block.matchAll(/--([a-z-]+): #([0-9a-f]{6});/g)];
  return new Map(
    found.map(([, name, hex]) => [
      name!,
      [0, 2, 4].map((i) => linear(parseInt(hex!.slice(i, i + 2), 16) / 255)) as Rgb,
    ]),
  );
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const SIGHT: Record<string, number[]> = {
  trichromat: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
};

function seen(rgb: Rgb, matrix: readonly number[]): Rgb {
  return [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        rgb.reduce((sum, channel, i) => sum + matrix[row + i]! * channel, 0),
      ),
    ),
  ) as Rgb;
}

/** CIE 1976 L*a*b* under D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(luminance([r, g, b]));
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(a: Rgb, b: Rgb): number {
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

const STACK = [
  'cost-take',
  'cost-free-inference',
  'cost-paid-inference',
  'cost-api-inference',
  'cost-staff',
  'cost-rnd',
  'cost-overhead',
  'cost-capex',
  'cost-one-off',
];
// Neighbours in the full stack, and those that meet where the scenario has no API or no overhead.
const TOUCHING = [
  ...STACK.slice(1).map((name, i) => [STACK[i]!, name] as const),
  ['cost-paid-inference', 'cost-staff'] as const,
  ['cost-rnd', 'cost-capex'] as const,
  ['driver', 'driver-more'] as const,
];
const TOGETHER = [
  ['cash', 'accent'],
  ['cash', 'out'],
  ['cash', 'even'],
  ['out', 'even'],
  ['revenue', 'accent'],
  ['mau', 'dau'],
  ['dau', 'accent'],
  ['payers', 'accent'],
  ['payers', 'ink'],
] as const;
const TEXT = [
  'ink',
  'faint',
  'accent',
  'cash',
  'revenue',
  'out',
  'even',
  'mau',
  'dau',
  'payers',
  'driver',
];

describe.each([
  ['light', ':root {'],
  ['dark', ":root[data-theme='dark'] {"],
])('the %s palette', (_, from) => {
  const colours = palette(from);
  const of = (name: string): Rgb => colours.get(name)!;

  it.each(TEXT)('reads %s on paper at 4.5:1', (name) => {
    expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(STACK)('reads ink on %s at 4.5:1', (name) => {
    expect(contrast(of('ink'), of(name))).toBeGreaterThanOrEqual(4.5);
  });

  describe.each(Object.entries(SIGHT))('to %s sight', (_sight, matrix) => {
    const apart = (a: string, b: string): number =>
      difference(seen(of(a), matrix), seen(of(b), matrix));

    it.each(TOUCHING)('tells the areas %s and %s apart', (a, b) => {
      expect(apart(a, b)).toBeGreaterThanOrEqual(7);
    });

    it.each(TOGETHER)('tells the lines %s and %s apart', (a, b) => {
      expect(apart(a, b)).toBeGreaterThanOrEqual(12);
    });
  });
});

it('is the same dark whether the reader or the system asks for it', () => {
  const chosen = palette(":root[data-theme='dark'] {");
  expect(chosen.size).toBeGreaterThan(20);
  expect(palette(":root:not([data-theme='light']) {")).toEqual(chosen);
});
